import { code } from './candidates.ts';
import { basePartsAt } from './level-parts.ts';
import type { Means } from './means.ts';
import type { Reading } from './reading.ts';
import { mostBase } from './rows.ts';
import { columnAt } from './values.ts';

/** Means of less weight than this are left out of what is said of coming months, and the rest rescaled. */
const leastWeight = 1e-4;

/** How the means that count stand at one time: three columns for each, and how fast these move. */
export interface Standing {
  /** Places of these means in the reading. */
  readonly means: Int32Array;
  readonly columns: Float64Array;
  readonly slopes: Float64Array;
  /** What the columns add to the value, and what their slopes add to it in a period. */
  readonly still: Float64Array;
  readonly rise: Float64Array;
}

/** How they stand at the last row, where a single outlying month is no part of a level. */
export interface End extends Standing {
  readonly weight: Float64Array;
  /** How far the last figure is from the mean, a single outlying month counted as part of it. */
  readonly residuals: Float64Array;
}

const ends = new WeakMap<Reading, End>();

/** The means that are not too light, as they stand at the last row: found once for each reading. */
export function endOf(reading: Reading): End {
  const known = ends.get(reading);
  if (known !== undefined) return known;
  const end = findEnd(reading);
  ends.set(reading, end);
  return end;
}

function findEnd(reading: Reading): End {
  const { candidates, means: all, rows } = reading;
  const last = rows.count - 1;
  let means = 0;
  for (let mean = 0; mean < all.count; mean += 1) if ((all.weight[mean] ?? 0) >= leastWeight) means += 1;
  const own = new Int32Array(means);
  const weight = new Float64Array(means);
  const residuals = new Float64Array(means);
  const columns = new Float64Array(3 * means);
  const slopes = new Float64Array(3 * means);
  const still = new Float64Array(means);
  const rise = new Float64Array(means);
  const { wanted } = basePartsAt(reading, rows.tau[last] ?? 0);
  for (let mean = 0, index = 0; mean < all.count; mean += 1) {
    if (!((all.weight[mean] ?? 0) >= leastWeight)) continue;
    const single = candidates.family[all.candidate[mean] ?? 0] === code['one-month'];
    let fitted = 0;
    for (let base = 0; base < mostBase; base += 1)
      fitted += (wanted[base] ?? 0) * (all.base[mean * mostBase + base] ?? 0);
    let stays = 0;
    let rises = 0;
    for (let column = 0; column < (all.columns[mean] ?? 0); column += 1) {
      const value = columnAt(all, rows, mean, column, last);
      const slope = endSlope(all, mean, column, last);
      const beta = all.beta[3 * mean + column] ?? 0;
      columns[3 * index + column] = single ? 0 : value;
      slopes[3 * index + column] = slope;
      fitted += value * beta;
      stays += single ? 0 : value * beta;
      rises += slope * beta;
    }
    own[index] = mean;
    weight[index] = all.weight[mean] ?? 0;
    residuals[index] = (rows.y[last] ?? 0) - fitted;
    still[index] = stays;
    rise[index] = rises;
    index += 1;
  }
  return { means: own, weight, residuals, columns, slopes, still, rise };
}

/** The same means where each column has the value that is given for it, and none moves. */
export function standingWith(
  { means: own }: Standing,
  { means }: Reading,
  given: (mean: number, column: number) => number,
): Standing {
  const columns = new Float64Array(3 * own.length);
  const still = new Float64Array(own.length);
  own.forEach((mean, index) => {
    for (let column = 0; column < (means.columns[mean] ?? 0); column += 1) {
      const value = given(mean, column);
      columns[3 * index + column] = value;
      still[index] = (still[index] ?? 0) + value * (means.beta[3 * mean + column] ?? 0);
    }
  });
  const slopes = new Float64Array(3 * own.length);
  return { means: own, columns, slopes, still, rise: new Float64Array(own.length) };
}

/** Slope of a column at the last row. */
function endSlope(means: Means, mean: number, column: number, last: number): number {
  const index = 3 * mean + column;
  if (means.isSlope[index] === 0) return 0;
  const less = means.less[index] ?? -1;
  return less >= 0 && less < last ? 0 : 1;
}
