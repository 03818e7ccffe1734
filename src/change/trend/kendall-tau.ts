import { arrayOf, type Column } from '../../result/column.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { refuse } from '../options.ts';
import { kendallCount } from './mann-kendall-kernel.ts';

/** Kendall's rank correlation of two runs of values. */
export interface KendallTau {
  /** Pairs of values of which both are known. */
  readonly n: number;
  /** Concordant less discordant pairs. */
  readonly s: number;
  /** S over all pairs, ties counted as neither; `null` with fewer than two values. */
  readonly a: number | null;
  /** S over the geometric mean of the pairs not tied in either; `null` where all values of one are the same. */
  readonly b: number | null;
}

/**
 * Kendall's tau-a and tau-b: how far do two runs of values go up and down together?
 *
 * tau-a = S / (n(n-1)/2); tau-b = S / sqrt((pairs - pairs tied in x)(pairs - pairs tied in y)). Of a series
 * against time it is the size that goes with `mannKendall`'s test. A position at which either value is `null`
 * is left out. n log n steps.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` when the two are not of the same length. Source: Kendall 1938, 1945.
 *
 * @example
 * kendallTau([1, 2, 3, 4], [1, 3, 3, 4]) // => { n: 4, s: 5, a: 0.8333, b: 0.9129 }
 */
export function kendallTau(xColumn: Column, yColumn: Column): KendallTau {
  const x = arrayOf<number | null>('kendallTau: x', xColumn);
  const y = arrayOf<number | null>('kendallTau: y', yColumn);
  requireFinite('kendallTau: x', x);
  requireFinite('kendallTau: y', y);
  if (x.length !== y.length) refuse('kendallTau: y', `must be as many as x (${x.length})`, y.length);
  const known = x.flatMap((one, at) => {
    const other = y[at] ?? null;
    return one === null || other === null ? [] : [{ x: one, y: other }];
  });
  known.sort((a, b) => a.x - b.x || a.y - b.y);
  const n = known.length;
  const pairs = (n * (n - 1)) / 2;
  const count = kendallCount(known.map((pair) => pair.y));
  let tiedX = 0;
  let tiedBoth = 0;
  let sameX = 0;
  let sameBoth = 0;
  for (let at = 1; at < n; at += 1) {
    sameX = known[at]?.x === known[at - 1]?.x ? sameX + 1 : 0;
    sameBoth = sameX > 0 && known[at]?.y === known[at - 1]?.y ? sameBoth + 1 : 0;
    tiedX += sameX;
    tiedBoth += sameBoth;
  }
  // Within a tie of x the values of y are in rising order, which counted them as concordant.
  const s = count.s - (tiedX - tiedBoth);
  const untied = Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - count.tied);
  return { n, s, a: pairs > 0 ? s / pairs : null, b: untied > 0 ? s / untied : null };
}
