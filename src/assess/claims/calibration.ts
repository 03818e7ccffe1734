import { wilson } from '../../interval/wilson.ts';
import { plainMean } from '../../numeric/mean.ts';
import { studentQuantile } from '../../numeric/student-t.ts';
import { standardDeviation } from '../../numeric/variance.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Settle } from '../../result/finding.ts';
import { decimal, sizeWords, whole } from '../../words/numbers.ts';
import type { ScoredPromise } from './promise.ts';

/**
 * - `calibrated`: as many came true as the chances said, shown to within 10 percentage points
 * - `over-confident`, `under-confident`: fewer, or more, came true than the chances said
 * - `cannot-tell`: neither is shown; always so under ten promises
 */
export type CalibrationVerdict = 'calibrated' | 'over-confident' | 'under-confident' | 'cannot-tell';

export interface CalibrationBand {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean chance given, and the share that came true with its interval. */
  readonly given: number;
  readonly came: Estimate;
}

export interface Calibration {
  readonly verdict: CalibrationVerdict;
  readonly n: number;
  readonly kept: number;
  /** Mean Brier score with its interval; `null` limits under two promises. */
  readonly brier: Estimate;
  /** The share that came true less the mean chance given, in percentage points. */
  readonly gap: Estimate;
  readonly bands: readonly CalibrationBand[];
  readonly settle: Settle | null;
  /** One plain sentence of at most 35 words. */
  readonly sentence: string;
}

const FEWEST = 10;
/** In percentage points: what still counts as the same. */
const MARGIN = 10;
const BANDS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;

/**
 * Calibration: over many promises, did as many come true as the chances they were given said?
 *
 * Brier score: the mean, with Student's interval. Gap: mean of outcome less chance, its variance never below that of one surprise in
 * n + 2. `calibrated` only by equivalence, the 90% interval of the gap inside 10 percentage points; `over-confident` and
 * `under-confident` where its 95% interval leaves out 0. Under ten promises: `cannot-tell`. Promises are taken as independent.
 * Those that are not known yet, or were given no chance, are left out.
 *
 * Source: Brier 1950; Schuirmann 1987.
 *
 * @example
 * calibration([]).verdict // => 'cannot-tell'
 */
export function calibration(scored: readonly ScoredPromise[]): Calibration {
  const known = scored.flatMap(({ brier, probability, state }) =>
    brier === null || probability === null ? [] : [{ brier, probability, came: state === 'kept' ? 1 : 0 }],
  );
  const n = known.length;
  const kept = known.filter(({ came }) => came === 1).length;
  const gaps = known.map(({ came, probability }) => 100 * (came - probability));
  const surprise = 1 / (n + 2);
  const least = 100 * Math.sqrt(surprise * (1 - surprise));
  const gap = interval(gaps, least, 0.95, 'points');
  const narrow = interval(gaps, least, 0.9, 'points');
  const verdict = verdictOf(n, gap, narrow);
  const score = interval(
    known.map(({ brier }) => brier),
    0,
    0.95,
    'score',
  );
  return {
    verdict,
    n,
    kept,
    brier: {
      ...score,
      lower: score.lower === null ? null : Math.max(0, score.lower),
      upper: score.upper === null ? null : Math.min(1, score.upper),
    },
    gap,
    bands: BANDS.slice(0, -1).map((from, at) => band(known, from, BANDS[at + 1] ?? 1)),
    settle: verdict === 'cannot-tell' ? settleOf(n, gap) : null,
    sentence: sentenceOf(verdict, n, kept, score, gap),
  };
}

interface Known {
  readonly probability: number;
  readonly came: number;
}

function interval(values: readonly number[], least: number, level: number, unit: Estimate['unit']): Estimate {
  const n = values.length;
  if (n === 0) return { value: null, lower: null, upper: null, level, unit };
  const value = plainMean(values);
  if (n === 1) return { value, lower: null, upper: null, level, unit };
  const reach =
    (studentQuantile((1 + level) / 2, n - 1) * Math.max(least, standardDeviation(values) ?? 0)) /
    Math.sqrt(n);
  return { value, lower: value - reach, upper: value + reach, level, unit };
}

function verdictOf(n: number, gap: Estimate, narrow: Estimate): CalibrationVerdict {
  if (n < FEWEST) return 'cannot-tell';
  if ((narrow.lower ?? -100) > -MARGIN && (narrow.upper ?? 100) < MARGIN) return 'calibrated';
  if ((gap.upper ?? 0) < 0) return 'over-confident';
  return (gap.lower ?? 0) > 0 ? 'under-confident' : 'cannot-tell';
}

function band(known: readonly Known[], from: number, to: number): CalibrationBand {
  const inside = known.filter(
    ({ probability }) => probability >= from && (probability < to || (to === 1 && probability === 1)),
  );
  const n = inside.length;
  const came = inside.filter((each) => each.came === 1).length;
  return {
    from,
    to,
    n,
    given: n === 0 ? (from + to) / 2 : plainMean(inside.map(({ probability }) => probability)),
    came: wilson(came, n),
  };
}

/** How many promises would show calibration to within the margin, if their chances were right. */
function settleOf(n: number, gap: Estimate): Settle {
  const width = gap.lower === null || gap.upper === null ? null : (gap.upper - gap.lower) / 2;
  const needed = width === null ? 100 : Math.ceil(n * (width / MARGIN) ** 2);
  const text = `About ${Math.max(FEWEST, needed)} promises would show to within ${MARGIN} points whether the chances are right.`;
  return { months: null, perMonth: null, text };
}

function sentenceOf(
  verdict: CalibrationVerdict,
  n: number,
  kept: number,
  brier: Estimate,
  gap: Estimate,
): string {
  if (n === 0) return 'No promise has been scored yet.';
  const start = `${whole(kept)} of ${whole(n)} promise${n === 1 ? '' : 's'} came true, ${sizeWords(gap)} ${(gap.value ?? 0) < 0 ? 'fewer' : 'more'} than their chances said; mean Brier score ${decimal(brier.value ?? 0, 2)}`;
  const end: Readonly<Record<CalibrationVerdict, string>> = {
    calibrated: 'the chances were right to within ten points',
    'over-confident': 'the chances were too high',
    'under-confident': 'the chances were too low',
    'cannot-tell': 'too few to judge the chances',
  };
  return `${start}: ${end[verdict]}.`;
}
