import { addPairs, scoreOf, sortingRoom } from './falling-pairs.ts';

/** Mann-Kendall's z of `n` figures from `start` on, in n log n steps. */
export function mannKendallFloor(x: Float64Array, start: number, n: number): number {
  const room = sortingRoom(n);
  for (let at = 0; at < n; at += 1) room[at] = x[start + at] as number;
  const pairs = { s: 0, variance: 0 };
  addPairs(n, pairs);
  return scoreOf(pairs);
}

/** Seasonal Mann-Kendall's z of whole seasons of `period` figures: S and variance of each month, added up. */
export function seasonalMannKendallFloor(x: Float64Array, start: number, n: number, period: number): number {
  const years = n / period;
  const pairs = { s: 0, variance: 0 };
  for (let month = 0; month < period; month += 1) {
    const room = sortingRoom(years);
    for (let year = 0; year < years; year += 1) room[year] = x[start + month + year * period] as number;
    addPairs(years, pairs);
  }
  return scoreOf(pairs);
}
