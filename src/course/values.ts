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

/** A value of each mean of a reading, in columns. */
export interface Values {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** What each of the changed columns is multiplied by: set before each call, and nothing of it outlives one. */
export const given = /* @__PURE__ */ new Float64Array(3);

const single: Values = { mean: /* @__PURE__ */ new Float64Array(1), sd: /* @__PURE__ */ new Float64Array(1) };

/** A linear function of the changed columns of one mean, by what is `given` for each, into a place of `out`. */
export function combineInto(means: Means, mean: number, phi: number, out: Values, at: number): void {
  const columns = means.columns[mean] ?? 0;
  let value = 0;
  let variance = 0;
  for (let a = 0; a < columns; a += 1) {
    const left = given[a] ?? 0;
    value += left * (means.beta[3 * mean + a] ?? 0);
    // The inverse is symmetric: what stands beside the diagonal counts twice.
    variance += left * left * (means.inverse[9 * mean + 4 * a] ?? 0);
    for (let b = 0; b < a; b += 1)
      variance += 2 * left * (given[b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
  }
  out.mean[at] = value;
  out.sd[at] = Math.sqrt(Math.max(0, phi * variance));
}

/** The same by itself: `of(column)` is what each is multiplied by. */
export function combine(means: Means, mean: number, phi: number, of: (column: number) => number): Value {
  const columns = means.columns[mean] ?? 0;
  for (let a = 0; a < columns; a += 1) given[a] = of(a);
  combineInto(means, mean, phi, single, 0);
  return { mean: single.mean[0] ?? 0, sd: single.sd[0] ?? 0 };
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
export const chanceBelow = ({ mean, sd }: Value, limit: number): number => chanceUnder(mean, sd, limit);

/** P(value > 0), where that of being under 0 is known: the rest, but of a value without doubt. */
export const chanceAbove = (mean: number, sd: number, under: number): number =>
  sd > 0 ? 1 - under : mean > 0 ? 1 : 0;

export function chanceUnder(mean: number, sd: number, limit: number): number {
  if (sd > 0) return normalBelow((limit - mean) / sd);
  return mean < limit ? 1 : 0;
}
