import type { Reading } from './reading.ts';
import { baseAt, mostBase } from './rows.ts';

/** What the constant and the season have of the level of one month: the same for every mean of one autocorrelation. */
export interface BaseParts {
  /** Values of the base's columns. */
  readonly wanted: Float64Array;
  /** The same in the base's own directions, `mostBase` for each rho, and their squares added up. */
  readonly share: Float64Array;
  readonly variance: Float64Array;
}

/** The base at the month `tau`, season in. */
export function basePartsAt({ means, rows }: Reading, tau: number): BaseParts {
  const bases = 1 + 2 * rows.pairs;
  const wanted = new Float64Array(mostBase);
  for (let i = 0; i < bases; i += 1) wanted[i] = baseAt(i, tau, rows.perYear);
  const share = new Float64Array(mostBase * means.triangles.length);
  const variance = new Float64Array(means.triangles.length);
  means.triangles.forEach((triangle, rho) => {
    const from = rho * mostBase;
    for (let i = 0; i < bases; i += 1) {
      let rest = wanted[i] ?? 0;
      for (let earlier = 0; earlier < i; earlier += 1)
        rest -= (share[from + earlier] ?? 0) * (triangle[earlier * mostBase + i] ?? 0);
      const own = rest / (triangle[i * mostBase + i] ?? 1);
      share[from + i] = own;
      variance[rho] = (variance[rho] ?? 0) + own * own;
    }
  });
  return { wanted, share, variance };
}

/** Value of one mean where its changed columns have these values; what they do not share with the base goes to `left`. */
export function levelFrom(
  { means, rows }: Reading,
  mean: number,
  { share, wanted }: BaseParts,
  columns: Float64Array,
  left: Float64Array,
): number {
  const bases = 1 + 2 * rows.pairs;
  const from = (means.rhoIndex[mean] ?? 0) * mostBase;
  let value = 0;
  for (let i = 0; i < bases; i += 1) value += (wanted[i] ?? 0) * (means.base[mean * mostBase + i] ?? 0);
  const many = means.columns[mean] ?? 0;
  for (let column = 0; column < many; column += 1) {
    const index = 3 * mean + column;
    let own = columns[column] ?? 0;
    value += own * (means.beta[index] ?? 0);
    for (let i = 0; i < bases; i += 1)
      own -= (share[from + i] ?? 0) * (means.shared[index * mostBase + i] ?? 0);
    left[column] = own;
  }
  return value;
}

/** Covariance, for phi of 1, of what two levels of one mean do not share with the base. */
export function leftCovariance(
  { means }: Reading,
  mean: number,
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  oneFrom = 0,
  otherFrom = 0,
): number {
  const many = means.columns[mean] ?? 0;
  let sum = 0;
  for (let a = 0; a < many; a += 1)
    for (let b = 0; b < many; b += 1)
      sum +=
        (one[oneFrom + a] ?? 0) * (other[otherFrom + b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
  return sum;
}
