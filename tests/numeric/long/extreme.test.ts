import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as interval from '../../../src/interval/index.ts';
import * as numeric from '../../../src/numeric/index.ts';
import { isIndicatorError } from '../../../src/result/error.ts';
import { extremes, notFinite, stepsOf } from '../../steps.ts';

type Call = (...given: readonly unknown[]) => unknown;

/** Functions of plain numbers, with how many they take; those of lists and functions are asked elsewhere. */
const ofNumbers: Readonly<Record<string, number>> = {
  ...{ betaDensity: 3, betaLogitQuantile: 4, betaLower: 3, betaQuantile: 3, betaUpper: 3, binomialLower: 3 },
  ...{ binomialMass: 3, binomialQuantile: 3, binomialUpper: 3, chiSquaredLower: 2, chiSquaredQuantile: 2 },
  ...{ chiSquaredUpper: 2, fisherDensity: 3, fisherLower: 3, fisherQuantile: 3, fisherUpper: 3 },
  ...{ gammaDensity: 3, gammaLower: 3, gammaQuantile: 3, gammaUpper: 3, logGamma: 1 },
  ...{ negativeBinomialLower: 3, negativeBinomialMass: 3, negativeBinomialQuantile: 3 },
  ...{ negativeBinomialUpper: 3, normalDensity: 1, normalLogLower: 1, normalLogUpper: 1, normalLower: 1 },
  ...{ normalQuantile: 1, normalUpper: 1, poissonLower: 2, poissonMass: 2, poissonQuantile: 2 },
  ...{ poissonUpper: 2, regularisedBeta: 4, regularisedGammaLower: 2, regularisedGammaUpper: 2 },
  ...{ studentDensity: 2, studentLower: 2, studentQuantile: 2, studentUpper: 2 },
};
const intervals: Readonly<Record<string, number>> = {
  ...{ agrestiCoull: 2, binomialTest: 3, byar: 1, clopperPearson: 2, countRatio: 2, garwood: 1, jeffreys: 2 },
  ...{ miettinenNurminen: 4, newcombe: 4, poissonInterval: 1, poissonScore: 1, rate: 2, rateRatioExact: 4 },
  ...{ rateRatioScore: 4, rateRatioTest: 4, wilson: 2 },
};
const ofLists =
  /^(holm|benjamini|findRoot|leastSquares|random$|mean|weighted|median|quantile|sorted|rank|sum|trimmed|squared|standardD|variance|lag1|directly|indirectly|corrected)/;

const functions = new Map<string, unknown>(Object.entries({ ...numeric, ...interval }));
const MOST_STEPS = 200_000;

/** What is wrong with a call, if anything: it may answer with finite numbers, or refuse. */
function fault(name: string, given: readonly unknown[]): string | null {
  let answer: unknown;
  try {
    stepsOf(() => {
      answer = (functions.get(name) as Call)(...given);
    }, MOST_STEPS);
  } catch (error) {
    return isIndicatorError(error) && !error.message.includes('hundred steps') ? null : String(error);
  }
  const wrong = notFinite(answer);
  const chance = /(Lower|Upper|regularisedBeta|Mass)$/.test(name) && !/Log/.test(name);
  return wrong ?? (chance && !((answer as number) >= 0 && (answer as number) <= 1) ? `is ${answer}` : null);
}

const asked = [...Object.entries(ofNumbers), ...Object.entries(intervals)];

describe('whatever the finite arguments, an answer of finite numbers or a refusal comes in a bounded number of steps', () => {
  test.each(asked)('%s', (name, arity) => {
    const levels = fc.option(fc.constantFrom(...extremes), { nil: undefined, freq: 1 });
    const given = fc.array(fc.constantFrom(...extremes), { minLength: arity, maxLength: arity });
    fc.assert(
      fc.property(given, levels, (numbers, level) => {
        const options = name in intervals && name.endsWith('Test') === false ? [{ level }] : [];
        expect(fault(name, [...numbers, ...options])).toBeNull();
      }),
      { numRuns: 1500 },
    );
  });

  test('every function of plain numbers is asked', () => {
    const named = [...functions].filter(([name, one]) => typeof one === 'function' && !ofLists.test(name));
    expect(named.map(([name]) => name).sort()).toEqual(asked.map(([name]) => name).sort());
  });
});

describe('what is no number is refused, and says where', () => {
  const wrong = ['5', '', null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, {}, [3], 5n];
  test.each(asked)('%s', (name, arity) => {
    for (const value of wrong)
      for (let at = 0; at < arity; at += 1) {
        const given = Array.from({ length: arity }, (_, place) => (place === at ? value : 0.5));
        expect(() => (functions.get(name) as Call)(...given), `${at}: ${value}`).toThrow(
          expect.objectContaining({ name: 'IndicatorError', code: 'invalid-option' }),
        );
      }
  });
});

describe('inputs that once ran for ever, or were wrong', () => {
  const { betaQuantile, gammaQuantile } = numeric;
  test('answer', () => {
    expect(betaQuantile(0.5, 2, 1e-300)).toBe(1);
    expect(betaQuantile(0.5, 1e308, 1)).toBe(1);
    expect(gammaQuantile(0.5, 2)).toBeCloseTo(1.678347, 6);
    // 1 - 0.025^(1/n), which is -ln 0.025 / n for large n.
    const none = interval.clopperPearson(0, 1e308);
    expect(none).toMatchObject({ value: 0, lower: 0 });
    expect((none.upper ?? 0) / 3.688879454113936e-308).toBeCloseTo(1, 12);
    expect(interval.countRatio(5, 1e308).value).toBe(5e-308);
  });
});

describe('shapes beyond the continued fraction', () => {
  // By mpmath 1.3 in 50 digits: x, its complement, both shapes, and the lower tail.
  const known = [
    [0.5706350113430521, 0.42936498865694794, 2e8, 1.5e8, 5.634174379518329e-198],
    [0.5712698594114676, 0.4287301405885324, 2e8, 1.5e8, 9.87681047045012e-10],
    [0.5714285714285714, 0.4285714285714286, 2e8, 1.5e8, 0.4999979480618438],
    [0.5714814754342727, 0.42851852456572725, 2e8, 1.5e8, 0.9772507013883998],
    [0.9676467349593216, 0.03235326504067837, 3e9, 1e8, 1.1525499736046558e-197],
    [0.9677387621330527, 0.032261237866947345, 3e9, 1e8, 0.1586552535665103],
    [0.999000999000999, 0.0009990009990009652, 1e12, 1e9, 0.4999958015106872],
  ] as const;
  test.each(known)('I of %d, %d, %d, %d is %d', (x, complement, a, b, tail) => {
    const found = numeric.regularisedBeta(x, complement, a, b);
    // As far as the rounding of x allows: half a step of it moves the tail by so much.
    const rounding = 2e-16 * Math.sqrt(a + b) * (1 + Math.abs(Math.log(tail)));
    expect(Math.abs(found / tail - 1)).toBeLessThan(1e-12 + 4 * rounding);
  });
  test('and the tail of a small shape near 0, by mpmath too', () => {
    expect(numeric.regularisedBeta(1, 1e-16, 1000, 1e-20) / 2.935689062735448e-19).toBeCloseTo(1, 12);
    expect(numeric.regularisedBeta(1 - 1e-10, 1e-10, 3.5, 1e-12) / 2.1345478624416523e-11).toBeCloseTo(1, 12);
  });
});
