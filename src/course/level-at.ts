import type { BaseParts } from './level-parts.ts';
import type { Reading } from './reading.ts';
import { mostBase } from './rows.ts';

/** A level and its variance for phi of 1, filled in again for each. */
export interface LevelAt {
  mean: number;
  variance: number;
}

const left = /* @__PURE__ */ new Float64Array(3);

/**
 * The value of one mean where its changed columns have the values given, with these parts of the base. What the constant
 * and the season share with the columns is taken out of its variance.
 */
export function levelAt(
  { means, rows }: Reading,
  mean: number,
  { share, variance: ofBase, wanted }: BaseParts,
  columnValues: Float64Array,
  out: LevelAt,
): void {
  const bases = 1 + 2 * rows.pairs;
  const rho = means.rhoIndex[mean] ?? 0;
  const from = rho * mostBase;
  let value = 0;
  for (let i = 0; i < bases; i += 1) value += (wanted[i] ?? 0) * (means.base[mean * mostBase + i] ?? 0);
  let variance = ofBase[rho] ?? 0;
  const columns = means.columns[mean] ?? 0;
  for (let column = 0; column < columns; column += 1) {
    const index = 3 * mean + column;
    let own = columnValues[column] ?? 0;
    value += own * (means.beta[index] ?? 0);
    for (let i = 0; i < bases; i += 1)
      own -= (share[from + i] ?? 0) * (means.shared[index * mostBase + i] ?? 0);
    left[column] = own;
  }
  for (let a = 0; a < columns; a += 1)
    for (let b = 0; b < columns; b += 1)
      variance += (left[a] ?? 0) * (left[b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
  out.mean = value;
  out.variance = Math.max(0, variance);
}
