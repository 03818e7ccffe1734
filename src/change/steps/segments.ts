import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { atLeastZero, overZero } from '../../result/rule.ts';
import { refuse } from '../options.ts';
import { costOfValues, type SegmentsOptions } from './segment-cost.ts';
import { bestSegmentations } from './segmentation.ts';
import type { RunCost } from './segmentation-costs.ts';
import { pelt } from './segmentation-pelt.ts';

/** The best way to cut the values. */
export interface Segments {
  /** Index from 0 of the first value of each segment after the first. */
  readonly starts: readonly number[];
  /** Squares about the means, or twice the log-likelihood lost; without penalties. */
  readonly cost: number;
}

const optionRules = {
  cost: { is: 'one-of', values: ['normal', 'normal-spread', 'poisson', 'binomial'] },
  sizes: { is: 'list' },
  minimum: { is: 'anything' },
  penalty: { is: 'either', of: [atLeastZero, { is: 'one-of', values: ['bic', 'mbic', 'hq', 'aic'] }] },
  changes: { is: 'number', least: 0, most: 1000, whole: true },
  scale: overZero,
} as const;

/**
 * Segments: the best way to cut a series into level stretches, for a given penalty or number of changes.
 *
 * The optimum, not a search that may miss it: PELT for a penalty (time in proportion to the length when changes
 * keep coming), dynamic programming for a number of changes. Costs are minus twice the log-likelihood of level
 * segments, relative to one level for the whole; for `normal`, the weighted sum of squares, in which a penalty
 * is in units of the variance. Named penalties for k parameters a change (2, and 3 for `normal-spread`), times `scale`:
 * `bic` k log n; `hq` 2 k log log n; `aic` 2 k; `mbic` (k + 1) log n and the logarithm of each segment's share of n.
 * `changePoints` is the same with season, noise, a trend that competes and intervals.
 * Fewer values than two segments need: no change. Throws `invalid-observation` for a number that is not finite, `invalid-option` when neither or both of penalty and
 * changes are given, or sizes do not fit.
 *
 * Source: Killick, Fearnhead and Eckley 2012; Auger and Lawrence 1989; Zhang and Siegmund 2007 (mbic).
 *
 * @example
 * segments([0, 0, 0, 5, 5, 5], { minimum: 3, penalty: 3.6 }) // => { starts: [3], cost: 0 }
 */
export function segments(valueColumn: Column<number>, given: SegmentsOptions): Segments {
  const values = arrayOf<number>('segments: values', valueColumn);
  const options = readOptions('segments', optionRules, given);
  const { penalty, changes, scale = 1, ...rest } = options;
  const { run, minimum } = costOfValues('segments', values, rest);
  if ((penalty === undefined) === (changes === undefined))
    refuse('segments: penalty', 'or changes is required, one of the two', penalty);
  const n = values.length;
  if (penalty === undefined) {
    const all = bestSegmentations(run, n, minimum, changes ?? 0);
    return all.at(-1) ?? { starts: [], cost: n > 0 ? run(0, n) : 0 };
  }
  const parameters = rest.cost === 'normal-spread' ? 3 : 2;
  const each = scale * eachChange(penalty, n, parameters);
  // The share of each segment belongs to its cost, which keeps the search exact.
  const searched: RunCost =
    penalty === 'mbic' ? (start, end) => run(start, end) + scale * Math.log((end - start) / n) : run;
  const { starts } = pelt(searched, n, minimum, each);
  const edges = [0, ...starts, n];
  const cost = edges.slice(1).reduce((total, end, at) => total + (n > 0 ? run(edges[at] ?? 0, end) : 0), 0);
  return { starts, cost };
}

function eachChange(penalty: NonNullable<SegmentsOptions['penalty']>, n: number, parameters: number): number {
  if (typeof penalty === 'number') {
    return penalty;
  }
  const log = Math.log(Math.max(2, n));
  if (penalty === 'aic') return 2 * parameters;
  if (penalty === 'hq') return 2 * parameters * Math.max(0, Math.log(log));
  return penalty === 'bic' ? parameters * log : (parameters + 1) * log;
}
