import { furtherChange } from './ahead.ts';
import type { Mixture } from './mixture.ts';
import type { SumTerm } from './sum-running.ts';

/** The sum where the level may change once more, at any of the periods, and stays there. */
export function withOneMore(
  { mean, sd, weight }: Mixture,
  terms: readonly SumTerm[],
  shares: readonly number[] | null,
  variances: readonly number[],
): Mixture {
  const most = Math.ceil(Math.max(0, ...terms.map(({ periods }) => periods)));
  const all = { weight: [] as number[], mean: [] as number[], sd: [] as number[] };
  const add = (chance: number, variance: number) => {
    weight.forEach((own, part) => {
      all.weight.push(own * chance);
      all.mean.push(mean[part] ?? 0);
      all.sd.push(Math.sqrt((sd[part] ?? 0) ** 2 + variance));
    });
  };
  add((1 - furtherChange) ** most, 0);
  let waiting = 0;
  for (let period = 1; period <= most; period += 1) {
    waiting += furtherChange * (1 - furtherChange) ** (period - 1);
    // Changes before the first term are one with a change at it: all terms are after it.
    if (period < (terms[0]?.periods ?? 0)) continue;
    let moved = 0;
    terms.forEach(({ factor, periods }, term) => {
      if (periods >= period)
        moved += (shares === null ? factor : (shares[term] ?? 0)) * Math.sqrt(variances[term] ?? 0);
    });
    add(waiting, moved * moved);
    waiting = 0;
  }
  return {
    weight: Float64Array.from(all.weight),
    mean: Float64Array.from(all.mean),
    sd: Float64Array.from(all.sd),
  };
}
