import { code } from './candidates.ts';
import type { Reading } from './reading.ts';
import { mostBase } from './rows.ts';
import { columnAt } from './values.ts';

/** Means of less weight than this are no part of the band of the picture, and the rest rescaled. */
const leastWeight = 2e-3;

/** The averaged mean of each row, season out, and its standard deviation: for the picture. */
export function bandOf({ candidates, means, rows }: Reading): {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
} {
  const first = new Float64Array(rows.count);
  const second = new Float64Array(rows.count);
  const bases = 1 + 2 * rows.pairs;
  const off = new Float64Array(3);
  const share = new Float64Array(mostBase);
  let total = 0;
  for (let mean = 0; mean < means.count; mean += 1) {
    const weight = means.weight[mean] ?? 0;
    const triangle = means.triangles[means.rhoIndex[mean] ?? 0];
    if (weight < leastWeight || triangle === undefined) continue;
    total += weight;
    // With the season out, what the constant shares with each column is the same in every row.
    let constant = 0;
    for (let i = 0; i < bases; i += 1) {
      let left = i === 0 ? 1 : 0;
      for (let earlier = 0; earlier < i; earlier += 1)
        left -= (share[earlier] ?? 0) * (triangle[earlier * mostBase + i] ?? 0);
      share[i] = left / (triangle[i * mostBase + i] ?? 1);
      constant += (share[i] ?? 0) ** 2;
    }
    const single = candidates.family[means.candidate[mean] ?? 0] === code['one-month'];
    const columns = means.columns[mean] ?? 0;
    const phi = means.phi[mean] ?? 0;
    for (let row = 0; row < rows.count; row += 1) {
      let value = means.base[mean * mostBase] ?? 0;
      for (let column = 0; column < columns; column += 1) {
        const index = 3 * mean + column;
        const own = single ? 0 : columnAt(means, rows, mean, column, row);
        value += own * (means.beta[index] ?? 0);
        let left = own;
        for (let i = 0; i < bases; i += 1)
          left -= (share[i] ?? 0) * (means.shared[index * mostBase + i] ?? 0);
        off[column] = left;
      }
      let variance = constant;
      for (let a = 0; a < columns; a += 1)
        for (let b = 0; b < columns; b += 1)
          variance += (off[a] ?? 0) * (off[b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
      first[row] = (first[row] ?? 0) + weight * value;
      second[row] = (second[row] ?? 0) + weight * (phi * variance + value * value);
    }
  }
  for (let row = 0; row < rows.count; row += 1) {
    const mean = (first[row] ?? 0) / total;
    first[row] = mean;
    second[row] = Math.sqrt(Math.max(0, (second[row] ?? 0) / total - mean * mean));
  }
  return { mean: first, sd: second };
}
