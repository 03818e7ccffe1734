import { classes, code } from './candidates.ts';
import type { Means } from './means.ts';
import type { Reading } from './reading.ts';
import type { Rows } from './rows.ts';
import {
  chanceAbove,
  chanceOf,
  chanceUnder,
  columnAt,
  combineInto,
  given,
  type Value,
  type Values,
} from './values.ts';

/** First rows against which, and last rows of which, the level now is judged. */
export const firstRows = (rows: number) => Math.min(12, Math.floor(rows / 2));
export const lastRows = (rows: number) => Math.min(3, Math.ceil(rows / 4));

/** Level now less the level at the start, and the last change by itself, for each mean of a reading. */
export interface Changes {
  readonly difference: Values;
  readonly last: Values;
}

/** The average of a step and of a slope that begin at each row, over rows from one to another: at 2k and 2k + 1. */
export function averagesOver({ count, tau }: Rows, from: number, to: number): Float64Array {
  const average = new Float64Array(2 * count);
  const share = 1 / (to - from + 1);
  for (let k = 0; k < count; k += 1)
    for (let t = Math.max(k, from); t <= to; t += 1) {
      average[2 * k] = (average[2 * k] ?? 0) + share;
      average[2 * k + 1] = (average[2 * k + 1] ?? 0) + share * ((tau[t] ?? 0) - (tau[k] ?? 0));
    }
  return average;
}

/** The average of a column over rows, by `averagesOver`. */
export function averageOf(means: Means, mean: number, column: number, average: Float64Array): number {
  const index = 3 * mean + column;
  const slope = means.isSlope[index] ?? 0;
  const less = means.less[index] ?? -1;
  const own = average[2 * (means.at[index] ?? 0) + slope] ?? 0;
  return less < 0 ? own : own - (average[2 * less + slope] ?? 0);
}

export function changesOf(reading: Reading): Changes {
  const { candidates, means, rows } = reading;
  const end = rows.count - 1;
  const then = averagesOver(rows, 0, firstRows(rows.count) - 1);
  const now = averagesOver(rows, rows.count - lastRows(rows.count), end);
  const of = (): Values => ({ mean: new Float64Array(means.count), sd: new Float64Array(means.count) });
  const difference = of();
  const last = of();
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    const kind = candidates.kind[candidate] ?? 0;
    const columns = means.columns[mean] ?? 0;
    const phi = means.phi[mean] ?? 0;
    for (let column = 0; column < columns; column += 1)
      given[column] = averageOf(means, mean, column, now) - averageOf(means, mean, column, then);
    combineInto(means, mean, phi, difference, mean);
    if (kind === classes.none) continue;
    const start = candidates.start[candidate] ?? 0;
    const ramp = candidates.family[candidate] === code.ramp;
    const from = ramp ? (candidates.j[candidate] ?? 0) : kind === classes.step ? start - 1 : start;
    const to = ramp ? (candidates.k[candidate] ?? 0) : kind === classes.step ? start : end;
    for (let column = 0; column < columns; column += 1)
      given[column] = columnAt(means, rows, mean, column, to) - columnAt(means, rows, mean, column, from);
    combineInto(means, mean, phi, last, mean);
  }
  return { difference, last };
}

/** Answer A: the chances that the level is lower or higher, and what shape the change has. */
export interface LevelAnswer {
  readonly lower: number;
  readonly higher: number;
  readonly lastLower: number;
  readonly lastHigher: number;
  readonly anyChange: number;
  readonly stepClass: number;
  readonly slopeClass: number;
  /** Mean and sd of the difference over all weights, means without a change as 0. */
  readonly difference: Value;
  /** Chance that the difference is within the margin. */
  readonly inside: number;
}

/** Chance from which something is said. */
export const told = 0.95;

/** Whether the level is told to be lower or higher. */
export function tells({ higher, lastHigher, lastLower, lower }: LevelAnswer): boolean {
  return Math.max(lower, higher, lastLower, lastHigher) > told;
}

export function levelAnswer(reading: Reading, { difference, last }: Changes, margin: number): LevelAnswer {
  const { candidates, means } = reading;
  const sums = { lower: 0, higher: 0, lastLower: 0, lastHigher: 0, any: 0, step: 0, slope: 0, inside: 0 };
  let first = 0;
  let second = 0;
  for (let mean = 0; mean < means.count; mean += 1) {
    const weight = means.weight[mean] ?? 0;
    const kind = candidates.kind[means.candidate[mean] ?? 0] ?? 0;
    if (kind === classes.none) {
      sums.inside += weight;
      continue;
    }
    const whole = difference.mean[mean] ?? 0;
    const doubt = difference.sd[mean] ?? 0;
    const change = last.mean[mean] ?? 0;
    const doubtOfChange = last.sd[mean] ?? 0;
    const under = chanceUnder(whole, doubt, 0);
    const lastUnder = chanceUnder(change, doubtOfChange, 0);
    sums.any += weight;
    if (kind === classes.step) sums.step += weight;
    if (kind === classes.slope) sums.slope += weight;
    sums.lower += weight * under;
    sums.higher += weight * chanceAbove(whole, doubt, under);
    sums.lastLower += weight * lastUnder;
    sums.lastHigher += weight * chanceAbove(change, doubtOfChange, lastUnder);
    sums.inside +=
      weight * Math.max(0, 1 - chanceUnder(whole, doubt, -margin) - chanceUnder(-whole, doubt, -margin));
    first += weight * whole;
    second += weight * (whole ** 2 + doubt ** 2);
  }
  return {
    lower: chanceOf(sums.lower),
    higher: chanceOf(sums.higher),
    lastLower: chanceOf(sums.lastLower),
    lastHigher: chanceOf(sums.lastHigher),
    anyChange: chanceOf(sums.any),
    stepClass: chanceOf(sums.step),
    slopeClass: chanceOf(sums.slope),
    inside: chanceOf(sums.inside),
    difference: { mean: first, sd: Math.sqrt(Math.max(0, second - first * first)) },
  };
}

/** The last step: where it began, by falling weight up to nine tenths of the step class, and its size. */
export interface LastStep {
  readonly mostLikely: number;
  readonly from: number;
  readonly to: number;
  /** Where it is rather a passage of some rows than a step from one to the next: the likeliest, first to last. */
  readonly passage: { readonly from: number; readonly to: number } | null;
  readonly size: Value;
}

export function lastStep(reading: Reading, { last }: Changes, stepClass: number): LastStep | null {
  const { candidates, means, rows } = reading;
  if (stepClass < 0.02) return null;
  const starts = new Float64Array(rows.count);
  let first = 0;
  let second = 0;
  const ramps = new Map<number, number>();
  let ramped = 0;
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    if (candidates.kind[candidate] !== classes.step) continue;
    if (candidates.family[candidate] === code.ramp) {
      const own = (means.weight[mean] ?? 0) / stepClass;
      ramped += own;
      ramps.set(candidate, (ramps.get(candidate) ?? 0) + own);
    }
    const share = (means.weight[mean] ?? 0) / stepClass;
    const start = candidates.start[candidate] ?? 0;
    starts[start] = (starts[start] ?? 0) + share;
    const [change, doubt] = [last.mean[mean] ?? 0, last.sd[mean] ?? 0];
    first += share * change;
    second += share * (change ** 2 + doubt ** 2);
  }
  const order = Array.from(starts.keys()).sort((a, b) => (starts[b] ?? 0) - (starts[a] ?? 0) || a - b);
  let sum = 0;
  const within: number[] = [];
  for (const start of order) {
    if (sum >= 0.9) break;
    sum += starts[start] ?? 0;
    within.push(start);
  }
  return {
    mostLikely: order[0] ?? 0,
    from: Math.min(...within),
    to: Math.max(...within),
    passage: ramped > 0.5 ? likeliest(ramps, candidates) : null,
    size: { mean: first, sd: Math.sqrt(Math.max(0, second - first * first)) },
  };
}

/** Rows over which the ramp of most weight passes from one level to the other. */
function likeliest(
  ramps: ReadonlyMap<number, number>,
  { j, k }: Reading['candidates'],
): { readonly from: number; readonly to: number } {
  const [best] = [...ramps].reduce((most, each) => (each[1] > most[1] ? each : most), [0, -1]);
  return { from: (j[best] ?? 0) + 1, to: k[best] ?? 0 };
}
