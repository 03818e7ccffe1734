import { indexIn, periodsOf } from '../../period/calendar.ts';
import { comparePeriods, contains } from '../../period/compare-periods.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import { matured } from '../../series/matured.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { type PeriodTotal, total } from '../../series/total.ts';
import { missingIn, valueAt } from '../../series/values.ts';
import { periodOption, refuse, requireKnown, requireLevel } from '../options.ts';
import { noEstimate, type Scale, scaleOf } from '../scale.ts';
import { differenceOf, differenceVerdict } from './difference-estimate.ts';
import type { DifferenceEvidence, DifferenceFinding } from './difference-finding.ts';

/** What may be asked of `difference`. */
export interface DifferenceOptions {
  /** The earlier period: one of the series, or a run of them. */
  readonly from: string;
  /** The later period. */
  readonly to: string;
  readonly level?: number;
}

export const differenceDefaults = { level: 0.95 } as const;

const fewestForLimits = 8;
/** 3 / 1.128: three standard deviations of single figures, from the mean moving range. */
const xmrReach = 2.66;

/**
 * Difference of two periods: "up two points from February": is that more than chance, and out of the ordinary?
 *
 * Proportions: Newcombe's interval, in percentage points, the sample divided by its design effect. Counts and
 * rates: the exact conditional ratio of two Poisson rates per day (per head and day), as percent; with an
 * earlier count under 20 the estimate is the difference of the counts. Ratios: the ratio of the two on the log
 * scale, half an event added to each count. Published percentages: as proportions where the sample size is known, with their
 * rounding; else `cannot-tell`. These allow for chance alone; `commonCause` says whether the later figures lie
 * inside the natural limits of those before, which allow for ordinary month-to-month variation too.
 *
 * Rolling figures share most of their months: their interval allows for the shared part, and `rolling` says by how much
 * the months that joined must exceed those that left. Throws `invalid-option` when `to` does not come after
 * `from`, `invalid-period` when they are not made of periods of the series.
 *
 * Source: Newcombe 1998; Przyborowski and Wilenski 1940; Wheeler 2000 (natural limits).
 *
 * @example
 * difference(seriesFrom(satisfaction, { start: '2019-02', numerator: [117, 120], denominator: [150, 150] }), { from: '2019-02', to: '2019-03' }).estimate.value // => 2
 */
export function difference(known: Series, options: DifferenceOptions): DifferenceFinding {
  const series = matured(known, { immature: 'leave-out' });
  requireKnown('difference', options, ['from', 'to', 'level']);
  const level = options.level ?? differenceDefaults.level;
  requireLevel('difference', level);
  const from = periodOption('difference: from', options.from);
  const to = periodOption('difference: to', options.to);
  if (comparePeriods(from, to) >= 0) refuse('difference: to', `must come after ${from}`, to);
  const window = series.window === 'period' ? 1 : series.window.rolling;
  if (window === 1 && firstMonth(to) <= lastMonth(from))
    refuse('difference: to', `must not overlap ${from}`, to);
  const early = total(series, from);
  const late = total(series, to);
  const apart = (indexIn(series.calendar, to) ?? 0) - (indexIn(series.calendar, from) ?? 0);
  const shared = window > 1 ? Math.max(0, 1 - apart / window) : 0;
  const complete = early.periodsMissing === 0 && late.periodsMissing === 0;
  const estimate = complete
    ? differenceOf(series, early, late, shared, level)
    : noEstimate(scaleOf(series.indicator).difference, level);
  const evidence: DifferenceEvidence = {
    from: described(early),
    to: described(late),
    commonCause: commonCause(series, to),
    rolling:
      shared > 0 && estimate.value !== null
        ? {
            periods: window,
            joined: apart,
            // Counts of a window add up; all else is a mean over it.
            implied: {
              ...noEstimate(estimate.unit),
              value: (estimate.value * (estimate.unit === 'count' ? 1 : window)) / apart,
            },
          }
        : null,
  };
  return {
    kind: 'difference',
    verdict: differenceVerdict(estimate),
    estimate,
    evidence,
    subject: subjectOf(series, from, to),
    n: behind(series, early) + behind(series, late),
    missing: missingIn(series),
    looks: 1,
    settle: null,
    caveats: [...series.caveats, ...caveatsOf(series, to, evidence, estimate, complete)],
    method: {
      name: methods[scaleOf(series.indicator).link],
      options: { from, to, level },
      reference: 'Newcombe 1998; Przyborowski & Wilenski 1940; Wheeler 2000',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

const methods: Readonly<Record<Scale['link'], string>> = {
  log: 'Exact ratio of two rates',
  logit: 'Newcombe interval for a difference of proportions',
  identity: 'Newcombe interval with rounding',
};

/** Natural limits of the single figures before a period, ranges across a gap left out. */
function commonCause(series: Series, to: Period): DifferenceEvidence['commonCause'] {
  if (series.window !== 'period') return null;
  const before: number[] = [];
  const ranges: number[] = [];
  const inside: number[] = [];
  let previous: number | null = null;
  periodsOf(series.calendar).forEach((period, place) => {
    const value = valueAt(series, place);
    if (contains(to, period)) {
      if (value !== null) inside.push(value);
    } else if (lastMonth(period) < firstMonth(to)) {
      if (value !== null) before.push(value);
      if (value !== null && previous !== null) ranges.push(Math.abs(value - previous));
      previous = value;
    }
  });
  if (before.length < fewestForLimits || ranges.length === 0 || inside.length === 0) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const centre = mean(before);
  const half = xmrReach * mean(ranges);
  const [lower, upper] = [centre - half, centre + half];
  return {
    centre,
    lower,
    upper,
    periods: before.length,
    inside: inside.every((v) => v >= lower && v <= upper),
  };
}

const fewestSteps = 8;

/** Whether a rolling figure moved by more than in any step of the same length before the earlier window, of at least eight. */
function isUnusualStep(
  series: Series,
  to: Period,
  rolling: NonNullable<DifferenceEvidence['rolling']>,
  { from, to: late }: Pick<DifferenceEvidence, 'from' | 'to'>,
): boolean {
  if (from.value === null || late.value === null) return false;
  const end = (indexIn(series.calendar, to) ?? 0) - rolling.joined;
  const before: number[] = [];
  for (let place = rolling.joined; place <= end; place += 1) {
    const [was, is] = [valueAt(series, place - rolling.joined), valueAt(series, place)];
    if (was !== null && is !== null) before.push(Math.abs(is - was));
  }
  const moved = Math.abs(late.value - from.value);
  return before.length >= fewestSteps && before.every((each) => each < moved * (1 - 1e-9));
}

/** A period's total as evidence. */
export const described = ({ period, numerator, denominator, value }: PeriodTotal) => ({
  period,
  numerator,
  denominator,
  value,
});

/** Answers where there are any, else events; for a ratio both counts. */
export function behind({ indicator }: Series, { numerator, denominator, value }: PeriodTotal): number {
  switch (indicator.measure) {
    case 'count':
    case 'rate':
      return numerator ?? 0;
    case 'ratio':
      return (numerator ?? 0) + (denominator ?? 0);
    default:
      return denominator ?? (value === null ? 0 : 1);
  }
}

function caveatsOf(
  series: Series,
  to: Period,
  { rolling, from, to: late }: DifferenceEvidence,
  estimate: Estimate,
  complete: boolean,
): Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, text: string) => caveats.push({ code, text });
  if (!complete) add('missing', 'A period has no figure, or not all of them, so the two are not compared.');
  if (complete && estimate.lower === null && estimate.upper === null)
    add('no-sample-size', 'The sample is not known, so nothing can be said of chance.');
  if (rolling !== null)
    add(
      'overlapping',
      `The two windows share ${rolling.periods - rolling.joined} of ${rolling.periods} periods.`,
    );
  if (rolling !== null && isUnusualStep(series, to, rolling, { from, to: late }))
    add(
      'unusual-rolling-step',
      `The ${rolling.joined} that joined must exceed those that left by ${Math.abs(rolling.implied.value ?? 0).toFixed(1)} ${rolling.implied.unit === 'points' ? 'percentage points' : rolling.implied.unit} on average, more than in any such step before: look at them first.`,
    );
  if (scaleOf(series.indicator).link === 'log' && estimate.value !== null)
    add('chance-only', 'The interval allows for chance alone, not for ordinary month-to-month variation.');
  return caveats;
}
