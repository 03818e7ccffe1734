import { leastSquares } from '../../numeric/least-squares.ts';
import { plainMean } from '../../numeric/mean.ts';
import { harmonics } from '../season/harmonics.ts';

const rounds = 200;

/** What is left of values by area and month after an effect of each, by least squares; `NaN` for what is missing. */
export function sharedEffects(values: readonly (readonly number[])[]): number[][] {
  const left = values.map((rows) => [...rows]);
  const months = left[0]?.length ?? 0;
  const largest = Math.max(...left.flat().map((one) => (Number.isNaN(one) ? 0 : Math.abs(one))), 0);
  // Means taken out in turn: at once where nothing is missing, else by and by.
  for (let round = 0; round < rounds; round += 1) {
    let moved = 0;
    const take = (cells: readonly (readonly [number, number])[]) => {
      const known = cells.filter(([area, at]) => !Number.isNaN(left[area]?.[at] ?? Number.NaN));
      if (known.length === 0) return;
      const centre = plainMean(known.map(([area, at]) => left[area]?.[at] ?? 0));
      moved = Math.max(moved, Math.abs(centre));
      for (const [area, at] of known) {
        const rows = left[area];
        if (rows !== undefined) rows[at] = (rows[at] ?? 0) - centre;
      }
    };
    left.forEach((rows, area) => {
      take(rows.map((_, at) => [area, at]));
    });
    for (let at = 0; at < months; at += 1) take(left.map((_, area) => [area, at]));
    if (moved <= 1e-12 * largest) break;
  }
  return left.map((rows) => rows.map((one) => (Math.abs(one) <= 1e-11 * largest ? 0 : one)));
}

const monthsForSeason = 24;

/** What is left of one series after a straight line and, from 24 months, two harmonic pairs of the year. */
export function aloneEffects(values: readonly number[], perYear: number): number[] {
  const places = values.flatMap((value, at) => (Number.isNaN(value) ? [] : [at]));
  const seasonal = perYear === 12 && places.length >= monthsForSeason;
  const columns = [places.map(() => 1), places, ...(seasonal ? harmonics(places, perYear) : [])];
  const known = places.map((at) => values[at] ?? 0);
  const { residuals } = leastSquares(columns, known);
  const largest = known.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const left = values.map(() => Number.NaN);
  places.forEach((place, at) => {
    const residual = residuals[at] ?? 0;
    left[place] = Math.abs(residual) <= 1e-11 * largest ? 0 : residual;
  });
  return left;
}
