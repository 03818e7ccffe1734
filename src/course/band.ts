import { code } from './candidates.ts';
import { constantParts } from './level-parts.ts';
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
  const own = new Float64Array(3);
  const off = new Float64Array(3);
  // With the season out, what the constant shares with each column is the same in every row.
  const { share, variance: ofBase } = constantParts(means, bases);
  let total = 0;
  for (let mean = 0; mean < means.count; mean += 1) {
    const weight = means.weight[mean] ?? 0;
    if (weight < leastWeight) continue;
    total += weight;
    const rho = means.rhoIndex[mean] ?? 0;
    const single = candidates.family[means.candidate[mean] ?? 0] === code['one-month'];
    const columns = means.columns[mean] ?? 0;
    const phi = means.phi[mean] ?? 0;
    let value = 0;
    let variance = 0;
    for (let row = 0; row < rows.count; row += 1) {
      // Between its changes a mean stays as it is.
      let moves = row === 0;
      for (let column = 0; column < columns && !moves && !single; column += 1)
        moves = movesInto(means, 3 * mean + column, row);
      if (moves) {
        for (let column = 0; column < columns; column += 1)
          own[column] = single ? 0 : columnAt(means, rows, mean, column, row);
        value = means.base[mean * mostBase] ?? 0;
        variance = ofBase[rho] ?? 0;
        for (let column = 0; column < columns; column += 1) {
          const index = 3 * mean + column;
          let left = own[column] ?? 0;
          value += left * (means.beta[index] ?? 0);
          for (let i = 0; i < bases; i += 1)
            left -= (share[rho * mostBase + i] ?? 0) * (means.shared[index * mostBase + i] ?? 0);
          off[column] = left;
        }
        for (let a = 0; a < columns; a += 1)
          for (let b = 0; b < columns; b += 1)
            variance += (off[a] ?? 0) * (off[b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
      }
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

/** Whether a column is another at a row than at the row before. */
function movesInto({ at, isSlope, less }: Reading['means'], index: number, row: number): boolean {
  const from = at[index] ?? 0;
  const to = less[index] ?? -1;
  return isSlope[index] === 1 ? row > from && (to < 0 || row <= to) : row === from || row === to;
}
