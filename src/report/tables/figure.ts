import type { Estimate } from '../../result/estimate.ts';
import { amount, decimal, withInterval } from '../../result/words.ts';

/** A value in its unit, or a dash where there is none. */
export function figure(value: number | null | undefined, unit: Estimate['unit']): string {
  return value === null || value === undefined ? '–' : amount(value, unit);
}

/** The limits of an interval in their unit. */
export function limits(
  lower: number | null | undefined,
  upper: number | null | undefined,
  unit: Estimate['unit'],
): string {
  if ((lower ?? null) === null && (upper ?? null) === null) return '–';
  return `${figure(lower, unit)} to ${figure(upper, unit)}`;
}

/** An estimate with its interval, or a dash. */
export function estimated(estimate: Estimate | null | undefined): string {
  return estimate === null || estimate === undefined || estimate.value === null
    ? '–'
    : withInterval(estimate);
}

/** A plain number, or a dash. */
export function number(value: number | null | undefined, places = 0): string {
  if (value === null || value === undefined) return '–';
  return places === 0 ? amount(value, 'count') : decimal(value, places);
}
