import { countSlope, neweyWest } from '../../src/change/index.ts';
import { quasiFit } from '../../src/change/quasi-fit.ts';
import { chiSquaredUpper, normalUpper } from '../../src/numeric/index.ts';
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
  };
};

const negativeBinomial: Answer = ({ input }) => {
  const { intercept, slope, interceptError, slopeError, size } = fitted(input, 'negative-binomial');
  const coef = [intercept, slope];
  // Where counts vary no more than Poisson the likelihood has no greatest size, and the origin stops where it stops.
  return size === null ? { coef } : { coef, se: [interceptError, slopeError], theta: size };
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
