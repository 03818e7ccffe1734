import { code } from './candidates.ts';
import type { Reading } from './reading.ts';
import { mostBase } from './rows.ts';

/**
 * The mean of each row, season out, averaged over all means of a reading. A single outlying month is no part of it;
 * nor are short excursions, where only what `lasting` is asked for.
 */
export function meanCurve({ candidates, means, rows }: Reading, lasting = false): Float64Array {
  const { count, tau } = rows;
  // A mean is a sum of steps and slopes, so their averages added up are the average of the means.
  const steps = new Float64Array(count + 1);
  const slopes = new Float64Array(count + 1);
  let constant = 0;
  for (let mean = 0; mean < means.count; mean += 1) {
    const weight = means.weight[mean] ?? 0;
    constant += weight * (means.base[mean * mostBase] ?? 0);
    const family = candidates.family[means.candidate[mean] ?? 0];
    if (family === code['one-month'] || (lasting && family === code.excursion)) continue;
    for (let column = 0; column < (means.columns[mean] ?? 0); column += 1) {
      const index = 3 * mean + column;
      const part = means.isSlope[index] === 1 ? slopes : steps;
      const size = weight * (means.beta[index] ?? 0);
      const at = means.at[index] ?? 0;
      const less = means.less[index] ?? -1;
      part[at] = (part[at] ?? 0) + size;
      if (less >= 0) part[less] = (part[less] ?? 0) - size;
    }
  }
  const curve = new Float64Array(count);
  let level = constant;
  let slope = 0;
  for (let row = 0; row < count; row += 1) {
    if (row > 0) level += slope * ((tau[row] ?? 0) - (tau[row - 1] ?? 0));
    level += steps[row] ?? 0;
    slope += slopes[row] ?? 0;
    curve[row] = level;
  }
  return curve;
}
