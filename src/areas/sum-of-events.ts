import { regularisedBeta } from '../numeric/incomplete-beta.ts';
import { normalDensity, normalLower } from '../numeric/normal.ts';

/** What is added up of many independent events: their chances p, and the sums of p(1 - p) and of p(1 - p)(1 - 2p). */
export interface Cumulants {
  readonly mean: number;
  readonly variance: number;
  readonly third: number;
}

/** From this variance a skewed normal serves. */
const many = 9;

/**
 * The chance of at most so many of very many independent events: a skewed normal (the first terms of Edgeworth's series), and
 * where nearly all are certain a binomial moved along, which has the same first three cumulants (Peköz, Röllin,
 * Čekanavičius and Shwartz 2009). Within .01 of the exact chance.
 */
export function atMostSo(number: number, { mean, third, variance }: Cumulants): number {
  const own = Math.max(1e-12, variance);
  if (own < many) return movedBinomial(number, mean, own, third);
  const sd = Math.sqrt(own);
  const z = (number + 0.5 - mean) / sd;
  if (z < -9) return 0;
  if (z > 9) return 1;
  const skew = third / (6 * sd ** 3);
  return Math.min(1, Math.max(0, normalLower(z) + skew * (1 - z * z) * normalDensity(z)));
}

function movedBinomial(number: number, mean: number, variance: number, third: number): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, 0.5 * (1 - third / variance)));
  const trials = variance / (p * (1 - p));
  const at = number - (mean - trials * p);
  if (at <= -1) return 0;
  return at >= trials ? 1 : regularisedBeta(1 - p, p, trials - at, at + 1);
}
