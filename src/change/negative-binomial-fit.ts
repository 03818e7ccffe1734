import { digamma, digammaTail, trigamma } from '../numeric/digamma.ts';
import { findRoot } from '../numeric/find-root.ts';
import { leastSquares } from '../numeric/least-squares.ts';
import { quasiFit } from './quasi-fit.ts';

/** A log-linear model of counts whose variance is mean + mean^2 / size. */
export interface NegativeBinomialFit {
  readonly coefficients: readonly number[];
  readonly unscaledCovariance: readonly (readonly number[])[];
  readonly rank: number;
  readonly pearson: Float64Array;
  readonly deviance: number;
  /** `null` for no more spread than Poisson. */
  readonly size: number | null;
  /** Standard error of the size, by the curvature of the likelihood with the means held; `null` without a size. */
  readonly sizeError: number | null;
}

const rounds = 100;
/** Sizes between which the likelihood is searched: beyond the last, spread cannot be told from Poisson. */
const leastSize = 1e-6;
const mostSize = 1e9;

/**
 * Fits columns and size by maximum likelihood (Lawless 1987), in turn: the mean by reweighted least squares with the
 * size held, the size from its score with the mean held.
 */
export function negativeBinomialFit(
  columns: readonly ArrayLike<number>[],
  counts: ArrayLike<number>,
  exposure: ArrayLike<number>,
): NegativeBinomialFit {
  const plain = quasiFit(columns, { family: 'poisson', x: counts, size: exposure });
  const eta = Float64Array.from(plain.mean, (mean, at) => Math.log(mean / (exposure[at] ?? 1)));
  const n = eta.length;
  let size = likeliestSize(counts, plain.mean);
  let fit = plain as Pick<NegativeBinomialFit, 'coefficients' | 'unscaledCovariance' | 'rank'>;
  let mean = plain.mean;
  for (let round = 0; round < rounds && size !== null; round += 1) {
    const held: number = size;
    const working = Float64Array.from({ length: n }, (_, at) => {
      const expected = mean[at] ?? 0;
      return (eta[at] ?? 0) + (expected > 0 ? ((counts[at] ?? 0) - expected) / expected : 0);
    });
    const weights = mean.map((expected) => (expected * held) / (held + expected));
    const step = leastSquares(columns, working, weights);
    fit = step;
    let moved = 0;
    for (let at = 0; at < n; at += 1) {
      const next = Math.min(30, Math.max(-30, (working[at] ?? 0) - (step.residuals[at] ?? 0)));
      moved = Math.max(moved, Math.abs(next - (eta[at] ?? 0)));
      eta[at] = next;
    }
    mean = Float64Array.from(eta, (value, at) => (exposure[at] ?? 1) * Math.exp(value));
    size = likeliestSize(counts, mean);
    if (moved < 1e-11 && size !== null && Math.abs(size / held - 1) < 1e-10) break;
  }
  if (size === null) return { ...plain, size, sizeError: null };
  const found: number = size;
  let deviance = 0;
  const pearson = mean.map((expected, at) => {
    const seen = counts[at] ?? 0;
    deviance +=
      2 *
      ((seen > 0 ? seen * Math.log(seen / expected) : 0) -
        (seen + found) * Math.log((seen + found) / (expected + found)));
    return (seen - expected) / Math.sqrt(expected + expected ** 2 / found);
  });
  return { ...fit, pearson, deviance, size, sizeError: errorOfSize(counts, mean, found) };
}

/** The size with the greatest likelihood for given means; `null` where counts vary no more than Poisson. */
function likeliestSize(counts: ArrayLike<number>, mean: Float64Array): number | null {
  const score = (log: number) => {
    const size = Math.exp(log);
    let total = 0;
    for (let at = 0; at < mean.length; at += 1) {
      const seen = counts[at] ?? 0;
      const expected = mean[at] ?? 0;
      // log(size) - log(size + mean) + 1 - (seen + size)/(mean + size), without losing digits at large sizes.
      total += digammaStep(size, seen) - Math.log1p(expected / size) + (expected - seen) / (expected + size);
    }
    return total;
  };
  let excess = 0;
  for (let at = 0; at < mean.length; at += 1) {
    const seen = counts[at] ?? 0;
    excess += (seen - (mean[at] ?? 0)) ** 2 - seen;
  }
  if (excess <= 0) return null;
  const root = findRoot(score, Math.log(leastSize), Math.log(mostSize), 1e-12);
  return root === null ? null : Math.exp(root);
}

/** 1 / sqrt of minus the second slope of the log-likelihood in the size; `null` where it does not bend downwards. */
function errorOfSize(counts: ArrayLike<number>, mean: Float64Array, size: number): number | null {
  const bend = mean.reduce((total, expected, at) => {
    const seen = counts[at] ?? 0;
    // -1/size + 2/(mean + size) - (seen + size)/(mean + size)^2, put together so that digits are kept at large sizes.
    const rest = (expected * expected + size * seen) / (size * (expected + size) ** 2);
    return total + trigammaStep(size, seen) - rest;
  }, 0);
  return bend > 0 ? 1 / Math.sqrt(bend) : null;
}

/** trigamma(size) - trigamma(size + steps). */
function trigammaStep(size: number, steps: number): number {
  if (!Number.isInteger(steps) || steps > 64) return trigamma(size) - trigamma(size + steps);
  let total = 0;
  for (let step = 0; step < steps; step += 1) total += 1 / (size + step) ** 2;
  return total;
}

/** digamma(size + steps) - digamma(size). */
function digammaStep(size: number, steps: number): number {
  if (Number.isInteger(steps) && steps <= 64) {
    let total = 0;
    for (let step = 0; step < steps; step += 1) total += 1 / (size + step);
    return total;
  }
  // At large sizes the two agree in nearly all their digits, so their difference is taken part by part.
  if (size >= 12) return Math.log1p(steps / size) + digammaTail(size) - digammaTail(size + steps);
  return digamma(size + steps) - digamma(size);
}
