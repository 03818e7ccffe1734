import { type Candidates, candidatesOf } from './candidates.ts';
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

/** What the candidates keep of their own prior, and its logarithm. */
interface Kept {
  readonly share: Float64Array;
  readonly log: Float64Array;
}

const keptOf = new WeakMap<Candidates, Kept>();

function keptBy(candidates: Candidates): Kept {
  const known = keptOf.get(candidates);
  if (known !== undefined) return known;
  const prior = candidates.logPrior.map(Math.exp);
  const sum = prior.reduce((total, each) => total + each, 0);
  const share = prior.map((each) => ((1 - borrowedShare) * each) / sum);
  const kept = { share, log: share.map(Math.log) };
  keptOf.set(candidates, kept);
  return kept;
}

function mixedPrior({ means, rows }: Reading): Float64Array {
  const { log, share } = keptBy(candidatesOf(rows.count, true));
  const borrowed = new Map<number, number>();
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    const before = borrowed.get(candidate) ?? share[candidate] ?? 0;
    borrowed.set(candidate, before + borrowedShare * (means.weight[mean] ?? 0));
  }
  const mixed = log.slice();
  for (const [candidate, all] of borrowed) mixed[candidate] = Math.log(all);
  return mixed;
}
