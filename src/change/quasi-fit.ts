import { type LeastSquares, leastSquares } from '../numeric/least-squares.ts';
import type { Counted } from '../series/usable.ts';

/** A generalised linear model fitted by quasi-likelihood. */
export interface QuasiFit {
  readonly coefficients: readonly number[];
  /** Times the dispersion it is the covariance of the coefficients. */
  readonly unscaledCovariance: readonly (readonly number[])[];
  /** Expected events, successes or values. */
  readonly mean: Float64Array;
  /** Residuals over the standard deviation that sampling alone would give (for `normal`, weighted residuals). */
  readonly pearson: Float64Array;
  readonly deviance: number;
  /** Columns that the data could tell apart. */
  readonly rank: number;
}

/** Log rates and log odds are held within these, so that a level of exactly 0 or 1 stays finite. */
const steepest = 30;
const rounds = 60;
const halvings = 30;
const held = (eta: number) => Math.min(steepest, Math.max(-steepest, eta));

/** Twice what the log-likelihood loses on one count, but for terms that add to nothing over a fit. */
export function lost(seen: number, expected: number): number {
  return seen > 0 ? 2 * seen * Math.log(seen / expected) : 0;
}

/**
 * Fits log rates, log odds or values by the columns (McCullagh and Nelder 1989), by iteratively reweighted
 * least squares with steps halved where they overshoot.
 */
export function quasiFit(columns: readonly ArrayLike<number>[], { family, x, size }: Counted): QuasiFit {
  const n = x.length;
  if (family === 'normal') {
    const fit = leastSquares(columns, x, size);
    const mean = Float64Array.from(fit.residuals, (residual, at) => (x[at] as number) - residual);
    const pearson = Float64Array.from(
      fit.residuals,
      (residual, at) => Math.sqrt(size[at] as number) * residual,
    );
    return { ...fit, mean, pearson, deviance: fit.residualSumOfSquares };
  }
  const poisson = family === 'poisson';
  const eta = Float64Array.from({ length: n }, (_, at) => {
    const seen = x[at] as number;
    const of = size[at] as number;
    return poisson ? Math.log((seen + 0.5) / of) : Math.log((seen + 0.5) / (of - seen + 0.5));
  });
  const share = (at: number) =>
    poisson ? Math.exp(eta[at] as number) : 1 / (1 + Math.exp(-(eta[at] as number)));
  const mean = new Float64Array(n);
  const working = new Float64Array(n);
  const weights = new Float64Array(n);
  const settle = () => {
    let deviance = 0;
    for (let at = 0; at < n; at += 1) {
      const seen = x[at] as number;
      const of = size[at] as number;
      const expected = of * share(at);
      mean[at] = expected;
      deviance += lost(seen, expected) + (poisson ? 2 * (expected - seen) : lost(of - seen, of - expected));
    }
    return deviance;
  };
  const last = new Float64Array(n);
  let deviance = Number.POSITIVE_INFINITY;
  let fit: LeastSquares = leastSquares(columns, eta);
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < n; at += 1) {
      const expected = (size[at] as number) * share(at);
      const weight = poisson ? expected : expected * (1 - share(at));
      weights[at] = weight;
      working[at] = (eta[at] as number) + (weight > 0 ? ((x[at] as number) - expected) / weight : 0);
    }
    fit = leastSquares(columns, working, weights);
    const before = deviance;
    for (let at = 0; at < n; at += 1) {
      last[at] = eta[at] as number;
      eta[at] = held((working[at] as number) - (fit.residuals[at] as number));
    }
    deviance = settle();
    // A step too far makes the fit worse, and the next one worse still: half of it, until it is better.
    const good = before + 1e-9 * (Math.abs(before) + 1e-3);
    for (let half = 0; !(deviance <= good) && half < halvings; half += 1) {
      for (let at = 0; at < n; at += 1) eta[at] = ((eta[at] as number) + (last[at] as number)) / 2;
      deviance = settle();
    }
    if (Math.abs(before - deviance) <= 1e-12 * (Math.abs(deviance) + 1e-3)) break;
  }
  const pearson = Float64Array.from(mean, (expected, at) => {
    const spread = poisson ? expected : expected * (1 - share(at));
    return spread > 0 ? ((x[at] as number) - expected) / Math.sqrt(spread) : 0;
  });
  return { ...fit, mean, pearson, deviance };
}
