/**
 * Random numbers for the illustrative tables. The library's own generator is not used, because published figures
 * must not move when it is improved; speed does not matter here, and plainness does.
 */
export interface Chance {
  /** Between 0 and 1. */
  uniform(): number;
  /** Near enough standard normal: the sum of twelve uniform numbers, less six. */
  normal(): number;
  binomial(n: number, p: number): number;
  poisson(mean: number): number;
  /** Counts with a variance of `dispersion` times the mean. */
  count(mean: number, dispersion: number): number;
}

/** Inversion in blocks this small cannot underflow. */
const BLOCK = 400;

/** Random numbers from a seed: the same in every run and on every machine (sfc32, Doty-Humphrey). */
export function chance(seed: number): Chance {
  let a = 0;
  let b = (seed % 2 ** 32) | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  const uniform = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / 2 ** 32;
  };
  for (let warming = 0; warming < 20; warming += 1) uniform();

  const normal = (): number => {
    let sum = -6;
    for (let term = 0; term < 12; term += 1) sum += uniform();
    return sum;
  };

  /** Walks up the masses, from that of none, until they exceed a uniform number. */
  const invert = (massOfNone: number, ratio: (count: number) => number, most: number): number => {
    let left = uniform() - massOfNone;
    let mass = massOfNone;
    let count = 0;
    while (left > 0 && count < most) {
      count += 1;
      mass *= ratio(count);
      left -= mass;
    }
    return count;
  };

  const binomial = (n: number, p: number): number => {
    if (p > 0.5) return n - binomial(n, 1 - p);
    let drawn = 0;
    for (let left = n; left > 0; left -= BLOCK) {
      const size = Math.min(left, BLOCK);
      let massOfNone = 1;
      for (let trial = 0; trial < size; trial += 1) massOfNone *= 1 - p;
      drawn += invert(massOfNone, (count) => ((size - count + 1) / count) * (p / (1 - p)), size);
    }
    return drawn;
  };

  const poisson = (mean: number): number => {
    let drawn = 0;
    for (let left = mean; left > 0; left -= BLOCK) {
      const part = Math.min(left, BLOCK);
      drawn += invert(Math.exp(-part), (count) => part / count, 3 * BLOCK);
    }
    return drawn;
  };

  const count = (mean: number, dispersion: number): number =>
    poisson(mean * Math.max(0, 1 + Math.sqrt((dispersion - 1) / mean) * normal()));

  return { uniform, normal, binomial, poisson, count };
}
