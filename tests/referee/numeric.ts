import { robustOutliers } from '../../src/compare/robust-outliers.ts';
import { tukeyFences } from '../../src/compare/tukey-fences.ts';
import { benjaminiHochberg, benjaminiYekutieli, holm } from '../../src/numeric/adjusted-p.ts';
import { lag1Autocorrelation } from '../../src/numeric/lag1-autocorrelation.ts';
import { leastSquares } from '../../src/numeric/least-squares.ts';
import { mean } from '../../src/numeric/mean.ts';
import { median, medianAbsoluteDeviation } from '../../src/numeric/median.ts';
import { quantile } from '../../src/numeric/quantile.ts';
import { studentQuantile, studentUpper } from '../../src/numeric/student-t.ts';
import { sum } from '../../src/numeric/sum.ts';
import { trimmedMean } from '../../src/numeric/trimmed-mean.ts';
import { squaredDeviations, standardDeviation, variance } from '../../src/numeric/variance.ts';
import type { Answer, Family, FileMap } from './mapping.ts';
import { gapsOf, numberOf, numbersOf } from './read.ts';

/** A figure of the values; NaN, the primitives' word for none, becomes null. */
const of =
  (name: string, method: (values: number[]) => number | null): Answer =>
  ({ input }) => {
    const found = method(numbersOf(input, name));
    return Number.isNaN(found) ? null : found;
  };
const ofX = (method: (values: number[]) => number | null) => of('x', method);
const ofY = (method: (values: number[]) => number | null) => of('y', method);

const quantiles =
  (type: 2 | 6 | 7 | 8): Answer =>
  ({ input, where }) =>
    numbersOf(where, 'quantile_p').map((p) => quantile(numbersOf(input, 'x'), p, { type }));

/** A straight line by least squares, and what R reads off it. */
function line(x: readonly number[], y: readonly number[], throughOrigin = false) {
  const fit = leastSquares(throughOrigin ? [x] : [x.map(() => 1), x], y);
  const df = x.length - fit.rank;
  const sigma = Math.sqrt(fit.residualSumOfSquares / df);
  const variances = fit.coefficients.map((_, at) => fit.unscaledCovariance[at]?.[at] ?? 0);
  const se = variances.map((unscaled) => sigma * Math.sqrt(unscaled));
  const t = fit.coefficients.map((coefficient, at) => coefficient / (se[at] ?? 0));
  const total = throughOrigin ? sum(y.map((value) => value * value)) : squaredDeviations(y);
  return { ...fit, df, sigma, se, t, total, r2: 1 - fit.residualSumOfSquares / total };
}

const lineOf = (input: Readonly<Record<string, unknown>>) =>
  line(numbersOf(input, 'x'), numbersOf(input, 'y'));

/** A figure at the x to predict, with the limits of its mean or of one more value. */
function predicted(input: Readonly<Record<string, unknown>>, at: number, more: 0 | 1) {
  const { coefficients, unscaledCovariance, sigma, df } = lineOf(input);
  const [intercept = 0, slope = 0] = coefficients;
  const [[v00 = 0, v01 = 0] = [], [, v11 = 0] = []] = unscaledCovariance;
  const fit = intercept + slope * at;
  const reach = studentQuantile(0.975, df) * sigma * Math.sqrt(more + v00 + 2 * at * v01 + at * at * v11);
  return { fit, limits: [fit - reach, fit + reach] };
}

const ols: FileMap = {
  intercept: ({ input }) => lineOf(input).coefficients[0],
  slope: ({ input }) => lineOf(input).coefficients[1],
  se: ({ input }) => lineOf(input).se,
  t: ({ input }) => lineOf(input).t,
  p: ({ input }) => lineOf(input).t.map((t) => 2 * studentUpper(Math.abs(t), lineOf(input).df)),
  r2: ({ input }) => lineOf(input).r2,
  sigma: ({ input }) => lineOf(input).sigma,
  ci95: ({ input }) => {
    const { coefficients, se, df } = lineOf(input);
    const t = studentQuantile(0.975, df);
    const [intercept, slope] = coefficients.map((value, at) => [
      value - t * (se[at] ?? 0),
      value + t * (se[at] ?? 0),
    ]);
    return { intercept, slope };
  },
  predict_fit: ({ input, where }) => predicted(input, numberOf(where, 'predict_at'), 0).fit,
  mean_ci95: ({ input, where }) => predicted(input, numberOf(where, 'predict_at'), 0).limits,
  prediction_interval95: ({ input, where }) => predicted(input, numberOf(where, 'predict_at'), 1).limits,
};

const nistLine =
  (name: 'coefficients' | 'se' | 'sigma' | 'r2' | 'residualSumOfSquares'): Answer =>
  ({ input }) =>
    line(numbersOf(input, 'x'), numbersOf(input, 'y'), input['model'] === 'through origin')[name];

export const numeric: Family = {
  'summary-exact': {
    sum: ofX(sum),
    mean: ofX(mean),
    variance: ofX(variance),
    sd: ofX(standardDeviation),
    sum_sq_dev: ofX(squaredDeviations),
    lag1_autocorr: ofX(lag1Autocorrelation),
    slope_on_index: ofX(
      (x) => leastSquares([x.map(() => 1), x.map((_, at) => at)], x).coefficients[1] ?? null,
    ),
  },
  'nist-univariate': {
    mean: ofY(mean),
    sd: ofY(standardDeviation),
    lag1_autocorrelation: ofY(lag1Autocorrelation),
    n: ofY((y) => y.length),
  },
  'nist-linear': {
    coef: nistLine('coefficients'),
    se: nistLine('se'),
    residual_sd: nistLine('sigma'),
    r_squared: nistLine('r2'),
    rss: nistLine('residualSumOfSquares'),
  },
  nist_strd: {
    'mean,sd(n-1),lag1-autocorrelation': ({ input }) => {
      const y = numbersOf(input, 'y');
      return { mean: mean(y), sd: standardDeviation(y), r1: lag1Autocorrelation(y) };
    },
    'ols-simple': ({ input }) => {
      const { coefficients, se, r2, residualSumOfSquares, df, total } = lineOf(input);
      return {
        intercept: coefficients[0],
        slope: coefficients[1],
        interceptSE: se[0],
        slopeSE: se[1],
        rSquared: r2,
        SSR: total - residualSumOfSquares,
        SSE: residualSumOfSquares,
        MSE: residualSumOfSquares / df,
        n: numbersOf(input, 'y').length,
      };
    },
  },
  'robust-stats': {
    median: ofX(median),
    mad: ofX((x) => medianAbsoluteDeviation(x)),
    mad_raw: ofX((x) => medianAbsoluteDeviation(x, { scale: 1 })),
    robust_z: ({ input }) => robustOutliers(numbersOf(input, 'x')).scores,
    q2: quantiles(2),
    q6: quantiles(6),
    q7: quantiles(7),
    q8: quantiles(8),
    tukey_fences7: ({ input }) => {
      const { lower, upper } = tukeyFences(numbersOf(input, 'x'));
      return [lower, upper];
    },
    trimmed_mean10: ofX((x) => trimmedMean(x, 0.1)),
    var: ofX(variance),
    sd: ofX(standardDeviation),
  },
  ols,
  'p-adjust': {
    holm: ({ input }) => holm(gapsOf(input, 'p')),
    BH: ({ input }) => benjaminiHochberg(gapsOf(input, 'p')),
    BY: ({ input }) => benjaminiYekutieli(gapsOf(input, 'p')),
  },
  multiple_testing_r_multtest: {
    'p-adjust': ({ input }) => {
      const p = gapsOf(input, 'p');
      return { Holm: holm(p), BH: benjaminiHochberg(p), BY: benjaminiYekutieli(p) };
    },
  },
};
