import { type Candidate, candidatesOf } from './candidates.ts';
import type { Column } from './columns.ts';
import {
  coefficients,
  extend,
  type Orthonormal,
  orthonormal,
  type Projected,
  project,
  residualSquares,
  varianceOf,
  whitening,
} from './fit.ts';
import { type Noise, noiseOf } from './noise.ts';
import type { DenseInput, DenseOptions } from './types.ts';
import { at, dot, type Vector } from './vectors.ts';

/** A candidate under one rho, with its evidence. */
export interface Pair {
  readonly candidate: Candidate;
  readonly rho: number;
  readonly lnWeight: number;
  /** E(phi) at Q nu/(nu - q), and at Q. */
  readonly phi: number;
  readonly phiAtQ: number;
  /** Fitted in full when asked for. */
  readonly fitted: () => Fit;
}

export interface Fit {
  /** Of the base, then of the columns of the candidate. */
  readonly beta: Vector;
  readonly varianceOf: (contrast: Vector) => number;
}

export interface Evidence {
  readonly pairs: readonly Pair[];
  readonly base: readonly Column[];
  /** Rows less columns of the base that are not priced. */
  readonly nu: number;
}

const rhos = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

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
interface Whitened {
  readonly rho: number;
  readonly target: Vector;
  readonly baseFit: Orthonormal;
  readonly project: (column: Column) => Projected;
  /** The part of ln weight that no candidate changes. */
  readonly common: number;
  /** The least residual sum of squares. */
  readonly least: number;
}

function whiten(input: DenseInput, rho: number, base: readonly Column[], unpriced: number): Whitened {
  const white = whitening(input.w, input.tau, rho);
  const target = white.of(input.y);
  const baseFit = orthonormal(base.map(({ rows }) => white.of(rows)));
  const constantFit = orthonormal(base.slice(0, 1).map(({ rows }) => white.of(rows)));
  if (baseFit === null || constantFit === null) throw new RangeError('the base cannot be told apart');
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
    least: input.known ? 0 : 1e-12 * residualSquares(target, constantFit),
  };
}

function refit({ target, baseFit, project: ready }: Whitened, { columns }: Candidate): Fit {
  const whole = extend(columns.map(ready), baseFit);
  if (whole === null) throw new RangeError('fitted once, and not again');
  return {
    beta: coefficients(target, whole),
    varianceOf: (contrast) => varianceOf(contrast, whole),
  };
}

interface Counted {
  readonly rows: number;
  readonly nu: number;
  /** Columns of the base that are priced like changes. */
  readonly priced: number;
  readonly noise: Noise;
}

/** The evidence of every candidate under one rho. */
function pairsAt(
  white: Whitened,
  candidates: readonly Candidate[],
  { rows, nu, priced, noise }: Counted,
): readonly Pair[] {
  const { target, baseFit, common, least, rho } = white;
  const beyondBase = project(target, baseFit).rest;
  const ready = new Map<Column, Projected>();
  for (const { columns } of candidates) {
    for (const column of columns) if (!ready.has(column)) ready.set(column, white.project(column));
  }
  return candidates.flatMap((candidate): Pair | readonly Pair[] => {
    const whole = extend(
      candidate.columns.flatMap((column) => ready.get(column) ?? []),
      baseFit,
    );
    if (whole === null) return [];
    const Q = Math.max(least, residualSquares(beyondBase, whole, baseFit.basis.length));
    const q = candidate.columns.length + priced;
    return {
      candidate,
      rho,
      lnWeight: Math.log(candidate.prior) + common - (q / 2) * Math.log(1 + rows) + noise.lnG(Q),
      phi: noise.expectedPhi((Q * nu) / (nu - q)),
      phiAtQ: noise.expectedPhi(Q),
      fitted: () => refit(white, candidate),
    };
  });
}

/** A variance that is not known and figures that do not vary: the constant, without noise or correlation. */
function motionless(tau: Vector, y: Vector): Evidence {
  const base = baseColumns(tau, 0);
  const candidate = candidatesOf(tau).filter(({ family }) => family === 'constant');
  const fitted = (): Fit => ({ beta: [at(y, 0)], varianceOf: () => 0 });
  const pairs = candidate.map((one) => ({ candidate: one, rho: 0, lnWeight: 0, phi: 0, phiAtQ: 0, fitted }));
  return { pairs, base, nu: tau.length - 1 };
}

/** All pairs of candidate and rho with their ln weights; a season that months cannot tell from a level is left out. */
export function evidenceOf(input: DenseInput, options: DenseOptions): Evidence {
  const { y, tau, known, season } = input;
  if (!known && y.every((value) => value === y[0])) return motionless(tau, y);
  const asked = baseColumns(tau, season);
  const separable = orthonormal(asked.map(({ rows }) => rows)) !== null;
  const base = separable ? asked : asked.slice(0, 1);
  const unpriced = options.seasonPriced ? 1 : base.length;
  const nu = tau.length - unpriced;
  const noise = noiseOf(nu, known, options.tabulated ?? true);
  const candidates = candidatesOf(tau, options.firstAlone);
  const counted = { rows: tau.length, nu, priced: base.length - unpriced, noise };
  const pairs = rhos.flatMap((rho) => pairsAt(whiten(input, rho, base, unpriced), candidates, counted));
  return { pairs, base, nu };
}

/** A pair with its share of the weight. */
export interface Weighed extends Pair {
  readonly W: number;
}

/** The pairs within e^-economy of the best, their weights adding up to 1, and the log of their sum. */
export function keep(
  pairs: readonly Pair[],
  economy: number,
): { readonly kept: readonly Weighed[]; readonly lnSum: number } {
  let best = Number.NEGATIVE_INFINITY;
  for (const { lnWeight } of pairs) best = Math.max(best, lnWeight);
  const near = pairs.filter(({ lnWeight }) => lnWeight >= best - economy);
  const sum = near.reduce((so, { lnWeight }) => so + Math.exp(lnWeight - best), 0);
  return {
    kept: near.map((pair) => ({ ...pair, W: Math.exp(pair.lnWeight - best) / sum })),
    lnSum: best + Math.log(sum),
  };
}

/** Mean and variance (before phi) of a contrast of base and candidate columns. */
export function estimate(fit: Fit, contrast: Vector): { readonly mean: number; readonly variance: number } {
  return { mean: dot(contrast, fit.beta), variance: fit.varianceOf(contrast) };
}
