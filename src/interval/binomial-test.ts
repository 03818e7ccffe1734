import { binomialLower, binomialMass, binomialUpper } from '../numeric/binomial.ts';
import { regularisedBeta } from '../numeric/incomplete-beta.ts';
import { normalTail } from '../numeric/normal.ts';
import { readOptions } from '../result/read-options.ts';
import { share as anyShare, requireRule } from '../result/rule.ts';
import { requireProportion } from './options.ts';

/** Which departures from the supposed value count. */
export type Alternative = 'two-sided' | 'greater' | 'less';

export interface TestOptions {
  /** Default `two-sided`. */
  readonly alternative?: Alternative;
  /** `exact` (default), or `score`: the normal approximation whose limits are Wilson's. */
  readonly method?: 'exact' | 'score';
  /**
   * Two-sided exact p-values: `central` (default) doubles the smaller tail, and so agrees with the exact interval; `likelihood`
   * adds up all results no likelier than the one seen, as R's tests do.
   */
  readonly twoSided?: 'central' | 'likelihood';
}

export interface Test {
  /** `null` where there is nothing to test. */
  readonly p: number | null;
  /** The score statistic, standard normal if the supposed value holds; `null` for exact tests. */
  readonly z: number | null;
}

export const testRules = {
  alternative: { is: 'one-of', values: ['two-sided', 'greater', 'less'] },
  method: { is: 'one-of', values: ['exact', 'score'] },
  twoSided: { is: 'one-of', values: ['central', 'likelihood'] },
} as const;

/**
 * Binomial test: could `successes` of `n` be chance if the true share were `share`?
 *
 * `exact`: binomial tails. `score`: z = (x - n p) / sqrt(n p (1 - p)), without continuity correction. Counts may be fractions
 * (effective samples), taken by the beta form of the tails; `likelihood` then has no answer (null). `n` of 0 says
 * nothing against any share: p = 1. A score test of a share of 0 or 1, or of `n` 0, is null.
 *
 * Throws `invalid-option` for unordered counts or a share outside 0 to 1. Source: Clopper & Pearson 1934; Wilson 1927.
 *
 * @example
 * binomialTest(51, 235, 1 / 6).p // => 0.0531
 * binomialTest(51, 235, 1 / 6, { twoSided: 'likelihood' }).p // => 0.0437
 * binomialTest(73, 86, 0.9, { method: 'score' }) // => { p: 0.1138, z: -1.5815 }
 */
export function binomialTest(successes: number, n: number, share: number, options: TestOptions = {}): Test {
  requireProportion(successes, n, 'binomialTest');
  requireRule('binomialTest: share', anyShare, share);
  return testOf(successes, n, share, readOptions('binomialTest', testRules, options));
}

/** The test of counts and a share known to be what they should. */
export function testOf(successes: number, n: number, share: number, options: TestOptions): Test {
  const alternative = options.alternative ?? 'two-sided';
  if (options.method === 'score')
    return scoreTest(successes - n * share, n * share * (1 - share), alternative);
  const atMost = successes === n ? 1 : regularisedBeta(1 - share, share, n - successes, successes + 1);
  const atLeast = successes === 0 ? 1 : regularisedBeta(share, 1 - share, successes, n - successes + 1);
  if (alternative === 'two-sided' && options.twoSided === 'likelihood') {
    return { p: noLikelier(successes, n, share, atMost, atLeast), z: null };
  }
  return { p: tailed(atMost, atLeast, alternative), z: null };
}

/** The tail or tails that the alternative asks for. */
export function tailed(atMost: number, atLeast: number, alternative: Alternative): number {
  if (alternative === 'less') return atMost;
  return alternative === 'greater' ? atLeast : Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** A score test from how far the count lies from the supposed one, and its variance there. */
export function scoreTest(distance: number, variance: number, alternative: Alternative): Test {
  if (!(variance > 0)) return { p: null, z: null };
  const z = distance / Math.sqrt(variance);
  return { p: tailed(normalTail(z), normalTail(-z), alternative), z };
}

/** R's allowance for masses that are equal but for rounding. */
const SAME = 1.0000001;

/** The chance of every result no likelier than the one seen: its own tail, and the far one from where masses are as small. */
function noLikelier(x: number, n: number, share: number, atMost: number, atLeast: number): number | null {
  if (!Number.isInteger(x) || !Number.isInteger(n)) return null;
  const most = binomialMass(x, n, share) * SAME;
  const mode = Math.floor((n + 1) * share);
  if (x === mode || binomialMass(mode, n, share) <= most) return 1;
  const rare = (k: number) => binomialMass(k, n, share) <= most;
  if (x < mode) {
    const first = firstWhere(rare, mode, n + 1);
    return Math.min(1, atMost + binomialUpper(first - 1, n, share));
  }
  const last = -firstWhere((k) => rare(-k), -mode, 1);
  return Math.min(1, atLeast + binomialLower(last, n, share));
}

/** The smallest whole number in low..high - 1 at which a condition that then stays true becomes true, else `high`. */
function firstWhere(holds: (k: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor(from + (to - from) / 2);
    const at = holds(middle) ? { from, to: middle } : { from: middle + 1, to };
    // Beyond 2^53 not every whole number exists: what goes no further is as near as there is.
    if (at.from <= from && at.to >= to) return to;
    [from, to] = [at.from, at.to];
  }
  return from;
}
