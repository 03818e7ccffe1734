import { code } from './candidates.ts';
import { type Mixture, mixtureOf } from './mixture.ts';
import { baseAt, mostBase } from './products.ts';
import type { Reading } from './reading.ts';
import { columnAt } from './values.ts';

/** Means of less weight than this are left out of what is said of coming months, and the rest rescaled. */
const leastWeight = 1e-4;
/** What is left of a slope from one period to the next. */
const damping = 0.9;
/** Chance in a period that the level changes once more, and the sd of such a change in sds of one figure. */
const furtherChange = 0.01;
const furtherSize = 3;

/** One figure to come: how far ahead, how sure its own sampling will be, and what is asked of it. */
export interface Ahead {
  /** Periods after the last row: 0 is the last row itself. */
  readonly periods: number;
  /** Weight of a figure at a level, or `null` for the underlying level without the noise of a single figure. */
  readonly weightAt: ((level: number) => number) | null;
  /** Whether slopes go on whole and no further change is allowed for: the plain model. */
  readonly plain?: boolean;
}

/** What a coming figure, or the underlying level, may be; season in. One outlying month is no part of it. */
export function ahead(reading: Reading, { periods, plain = false, weightAt }: Ahead): Mixture {
  const { candidates, means, rows } = reading;
  const last = rows.count - 1;
  const tau = (rows.tau[last] ?? 0) + periods;
  const further = plain || weightAt === null ? 0 : 1 - (1 - furtherChange) ** periods;
  const goesOn = plain ? periods : (damping * (1 - damping ** periods)) / (1 - damping);
  const parts: { weight: number; mean: number; sd: number }[] = [];
  for (let mean = 0; mean < means.count; mean += 1) {
    const weight = means.weight[mean] ?? 0;
    if (weight < leastWeight) continue;
    const phi = means.phi[mean] ?? 0;
    const single = candidates.family[means.candidate[mean] ?? 0] === code['one-month'];
    const level = levelAt(reading, mean, tau, (column) => {
      if (single) return 0;
      const end = columnAt(means, rows, mean, column, last);
      return end + goesOn * endSlope(reading, mean, column);
    });
    if (weightAt === null) {
      parts.push({ weight, mean: level.mean, sd: Math.sqrt(phi * level.variance) });
      continue;
    }
    const fitted = levelAt(reading, mean, rows.tau[last] ?? 0, (column) =>
      columnAt(means, rows, mean, column, last),
    );
    const own = weightAt(level.mean);
    const memory = (means.rho[mean] ?? 0) ** periods;
    const residual = (rows.y[last] ?? 0) - fitted.mean;
    const variance = (phi * (1 - memory * memory)) / own + phi * level.variance;
    const expected = level.mean + memory * residual * Math.sqrt((rows.w[last] ?? 1) / own);
    parts.push({ weight: weight * (1 - further), mean: expected, sd: Math.sqrt(variance) });
    if (further > 0)
      parts.push({
        weight: weight * further,
        mean: expected,
        sd: Math.sqrt(variance + (furtherSize * furtherSize * phi) / own),
      });
  }
  return mixtureOf(parts.length, (index) => parts[index] ?? null);
}

/** Slope of a column at the last row. */
function endSlope({ means, rows }: Reading, mean: number, column: number): number {
  const index = 3 * mean + column;
  if (means.isSlope[index] === 0) return 0;
  const less = means.less[index] ?? -1;
  return less >= 0 && less < rows.count - 1 ? 0 : 1;
}

/** The value of one mean at a month, season in unless `tau` is null, and its variance for phi of 1. */
export function levelAt(
  { means, rows }: Reading,
  mean: number,
  tau: number | null,
  columnValue: (column: number) => number,
): { readonly mean: number; readonly variance: number } {
  const bases = 1 + 2 * rows.pairs;
  const triangle = means.triangles[means.rhoIndex[mean] ?? 0];
  if (triangle === undefined) return { mean: 0, variance: 0 };
  let value = 0;
  let variance = 0;
  const share: number[] = [];
  for (let i = 0; i < bases; i += 1) {
    const wanted = i === 0 ? 1 : tau === null ? 0 : baseAt(i, tau, rows.perYear);
    let left = wanted;
    for (let earlier = 0; earlier < i; earlier += 1)
      left -= (share[earlier] ?? 0) * (triangle[earlier * mostBase + i] ?? 0);
    const own = left / (triangle[i * mostBase + i] ?? 1);
    share.push(own);
    variance += own * own;
    value += wanted * (means.base[mean * mostBase + i] ?? 0);
  }
  const columns = means.columns[mean] ?? 0;
  const left: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    const index = 3 * mean + column;
    let own = columnValue(column);
    value += own * (means.beta[index] ?? 0);
    for (let i = 0; i < bases; i += 1) own -= (share[i] ?? 0) * (means.shared[index * mostBase + i] ?? 0);
    left.push(own);
  }
  for (let a = 0; a < columns; a += 1)
    for (let b = 0; b < columns; b += 1)
      variance += (left[a] ?? 0) * (left[b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
  return { mean: value, variance: Math.max(0, variance) };
}
