import type { Candidate } from './candidates.ts';
import type { Column } from './columns.ts';
import {
  coefficients,
  extend,
  type Orthonormal,
  orthonormal,
  type Projected,
  project,
  varianceOf,
  whitening,
} from './fit.ts';
import type { DenseInput } from './types.ts';
import { at, dot, type Vector } from './vectors.ts';

/** A candidate fitted in full under one rho. */
export interface Fit {
  /** Of the base, then of the columns of the candidate. */
  readonly beta: Vector;
  readonly varianceOf: (contrast: Vector) => number;
}

/** The constant, and `season` pairs of harmonics of one year. */
export function baseColumns(tau: Vector, season: number): readonly Column[] {
  const next = at(tau, tau.length - 1) + 1;
  const wave = (shape: (angle: number) => number, pair: number): Column => ({
    rows: tau.map((month) => shape((2 * Math.PI * pair * month) / 12)),
    next: () => shape((2 * Math.PI * pair * next) / 12),
    slopeNow: 0,
  });
  const constant: Column = { rows: tau.map(() => 1), next: () => 1, slopeNow: 0 };
  const pairs = Array.from({ length: season }, (_, i) => [wave(Math.cos, i + 1), wave(Math.sin, i + 1)]);
  return [constant, ...pairs.flat()];
}

const sumOfLogs = (orthonormal: Orthonormal, columns: number) => {
  let sum = 0;
  for (let i = 0; i < columns; i += 1) sum += Math.log(at(orthonormal.triangle[i] ?? [], i));
  return sum;
};

/** What all candidates under one rho have in common. */
export interface Whitened {
  readonly rho: number;
  readonly target: Vector;
  readonly baseFit: Orthonormal;
  readonly project: (column: Column) => Projected;
  /** The part of ln weight that no candidate changes. */
  readonly common: number;
  /** The least residual sum of squares. */
  readonly least: number;
}

export function whiten(input: DenseInput, rho: number, base: readonly Column[], unpriced: number): Whitened {
  const white = whitening(input.w, input.tau, rho);
  const target = white.of(input.y);
  const baseFit = orthonormal(base.map(({ rows }) => white.of(rows)));
  if (baseFit === null) throw new RangeError('the base cannot be told apart');
  const common =
    4 * Math.log(1 - rho) +
    (rho === 0 ? Math.log(0.5) : 0) -
    white.lnDeterminant / 2 -
    sumOfLogs(baseFit, unpriced);
  return {
    rho,
    target,
    baseFit,
    project: ({ rows }) => project(white.of(rows), baseFit),
    common,
    least: input.known ? 0 : 1e-12 * aboutMean(input),
  };
}

export function refit({ target, baseFit, project: ready }: Whitened, { columns }: Candidate): Fit {
  const whole = extend(columns.map(ready), baseFit);
  if (whole === null) throw new RangeError('fitted once, and not again');
  return {
    beta: coefficients(target, whole),
    varianceOf: (contrast) => varianceOf(contrast, whole),
  };
}

/** Mean and variance (before phi) of a contrast of base and candidate columns. */
export function estimate(fit: Fit, contrast: Vector): { readonly mean: number; readonly variance: number } {
  return { mean: dot(contrast, fit.beta), variance: fit.varianceOf(contrast) };
}

/** Weighted squares about the mean. */
function aboutMean({ w, y }: DenseInput): number {
  const weights = w.reduce((sum, one) => sum + one, 0);
  const mean = y.reduce((sum, value, t) => sum + at(w, t) * value, 0) / weights;
  return y.reduce((sum, value, t) => sum + at(w, t) * (value - mean) ** 2, 0);
}
