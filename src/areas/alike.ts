import { fitSites, type Sites, sitesFor } from './sites.ts';
import { placeOf, type Tables } from './tables.ts';

/** Spread at which figures are looked at before any is known: half a logit, or half a logarithm. */
const before = 0.5;

/** What is taken from all tables before they are fitted. */
export interface Beforehand {
  /** Standard error of an ordinary judged figure. */
  readonly s0: number;
  /** The power of the likelihood of several dimensions, whose areas differ alike. */
  readonly omega: number;
}

/**
 * How precise an ordinary figure is, and how far the dimensions say the same: omega = 1 / (1 + (D - 1) r^2), r^2 the mean
 * squared correlation between dimensions of each area's distance from its table's mean, averaged over the periods,
 * less what chance gives.
 */
export function beforehand(tables: Tables): Beforehand {
  const { areas, dimensions, periods } = tables;
  const sites = sitesFor(areas);
  const apart = Array.from({ length: dimensions }, () => new Float64Array(areas));
  const seen = Array.from({ length: dimensions }, () => new Float64Array(areas));
  let precision = 0;
  let figures = 0;
  for (let dimension = 0; dimension < dimensions; dimension += 1)
    for (let period = 0; period < (dimensions > 1 ? periods : 1); period += 1) {
      sites.off.fill(0);
      fitSites(tables, placeOf(tables, dimension, period), before ** 2, sites);
      for (let i = 0; i < areas && period === 0; i += 1) {
        const w = sites.w[i] ?? 0;
        precision += w;
        if (w > 0) figures += 1;
      }
      if (dimensions > 1) addApart(sites, apart[dimension], seen[dimension]);
    }
  const s0 = figures === 0 ? 1 : 1 / Math.sqrt(Math.max(1e-12, precision / figures));
  return { s0, omega: dimensions < 2 ? 1 : omegaOf(apart, seen) };
}

function addApart({ w, x }: Sites, apart: Float64Array | undefined, seen: Float64Array | undefined): void {
  if (apart === undefined || seen === undefined) return;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < x.length; i += 1)
    if ((w[i] ?? 0) > 0) {
      sum += x[i] ?? 0;
      count += 1;
    }
  for (let i = 0; i < x.length; i += 1)
    if ((w[i] ?? 0) > 0) {
      apart[i] = (apart[i] ?? 0) + (x[i] ?? 0) - sum / count;
      seen[i] = (seen[i] ?? 0) + 1;
    }
}

/** The least that dimensions are taken to say alike. */
const leastAlike = 0.1;

function omegaOf(apart: readonly Float64Array[], seen: readonly Float64Array[]): number {
  let [squares, byChance, pairs] = [0, 0, 0];
  apart.forEach((one, first) => {
    for (let second = 0; second < first; second += 1) {
      const [r, areas] = correlation(one, apart[second] ?? one, seen[first] ?? one, seen[second] ?? one);
      if (areas < 3) continue;
      squares += r * r;
      byChance += 1 / (areas - 1);
      pairs += 1;
    }
  });
  const found = pairs === 0 ? 1 : (squares - byChance) / Math.max(1e-9, pairs - byChance);
  const alike = Math.max(leastAlike, found);
  return 1 / (1 + (apart.length - 1) * alike);
}

/** Correlation of two dimensions over the areas that have both, and how many those are. */
function correlation(
  one: Float64Array,
  other: Float64Array,
  seenOne: Float64Array,
  seenOther: Float64Array,
): readonly [r: number, areas: number] {
  let [count, meanOne, meanOther] = [0, 0, 0];
  const both = (i: number) => (seenOne[i] ?? 0) > 0 && (seenOther[i] ?? 0) > 0;
  const of = (values: Float64Array, seen: Float64Array, i: number) => (values[i] ?? 0) / (seen[i] ?? 1);
  for (let i = 0; i < one.length; i += 1)
    if (both(i)) {
      count += 1;
      meanOne += of(one, seenOne, i);
      meanOther += of(other, seenOther, i);
    }
  let [product, squareOne, squareOther] = [0, 0, 0];
  for (let i = 0; i < one.length; i += 1)
    if (both(i)) {
      const a = of(one, seenOne, i) - meanOne / count;
      const b = of(other, seenOther, i) - meanOther / count;
      product += a * b;
      squareOne += a * a;
      squareOther += b * b;
    }
  const spread = Math.sqrt(squareOne * squareOther);
  return [spread > 0 ? product / spread : 0, count];
}
