import { normalQuantile } from '../numeric/normal.ts';
import { normalBelow, sumsAt } from './normal-table.ts';

/** A mixture of normal distributions; the weights add up to 1. */
export interface Mixture {
  readonly weight: Float64Array;
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** Space for a mixture of so many parts. */
export function spaceForMixture(many: number): Mixture {
  const buffer = new ArrayBuffer(3 * 8 * many);
  const column = (at: number) => new Float64Array(buffer, 8 * at * many, many);
  return { weight: column(0), mean: column(1), sd: column(2) };
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

/** From which width on, in sds of the mixture, each bin is. */
const widthFrom = /* @__PURE__ */ (() =>
  Float64Array.from({ length: widths + 1 }, (_, width) =>
    width === 0
      ? 0
      : width === widths
        ? Number.POSITIVE_INFINITY
        : Math.exp((width - widths + 3.5) / binsToFactor),
  ))();

/** Space for parts and bins: nothing of it outlives a call. */
const space = {
  weight: /* @__PURE__ */ new Float64Array(0),
  mean: /* @__PURE__ */ new Float64Array(0),
  sd: /* @__PURE__ */ new Float64Array(0),
};
const bins = /* @__PURE__ */ (() => {
  const room = places * widths;
  return {
    bin: new Int32Array(room).fill(-1),
    used: new Int32Array(room),
    sum: new Float64Array(room),
    first: new Float64Array(room),
    second: new Float64Array(room),
  };
})();

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
  for (let index = 0; index < count; index += 1) {
    if (!fill(index, part) || !(part.weight > 0)) continue;
    space.weight[filled] = part.weight;
    space.mean[filled] = part.mean;
    space.sd[filled] = part.sd;
    filled += 1;
  }
  return mixtureOfParts(space.weight, space.mean, space.sd, filled);
}

/** The same from the first so many of parts that stand in columns; each has some weight. */
export function mixtureOfParts(
  weight: Float64Array,
  mean: Float64Array,
  sd: Float64Array,
  count: number,
): Mixture {
  let total = 0;
  let first = 0;
  for (let index = 0; index < count; index += 1) {
    total += weight[index] ?? 0;
    first += (weight[index] ?? 0) * (mean[index] ?? 0);
  }
  const middle = first / total;
  let second = 0;
  for (let index = 0; index < count; index += 1)
    second += (weight[index] ?? 0) * (((mean[index] ?? 0) - middle) ** 2 + (sd[index] ?? 0) ** 2);
  return binned({ weight, mean, sd }, count, total, middle, Math.sqrt(second / total));
}

function binned(parts: Mixture, count: number, total: number, middle: number, spread: number): Mixture {
  const { bin, first, second, sum, used } = bins;
  let many = 0;
  let width = 0;
  for (let index = 0; index < count; index += 1) {
    // About the middle, so that a narrow mixture far from 0 keeps its digits.
    const own = (parts.mean[index] ?? 0) - middle;
    const sd = parts.sd[index] ?? 0;
    const share = parts.weight[index] ?? 0;
    width = spread > 0 ? widthOf(sd / spread, width) : 0;
    const place = spread > 0 ? Math.round(Math.max(-8, Math.min(8, own / spread)) * binsToSd) + 64 : 0;
    const its = place * widths + width;
    let at = bin[its] ?? -1;
    if (at < 0) {
      at = many;
      bin[its] = at;
      used[at] = its;
      sum[at] = 0;
      first[at] = 0;
      second[at] = 0;
      many += 1;
    }
    sum[at] = (sum[at] ?? 0) + share;
    first[at] = (first[at] ?? 0) + share * own;
    second[at] = (second[at] ?? 0) + share * (own * own + sd * sd);
  }
  const made = spaceForMixture(many);
  for (let at = 0; at < many; at += 1) {
    const own = sum[at] ?? 1;
    const off = (first[at] ?? 0) / own;
    made.weight[at] = own / total;
    made.mean[at] = middle + off;
    made.sd[at] = Math.sqrt(Math.max(0, (second[at] ?? 0) / own - off * off));
    bin[used[at] ?? 0] = -1;
  }
  return made;
}

/** The bin of a width: parts that follow one another are often as wide. */
function widthOf(width: number, last: number): number {
  let at = last;
  while (width >= (widthFrom[at + 1] ?? 0)) at += 1;
  while (width < (widthFrom[at] ?? 0)) at -= 1;
  return at;
}

/** Mixtures put together by their shares, which add up to 1. */
export function together(parts: readonly { readonly share: number; readonly mixture: Mixture }[]): Mixture {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.mixture;
  const all = spaceForMixture(parts.reduce((many, { mixture }) => many + mixture.weight.length, 0));
  let from = 0;
  for (const { mixture, share } of parts) {
    all.weight.set(
      mixture.weight.map((each) => each * share),
      from,
    );
    all.mean.set(mixture.mean, from);
    all.sd.set(mixture.sd, from);
    from += mixture.weight.length;
  }
  return all;
}

/** Mean of a mixture. */
export function mixtureMean({ mean, weight }: Mixture): number {
  let sum = 0;
  for (let index = 0; index < weight.length; index += 1) sum += (weight[index] ?? 0) * (mean[index] ?? 0);
  return sum;
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

/** A chance and a density. */
const sums = /* @__PURE__ */ new Float64Array(2);

/**
 * The value below which a share `p` of a mixture lies, to about 1e-8 of its sd: by Newton's rule from that of one
 * normal distribution with its mean and variance, and halving where that leaves the bounds or is slow.
 */
export function mixtureQuantile(mixture: Mixture, p: number): number {
  const { mean, sd, weight } = mixture;
  if (weight.length === 0) return 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let second = 0;
  const middle = mixtureMean(mixture);
  for (let index = 0; index < weight.length; index += 1) {
    const own = mean[index] ?? 0;
    const scatter = sd[index] ?? 0;
    low = Math.min(low, own - 8 * scatter);
    high = Math.max(high, own + 8 * scatter);
    second += (weight[index] ?? 0) * ((own - middle) ** 2 + scatter * scatter);
  }
  const width = high - low;
  if (!(width > 0)) return low;
  let next = middle + normalQuantile(p) * Math.sqrt(second);
  for (let round = 0; round < 80 && high - low > 1e-8 * width; round += 1) {
    if (!(next > low && next < high) || round % 8 === 7) next = (low + high) / 2;
    sumsAt(mixture, next, sums);
    const below = sums[0] ?? 0;
    const dense = sums[1] ?? 0;
    const off = Math.min(1, below) - p;
    if (Math.abs(off) < 1e-9) return next;
    if (off > 0) high = next;
    else low = next;
    next -= off / dense;
  }
  return (low + high) / 2;
}
