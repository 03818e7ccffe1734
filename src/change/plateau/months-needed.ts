import { normalQuantile } from '../../numeric/normal.ts';
import { studentQuantile } from '../../numeric/student-t.ts';

/** Normal deviate of 90% power. */
export const powerDeviate = 1.2816;
const FEWEST = 6;

/** Standard error of a slope per year over `months` equal months whose values scatter by `deviation`. */
export function slopeError(months: number, deviation: number): number {
  return 12 * deviation * Math.sqrt(12 / (months * (months * months - 1)));
}

/**
 * Months of level data needed to show a slope within `margin` a year, with 90% power and 15% added for the
 * doubt about where the last change was. `deviation` includes overdispersion and autocorrelation.
 */
export function monthsNeeded(deviation: number, margin: number): number {
  const enough = (months: number) =>
    (studentQuantile(0.95, months - 2) + powerDeviate) * slopeError(months, deviation) <= margin;
  // The normal deviate is below Student's, so this start is never above the answer.
  const scaled = ((normalQuantile(0.95) + powerDeviate) * 12 * deviation) / margin;
  let months = Math.max(FEWEST, Math.floor(Math.cbrt(12 * scaled * scaled)));
  while (!enough(months)) months += 1;
  return Math.ceil((115 * months) / 100);
}
