import { type RunNoise, wideningOf } from '../../course/run-noise.ts';
import { eventDifference } from '../../interval/event-difference.ts';
import { newcombe } from '../../interval/newcombe.ts';
import { rateRatioExact } from '../../interval/rate-ratio.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import { noEstimate, scaleOf } from '../scale.ts';
import type { SideTotal } from './period-totals.ts';

/** Counts under this are compared as counts: a percentage of them misleads. */
export const fewestEvents = 20;

/** Something of the earlier period (or the comparator) and of the later. */
export interface Sides<T> {
  readonly early: T;
  readonly late: T;
}

/** By how much each side's sampling variance is multiplied: its noise over sampling, and completed figures. */
type Widening = Sides<number>;

/** The later total less the earlier in the unit of the indicator's differences; windows may share a part. */
export function differenceOf(
  series: Series,
  early: SideTotal,
  late: SideTotal,
  noise: Sides<RunNoise>,
  shared: number,
  level: number,
): Estimate {
  const { measure } = series.indicator;
  const { difference: unit } = scaleOf(series.indicator);
  const [before, after] = [early.value, late.value];
  if (before === null || after === null) return noEstimate(unit, level);
  const wider = (side: SideTotal, own: RunNoise) =>
    (side.widening ?? 1) * wideningOf(own, side.months, level);
  const widening = { early: wider(early, noise.early), late: wider(late, noise.late) };
  if (measure === 'count' || measure === 'rate')
    return rateChange(series, early, late, widening, shared, level);
  if (measure === 'ratio') return ratioChange(early, late, widening, shared, level);
  const sized = (early.denominator ?? 0) > 0 && (late.denominator ?? 0) > 0;
  return measure === 'duration' || !noise.late.known || !noise.early.known || !sized
    ? valueChange(series, [before, after], [early, late], noise, level)
    : shareChange(series, [before, after], [early, late], widening, shared, level);
}

/** Points between two shares: Newcombe's interval of samples worth as much less as they vary more than by chance. */
function shareChange(
  { deff, rounding }: Series,
  [before, after]: readonly [number, number],
  [early, late]: readonly [SideTotal, SideTotal],
  widening: Widening,
  shared: number,
  level: number,
): Estimate {
  const newer = (late.denominator ?? 0) / (deff * widening.late);
  const older = (early.denominator ?? 0) / (deff * widening.early);
  const interval = newcombe(after * newer, newer, before * older, older, { level });
  const rounded = ((100 * (rounding ?? 0)) ** 2 / 12) * (widening.early + widening.late);
  const error = normalQuantile((1 + level) / 2) * Math.sqrt(rounded);
  const centre = interval.value ?? 0;
  const narrowed = Math.sqrt(1 - shared);
  return {
    ...interval,
    value: newcombe(...successes(late, after), ...successes(early, before), { level }).value,
    lower: Math.max(-100, centre - Math.hypot((centre - (interval.lower ?? -100)) * narrowed, error)),
    upper: Math.min(100, centre + Math.hypot(((interval.upper ?? 100) - centre) * narrowed, error)),
  };
}

/** Agreeing answers and all, whole where they were counted. */
function successes({ denominator, numerator }: SideTotal, share: number): readonly [number, number] {
  const n = denominator ?? 0;
  return [numerator !== null && Math.abs(numerator / n - share) < 1e-12 ? numerator : share * n, n];
}

/** Figures whose sampling error is not known: what the series scatters about its course, each by its weight. */
function valueChange(
  { indicator }: Series,
  [before, after]: readonly [number, number],
  [early, late]: readonly [SideTotal, SideTotal],
  noise: Sides<RunNoise>,
  level: number,
): Estimate {
  const { difference: unit, factor } = scaleOf(indicator);
  const value = factor * (after - before);
  const unknown = ({ known, source }: RunNoise) => known || source === 'none';
  if (unknown(noise.early) || unknown(noise.late)) return { ...noEstimate(unit, level), value };
  const error = (side: SideTotal, own: RunNoise) =>
    own.reach((1 + level) / 2) * Math.sqrt(own.inflation(side.months) / Math.max(1, side.denominator ?? 1));
  const reach = factor * Math.hypot(error(early, noise.early), error(late, noise.late));
  // No share moves by more than all.
  const most = unit === 'points' ? 100 : Number.POSITIVE_INFINITY;
  return {
    value,
    lower: Math.max(-most, value - reach),
    upper: Math.min(most, value + reach),
    level,
    unit,
  };
}

/** Percent change of the rate per day; of a small count, the difference of the counts. */
function rateChange(
  series: Series,
  early: SideTotal,
  late: SideTotal,
  { early: v, late: w }: Widening,
  shared: number,
  level: number,
): Estimate {
  const exposure = ({ days, denominator }: SideTotal) =>
    days * (series.indicator.measure === 'rate' ? (denominator ?? 0) : 1);
  const a = Math.max(0, late.numerator ?? 0);
  const b = Math.max(0, early.numerator ?? 0);
  if (b < fewestEvents)
    return { ...noEstimate('count', level), value: a - b, ...fewLimits([a, w], [b, v], level) };
  const [before, after] = [b * exposure(late), a * exposure(early)];
  return {
    ...rateRatioPercent([a / w, exposure(late) / w], [b / v, exposure(early) / v], shared, level),
    value: before > 0 ? (100 * (after - before)) / before : null,
  };
}

/** Limits of a difference of two small counts, each with its widening; of none at all nothing is known. */
function fewLimits(
  [a, w]: readonly [number, number],
  [b, v]: readonly [number, number],
  level: number,
): Pick<Estimate, 'lower' | 'upper'> {
  if (a + b === 0) return { lower: null, upper: null };
  const counted = (events: number, widening: number) => ({ events, exposure: 1, widening });
  return eventDifference(counted(a, w), counted(b, v), level);
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
    if (!Number.isFinite(ratio)) return null;
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

function ratioChange(
  early: SideTotal,
  late: SideTotal,
  { early: v, late: w }: Widening,
  shared: number,
  level: number,
): Estimate {
  const parts = [late.numerator, early.denominator, late.denominator, early.numerator].map(
    (n) => (n ?? 0) + 0.5,
  );
  const [a = 1, b = 1, c = 1, d = 1] = parts;
  const log = Math.log((a * b) / (c * d));
  const se = Math.sqrt((w * (1 / a + 1 / c) + v * (1 / b + 1 / d)) * (1 - shared));
  const reach = normalQuantile((1 + level) / 2) * se;
  const percent = (change: number) => 100 * Math.expm1(change);
  if (early.value === null || early.value <= 0) return noEstimate('percent', level);
  const value = 100 * ((late.value ?? 0) / early.value - 1);
  // The half events move the middle of the interval; a ratio of 0 lies outside any limits of logarithms.
  const lower = Math.min(value, percent(log - reach));
  return { value, lower, upper: Math.max(value, percent(log + reach)), level, unit: 'percent' };
}
