import { type QuasiFit, quasiFit } from '../quasi-fit.ts';

/** A quasi-Poisson fit whose odd months have lost weight. */
export interface OutbreakFit {
  readonly fit: QuasiFit;
  /** Dispersion, at least 1. */
  readonly phi: number;
  readonly df: number;
}

/** Anscombe residuals above this lose weight: 1 (Farrington et al. 1996) or 2.58 (Noufaily et al. 2013). */
export function outbreakFit(
  columns: readonly ArrayLike<number>[],
  counts: readonly number[],
  above: number,
): OutbreakFit {
  const first = fitted(columns, counts, new Array<number>(counts.length).fill(1));
  const { fit, phi } = first;
  const squares = counts.map((count, at) => {
    const expected = fit.mean[at] ?? 0;
    const hat = columns.reduce((total, one, j) => {
      const row = fit.unscaledCovariance[j] ?? [];
      return (
        total + columns.reduce((sum, other, k) => sum + (one[at] ?? 0) * (other[at] ?? 0) * (row[k] ?? 0), 0)
      );
    }, 0);
    const spread = Math.sqrt(phi * (1 - hat * expected));
    const residual = (1.5 * (count ** (2 / 3) * expected ** (-1 / 6) - Math.sqrt(expected))) / spread;
    return residual > above ? residual ** -2 : 1;
  });
  const total = squares.reduce((sum, weight) => sum + weight, 0);
  const weights = squares.map((weight) => (weight * counts.length) / total);
  return fitted(columns, counts, weights);
}

/** Weights multiply both counts and exposure: the same equations as weighted counts. */
function fitted(
  columns: readonly ArrayLike<number>[],
  counts: readonly number[],
  weights: readonly number[],
): OutbreakFit {
  const x = counts.map((count, at) => count * (weights[at] ?? 1));
  const fit = quasiFit(columns, { family: 'poisson', x, size: weights });
  const df = counts.length - fit.rank;
  const squares = fit.pearson.reduce((sum, residual) => sum + residual * residual, 0);
  return { fit, df, phi: df > 0 ? Math.max(1, squares / df) : 1 };
}

/** The mean expected at these values of the columns, and its standard error. */
export function expectedAt({ fit, phi }: OutbreakFit, row: readonly number[]) {
  const eta = row.reduce((sum, value, at) => sum + value * (fit.coefficients[at] ?? 0), 0);
  let variance = 0;
  row.forEach((one, j) => {
    row.forEach((other, k) => {
      variance += one * other * (fit.unscaledCovariance[j]?.[k] ?? 0);
    });
  });
  const mean = Math.exp(eta);
  return { mean, se: mean * Math.sqrt(phi * variance) };
}
