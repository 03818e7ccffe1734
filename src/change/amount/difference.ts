import type { CourseFinding } from '../../course/finding.ts';
import { courseMargin } from '../../course/frame.ts';
import { runNoise } from '../../course/run-noise.ts';
import type { Margin } from '../../indicator/indicator.ts';
import { indexIn } from '../../period/calendar.ts';
import { comparePeriods } from '../../period/compare-periods.ts';
import { firstDay, lastDay } from '../../period/month-index.ts';
import type { Period } from '../../period/period.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import { readOptions } from '../../result/read-options.ts';
import { like, text } from '../../result/rule.ts';
import { byMonth } from '../../series/by-month.ts';
import { matured } from '../../series/matured.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import type { PeriodTotal } from '../../series/total.ts';
import { missingIn, valueAt } from '../../series/values.ts';
import { sizeWords } from '../../words/numbers.ts';
import { periodOption, refuse } from '../options.ts';
import { noEstimate, type Scale, scaleOf } from '../scale.ts';
import { amountVerdict, directionOf, noiseCaveats, noiseTold } from './amount-verdict.ts';
import { differenceOf } from './difference-estimate.ts';
import type { DifferenceEvidence, DifferenceFinding } from './difference-finding.ts';
import { allowingForApart, apartCaveats } from './months-apart.ts';
import { pairCaveats } from './pair-caveats.ts';
import { asLong, likeWithLike, sharedBy, sideTotal } from './period-totals.ts';

/** What may be asked of `difference`. */
export interface DifferenceOptions {
  /** The earlier period: one of the series, or a run of them. */
  readonly from: string;
  /** The later period. */
  readonly to: string;
  readonly level?: number;
  /** The difference that matters; the indicator's own margin unless it is given. */
  readonly margin?: Margin;
  /** A course whose noise is taken: that of the area in its panel, or of a comparable series where this one is short. */
  readonly course?: CourseFinding;
}

export const differenceDefaults = { level: 0.95 } as const;

const optionRules = {
  from: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
  to: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  margin: { is: 'object' },
  course: { is: 'object' },
} as const;

/**
 * Difference of two periods: "up two points from February": is that more than chance, and out of the ordinary?
 *
 * Proportions: Newcombe's interval, in percentage points, the sample divided by its design effect. Counts and
 * rates: the exact conditional ratio of two Poisson rates per day (per head and day), as percent; with an
 * earlier count under 20 the estimate is the difference of the counts. Ratios: the ratio of the two on the log
 * scale, half an event added to each count. Published percentages: as proportions where the sample size is known, with
 * their rounding; else, and for durations, by what the figures scatter. Every interval allows for what the series varies
 * by about its course, never less than sampling (`growth` has the same).
 *
 * Like with like: of periods equally long, a figure missing in one is left out of both, and the months named that are
 * left; of others, all figures must be there.
 *
 * Rolling figures share most of their months: their interval allows for the shared part, and `rolling` says by how much
 * the months that joined must exceed those that left. Throws `invalid-option` when `to` does not come after
 * `from`, `invalid-period` when they are not made of periods of the series.
 *
 * Source: Newcombe 1998; Przyborowski and Wilenski 1940.
 *
 * @example
 * difference(seriesFrom(satisfaction, { start: '2019-02', numerator: [117, 120], denominator: [150, 150] }), { from: '2019-02', to: '2019-03' }).estimate.value // => 2
 */
export function difference(known: Series, given: DifferenceOptions): DifferenceFinding {
  requireSeries('difference: series', known);
  const options = readOptions('difference', optionRules, given);
  const series = matured(byMonth(known), { immature: 'leave-out' });
  const level = options.level ?? differenceDefaults.level;
  const from = periodOption('difference: from', options.from);
  const to = periodOption('difference: to', options.to);
  if (comparePeriods(from, to) >= 0) refuse('difference: to', `must come after ${from}`, to);
  const rolling = series.window === 'period' ? null : series.window.rolling;
  if (rolling === null && firstDay(to) <= lastDay(from))
    refuse('difference: to', `must not overlap ${from}`, to);
  const [whole, other] = [sideTotal(series, from), sideTotal(series, to)];
  const alike = asLong(from, to) ? likeWithLike(series, from, to) : null;
  const { from: early, to: late } = alike ?? { from: whole, to: other };
  const shared = sharedBy(series, from, to);
  const apart = (indexIn(series.calendar, to) ?? 0) - (indexIn(series.calendar, from) ?? 0);
  const complete =
    alike === null ? early.periodsMissing + late.periodsMissing === 0 : early.places.length > 0;
  const margin = courseMargin(series, options.margin ?? null);
  const noise = runNoise(known, options.course, [from, to]);
  const { apart: named, estimate } = complete
    ? allowingForApart(series, { from, to, early, late }, noise, (a, b) =>
        bounded(differenceOf(series, a, b, { early: noise, late: noise }, shared, level)),
      )
    : { apart: [], estimate: noEstimate(scaleOf(series.indicator).difference, level) };
  const evidence: DifferenceEvidence = {
    from: described(complete ? early : whole),
    to: described(complete ? late : other),
    apart: named,
    noise: noiseTold(noise),
    margin,
    direction: directionOf(estimate),
    reason: !complete
      ? 'missing-figures'
      : estimate.lower === null && estimate.upper === null
        ? 'no-noise'
        : null,
    rolling:
      rolling !== null && shared > 0 && estimate.value !== null
        ? {
            periods: rolling,
            joined: apart,
            // Counts of a window add up; all else is a mean over it.
            implied: {
              ...noEstimate(estimate.unit),
              value: (estimate.value * (estimate.unit === 'count' ? 1 : rolling)) / apart,
            },
          }
        : null,
  };
  return {
    kind: 'difference',
    verdict: amountVerdict(estimate, margin, early.value),
    estimate,
    evidence,
    subject: subjectOf(series, from, to),
    n: behind(series, complete ? early : whole) + behind(series, complete ? late : other),
    missing: missingIn(series),
    looks: 1,
    settle: null,
    caveats: [
      ...series.caveats,
      ...(alike === null ? [] : pairCaveats(series, from, to, alike)),
      ...apartCaveats(named),
      ...caveatsOf(series, to, evidence, complete),
    ],
    method: {
      name: methods[scaleOf(series.indicator).link],
      options: { from, to, level, margin: Object.entries(margin).flat() },
      reference: 'Newcombe 1998; Przyborowski & Wilenski 1940; docs/methods/course.md',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

/** A limit beyond every number is none. */
const bounded = (estimate: Estimate): Estimate => ({
  ...estimate,
  lower: Number.isFinite(estimate.lower) ? estimate.lower : null,
  upper: Number.isFinite(estimate.upper) ? estimate.upper : null,
});

const methods: Readonly<Record<Scale['link'], string>> = {
  log: 'Exact ratio of two rates',
  logit: 'Newcombe interval for a difference of proportions',
  identity: 'Newcombe interval with rounding',
};

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
  { from, noise, reason, rolling, to: late }: DifferenceEvidence,
  complete: boolean,
): Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, text: string) => caveats.push({ code, text });
  if (!complete) add('missing', 'A period has no figure, or not all of them, so the two are not compared.');
  if (rolling !== null)
    add(
      'overlapping',
      `The two windows share ${rolling.periods - rolling.joined} of ${rolling.periods} periods.`,
    );
  if (rolling !== null && isUnusualStep(series, to, rolling, { from, to: late }))
    add(
      'unusual-rolling-step',
      `What joined (${rolling.joined} of ${rolling.periods} periods) must ${(rolling.implied.value ?? 0) < 0 ? 'fall short of' : 'exceed'} what left by ${sizeWords(rolling.implied)} on average, more than in any such step before: look there first.`,
    );
  return [...caveats, ...noiseCaveats(noise, reason)];
}
