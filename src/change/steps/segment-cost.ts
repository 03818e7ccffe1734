import { requireFinite } from '../../result/require-finite.ts';
import { refuse, requireKnown, requireOneOf, requireWhole } from '../options.ts';
import {
  binomialCost,
  normalCost,
  normalSpreadCost,
  poissonCost,
  type RunCost,
} from './segmentation-costs.ts';

/** What may be asked of `segments`. */
export interface SegmentsOptions {
  /**
   * `normal` (default): change of mean; `normal-spread`: of mean and variance; `poisson`: of a rate; `binomial`: of a
   * proportion.
   */
  readonly cost?: 'normal' | 'normal-spread' | 'poisson' | 'binomial';
  /** Weights, exposure or trials; 1 each unless given (`binomial` must have them; `normal-spread` has none). */
  readonly sizes?: readonly number[];
  /** Fewest values in a segment. At least 2 for `normal-spread`, whose default it is; else 1. */
  readonly minimum?: number;
  /** What each change must gain, in the units of the cost, or by name: the number of changes is chosen. */
  readonly penalty?: number | 'bic' | 'mbic' | 'hq' | 'aic';
  /** Or: exactly this many changes. */
  readonly changes?: number;
  /** What a named penalty is multiplied by: the variance of one value for `normal`, the dispersion of counts. Default 1. */
  readonly scale?: number;
}

/** A run of values is not taken to vary less than this share of the variance of the whole. */
const leastShare = 1e-6;

/** The cost of a run of the values, once they and the options that bear on it are checked. */
export function costOfValues(
  name: string,
  values: readonly number[],
  options: Pick<SegmentsOptions, 'cost' | 'sizes' | 'minimum'>,
): { readonly run: RunCost; readonly minimum: number } {
  requireKnown(name, options, ['cost', 'sizes', 'minimum']);
  const { cost = 'normal' } = options;
  requireOneOf(`${name}: cost`, cost, ['normal', 'normal-spread', 'poisson', 'binomial']);
  const least = cost === 'normal-spread' ? 2 : 1;
  const minimum = options.minimum ?? least;
  requireWhole(`${name}: minimum`, minimum, least, 1_000_000);
  requireFinite(`${name}: values`, values, { gaps: false });
  const sizes = options.sizes ?? values.map(() => 1);
  requireFinite(`${name}: sizes`, sizes, { gaps: false });
  if (sizes.length !== values.length || sizes.some((size) => !(size > 0)))
    refuse(`${name}: sizes`, `must be ${values.length} numbers above 0`, sizes);
  if (options.sizes !== undefined && cost === 'normal-spread')
    refuse(`${name}: sizes`, 'has no place with normal-spread', sizes);
  const counts = cost === 'poisson' || cost === 'binomial';
  if (counts && values.some((value, at) => value < 0 || (cost === 'binomial' && value > (sizes[at] ?? 0))))
    refuse(`${name}: values`, 'must be counts that fit their sizes', values);
  const run = {
    normal: () => normalCost(values, sizes),
    'normal-spread': () => normalSpreadCost(values, leastShare),
    poisson: () => poissonCost(values, sizes),
    binomial: () => binomialCost(values, sizes),
  }[cost]();
  return { run, minimum };
}
