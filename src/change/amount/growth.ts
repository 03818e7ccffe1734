import { normalQuantile } from '../../numeric/normal.ts';
import { studentQuantile } from '../../numeric/student-t.ts';
import { firstMonth, lastMonth, monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import type { Caveat } from '../../result/caveat.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Settle } from '../../result/finding.ts';
import { matured } from '../../series/matured.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { missingIn } from '../../series/values.ts';
import { inflation } from '../noise.ts';
import { periodOption, requireKnown, requireLevel } from '../options.ts';
import { noEstimate } from '../scale.ts';
import { beside, type PublishedGrowth } from './growth-beside.ts';
import type { GrowthEvidence, GrowthFinding, GrowthPeriod, GrowthVerdict } from './growth-finding.ts';
import { type GrowthNoise, growthNoise } from './growth-noise.ts';
import { type Pair, pairOf, type Totals } from './period-totals.ts';

/** What may be asked of `growth`. */
export interface GrowthOptions {
  /** The earlier period: a period of the series or a run of them, such as `2017/18` or `2018-04/2018-09`. */
  readonly from: string;
  /** The later period, as long as the earlier and after it. */
  readonly to: string;
  /** What to set the growth beside: another series, or a published percentage. */
  readonly comparator?: Series | PublishedGrowth;
  /** Comparable monthly series whose variation is used where this one has too few months of its own. */
  readonly borrowPhiFrom?: readonly Series[];
  readonly level?: number;
}

export const growthDefaults = { level: 0.95 } as const;

/** A percentage of fewer events than this misleads. */
const fewestEvents = 20;

/**
 * Growth: by how many percent did recorded offences rise or fall between two periods, and is it more than chance?
 *
 * The ratio of the totals (of the rates, for a rate). The counts are exact; the interval is about the
 * underlying rate: on the log scale its variance is (1/a + 1/b) max(1, phi) (1 + rho)/(1 - rho), with phi and
 * rho from the series' own months (each month of the year and each twelve months with its own level) and Student's
 * t on their degrees of freedom. With fewer than 8 of those (a short or annual series) they are borrowed from
 * named comparable series; with none, the interval is sampling noise only and a caveat says it is too narrow.
 *
 * Like is compared with like: both periods equally long (or it throws), a figure missing in one left out of both,
 * a caveat when they hold different months of the year. An earlier count under 20: `too-few`, no percentage.
 * Beside a comparator, the difference of the two growths in percentage points by square-and-add of the
 * intervals. Periods more than a year apart also have their growth a year, compound.
 *
 * Throws `invalid-option` for periods that cannot be compared, `wrong-measure` for anything but counts and rates.
 * Source: McCullagh and Nelder 1989 (quasi-likelihood); Zou and Donner 2008 (square-and-add).
 *
 * @example
 * growth(seriesFrom(offences, { start: '2017/18', numerator: [1000, 1190] }), { from: '2017/18', to: '2018/19' }).estimate.value // => 19
 */
export function growth(known: Series, options: GrowthOptions): GrowthFinding {
  const series = matured(known, { immature: 'leave-out' });
  requireKnown('growth', options, ['from', 'to', 'comparator', 'borrowPhiFrom', 'level']);
  const level = options.level ?? growthDefaults.level;
  requireLevel('growth', level);
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
  const noise = growthNoise(series, options.borrowPhiFrom ?? [], to);
  const estimate = ratioEstimate(series, pair, noise, level);
  const yearsApart = (monthNumber(firstMonth(to)) - monthNumber(firstMonth(from))) / 12;
  const evidence: GrowthEvidence = {
    from: described(series, from, pair.from),
    to: described(series, to, pair.to),
    compoundPerYear: yearsApart > 1 ? perYear(estimate, yearsApart) : null,
    noise,
    comparator:
      options.comparator === undefined || estimate.value === null
        ? null
        : beside(series, estimate, options.comparator, (other) => {
            const otherPair = pairOf('growth', matured(other, { immature: 'leave-out' }), from, to);
            const borrowed = options.borrowPhiFrom ?? [];
            return ratioEstimate(other, otherPair, growthNoise(other, borrowed, to), level);
          }),
  };
  const verdict = verdictOf(pair, estimate);
  return {
    kind: 'growth',
    verdict,
    estimate,
    evidence,
    subject: subjectOf(series, from, to),
    n: pair.from.numerator + pair.to.numerator,
    missing: missingIn(series),
    looks: 1,
    settle: settleOf(verdict, pair, monthsIn(to)),
    caveats: [...series.caveats, ...caveatsOf(series, from, to, pair, evidence, verdict)],
    method: {
      name: 'Ratio of totals with overdispersion and autocorrelation',
      options: {
        from,
        to,
        level,
        comparator: evidence.comparator?.name ?? null,
        borrowPhiFrom: noise.borrowedFrom,
      },
      reference: 'McCullagh & Nelder 1989; Zou & Donner 2008',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

/** Events per head where there are people, else events. */
const amountOf = (series: Series, { numerator, denominator }: Totals) =>
  series.indicator.measure === 'rate' ? numerator / denominator : numerator;

function ratioEstimate(series: Series, { from, to }: Pair, noise: GrowthNoise, level: number): Estimate {
  if (from.numerator < fewestEvents) return noEstimate('percent', level);
  const [before, after] = [amountOf(series, from), amountOf(series, to)];
  // With no event in the later period its sampling error is taken as that of half an event.
  const p = (1 + level) / 2;
  const reach = noise.df === null ? normalQuantile(p) : studentQuantile(p, noise.df);
  const least = { ...to, numerator: Math.max(to.numerator, 0.5) };
  const variance = from.widening / from.numerator + to.widening / least.numerator;
  const se = Math.sqrt(variance * noise.phi * inflation(noise.rho));
  const centre = Math.log(amountOf(series, least) / before);
  // A limit past every number is no limit.
  const percent = (log: number) => {
    const change = 100 * Math.expm1(log);
    return Number.isFinite(change) ? change : null;
  };
  return {
    value: (100 * (after - before)) / before,
    lower: to.numerator === 0 ? -100 : percent(centre - reach * se),
    upper: percent(centre + reach * se),
    level,
    unit: 'percent',
  };
}

function perYear({ value, lower, upper, level }: Estimate, years: number): Estimate {
  const said = (percent: number | null) =>
    percent === null ? null : 100 * (Math.max(0, 1 + percent / 100) ** (1 / years) - 1);
  return { value: said(value), lower: said(lower), upper: said(upper), level, unit: 'percent-per-year' };
}

function verdictOf({ from, to }: Pair, { lower, upper }: Estimate): GrowthVerdict {
  if (from.places.length === 0 || to.places.length === 0) return 'cannot-tell';
  if (from.numerator < fewestEvents) return 'too-few';
  if (lower !== null && lower > 0) return 'grew';
  return upper !== null && upper < 0 ? 'fell' : 'no-change-shown';
}

function described(series: Series, period: Period, sums: Totals): GrowthPeriod {
  const { measure, per = 1000 } = series.indicator;
  const periods = sums.places.length;
  return {
    period,
    count: periods > 0 ? sums.numerator : null,
    rate:
      measure === 'rate' && sums.denominator > 0
        ? ((sums.numerator * periods) / sums.denominator) * per
        : null,
    periods,
  };
}

function settleOf(verdict: GrowthVerdict, { from }: Pair, months: number): Settle | null {
  if (verdict !== 'too-few') return null;
  const perMonth = Math.ceil(fewestEvents / months);
  return {
    months: null,
    perMonth,
    text: `A longer period or a wider area, with at least ${fewestEvents} events where there were ${from.numerator}.`,
  };
}

function caveatsOf(
  series: Series,
  from: Period,
  to: Period,
  pair: Pair,
  { noise }: GrowthEvidence,
  verdict: GrowthVerdict,
): Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, text: string) => caveats.push({ code, text });
  const percentage = verdict !== 'too-few' && verdict !== 'cannot-tell';
  if (percentage && noise.from === 'sampling-only')
    add(
      'sampling-noise-only',
      'The interval is sampling noise only, too narrow: month-to-month variation is not known.',
    );
  if (percentage && noise.from === 'borrowed')
    add('borrowed-variation', `Month-to-month variation is borrowed from ${noise.borrowedFrom.join('; ')}.`);
  if (pair.leftOut > 0)
    add(
      'like-for-like',
      `Left out of both: ${pair.leftOut} ${pair.leftOut === 1 ? 'period' : 'periods'} without a figure in one of the two.`,
    );
  if (!pair.sameMonths && monthsIn(from) % 12 !== 0)
    add(
      'different-months',
      'The two periods hold different months of the year: part of it may be the season.',
    );
  if (pair.to.places.some((place) => series.states[place] === 'provisional'))
    add('provisional', 'Some figures of the later period are provisional.');
  for (const declared of series.breaks)
    if (declared.from > firstMonth(from) && declared.from <= lastMonth(to))
      add('recording-change', `A declared change lies between: ${declared.title} (from ${declared.from}).`);
  return caveats;
}

const monthNumber = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
