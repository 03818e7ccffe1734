import { quasiFit } from '../../src/change/quasi-fit.ts';
import { countSlope, type ModelSlope } from '../../src/change/trend/count-slope.ts';
import { neweyWest } from '../../src/change/trend/newey-west.ts';
import { chiSquaredUpper } from '../../src/numeric/chi-squared.ts';
import { negativeBinomialMass } from '../../src/numeric/negative-binomial.ts';
import { normalUpper } from '../../src/numeric/normal.ts';
import { poissonMass } from '../../src/numeric/poisson.ts';
import type { Answer, Family } from './mapping.ts';
import { numberOf, numbersOf } from './read.ts';

type Input = Readonly<Record<string, unknown>>;

const fitted = (input: Input, spread: 'poisson' | 'quasi-poisson' | 'negative-binomial') =>
  countSlope(numbersOf(input, 't'), numbersOf(input, 'y'), {
    exposure: numbersOf(input, 'exposure'),
    spread,
    // The origin does not hold phi above chance.
    leastPhi: 0,
  });

const poisson: Answer = ({ input }) => {
  const found = fitted(input, 'poisson');
  const coef = [found.intercept, found.slope];
  const se = [found.interceptError, found.slopeError];
  const z = coef.map((one, at) => (one ?? 0) / (se[at] ?? 1));
  return {
    ...{ coef, se, z },
    p: z.map((one) => 2 * normalUpper(Math.abs(one))),
    ...{ deviance: found.deviance, pearson_chi2: found.pearson, df: found.df, phi: found.phi },
    irr: found.ratio.value,
    loglik: logLikelihood(input, found, poissonMass),
    aic: 2 * coef.length - 2 * logLikelihood(input, found, poissonMass),
  };
};

/** Of the counts, at the means of a line. */
function logLikelihood(
  input: Input,
  { intercept, slope }: ModelSlope,
  mass: (count: number, mean: number) => number,
): number {
  const [t, y, exposure] = ['t', 'y', 'exposure'].map((name) => numbersOf(input, name)) as [
    number[],
    number[],
    number[],
  ];
  return y.reduce((total, count, at) => {
    const mean = (exposure[at] ?? 1) * Math.exp((intercept ?? 0) + (slope ?? 0) * (t[at] ?? 0));
    return total + Math.log(mass(count, mean));
  }, 0);
}

const negativeBinomial: Answer = ({ input }) => {
  const found = fitted(input, 'negative-binomial');
  const { size, sizeError } = found;
  return {
    coef: [found.intercept, found.slope],
    se: [found.interceptError, found.slopeError],
    theta: size,
    se_theta: sizeError,
    twologlik:
      2 *
      logLikelihood(
        input,
        found,
        size === null ? poissonMass : (count, mean) => negativeBinomialMass(count, mean, size),
      ),
  };
};

/** Pearson's chi-squared of counts about one level. */
const dispersion: Answer = ({ input }) => {
  const y = numbersOf(input, 'y');
  const ones = y.map(() => 1);
  const { pearson } = quasiFit([ones], { family: 'poisson', x: y, size: ones });
  const chiSquared = pearson.reduce((sum, residual) => sum + residual * residual, 0);
  const df = y.length - 1;
  return { D: chiSquared, df, p_over: chiSquaredUpper(chiSquared, df), vmr: chiSquared / df };
};

const line = (input: Input, adjust: boolean) =>
  neweyWest(numbersOf(input, 'x'), numbersOf(input, 'y'), {
    lags: input['lag'] === undefined ? 'auto' : numberOf(input, 'lag'),
    adjust,
  });

const errors =
  (adjust: boolean): Answer =>
  ({ input }) => {
    const { interceptError, slopeError, covariance } = line(input, adjust);
    return { se: [interceptError, slopeError], cov: covariance?.flat() ?? null };
  };

export const countModels: Family = {
  'count-models': {
    poisson_glm: poisson,
    quasi_se: ({ input }) => {
      const { interceptError, slopeError } = fitted(input, 'quasi-poisson');
      return [interceptError, slopeError];
    },
    'glm.nb': negativeBinomial,
    index_of_dispersion: dispersion,
  },
  hac: {
    NeweyWest_noprewhite: errors(false),
    NeweyWest_noprewhite_adjust: errors(true),
    bwNeweyWest: ({ input }) => line(input, false).bandwidth,
    auto_lag_se: ({ input }) => {
      const { interceptError, slopeError } = line(input, false);
      return [interceptError, slopeError];
    },
  },
};
