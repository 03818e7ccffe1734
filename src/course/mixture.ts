import { normalBelow } from './normal-table.ts';

/** A mixture of normal distributions; the weights add up to 1. */
export interface Mixture {
  readonly weight: readonly number[];
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/** One part of a mixture, filled in again for each. */
export interface Part {
  weight: number;
  mean: number;
  sd: number;
}

/** Bins to a standard deviation of the mixture, and to a factor e of the sds, in which parts are put together. */
const binsToSd = 8;
const binsToFactor = 2;
/** Places and widths that have a bin of their own; what lies beyond shares the outermost. */
const places = 129;
const widths = 24;

/** Space for parts and bins: nothing of it outlives a call. */
const space = {
  weight: new Float64Array(0),
  mean: new Float64Array(0),
  sd: new Float64Array(0),
  bin: new Int32Array(places * widths).fill(-1),
};

/**
 * A mixture of few parts from one of very many: those with nearly the same mean and sd become one with the mean and
 * variance of both. Its quantiles differ by under a hundredth of its sd. Weights are brought to a sum of 1. `fill`
 * sets the part of an index, and says whether there is one.
 */
export function mixtureOf(count: number, fill: (index: number, part: Part) => boolean): Mixture {
  if (space.weight.length < count) {
    space.weight = new Float64Array(count);
    space.mean = new Float64Array(count);
    space.sd = new Float64Array(count);
  }
  const part: Part = { weight: 0, mean: 0, sd: 0 };
  let filled = 0;
  let total = 0;
  let first = 0;
  for (let index = 0; index < count; index += 1) {
    if (!fill(index, part) || !(part.weight > 0)) continue;
    space.weight[filled] = part.weight;
    space.mean[filled] = part.mean;
    space.sd[filled] = part.sd;
    filled += 1;
    total += part.weight;
    first += part.weight * part.mean;
  }
  const middle = first / total;
  let second = 0;
  for (let index = 0; index < filled; index += 1)
    second +=
      (space.weight[index] ?? 0) * (((space.mean[index] ?? 0) - middle) ** 2 + (space.sd[index] ?? 0) ** 2);
  return binned(filled, total, middle, Math.sqrt(second / total));
}

function binned(count: number, total: number, middle: number, spread: number): Mixture {
  const weight: number[] = [];
  const mean: number[] = [];
  const second: number[] = [];
  const used: number[] = [];
  for (let index = 0; index < count; index += 1) {
    // About the middle, so that a narrow mixture far from 0 keeps its digits.
    const own = (space.mean[index] ?? 0) - middle;
    const sd = space.sd[index] ?? 0;
    const share = (space.weight[index] ?? 0) / total;
    const bin = spread > 0 ? binOf(own / spread, sd / spread) : 0;
    let at = space.bin[bin] ?? -1;
    if (at < 0) {
      at = weight.length;
      space.bin[bin] = at;
      used.push(bin);
      weight.push(0);
      mean.push(0);
      second.push(0);
    }
    weight[at] = (weight[at] ?? 0) + share;
    mean[at] = (mean[at] ?? 0) + share * own;
    second[at] = (second[at] ?? 0) + share * (own * own + sd * sd);
  }
  for (const bin of used) space.bin[bin] = -1;
  return {
    weight,
    mean: mean.map((sum, at) => middle + sum / (weight[at] ?? 1)),
    sd: second.map((sum, at) => {
      const own = weight[at] ?? 1;
      return Math.sqrt(Math.max(0, sum / own - ((mean[at] ?? 0) / own) ** 2));
    }),
  };
}

function binOf(off: number, width: number): number {
  const place = Math.round(Math.max(-8, Math.min(8, off)) * binsToSd) + 64;
  const log = width > 0 ? Math.round(Math.log(width) * binsToFactor) + widths - 4 : 0;
  return place * widths + Math.max(0, Math.min(widths - 1, log));
}

/** Mean of a mixture. */
export function mixtureMean({ mean, weight }: Mixture): number {
  return weight.reduce((sum, each, index) => sum + each * (mean[index] ?? 0), 0);
}

/** P(value < limit), or P(value > limit) for `above`. */
export function mixtureChance(mixture: Mixture, limit: number, side: 'below' | 'above'): number {
  const { mean, sd, weight } = mixture;
  const way = side === 'below' ? 1 : -1;
  let sum = 0;
  for (let index = 0; index < weight.length; index += 1) {
    const off = way * (limit - (mean[index] ?? 0));
    const own = sd[index] ?? 0;
    sum += (weight[index] ?? 0) * (own > 0 ? normalBelow(off / own) : off > 0 ? 1 : 0);
  }
  return Math.min(1, sum);
}

/** The value below which a share `p` of a mixture lies, to about 1e-7 of its sd. */
export function mixtureQuantile(mixture: Mixture, p: number): number {
  const { mean, sd, weight } = mixture;
  if (weight.length === 0) return 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < weight.length; index += 1) {
    low = Math.min(low, (mean[index] ?? 0) - 8 * (sd[index] ?? 0));
    high = Math.max(high, (mean[index] ?? 0) + 8 * (sd[index] ?? 0));
  }
  const width = high - low;
  if (!(width > 0)) return low;
  let atLow = -p;
  let atHigh = 1 - p;
  // Illinois: a straight line between two bounds, with the bound that stays put halved in weight.
  for (let round = 0, side = 0; round < 80 && high - low > 1e-8 * width; round += 1) {
    let next = (low * atHigh - high * atLow) / (atHigh - atLow);
    if (!(next > low && next < high) || round % 4 === 3) next = (low + high) / 2;
    const at = mixtureChance(mixture, next, 'below') - p;
    if (Math.abs(at) < 1e-9) return next;
    if (at > 0) {
      high = next;
      atHigh = at;
      if (side === 1) atLow /= 2;
      side = 1;
    } else {
      low = next;
      atLow = at;
      if (side === -1) atHigh /= 2;
      side = -1;
    }
  }
  return (low + high) / 2;
}
