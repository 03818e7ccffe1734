import { readOptions } from '../result/read-options.ts';
import { atLeastZero, held, like } from '../result/rule.ts';
import { type Test, type TestOptions, testOf, testRules } from './binomial-test.ts';
import { requireCount } from './options.ts';

export interface RateRatioTestOptions extends TestOptions {
  /** The ratio supposed. Default 1: the rates are equal. */
  readonly ratio?: number;
}

const optionRules = /* @__PURE__ */ like(testRules, { ratio: atLeastZero });

/**
 * Test of two rates: could counts so different be chance if the first rate were `ratio` times the second?
 *
 * Given the total a + b, a is binomial with the share ratio x exposureA / (ratio x exposureA + exposureB): `exact` and `score` as
 * in `binomialTest`; they agree with `rateRatioExact` and `rateRatioScore`. Poisson variation only. No events: p = 1; no exposure: null.
 *
 * Throws `invalid-option` for negative or missing counts, exposures or ratio. Source: Przyborowski & Wilenski 1940.
 *
 * @example
 * rateRatioTest(60, 51477.5, 30, 54308.7).p // => 0.000856
 * rateRatioTest(11, 1000, 20, 1000, { method: 'score' }) // => { p: 0.1060, z: -1.6164 }
 */
export function rateRatioTest(
  a: number,
  exposureA: number,
  b: number,
  exposureB: number,
  options: RateRatioTestOptions = {},
): Test {
  const { ratio = 1, ...asked } = readOptions('rateRatioTest', optionRules, options);
  const counts = { a, exposureA, b, exposureB };
  for (const [name, value] of Object.entries(counts)) requireCount(value, `rateRatioTest: ${name}`);
  const first = ratio * exposureA;
  if (first + exposureB === 0) return { p: null, z: null };
  return testOf(a, held('rateRatioTest', a + b), held('rateRatioTest', first / (first + exposureB)), asked);
}
