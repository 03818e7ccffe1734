import { classes, code } from './candidates.ts';
import type { Means } from './means.ts';
import type { Reading } from './reading.ts';
import type { Rows } from './rows.ts';
import { chanceBelow, chanceOf, changeOf, combine, type Value } from './values.ts';

/** First rows against which, and last rows of which, the level now is judged. */
export const firstRows = (rows: number) => Math.min(12, Math.floor(rows / 2));
export const lastRows = (rows: number) => Math.min(3, Math.ceil(rows / 4));

/** Level now less the level at the start, and the last change by itself, for each mean of a reading. */
export interface Changes {
  readonly difference: readonly Value[];
  readonly last: readonly Value[];
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
  const last = rows.count - 1;
  const then = averagesOver(rows, 0, firstRows(rows.count) - 1);
  const now = averagesOver(rows, rows.count - lastRows(rows.count), last);
  const difference: Value[] = [];
  const lastChange: Value[] = [];
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    const kind = candidates.kind[candidate] ?? 0;
    difference.push(
      combine(
        means,
        mean,
        means.phi[mean] ?? 0,
        (column) => averageOf(means, mean, column, now) - averageOf(means, mean, column, then),
      ),
    );
    const start = candidates.start[candidate] ?? 0;
    const ramp = candidates.family[candidate] === code.ramp;
    const [from, to] = ramp
      ? [candidates.j[candidate] ?? 0, candidates.k[candidate] ?? 0]
      : kind === classes.step
        ? [start - 1, start]
        : [start, last];
    lastChange.push(kind === classes.none ? { mean: 0, sd: 0 } : changeOf(means, rows, mean, from, to));
  }
  return { difference, last: lastChange };
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
    const whole = difference[mean] ?? { mean: 0, sd: 0 };
    const change = last[mean] ?? whole;
    sums.any += weight;
    if (kind === classes.step) sums.step += weight;
    if (kind === classes.slope) sums.slope += weight;
    sums.lower += weight * chanceBelow(whole, 0);
    sums.higher += weight * chanceBelow({ mean: -whole.mean, sd: whole.sd }, 0);
    sums.lastLower += weight * chanceBelow(change, 0);
    sums.lastHigher += weight * chanceBelow({ mean: -change.mean, sd: change.sd }, 0);
    sums.inside +=
      weight *
      Math.max(
        0,
        1 - chanceBelow(whole, -margin) - chanceBelow({ mean: -whole.mean, sd: whole.sd }, -margin),
      );
    first += weight * whole.mean;
    second += weight * (whole.mean ** 2 + whole.sd ** 2);
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
    const change = last[mean] ?? { mean: 0, sd: 0 };
    first += share * change.mean;
    second += share * (change.mean ** 2 + change.sd ** 2);
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
