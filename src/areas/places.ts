import { requireRule } from '../result/rule.ts';
import { belowAt, belowEach, type Posterior, quantileOf } from './level-chances.ts';
import { countFrom } from './number.ts';
import { atMostSo, type Cumulants } from './sum-of-events.ts';

/**
 * The last place that still belongs to the top quartile: the place divided by one more than the number of areas is at
 * most a quarter. 10 of 41, 10 of 39, 10 of 42, 11 of 43. 0 where fewer than three areas make the word empty.
 */
export function quartileEdge(areas: number): number {
  requireRule('quartileEdge: areas', { is: 'number', least: 0, whole: true }, areas);
  return Math.floor((areas + 1) / 4);
}

/** Levels of the area itself at which the others are counted. */
const quantiles = 24;
/** So many areas are counted exactly; among more their number is taken by its first three cumulants. */
const exact = 100;
/** Levels at which the sums over very many areas are taken, and areas at each end of which every one is. */
const levels = 400;
const ends = 4;

/** The chances of the places of one area, from the lowest level (place 0). */
export interface AreaPlaces {
  /** Chance that its place is this one or a lower one. */
  readonly atMost: (place: number) => number;
}

/**
 * The chances of each place of every area: at 24 quantiles of its own level, how many of the others are under it
 * (Poisson-binomial), averaged. Over 100 areas by the first three cumulants of that number instead (`atMostSo`), within .01 of
 * the exact chance.
 */
export function placesOf(posteriors: readonly Posterior[]): readonly AreaPlaces[] {
  return posteriors.length <= exact ? exactPlaces(posteriors) : manyPlaces(posteriors);
}

/** By level, then area: the chance to be under it. Nothing of it outlives a call. */
let under = /* @__PURE__ */ new Float64Array(0);

function exactPlaces(posteriors: readonly Posterior[]): readonly AreaPlaces[] {
  const areas = posteriors.length;
  const all = new Float64Array(areas * quantiles);
  posteriors.forEach((own, i) => {
    for (let q = 0; q < quantiles; q += 1) all[i * quantiles + q] = quantileOf(own, (q + 0.5) / quantiles);
  });
  const sorted = all.slice().sort();
  if (under.length < all.length * areas) under = new Float64Array(all.length * areas);
  posteriors.forEach((each, j) => {
    belowEach(each, sorted, under, j, areas);
  });
  const distribution = new Float64Array(areas);
  return posteriors.map((_, i) => {
    const places = new Float64Array(areas);
    let level = 0;
    for (let q = 0; q < quantiles; q += 1) {
      // Its own quantiles ascend, and each is among the levels.
      const own = all[i * quantiles + q] ?? 0;
      while ((sorted[level] ?? own) < own) level += 1;
      countFrom(under, level * areas, areas, distribution, i);
      for (let place = 0; place < areas; place += 1)
        places[place] = (places[place] ?? 0) + (distribution[place] ?? 0) / quantiles;
    }
    for (let place = 1; place < areas; place += 1)
      places[place] = (places[place] ?? 0) + (places[place - 1] ?? 0);
    return { atMost: (place) => (place < 0 ? 0 : place >= areas - 1 ? 1 : Math.min(1, places[place] ?? 1)) };
  });
}

/** Sums over all areas of the chance p of being under a level, of p(1 - p) and of p(1 - p)(1 - 2p). */
interface Counted {
  readonly at: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly third: Float64Array;
}

/**
 * The levels that sums are taken at: where areas are (of so many, spread over all, the very quantiles that are asked for: areas
 * that are alike have the same), and all quantiles of those that lie furthest out, about which there are few others.
 */
function levelsAt(posteriors: readonly Posterior[]): Float64Array {
  const of = (each: Posterior) =>
    Array.from({ length: quantiles }, (_, q) => quantileOf(each, (q + 0.5) / quantiles));
  const step = Math.max(1, Math.floor(posteriors.length / levels));
  const all = Float64Array.from(posteriors.filter((_, i) => i % step === 0).flatMap(of)).sort();
  const middles = Float64Array.from(posteriors, (each) => quantileOf(each, 0.5));
  const order = Uint32Array.from(middles, (_, at) => at).sort(
    (one, other) => (middles[one] ?? 0) - (middles[other] ?? 0),
  );
  const furthest = [...order.slice(0, ends), ...order.slice(-ends)].flatMap((at) => {
    const each = posteriors[at];
    return each === undefined ? [] : of(each);
  });
  return Float64Array.from([
    ...furthest,
    ...Array.from({ length: levels }, (_, q) => all[Math.round((q * (all.length - 1)) / (levels - 1))] ?? 0),
  ]).sort();
}

function countedAt(posteriors: readonly Posterior[]): Counted {
  const at = levelsAt(posteriors);
  const size = at.length;
  const of = () => new Float64Array(size);
  const out = { at, mean: of(), variance: of(), third: of() };
  for (const each of posteriors)
    for (let q = 0; q < size; q += 1) {
      const p = belowAt(each, at[q] ?? 0);
      out.mean[q] = (out.mean[q] ?? 0) + p;
      out.variance[q] = (out.variance[q] ?? 0) + p * (1 - p);
      out.third[q] = (out.third[q] ?? 0) + p * (1 - p) * (1 - 2 * p);
    }
  return out;
}

function manyPlaces(posteriors: readonly Posterior[]): readonly AreaPlaces[] {
  const last = posteriors.length - 1;
  const counted = countedAt(posteriors);
  return posteriors.map((own) => {
    const others = Array.from({ length: quantiles }, (_, q): Cumulants => {
      const level = quantileOf(own, (q + 0.5) / quantiles);
      const [low, share] = between(counted.at, level);
      const before = belowAt(own, counted.at[low] ?? 0);
      const after = belowAt(own, counted.at[low + 1] ?? 0);
      // The others alone: the area itself may lie in a gap between two levels.
      const value = (sums: Float64Array, part: (p: number) => number) => {
        const start = (sums[low] ?? 0) - part(before);
        return start + share * ((sums[low + 1] ?? 0) - part(after) - start);
      };
      return {
        mean: value(counted.mean, (p) => p),
        variance: value(counted.variance, (p) => p * (1 - p)),
        third: value(counted.third, (p) => p * (1 - p) * (1 - 2 * p)),
      };
    });
    const atMost = (place: number) => {
      if (place < 0 || place >= last) return place < 0 ? 0 : 1;
      return others.reduce((sum, each) => sum + atMostSo(place, each), 0) / quantiles;
    };
    return { atMost };
  });
}

function between(at: Float64Array, level: number): readonly [low: number, share: number] {
  let [low, high] = [0, at.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) <= level) low = middle;
    else high = middle;
  }
  const width = (at[high] ?? 0) - (at[low] ?? 0);
  return [low, width > 0 ? Math.max(0, Math.min(1, (level - (at[low] ?? 0)) / width)) : 0];
}

/** The places that remain when at most 1% is cut off at each end: the set in which an area's true place lies. */
export function placeSet(
  { atMost }: AreaPlaces,
  areas: number,
  cut = 0.01,
): readonly [first: number, last: number] {
  const least = (reached: (place: number) => boolean) => {
    let [low, high] = [0, areas - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reached(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const first = least((place) => atMost(place) > cut);
  return [
    first,
    Math.max(
      first,
      least((place) => 1 - atMost(place) <= cut),
    ),
  ];
}
