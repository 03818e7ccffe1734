import { bestSegmentations } from '../kernel/segmentation.ts';
import { binomialCost, normalCost, poissonCost, type RunCost } from '../kernel/segmentation-costs.ts';
import { pelt } from '../kernel/segmentation-pelt.ts';
import { refuse, requireKnown, requireOneOf, requireWhole } from './options.ts';

/** What may be asked of `segments`. */
export interface SegmentsOptions {
  /** `normal` (default): change of mean; `poisson`: of a rate; `binomial`: of a proportion. */
  readonly cost?: 'normal' | 'poisson' | 'binomial';
  /** Weights, exposure or trials; 1 each unless given (`binomial` must have them). */
  readonly sizes?: readonly number[];
  /** Fewest values in a segment. */
  readonly minimum?: number;
  /** What each change must gain, in the units of the cost: the number of changes is chosen. */
  readonly penalty?: number;
  /** Or: exactly this many changes. */
  readonly changes?: number;
}

/** The best way to cut the values. */
export interface Segments {
  /** Index from 0 of the first value of each segment after the first. */
  readonly starts: readonly number[];
  /** Squares about the means, or twice the log-likelihood lost; without penalties. */
  readonly cost: number;
}

/**
 * Segments: the best way to cut a series into level stretches, for a given penalty or number of changes.
 *
 * The optimum, not a search that may miss it: PELT for a penalty (time in proportion to the length when changes
 * keep coming), dynamic programming for a number of changes. Costs are minus twice the log-likelihood of level
 * segments, relative to one level for the whole; for `normal`, the weighted sum of squares, in which a penalty
 * is in units of the variance. `changePoints` is the same with season, noise, a trend that competes and intervals.
 * Fewer values than two segments need: no change. Throws `invalid-option` when neither or both of penalty and
 * changes are given, or sizes do not fit.
 *
 * Source: Killick, Fearnhead and Eckley 2012; Auger and Lawrence 1989.
 *
 * @example
 * segments([0, 0, 0, 5, 5, 5], { minimum: 3, penalty: 3.6 }) // => { starts: [3], cost: 0 }
 */
export function segments(values: readonly number[], options: SegmentsOptions): Segments {
  requireKnown('segments', options, ['cost', 'sizes', 'minimum', 'penalty', 'changes']);
  const { cost = 'normal', minimum = 1, penalty, changes } = options;
  requireOneOf('segments: cost', cost, ['normal', 'poisson', 'binomial']);
  requireWhole('segments: minimum', minimum, 1, 1_000_000);
  const sizes = options.sizes ?? values.map(() => 1);
  if (sizes.length !== values.length || sizes.some((size) => !(size > 0)))
    refuse('segments: sizes', `must be ${values.length} numbers above 0`, sizes);
  if (values.some((value) => !Number.isFinite(value)))
    refuse('segments: values', 'must all be numbers (leave gaps out)', values);
  if (
    cost !== 'normal' &&
    values.some((value, at) => value < 0 || (cost === 'binomial' && value > (sizes[at] ?? 0)))
  )
    refuse('segments: values', 'must be counts that fit their sizes', values);
  if ((penalty === undefined) === (changes === undefined))
    refuse('segments: penalty', 'or changes is required, one of the two', penalty);
  const run: RunCost = { normal: normalCost, poisson: poissonCost, binomial: binomialCost }[cost](
    values,
    sizes,
  );
  const n = values.length;
  if (penalty !== undefined) {
    if (!(penalty >= 0)) refuse('segments: penalty', 'must be at least 0', penalty);
    const found = pelt(run, n, minimum, penalty);
    return { starts: found.starts, cost: found.cost - penalty * found.starts.length };
  }
  requireWhole('segments: changes', changes ?? 0, 0, 1000);
  const all = bestSegmentations(run, n, minimum, changes ?? 0);
  return all.at(-1) ?? { starts: [], cost: n > 0 ? run(0, n) : 0 };
}
