import { normalQuantile, normalUpper } from '../numeric/normal.ts';
import type { Estimate } from '../result/estimate.ts';

/** On the scale on which the interval is about even: percentages as logarithms. */
function scaled(estimate: Estimate): (each: number) => number {
  if (estimate.unit !== 'percent') return (each) => each;
  return (each) => Math.log(Math.max(1e-9, 1 + each / 100));
}

/** Standard error behind an interval; `null` where there is none. */
function errorOf(estimate: Estimate, towards: number): number | null {
  const { level, lower, upper, value } = estimate;
  const end = towards < (value ?? 0) ? lower : upper;
  if (value === null || end === null || level === null) return null;
  const on = scaled(estimate);
  return Math.abs(on(value) - on(end)) / normalQuantile((1 + level) / 2);
}

/** The chance that a difference truly has the sign that it shows; `null` for one without an interval. */
export function chanceOfSign(estimate: Estimate): number | null {
  const error = errorOf(estimate, 0);
  if (error === null) return null;
  const on = scaled(estimate);
  if (error === 0) return 1;
  return 1 - normalUpper(Math.abs(on(estimate.value ?? 0) - on(0)) / error);
}

/** The chance that a difference truly is smaller than the margin, either way. */
export function chanceWithin(estimate: Estimate, margin: number): number | null {
  const [below, above] = [errorOf(estimate, -Infinity), errorOf(estimate, Infinity)];
  if (below === null || above === null) return null;
  const on = scaled(estimate);
  const value = on(estimate.value ?? 0);
  const under = (limit: number, error: number) =>
    error === 0 ? Number(value < limit) : normalUpper((value - limit) / error);
  return Math.max(0, under(on(margin), above) - under(on(-margin), below));
}

/** The end of a difference that is nearer to none, without its sign, 0 where it may be none; of a full count its size. */
export function nearEnd(size: Estimate | null): number {
  if (size === null || size.value === null) return 0;
  if (size.lower === null || size.upper === null) return Math.abs(size.value);
  return size.lower > 0 ? size.lower : size.upper < 0 ? -size.upper : 0;
}
