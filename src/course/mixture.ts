import { normalLower, normalUpper } from '../numeric/normal.ts';

/** A mixture of normal distributions; the weights add up to 1. */
export interface Mixture {
  readonly weight: readonly number[];
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/** Bins to a standard deviation of the mixture, and to a factor e of the sds, in which parts are put together. */
const binsToSd = 8;
const binsToFactor = 2;

/**
 * A mixture of few parts from one of very many: those with nearly the same mean and sd become one with the mean and
 * variance of both. Its quantiles differ by under a hundredth of its sd. Weights are brought to a sum of 1.
 */
export function mixtureOf(
  count: number,
  part: (index: number) => { readonly weight: number; readonly mean: number; readonly sd: number } | null,
): Mixture {
  const parts: { readonly weight: number; readonly mean: number; readonly sd: number }[] = [];
  let total = 0;
  let first = 0;
  let second = 0;
  for (let index = 0; index < count; index += 1) {
    const each = part(index);
    if (each === null || !(each.weight > 0)) continue;
    parts.push(each);
    total += each.weight;
    first += each.weight * each.mean;
    second += each.weight * (each.mean ** 2 + each.sd ** 2);
  }
  if (parts.length === 0) return { weight: [], mean: [], sd: [] };
  const middle = first / total;
  const spread = Math.sqrt(Math.max(0, second / total - middle * middle));
  const bins = new Map<number, { weight: number; first: number; second: number }>();
  for (const { mean, sd, weight } of parts) {
    const place = spread > 0 ? Math.round(((mean - middle) / spread) * binsToSd) : 0;
    const width = sd > 0 && spread > 0 ? Math.round(Math.log(sd / spread) * binsToFactor) : -1000;
    const key = place * 4096 + width;
    const bin = bins.get(key) ?? { weight: 0, first: 0, second: 0 };
    const share = weight / total;
    bin.weight += share;
    bin.first += share * mean;
    bin.second += share * (mean * mean + sd * sd);
    bins.set(key, bin);
  }
  const all = [...bins.values()];
  const mean = all.map((bin) => bin.first / bin.weight);
  return {
    weight: all.map((bin) => bin.weight),
    mean,
    sd: all.map((bin, index) => Math.sqrt(Math.max(0, bin.second / bin.weight - (mean[index] ?? 0) ** 2))),
  };
}

/** Mean of a mixture. */
export function mixtureMean({ mean, weight }: Mixture): number {
  return weight.reduce((sum, each, index) => sum + each * (mean[index] ?? 0), 0);
}

/** P(value < limit), or P(value > limit) for `above`. */
export function mixtureChance({ mean, sd, weight }: Mixture, limit: number, side: 'below' | 'above'): number {
  let sum = 0;
  for (let index = 0; index < weight.length; index += 1) {
    const off = limit - (mean[index] ?? 0);
    const own = sd[index] ?? 0;
    const below = own > 0 ? off / own : off > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    sum += (weight[index] ?? 0) * (side === 'below' ? normalLower(below) : normalUpper(below));
  }
  return Math.min(1, sum);
}

/** The value below which a share `p` of a mixture lies, to about 1e-9 of its width. */
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
  for (let round = 0, side = 0; round < 80 && high - low > 1e-9 * width; round += 1) {
    let next = (low * atHigh - high * atLow) / (atHigh - atLow);
    if (!(next > low && next < high) || round % 4 === 3) next = (low + high) / 2;
    const at = mixtureChance(mixture, next, 'below') - p;
    if (Math.abs(at) < 1e-10) return next;
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
