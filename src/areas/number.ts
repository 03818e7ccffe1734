import { normalDensity, normalQuantile, normalTail } from '../numeric/normal.ts';
import type { Estimate } from '../result/estimate.ts';
import { atMostSo } from './sum-of-events.ts';

/** A chance of a number under this is taken for none. */
const none = 1e-17;

/**
 * Distribution of a number of independent events with these chances, into `out` (one longer than they are, or as long where one
 * is left out). Two events are taken at a time, and only numbers that have a chance are gone through.
 */
export function poissonBinomial(chances: ArrayLike<number>, out: Float64Array, leftOut = -1): void {
  countFrom(chances, 0, chances.length, out, leftOut);
}

/** The events counted; nothing of it outlives a call. */
let counted = /* @__PURE__ */ new Float64Array(0);

/** The same of `many` chances that begin at `from`, the place left out counted from there. */
export function countFrom(
  chances: ArrayLike<number>,
  from: number,
  many: number,
  out: Float64Array,
  leftOut: number,
): void {
  if (counted.length < many) counted = new Float64Array(many);
  const ps = counted;
  let events = 0;
  for (let event = 0; event < many; event += 1) {
    const p = chances[from + event] ?? 0;
    if (p === 0 || event === leftOut) continue;
    ps[events] = p;
    events += 1;
  }
  out.fill(0);
  out[0] = 1;
  let low = 0;
  let high = 0;
  for (let event = 1; event < events; event += 2) {
    const first = ps[event - 1] ?? 0;
    const p = ps[event] ?? 0;
    const neither = (1 - first) * (1 - p);
    const both = first * p;
    const one = first * (1 - p) + p * (1 - first);
    high += 2;
    // Each number is read once: what was at it is the next one's for one event more.
    let here = out[high] ?? 0;
    let under = out[high - 1] ?? 0;
    for (let number = high; number > low + 1; number -= 1) {
      const further = out[number - 2] ?? 0;
      out[number] = here * neither + under * one + further * both;
      here = under;
      under = further;
    }
    out[low + 1] = here * neither + under * one;
    out[low] = under * neither;
    for (; low < high && (out[low] ?? 0) < none; low += 1) out[low] = 0;
    for (; high > low && (out[high] ?? 0) < none; high -= 1) out[high] = 0;
  }
  if (events % 2 === 0) return;
  const last = ps[events - 1] ?? 0;
  for (let number = high + 1; number > low; number -= 1)
    out[number] = (out[number] ?? 0) * (1 - last) + (out[number - 1] ?? 0) * last;
  out[low] = (out[low] ?? 0) * (1 - last);
}

/** The same of very many, by the first three cumulants of their number. */
function manyBinomial(chances: Float64Array, out: Float64Array): void {
  let mean = 0;
  let variance = 0;
  let third = 0;
  for (const p of chances) {
    mean += p;
    variance += p * (1 - p);
    third += p * (1 - p) * (1 - 2 * p);
  }
  out.fill(0);
  const last = chances.length;
  const reached = 10 * Math.sqrt(Math.max(1, variance)) + 10;
  let before = 0;
  for (let number = Math.max(0, Math.floor(mean - reached)); number <= last; number += 1) {
    const upTo = number === last ? 1 : Math.max(before, atMostSo(number, { mean, variance, third }));
    out[number] = upTo - before;
    before = upTo;
    if (before === 1) break;
  }
}

/** So many events are counted exactly. */
const exact = 300;

function countInto(chances: Float64Array, out: Float64Array): void {
  if (chances.length <= exact) poissonBinomial(chances, out);
  else manyBinomial(chances, out);
}

/** Chance of fewer than a number of independent events with these chances. */
export function fewerThan(number: number, chances: Float64Array): number {
  const distribution = new Float64Array(chances.length + 1);
  countInto(chances, distribution);
  return distribution.subarray(0, number).reduce((sum, each) => sum + each, 0);
}

const steps = 21;
const reach = 4;

/**
 * How many areas are over a value: the distribution of 0, 1, ... from each area's chance and the share of its variance
 * that it has in common with the others. What is common moves them together: a normal of 21 values between -4 and 4, given
 * which they are independent. Its mean is the sum of the chances, to 1e-4.
 */
export function numberOver(chances: ArrayLike<number>, common: ArrayLike<number>): Float64Array {
  const areas = chances.length;
  const out = new Float64Array(areas + 1);
  const given = new Float64Array(areas);
  const distribution = new Float64Array(areas + 1);
  const z = Float64Array.from(chances, (p) => (p <= 0 ? -38 : p >= 1 ? 38 : normalQuantile(p)));
  evenValues.forEach((h, at) => {
    for (let i = 0; i < areas; i += 1) {
      const c = common[i] ?? 0;
      given[i] = normalTail(((z[i] ?? 0) + Math.sqrt(c) * h) / Math.sqrt(1 - c));
    }
    countInto(given, distribution);
    for (let number = 0; number <= areas; number += 1)
      out[number] = (out[number] ?? 0) + (evenWeights[at] ?? 0) * (distribution[number] ?? 0);
  });
  return out;
}

const evenValues = /* @__PURE__ */ Array.from(
  { length: steps },
  (_, at) => -reach + (2 * reach * at) / (steps - 1),
);
const whole = /* @__PURE__ */ evenValues.reduce((sum, h) => sum + normalDensity(h), 0);
const evenWeights = /* @__PURE__ */ evenValues.map((h) => normalDensity(h) / whole);

/**
 * How many areas are over a value: the mean with its central interval, and the chance of 0, 1, ... The limits are whole numbers, so that
 * the mean lies outside them where one number has nearly all of the chance.
 */
export interface NumberOver {
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
  readonly distribution: readonly number[];
}

/** The mean of a distribution over 0, 1, ... with its central interval. */
export function numberOf(distribution: ArrayLike<number>, level: number): NumberOver {
  let expected = 0;
  for (let number = 0; number < distribution.length; number += 1)
    expected += (distribution[number] ?? 0) * number;
  const tail = (1 - level) / 2;
  let [lower, upper, below, above] = [
    0,
    distribution.length - 1,
    distribution[0] ?? 0,
    distribution[distribution.length - 1] ?? 0,
  ];
  while (below <= tail && lower < distribution.length - 1) {
    lower += 1;
    below += distribution[lower] ?? 0;
  }
  while (above <= tail && upper > lower) {
    upper -= 1;
    above += distribution[upper] ?? 0;
  }
  return { expected, lower, upper, distribution: Array.from(distribution) };
}

/** The same as an estimate: its value is the mean, held between the limits. */
export function numberEstimate(number: NumberOver | null, level: number): Estimate {
  if (number === null) return { value: null, lower: null, upper: null, level: null, unit: 'count' };
  const { expected, lower, upper } = number;
  return { value: Math.min(upper, Math.max(lower, expected)), lower, upper, level, unit: 'count' };
}

/** Chance of at least 0, 1, ...: sums from the far end, never above 1. */
export function tailsOf(distribution: readonly number[]): readonly number[] {
  const tails = [...distribution];
  for (let count = tails.length - 2; count >= 0; count -= 1)
    tails[count] = Math.min(1, (tails[count] ?? 0) + (tails[count + 1] ?? 0));
  return tails;
}
