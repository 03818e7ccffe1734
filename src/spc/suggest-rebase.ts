import { mean } from '../numeric/mean.ts';
import { autocorrelation } from './autocorrelation.ts';
import { TRIAL_POINTS } from './caveats.ts';
import type { ControlChartFinding, ControlPoint } from './finding.ts';
import { between } from './options.ts';
import { numberOrNull } from './stretches.ts';

export interface SuggestRebaseOptions {
  /** Figures in a row on one side, up to the latest, from which the new level has held: 12 give limits of their own. */
  readonly least?: number;
}

export const SUGGEST_REBASE_DEFAULTS = { least: TRIAL_POINTS } as const;

/**
 * Whether the latest figures keep to one side of the centre line.
 * - `held`: for at least twelve figures: a new phase could have limits of its own, if the cause is known
 * - `recent`: long enough for a signal (seven) and too short for limits
 * - `wandering`: a long run, but neighbouring figures move together (significantly) even about a level before and one since, so that
 *   a run says little
 * - `none`: no such run
 */
export type RebaseVerdict = 'held' | 'recent' | 'wandering' | 'none';

export interface RebaseEvidence {
  readonly verdict: RebaseVerdict;
  /** First period of the run: where a new phase could start at the earliest. */
  readonly from: string | null;
  readonly side: 'above' | 'below' | null;
  /** Figures of the run, and figures of the phase up to the latest. */
  readonly run: number;
  readonly figures: number;
  /** Centre line now, mean of the run, and how many standard deviations lie between. */
  readonly centre: number | null;
  readonly mean: number | null;
  readonly sigmas: number | null;
  /** Chance of so long a run somewhere among so many figures, if each side is as likely. */
  readonly chance: number | null;
  /** How neighbouring figures move together about the level before the run and that of the run; `null` for too few. */
  readonly rho: number | null;
}

/** Figures in a row that are a signal in Making Data Count. */
const SIGNAL_RUN = 7;

/**
 * Evidence for a new phase: has the level moved and stayed moved for long enough to set new limits?
 *
 * Looks at the run of figures on one side of the centre line that is still going on at the latest figure of the latest
 * phase; missing and left-out periods and figures on the line break it. Nothing is rebased: whoever knows the cause
 * records it in `phases: [{ from, reason }]`, and it is printed with the chart. A better figure without a known cause
 * is no reason to move the limits. Where the run itself set the centre line, the true change is larger than shown.
 *
 * Throws `invalid-option` unless `least` is from 2 to 1000. Source: NHS England, Making Data Count.
 *
 * @example
 * const moved = [40, 42, 38, 41, 39, 40, 42, 38, 41, 40, 41, 39, 47, 46, 48, 45, 47, 49, 46, 48, 47, 46, 48, 47];
 * const series = seriesFrom(offences, { start: '2017-04', numerator: moved });
 * const evidence = suggestRebase(xmr(series, { baseline: { to: '2018-03' } }));
 * evidence // => { verdict: 'held', from: '2018-04', side: 'above', run: 12, sigmas: 3.43, chance: 0.003, ... }
 */
export function suggestRebase(
  finding: ControlChartFinding,
  options: SuggestRebaseOptions = {},
): RebaseEvidence {
  const { least } = { ...SUGGEST_REBASE_DEFAULTS, ...options };
  between('suggestRebase: least', least, 2, 1000);
  const { latest, points } = finding.evidence;
  const last = points[latest ?? -1];
  const home = points.slice(0, (latest ?? -1) + 1).filter(({ phase }) => phase === last?.phase);
  const side = last === undefined ? 0 : sideOf(last);
  const before = home.findLastIndex((point) => sideOf(point) !== side);
  const run = side === 0 ? [] : home.slice(before + 1);
  const values = run.flatMap(({ value }) => (value === null ? [] : [value]));
  const figures = home.filter(({ value, excluded }) => value !== null && excluded === null).length;
  const { centre = null, sigma = null } = last ?? {};
  const level = values.length === 0 ? null : mean(values);
  const serial = aboutTwoLevels(home, home.length - run.length);
  const long = values.length >= Math.min(SIGNAL_RUN, least);
  const held = values.length >= least ? 'held' : 'recent';
  return {
    verdict: !long ? 'none' : (serial.lower ?? 0) > 0 ? 'wandering' : held,
    from: run[0]?.period ?? null,
    side: side === 0 ? null : side > 0 ? 'above' : 'below',
    run: values.length,
    figures,
    centre,
    mean: numberOrNull(level ?? Number.NaN),
    sigmas:
      sigma !== null && sigma > 0 ? numberOrNull(((level ?? Number.NaN) - (centre ?? 0)) / sigma) : null,
    chance: values.length === 0 ? null : longRunChance(values.length, figures),
    rho: serial.rho,
  };
}

/** Side of the centre line; 0 on it (to rounding), for a gap and for a figure left out. */
function sideOf({ value, centre, sigma, excluded }: ControlPoint): number {
  if (value === null || centre === null || sigma === null || excluded !== null) return 0;
  return Math.abs(value - centre) <= 1e-9 * sigma ? 0 : Math.sign(value - centre);
}

/** Autocorrelation about the mean of the figures before the run and that of the run: a step alone is none. */
function aboutTwoLevels(home: readonly ControlPoint[], before: number) {
  const deviations = Float64Array.from(home, ({ value, excluded }) =>
    value === null || excluded !== null ? Number.NaN : value,
  );
  const levels = [
    { start: 0, length: before },
    { start: before, length: home.length - before },
  ].map(({ start, length }) => {
    const own = deviations.subarray(start, start + length);
    const known = Array.from(own).filter((value) => !Number.isNaN(value));
    const level = known.length === 0 ? 0 : mean(known);
    own.forEach((value, index) => {
      own[index] = value - level;
    });
    return { start, length, reason: '', baselineStart: start, baselineLength: length };
  });
  return autocorrelation(deviations, levels);
}

/** Chance that a fair coin shows one face at least `run` times in a row in so many tosses. */
function longRunChance(run: number, tosses: number): number {
  if (run <= 1) return tosses >= 1 ? 1 : 0;
  // By length of the run that is going on, without one that has been long enough.
  let going = new Float64Array(run);
  going[1] = 1;
  let long = 0;
  for (let toss = 1; toss < tosses; toss += 1) {
    const after = new Float64Array(run);
    let quiet = 0;
    for (let length = 1; length < run; length += 1) {
      const chance = going[length] ?? 0;
      quiet += chance;
      if (length + 1 < run) after[length + 1] = chance / 2;
      else long += chance / 2;
    }
    after[1] = quiet / 2;
    going = after;
  }
  return Math.min(1, long);
}
