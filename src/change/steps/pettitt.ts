import { rankData } from '../../numeric/rank-data.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { requireFinite } from '../../result/require-finite.ts';

/** A test for one change of level. */
export interface Pettitt {
  /** Values used. */
  readonly n: number;
  /** Largest absolute sum of signs between the values before and those from a place on. */
  readonly k: number;
  /** Two-sided, approximate: about right under 0.5. */
  readonly p: number;
  /** Index from 0 of the first value after the likeliest change; `null` with fewer than two different values. */
  readonly start: number | null;
  /** Whether the values from there on stand higher or lower; `null` where there is no change. */
  readonly direction: 'higher' | 'lower' | null;
}

/**
 * Pettitt's test: was there one step somewhere, whatever the distribution of the figures?
 *
 * K = max |2 (sum of the first t ranks) - t(n + 1)|; p = 2 exp(-6 K^2 / (n^3 + n^2)), at most 1. It takes values as
 * independent and there being one step at most: a steady trend or neighbours that move together also reject, so
 * `changePoints` decides and this is a check. `null` is left out; the first of equal maxima is named.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Pettitt 1979.
 *
 * @example
 * pettitt([3, 4, 3, 5, 4, 3, 8, 9, 8, 7, 9, 8]) // => { n: 12, k: 36, p: 0.0314, start: 6, direction: 'higher' }
 */
export function pettitt(valueColumn: Column): Pettitt {
  const values = arrayOf<number | null>('pettitt: values', valueColumn);
  requireFinite('pettitt: values', values);
  const places = values.flatMap((value, at) => (value === null ? [] : [at]));
  const ranks = rankData(places.map((at) => values[at] ?? 0));
  const n = places.length;
  let reached = 0;
  let most = 0;
  let start: number | null = null;
  for (let before = 1; before < n; before += 1) {
    reached += 2 * (ranks[before - 1] ?? 0) - (n + 1);
    if (Math.abs(reached) <= Math.abs(most)) continue;
    most = reached;
    start = places[before] ?? null;
  }
  const k = Math.abs(most);
  return {
    n,
    k,
    p: n > 1 ? Math.min(1, 2 * Math.exp((-6 * k * k) / (n * n * (n + 1)))) : 1,
    start,
    direction: start === null ? null : most < 0 ? 'higher' : 'lower',
  };
}
