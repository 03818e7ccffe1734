import type { Estimate, Unit } from '../result/estimate.ts';
import { decimal, figureRange, figureWords, limitsWords, whole } from '../words/numbers.ts';
import { periodWords } from '../words/times.ts';

/** A value in its unit, or a dash where there is none. */
export const figure = (value: number | null | undefined, unit: Unit): string =>
  value === null || value === undefined ? '–' : figureWords(value, unit);

/** The limits of an interval in their unit. */
export function limits(
  lower: number | null | undefined,
  upper: number | null | undefined,
  unit: Unit,
): string {
  return limitsWords({ lower: lower ?? null, upper: upper ?? null, level: 0.95, unit }) ?? '–';
}

/** An estimate with its interval, or a dash. */
export const estimated = (estimate: Estimate | null | undefined): string =>
  estimate === null || estimate === undefined || estimate.value === null ? '–' : figureRange(estimate);

/** A plain number, or a dash. */
export function number(value: number | null | undefined, places = 0): string {
  if (value === null || value === undefined) return '–';
  return places === 0 ? whole(value) : decimal(value, places);
}

/** A period as a table says it. */
export const period = (text: string) => (text === '' ? '–' : periodWords(text));
