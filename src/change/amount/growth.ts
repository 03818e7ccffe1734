import type { CourseFinding } from '../../course/finding.ts';
import { courseMargin } from '../../course/frame.ts';
import { type RunNoise, runNoise } from '../../course/run-noise.ts';
import type { Margin } from '../../indicator/indicator.ts';
import { firstMonth, monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import type { Caveat } from '../../result/caveat.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Settle } from '../../result/finding.ts';
import { readOptions } from '../../result/read-options.ts';
import { like, text } from '../../result/rule.ts';
import { byMonth } from '../../series/by-month.ts';
import { matured } from '../../series/matured.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { missingIn } from '../../series/values.ts';
import { periodOption } from '../options.ts';
import { noEstimate } from '../scale.ts';
import { amountVerdict, directionOf, noiseCaveats, noiseTold } from './amount-verdict.ts';
import { differenceOf, fewestEvents } from './difference-estimate.ts';
import { beside, type PublishedGrowth } from './growth-beside.ts';
import type { GrowthEvidence, GrowthFinding, GrowthPeriod, GrowthVerdict } from './growth-finding.ts';
import { allowingForApart, apartCaveats } from './months-apart.ts';
import { pairCaveats } from './pair-caveats.ts';
import { type Pair, pairOf, type SideTotal } from './period-totals.ts';

/** What may be asked of `growth`. */
export interface GrowthOptions {
  /** The earlier period: a period of the series or a run of them, such as `2017/18` or `2018-04/2018-09`. */
  readonly from: string;
  /** The later period, as long as the earlier and after it. */
  readonly to: string;
  /** What to set the growth beside: another series, or a published percentage. */
  readonly comparator?: Series | PublishedGrowth;
  readonly level?: number;
  /** The change that matters; the indicator's own margin unless it is given. */
  readonly margin?: Margin;
  /** A course whose noise is taken: that of the area in its panel, or of a comparable series where this one is short. */
  readonly course?: CourseFinding;
}

export const growthDefaults = { level: 0.95 } as const;

const optionRules = {
  from: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
  to: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
  comparator: { is: 'object' },
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  margin: { is: 'object' },
  course: { is: 'object' },
} as const;

/**
 * Growth: by how many percent did recorded offences rise or fall between two periods, and is it more than chance?
 *
 * The ratio of the totals a day (a head and day, for a rate), as of `difference`, so that a leap year is no growth and both say the same;
 * `evidence.ofTotals` has that of the totals as they are. The interval is about the underlying rate: the exact conditional one of two Poisson rates, each count worth as much less as it varies more than by chance. Its variance is that of sampling times
 * phi (1 + 2 sum (1 - k/m) rho^k), m months to a period, phi and rho from the course of the series, so that what changed between the two is
 * no part of the noise. With too few figures for a reading it allows for the doubt about phi that they leave (2.4 standard errors of
 * sampling where there are only two years of 90 events, 5.5 of 1,300); or `course` gives that of a comparable series.
 *
 * Like is compared with like: both periods equally long (or it throws), a figure missing in one left out of both, and the months
 * named that are left; a caveat when they hold different months of the year. An earlier count under 20: the difference of the
 * counts, no percentage. Beside a comparator, the difference of the two growths in percentage points by square-and-add of the
 * intervals. Periods more than a year apart also have their growth a year, compound.
 *
 * Throws `invalid-option` for periods that cannot be compared, `wrong-measure` for anything but counts and rates.
 * Source: Przyborowski and Wilenski 1940; Zou and Donner 2008 (square-and-add).
 *
 * @example
 * growth(seriesFrom(offences, { start: '2017/18', numerator: [1000, 1190] }), { from: '2017/18', to: '2018/19' }).estimate.value // => 19
 */
export function growth(known: Series, given: GrowthOptions): GrowthFinding {
  requireSeries('growth: series', known);
  const options = readOptions('growth', optionRules, given);
  const series = matured(byMonth(known), { immature: 'leave-out' });
  const level = options.level ?? growthDefaults.level;
  const from = periodOption('growth: from', options.from);
  const to = periodOption('growth: to', options.to);
  const { measure } = series.indicator;
  if (measure !== 'count' && measure !== 'rate')
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'growth: series',
      expected: 'must be a count or a rate (a difference of proportions is asked of difference)',
      received: measure,
    });
  const pair = pairOf('growth', series, from, to);
  const { comparator } = options;
  const otherPair =
    comparator === undefined || 'percent' in comparator
      ? null
      : pairOf('growth', matured(comparator, { immature: 'leave-out' }), from, to);
  const margin = courseMargin(series, options.margin ?? null);
  const noise = runNoise(known, options.course, [from, to]);
  const { apart, estimate } = allowingForApart(
    series,
    { from, to, early: pair.from, late: pair.to },
    noise,
    (early, late) => growthEstimate(series, { ...pair, from: early, to: late }, noise, level),
  );
  const yearsApart = (monthNumber(firstMonth(to)) - monthNumber(firstMonth(from))) / 12;
  const percent = estimate.unit === 'percent' && estimate.value !== null;
  const evidence: GrowthEvidence = {
    from: described(series, pair.from),
    to: described(series, pair.to),
    apart,
    ofTotals: percent && pair.from.days !== pair.to.days ? asTotals(pair, estimate) : null,
    compoundPerYear: percent && yearsApart > 1 ? perYear(estimate, yearsApart) : null,
    noise: noiseTold(noise),
    margin,
    direction: directionOf(estimate),
    reason:
      pair.to.places.length === 0
        ? 'missing-figures'
        : estimate.lower === null && estimate.upper === null
          ? 'no-noise'
          : null,
    comparator:
      comparator === undefined || !percent
        ? null
        : beside(series, otherPair === null ? asTotals(pair, estimate) : estimate, comparator, (other) =>
            growthEstimate(other, otherPair ?? pair, otherNoise(other, options.course, [from, to]), level),
          ),
  };
  const verdict = amountVerdict(estimate, margin, pair.from.value);
  return {
    kind: 'growth',
    verdict,
    estimate,
    evidence,
    subject: subjectOf(series, pair.from.period, pair.to.period),
    n: (pair.from.numerator ?? 0) + (pair.to.numerator ?? 0),
    missing: missingIn(series),
    looks: 1,
    settle: settleOf(verdict, estimate, pair, monthsIn(to)),
    caveats: [
      ...series.caveats,
      ...pairCaveats(series, from, to, pair),
      ...unlikeCaveats(pair, evidence.comparator === null ? null : otherPair),
      ...apartCaveats(apart),
      ...noiseCaveats(noise, evidence.reason),
    ],
    method: {
      name: 'Exact ratio of totals, with overdispersion and autocorrelation',
      options: {
        from,
        to,
        level,
        margin: Object.entries(margin).flat(),
        comparator: evidence.comparator?.name ?? null,
      },
      reference: 'Przyborowski & Wilenski 1940; Zou & Donner 2008; docs/methods/course.md',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

/** That the growth beside it is of other months, as either lacks some. */
function unlikeCaveats(own: Pair, other: Pair | null): readonly Caveat[] {
  if (other === null || (other.leftOut === own.leftOut && other.to.period === own.to.period)) return [];
  return [
    {
      code: 'comparator-months',
      text: `The growth beside it is of ${other.to.places.length} periods of each side, this one of ${own.to.places.length}: some have no figure.`,
    },
  ];
}

/** A comparator's own noise; that of the course given where it has too few figures. */
function otherNoise(other: Series, given: CourseFinding | undefined, runs: readonly Period[]): RunNoise {
  const own = runNoise(other, undefined, runs);
  return own.df === null && given !== undefined ? runNoise(other, given, runs) : own;
}

function growthEstimate(
  series: Series,
  { from, shared, to }: Pair,
  noise: RunNoise,
  level: number,
): Estimate {
  if (to.places.length === 0) return noEstimate('percent', level);
  return differenceOf(series, from, to, { early: noise, late: noise }, shared, level);
}

/** A growth a day as that of the totals, which is how growths are published: another only where the days differ. */
function asTotals({ from, to }: Pair, growth: Estimate): Estimate {
  const said = (percent: number | null) =>
    percent === null ? null : (100 + percent) * (to.days / from.days) - 100;
  return { ...growth, value: said(growth.value), lower: said(growth.lower), upper: said(growth.upper) };
}

function perYear({ value, lower, upper, level }: Estimate, years: number): Estimate {
  const said = (percent: number | null) =>
    percent === null ? null : 100 * (Math.max(0, 1 + percent / 100) ** (1 / years) - 1);
  return { value: said(value), lower: said(lower), upper: said(upper), level, unit: 'percent-per-year' };
}

function described({ indicator }: Series, side: SideTotal): GrowthPeriod {
  const periods = side.places.length;
  return {
    period: side.period,
    count: side.numerator,
    rate:
      indicator.measure === 'rate' && side.value !== null
        ? (side.value * periods) / (periods + side.periodsMissing)
        : null,
    periods,
  };
}

function settleOf(verdict: GrowthVerdict, { unit }: Estimate, { from }: Pair, months: number): Settle | null {
  if (verdict !== 'cannot-tell' || unit !== 'count') return null;
  return {
    months: null,
    perMonth: Math.ceil(fewestEvents / months),
    text: `A longer period or a wider area, with at least ${fewestEvents} events where there were ${from.numerator ?? 0}.`,
  };
}

const monthNumber = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
