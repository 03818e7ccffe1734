import type { Means } from './means.ts';
import { normalBelow } from './normal-table.ts';
import type { Rows } from './rows.ts';

/** The value of a column at a row: steps and slopes that begin there or earlier. */
export function columnAt(
  means: Means,
  { count, tau }: Rows,
  mean: number,
  column: number,
  row: number,
): number {
  const index = 3 * mean + column;
  const at = means.at[index] ?? 0;
  const less = means.less[index] ?? -1;
  if (means.isSlope[index] === 0)
    return (row >= at ? 1 : 0) - (less >= 0 && less < count && row >= less ? 1 : 0);
  const time = tau[row] ?? 0;
  const since = Math.max(0, time - (tau[at] ?? 0));
  return less < 0 ? since : since - Math.max(0, time - (tau[less] ?? 0));
}

/** A value of one mean, with its standard error. */
export interface Value {
  mean: number;
  sd: number;
}

const values = /* @__PURE__ */ new Float64Array(3);

/** A linear function of the changed columns of one mean: `of(column)` is its value for each. */
export function combine(means: Means, mean: number, phi: number, of: (column: number) => number): Value {
  const columns = means.columns[mean] ?? 0;
  let value = 0;
  let variance = 0;
  for (let a = 0; a < columns; a += 1) {
    const left = of(a);
    values[a] = left;
    value += left * (means.beta[3 * mean + a] ?? 0);
    // The inverse is symmetric: what stands beside the diagonal counts twice.
    variance += left * left * (means.inverse[9 * mean + 4 * a] ?? 0);
    for (let b = 0; b < a; b += 1)
      variance += 2 * left * (values[b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
  }
  return { mean: value, sd: Math.sqrt(Math.max(0, phi * variance)) };
}

/** The change of one mean from one row to another, season out. */
export function changeOf(means: Means, rows: Rows, mean: number, from: number, to: number): Value {
  return combine(
    means,
    mean,
    means.phi[mean] ?? 0,
    (column) => columnAt(means, rows, mean, column, to) - columnAt(means, rows, mean, column, from),
  );
}

/** A chance added up from weights that may come to a little more than 1. */
export const chanceOf = (sum: number): number => Math.min(1, sum);

/** P(value < limit): a value without doubt is on one side, or on neither. */
export function chanceBelow({ mean, sd }: Value, limit: number): number {
  if (sd > 0) return normalBelow((limit - mean) / sd);
  return mean < limit ? 1 : 0;
}
