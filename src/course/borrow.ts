import { candidatesOf } from './candidates.ts';
import { type CourseFigures, rowsFrom } from './figures.ts';
import type { Reading } from './reading.ts';
import { readRows } from './reading.ts';

/** Share of the prior of each candidate that sister series give. */
const borrowedShare = 0.5;

/**
 * ln prior of each candidate of an area: half its own, and half what its sisters together make of the same rows. What
 * changed in one area of a force often changed in all, so a change seen in the others is likelier here, in the same
 * month; its size and direction are this area's own.
 */
export function borrowedPriors(
  together: CourseFigures,
): (kept: readonly number[], pairs: number, priceSeason: boolean) => Float64Array {
  return (kept, pairs, priceSeason) => {
    const part = { ...together, figures: kept.flatMap((row) => together.figures[row] ?? []) };
    const reading = readRows(rowsFrom(part, pairs), {
      known: together.known,
      priceSeason,
      logPrior: null,
      plain: false,
    });
    return mixedPrior(reading);
  };
}

function mixedPrior({ means, rows }: Reading): Float64Array {
  const candidates = candidatesOf(rows.count, true);
  const prior = candidates.logPrior.map(Math.exp);
  const sum = prior.reduce((total, each) => total + each, 0);
  const mixed = prior.map((each) => ((1 - borrowedShare) * each) / sum);
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    mixed[candidate] = (mixed[candidate] ?? 0) + borrowedShare * (means.weight[mean] ?? 0);
  }
  return mixed.map(Math.log);
}
