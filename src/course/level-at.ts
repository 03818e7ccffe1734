import type { Reading } from './reading.ts';
import { baseAt, mostBase } from './rows.ts';

/** A level and its variance for phi of 1, filled in again for each. */
export interface LevelAt {
  mean: number;
  variance: number;
}

const share = /* @__PURE__ */ new Float64Array(mostBase);
const left = /* @__PURE__ */ new Float64Array(3);

/**
 * The value of one mean where its changed columns have the values given: at the month `tau` with its season, or season
 * out where that is null. What the constant and the season share with the columns is taken out of its variance.
 */
export function levelAt(
  { means, rows }: Reading,
  mean: number,
  tau: number | null,
  columnValues: ArrayLike<number>,
  out: LevelAt,
): void {
  const bases = 1 + 2 * rows.pairs;
  const triangle = means.triangles[means.rhoIndex[mean] ?? 0];
  if (triangle === undefined) return;
  let value = 0;
  let variance = 0;
  for (let i = 0; i < bases; i += 1) {
    const wanted = i === 0 ? 1 : tau === null ? 0 : baseAt(i, tau, rows.perYear);
    let rest = wanted;
    for (let earlier = 0; earlier < i; earlier += 1)
      rest -= (share[earlier] ?? 0) * (triangle[earlier * mostBase + i] ?? 0);
    const own = rest / (triangle[i * mostBase + i] ?? 1);
    share[i] = own;
    variance += own * own;
    value += wanted * (means.base[mean * mostBase + i] ?? 0);
  }
  const columns = means.columns[mean] ?? 0;
  for (let column = 0; column < columns; column += 1) {
    const index = 3 * mean + column;
    let own = columnValues[column] ?? 0;
    value += own * (means.beta[index] ?? 0);
    for (let i = 0; i < bases; i += 1) own -= (share[i] ?? 0) * (means.shared[index * mostBase + i] ?? 0);
    left[column] = own;
  }
  for (let a = 0; a < columns; a += 1)
    for (let b = 0; b < columns; b += 1)
      variance += (left[a] ?? 0) * (left[b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
  out.mean = value;
  out.variance = Math.max(0, variance);
}
