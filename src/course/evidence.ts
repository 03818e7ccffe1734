import { type Candidates, changedColumns, code, greatest } from './candidates.ts';
import { largestQ, logLikelihood, type NoisePrior } from './noise-prior.ts';
import type { Products } from './products.ts';
import { type Hits, sift } from './sift.ts';
import { rhos } from './whitened.ts';

/** Pairs further below the best than this are left out: it changes a probability by up to .065 and no word. */
export const kept = 6.5;
export const keptForSlope = 5;

/** Pairs of a candidate and an autocorrelation, with the residual sum of squares of each. */
export interface Pairs {
  count: number;
  candidate: Int32Array;
  rho: Int32Array;
  q: Float64Array;
  /** ln weight for what happened, and under the prior of the slope since: -Infinity where it has none there. */
  logWeight: Float64Array;
  logSlopeWeight: Float64Array;
  /** Candidates of one family that may be pairs. */
  hits: Hits;
}

/** Space for pairs of so many candidates. */
export function pairsFor(candidates: number): Pairs {
  const most = candidates * rhos.length;
  return {
    count: 0,
    hits: { candidate: new Int32Array(candidates), gain: new Float64Array(candidates) },
    candidate: new Int32Array(most),
    rho: new Int32Array(most),
    q: new Float64Array(most),
    logWeight: new Float64Array(most),
    logSlopeWeight: new Float64Array(most),
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
  const { hits } = pairs;
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
      const mostSlope = mostSlopePriors[family] ?? 0;
      const enough = Math.min(
        best - kept - (mostPriors[family] ?? 0),
        mostSlope > Number.NEGATIVE_INFINITY ? bestSlope - keptForSlope - mostSlope : best,
      );
      const need = residual * (1 - 1e-9) - largestQ(noise, enough - level);
      const many = sift(hits, family, candidates, products, need);
      for (let hit = 0; hit < many; hit += 1) {
        const index = hits.candidate[hit] ?? 0;
        const q = Math.max(residual - (hits.gain[hit] ?? 0), leastQ);
        if (rho === 0) leastQ0 = Math.min(leastQ0, q);
        const likelihood = level + logLikelihood(noise, q);
        const weight = likelihood + (logPrior[index] ?? 0);
        const old = rows - (start[index] ?? 0) >= 12;
        const slopeWeight = old ? likelihood + (slopeLogPrior[index] ?? 0) : Number.NEGATIVE_INFINITY;
        if (!(weight >= best - kept || slopeWeight >= bestSlope - keptForSlope)) continue;
        best = Math.max(best, weight);
        bestSlope = Math.max(bestSlope, slopeWeight);
        const at = pairs.count;
        pairs.candidate[at] = index;
        pairs.rho[at] = rho;
        pairs.q[at] = q;
        pairs.logWeight[at] = weight;
        pairs.logSlopeWeight[at] = slopeWeight;
        pairs.count = at + 1;
      }
    }
    without = pairs.count === before ? without + 1 : 0;
  }
}

/** Families in order of their number of candidates. */
const order = /* @__PURE__ */ (() => [
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
])();
