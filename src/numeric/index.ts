export { benjaminiHochberg, benjaminiYekutieli, holm } from './adjusted-p.ts';
export { betaDensity, betaLogitQuantile, betaLower, betaQuantile, betaUpper } from './beta.ts';
export { binomialLower, binomialMass, binomialQuantile, binomialUpper } from './binomial.ts';
export { chiSquaredLower, chiSquaredQuantile, chiSquaredUpper } from './chi-squared.ts';
export { findRoot } from './find-root.ts';
export { fisherDensity, fisherLower, fisherQuantile, fisherUpper } from './fisher-f.ts';
export { gammaDensity, gammaLower, gammaQuantile, gammaUpper } from './gamma.ts';
export { regularisedBeta } from './incomplete-beta.ts';
export { regularisedGammaLower, regularisedGammaUpper } from './incomplete-gamma.ts';
export { lag1Autocorrelation } from './lag1-autocorrelation.ts';
export type { LeastSquares } from './least-squares.ts';
export { leastSquares } from './least-squares.ts';
export { logGamma } from './log-gamma.ts';
export { mean, weightedMean } from './mean.ts';
export { median, medianAbsoluteDeviation } from './median.ts';
export {
  negativeBinomialLower,
  negativeBinomialMass,
  negativeBinomialQuantile,
  negativeBinomialUpper,
} from './negative-binomial.ts';
export {
  normalDensity,
  normalLogLower,
  normalLogUpper,
  normalLower,
  normalQuantile,
  normalUpper,
} from './normal.ts';
export { poissonLower, poissonMass, poissonQuantile, poissonUpper } from './poisson.ts';
export type { QuantileOptions, QuantileType } from './quantile.ts';
export { quantile } from './quantile.ts';
export { quantile7, sortedQuantile7 } from './quantile7.ts';
export type { Random } from './random.ts';
export { random } from './random.ts';
export { rankData } from './rank-data.ts';
export { studentDensity, studentLower, studentQuantile, studentUpper } from './student-t.ts';
export { sum } from './sum.ts';
export { trimmedMean } from './trimmed-mean.ts';
export { squaredDeviations, standardDeviation, variance } from './variance.ts';
