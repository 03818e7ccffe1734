import { type Candidate, candidatesOf } from './candidates.ts';
import type { Column } from './columns.ts';
import { extend, orthonormal, type Projected, project, residualSquares } from './fit.ts';
import { type Noise, noiseOf } from './noise.ts';
import type { DenseInput, DenseOptions } from './types.ts';
import { at, type Vector } from './vectors.ts';
import { baseColumns, type Fit, refit, type Whitened, whiten } from './whitened.ts';

/** A candidate under one rho, with its evidence. */
export interface Pair {
  readonly candidate: Candidate;
  readonly rho: number;
  readonly lnWeight: number;
  /** Residual sum of squares. */
  readonly Q: number;
  /** E(phi) at Q nu/(nu - q), and at Q. */
  readonly phi: number;
  readonly phiAtQ: number;
  /** Fitted in full when asked for. */
  readonly fitted: () => Fit;
}

export interface Evidence {
  readonly pairs: readonly Pair[];
  readonly base: readonly Column[];
}

const rhos = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

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
      Q,
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
  const pairs = candidate.map((one) => ({
    candidate: one,
    rho: 0,
    Q: 0,
    lnWeight: 0,
    phi: 0,
    phiAtQ: 0,
    fitted,
  }));
  return { pairs, base };
}

/** Q a row under which figures whose variance is known are taken to fit exactly. */
const exactFit = 0.05;

/** All pairs of candidate and rho with their ln weights; a season that months cannot tell from a level is left out. */
export function evidenceOf(input: DenseInput, options: DenseOptions): Evidence {
  const { y, tau, known, season } = input;
  if (!known && y.every((value) => value === y[0])) return motionless(tau, y);
  const asked = baseColumns(tau, season);
  const separable = orthonormal(asked.map(({ rows }) => rows)) !== null;
  const base = separable ? asked : asked.slice(0, 1);
  const unpriced = options.seasonPriced ? 1 : base.length;
  const nu = tau.length - unpriced;
  const { tabulated = true, belowSampling: below = 0, exactFits = false } = options;
  const noise = noiseOf(nu, { known, tabulated, below });
  const candidates = candidatesOf(tau, options.firstAlone);
  const counted = { rows: tau.length, nu, priced: base.length - unpriced, noise };
  const pairs: Pair[] = [];
  for (const rho of rhos) {
    const white = whiten(input, rho, base, unpriced);
    const limit = known ? exactFit * tau.length : 2 * white.least;
    if (rho > 0 && exactFits && pairs.some((pair) => pair.rho === 0 && pair.Q < limit)) break;
    pairs.push(...pairsAt(white, candidates, counted));
  }
  return { pairs, base };
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
