import { type Candidates, changedColumns, code, greatest } from './candidates.ts';
import type { NoisePrior } from './noise-prior.ts';
import type { Products } from './products.ts';

/** Autocorrelations averaged over; the prior is (1 - rho)^4, halved at 0. */
export const rhos = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7] as const;

/** Pairs further below the best than this are left out: it changes a probability by up to .065 and no word. */
const kept = 6.5;
const keptForSlope = 5;
/** A determinant under this share of the product of its diagonal is taken for none. */
const collinear = 1e-10;

/** Pairs of a candidate and an autocorrelation, with the residual sum of squares of each. */
export interface Pairs {
  count: number;
  candidate: Int32Array;
  rho: Int32Array;
  q: Float64Array;
  logWeight: Float64Array;
}

export function pairsFor(most: number): Pairs {
  return {
    count: 0,
    candidate: new Int32Array(most),
    rho: new Int32Array(most),
    q: new Float64Array(most),
    logWeight: new Float64Array(most),
  };
}

/** What is asked of the evidence besides the figures. */
export interface EvidenceSettings {
  readonly candidates: Candidates;
  /** ln prior of each candidate for what happened; those of `candidates` unless sister series inform it. */
  readonly logPrior: Float64Array;
  readonly noise: NoisePrior;
  /** Columns priced like changes although they are in the base: those of a season that is itself in question. */
  readonly priced: number;
  /** The least Q that is more than rounding, where the variance is not known; else 0. */
  readonly leastQ: number;
  /** Q a row under which the figures are taken to fit exactly, without autocorrelation. */
  readonly exactness: number;
}

/** ln of what does not depend on the candidate, nor on its columns: the prior of rho and the determinants. */
function logCommon({ logBase, logConstant, logNoise, rho }: Products, priced: number): number {
  const prior = 4 * Math.log(1 - rho) + (rho === 0 ? -Math.LN2 : 0);
  return prior - logNoise - (priced > 0 ? logConstant : logBase);
}

/** What a candidate must gain to be kept, and what becomes of one that may. */
interface Sieve {
  need: number;
  readonly consider: (candidate: number, gain: number) => void;
}

/**
 * The pairs that explain the figures best, with ln weight = ln prior + ln likelihood: those within 6.5 of the best
 * for what happened, or within 5 of the best under the prior of the slope since.
 *
 * A candidate is tested by its numerator against the gain that it would need, before any division: the families
 * with few candidates come first, so that the large ones are tested against a good bound. Autocorrelations are tried
 * from 0 on until two in a row explain nothing well enough; `fill` makes the products of one.
 */
export function gatherPairs(
  pairs: Pairs,
  all: readonly Products[],
  fill: (products: Products) => void,
  settings: EvidenceSettings,
): void {
  const { candidates, exactness, logPrior, noise, leastQ, priced } = settings;
  const { from, rows, slopeLogPrior, start } = candidates;
  const price = 0.5 * Math.log(1 + rows);
  let best = Number.NEGATIVE_INFINITY;
  let bestSlope = Number.NEGATIVE_INFINITY;
  let leastQ0 = Number.POSITIVE_INFINITY;
  pairs.count = 0;
  const own = logPrior === candidates.logPrior;
  const mostPriors = own ? candidates.mostPrior : greatest(logPrior, from);
  const mostSlopePriors = candidates.mostSlopePrior;
  let without = 0;
  for (const [rho, products] of all.entries()) {
    // Figures that hardly vary say nothing of autocorrelation.
    if (without === 2 || (rho > 0 && leastQ0 < exactness * rows)) return;
    fill(products);
    const before = pairs.count;
    const { residual } = products;
    const common = logCommon(products, priced);
    for (const family of order) {
      const level = common - price * ((changedColumns[family] ?? 0) + priced);
      const most = mostPriors[family] ?? 0;
      const mostSlope = mostSlopePriors[family] ?? 0;
      const needed = () =>
        residual * (1 - 1e-9) -
        noise.largest(Math.min(best - kept - most, bestSlope - keptForSlope - mostSlope) - level);
      const sieve: Sieve = {
        need: needed(),
        consider: (index, gain) => {
          const q = Math.max(residual - gain, leastQ);
          if (rho === 0) leastQ0 = Math.min(leastQ0, q);
          const likelihood = level + noise.logLikelihood(q);
          const weight = likelihood + (logPrior[index] ?? 0);
          const slopeWeight = likelihood + (slopeLogPrior[index] ?? 0);
          const old = rows - (start[index] ?? 0) >= 12;
          if (!(weight >= best - kept || (old && slopeWeight >= bestSlope - keptForSlope))) return;
          if (weight > best || (old && slopeWeight > bestSlope)) {
            best = Math.max(best, weight);
            if (old) bestSlope = Math.max(bestSlope, slopeWeight);
            sieve.need = needed();
          }
          const at = pairs.count;
          pairs.candidate[at] = index;
          pairs.rho[at] = rho;
          pairs.q[at] = q;
          pairs.logWeight[at] = weight;
          pairs.count = at + 1;
        },
      };
      sift(family, candidates, products, sieve);
    }
    without = pairs.count === before ? without + 1 : 0;
  }
}

/** Families in order of their number of candidates. */
const order = [
  code.constant,
  code.line,
  code.step,
  code['one-month'],
  code.join,
  code['step-on-a-line'],
  code.break,
  code.excursion,
  code['two-joins'],
  code['two-steps'],
  code.ramp,
];

/** Gains of the candidates of one family that may be enough. */
function sift(family: number, candidates: Candidates, products: Products, sieve: Sieve): void {
  const { from, j: lefts, k: rights, rows } = candidates;
  const { h0s, hh, sh, ss, stride, triangle, vh, vs } = products;
  const first = from[family] ?? 0;
  const end = from[family + 1] ?? 0;
  const least = collinear * (triangle[0] ?? 0) ** 2;
  const single = (index: number, n: number, d: number) => {
    if (d > least && n * n >= sieve.need * d) sieve.consider(index, (n * n) / d);
  };
  const double = (
    index: number,
    already: number,
    na: number,
    nb: number,
    a: number,
    b: number,
    c: number,
  ) => {
    const det = a * b - c * c;
    const numerator = na * na * b - 2 * na * nb * c + nb * nb * a;
    if (numerator >= (sieve.need - already) * det && det > collinear * a * b)
      sieve.consider(index, already + numerator / det);
  };
  const h00 = hh[0] ?? 0;
  const v0 = vh[0] ?? 0;
  const line = h00 > least ? (v0 * v0) / h00 : 0;
  for (let index = first; index < end; index += 1) {
    const j = lefts[index] ?? 0;
    const k = rights[index] ?? 0;
    const jj = j * stride + j;
    const kk = k * stride + k;
    const jk = j * stride + k;
    switch (family) {
      case code.constant:
        sieve.consider(index, 0);
        break;
      case code.line:
        single(index, v0, h00);
        break;
      case code.step:
        single(index, vs[k] ?? 0, ss[kk] ?? 0);
        break;
      case code['one-month']:
      case code.excursion:
        if (k === rows) single(index, vs[j] ?? 0, ss[jj] ?? 0);
        else single(index, (vs[j] ?? 0) - (vs[k] ?? 0), (ss[jj] ?? 0) - 2 * (ss[jk] ?? 0) + (ss[kk] ?? 0));
        break;
      case code.ramp:
        single(index, (vh[j] ?? 0) - (vh[k] ?? 0), (hh[jj] ?? 0) - 2 * (hh[jk] ?? 0) + (hh[kk] ?? 0));
        break;
      case code['two-steps']:
        double(index, 0, vs[j] ?? 0, vs[k] ?? 0, ss[jj] ?? 0, ss[kk] ?? 0, ss[jk] ?? 0);
        break;
      case code.join:
        double(index, 0, v0, vh[k] ?? 0, h00, hh[kk] ?? 0, hh[k] ?? 0);
        break;
      case code['step-on-a-line']:
        double(index, 0, v0, vs[k] ?? 0, h00, ss[kk] ?? 0, h0s[k] ?? 0);
        break;
      case code['two-joins']: {
        const left = (hh[j] ?? 0) / h00;
        const right = (hh[k] ?? 0) / h00;
        double(
          index,
          line,
          (vh[j] ?? 0) - left * v0,
          (vh[k] ?? 0) - right * v0,
          (hh[jj] ?? 0) - left * (hh[j] ?? 0),
          (hh[kk] ?? 0) - right * (hh[k] ?? 0),
          (hh[jk] ?? 0) - left * (hh[k] ?? 0),
        );
        break;
      }
      case code.break: {
        const step = (h0s[k] ?? 0) / h00;
        const slope = (hh[k] ?? 0) / h00;
        double(
          index,
          line,
          (vs[k] ?? 0) - step * v0,
          (vh[k] ?? 0) - slope * v0,
          (ss[kk] ?? 0) - step * (h0s[k] ?? 0),
          (hh[kk] ?? 0) - slope * (hh[k] ?? 0),
          (sh[kk] ?? 0) - step * (hh[k] ?? 0),
        );
        break;
      }
    }
  }
}
