import { newcombe } from '../../interval/newcombe.ts';
import { rateRatioExact } from '../../interval/rate-ratio.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import { daysIn } from '../../period/days-in.ts';
import { offset } from '../../period/offset.ts';
import type { Period } from '../../period/period.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import type { PeriodTotal } from '../../series/total.ts';
import { noEstimate, scaleOf } from '../scale.ts';
import type { DifferenceVerdict } from './difference-finding.ts';

/** Counts under this are compared as counts: a percentage of them misleads. */
const fewestEvents = 20;

/** The later total less the earlier in the unit of the indicator's differences; windows may share a part. */
export function differenceOf(
  series: Series,
  early: PeriodTotal,
  late: PeriodTotal,
  shared: number,
  level: number,
): Estimate {
  const { measure } = series.indicator;
  const { difference: unit, factor } = scaleOf(series.indicator);
  const [before, after] = [early.value, late.value];
  if (before === null || after === null) return noEstimate(unit, level);
  const plain = { ...noEstimate(unit, level), value: factor * (after - before) };
  if (measure === 'duration') return plain;
  if (measure === 'count' || measure === 'rate') return rateChange(series, early, late, shared, level);
  if (measure === 'ratio') return ratioChange(early, late, shared, level);
  const sizes = [late, early].map((side) => (side.denominator ?? 0) / (series.deff * widening(side)));
  const [newer = 0, older = 0] = sizes;
  if (newer <= 0 || older <= 0) return plain;
  const interval = newcombe(after * newer, newer, before * older, older, { level });
  const rounding = (100 * (series.rounding ?? 0)) ** 2 / 6;
  const error = normalQuantile((1 + level) / 2) * Math.sqrt(rounding);
  const centre = interval.value ?? 0;
  const narrowed = Math.sqrt(1 - shared);
  return {
    ...interval,
    lower: Math.max(-100, centre - Math.hypot((centre - (interval.lower ?? -100)) * narrowed, error)),
    upper: Math.min(100, centre + Math.hypot(((interval.upper ?? 100) - centre) * narrowed, error)),
  };
}

/** A completed total is as uncertain as a smaller one that is all in. */
const widening = (side: PeriodTotal) => side.widening ?? 1;

/** What an interval says of a difference. */
export function differenceVerdict({ value, lower, upper }: Estimate): DifferenceVerdict {
  if (value === null || (lower === null && upper === null)) return 'cannot-tell';
  if (lower !== null && lower > 0) return 'higher';
  return upper !== null && upper < 0 ? 'lower' : 'no-difference-shown';
}

/** Percent change of the rate per day; of a small count, the difference of the counts. */
function rateChange(
  series: Series,
  early: PeriodTotal,
  late: PeriodTotal,
  shared: number,
  level: number,
): Estimate {
  const exposure = (side: PeriodTotal) =>
    daysOf(series, side.period as Period) *
    (series.indicator.measure === 'rate' ? (side.denominator ?? 0) : 1);
  const a = Math.max(0, late.numerator ?? 0);
  const b = Math.max(0, early.numerator ?? 0);
  if (b < fewestEvents) return { ...noEstimate('count', level), value: a - b, ...countLimits(a, b, level) };
  const [w, v] = [widening(late), widening(early)];
  return rateRatioPercent([a / w, exposure(late) / w], [b / v, exposure(early) / v], shared, level);
}

/** Days in what a figure is of: a rolling one holds the periods before its own as well. */
function daysOf({ window }: Series, period: Period): number {
  const held = Array.from({ length: window === 'period' ? 1 : window.rolling }, (_, back) => -back);
  return held.reduce((days, back) => days + daysIn(offset(period, back)), 0);
}

/** Percent by which one rate exceeds another, each as events and exposure, by the exact conditional interval. */
export function rateRatioPercent(
  [a, exposed]: readonly [number, number],
  [b, base]: readonly [number, number],
  shared: number,
  level: number,
): Estimate {
  const { value, lower, upper } = rateRatioExact(a, exposed, b, base, { level });
  const percent = (ratio: number | null, end: boolean) => {
    if (ratio === null || value === null || value === 0) return ratio === null ? null : 100 * (ratio - 1);
    const log = Math.log(ratio / value) * (end ? Math.sqrt(1 - shared) : 1);
    return 100 * (value * Math.exp(log) - 1);
  };
  return {
    value: percent(value, false),
    lower: percent(lower, true),
    upper: percent(upper, true),
    level,
    unit: 'percent',
  };
}

/** Limits of a difference of two small counts, from the exact share of the later in both. */
function countLimits(a: number, b: number, level: number): Pick<Estimate, 'lower' | 'upper'> {
  if (a + b === 0) return { lower: null, upper: null };
  const { lower, upper } = rateRatioExact(a, 1, b, 1, { level });
  const said = (ratio: number | null) => (ratio === null ? a + b : ((a + b) * (ratio - 1)) / (ratio + 1));
  return { lower: said(lower), upper: said(upper) };
}

function ratioChange(early: PeriodTotal, late: PeriodTotal, shared: number, level: number): Estimate {
  const parts = [late.numerator, early.denominator, late.denominator, early.numerator].map(
    (n) => (n ?? 0) + 0.5,
  );
  const [a = 1, b = 1, c = 1, d = 1] = parts;
  const log = Math.log((a * b) / (c * d));
  const [w, v] = [widening(late), widening(early)];
  const se = Math.sqrt((w * (1 / a + 1 / c) + v * (1 / b + 1 / d)) * (1 - shared));
  const reach = normalQuantile((1 + level) / 2) * se;
  const percent = (change: number) => 100 * Math.expm1(change);
  if (early.value === null || early.value <= 0) return noEstimate('percent', level);
  const value = 100 * ((late.value ?? 0) / early.value - 1);
  // The half events move the middle of the interval; a ratio of 0 lies outside any limits of logarithms.
  const lower = Math.min(value, percent(log - reach));
  return { value, lower, upper: Math.max(value, percent(log + reach)), level, unit: 'percent' };
}
