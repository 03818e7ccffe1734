import { logGamma } from '../../numeric/log-gamma.ts';

/** So many of so many, each a whole number. */
export interface Share {
  readonly successes: number;
  readonly n: number;
}

/**
 * Fisher's exact test of two shares: could a difference like this come about by chance, however small the numbers?
 *
 * Two-sided: the sum of the chances of every table with these totals that is no likelier than the one seen. 1 where
 * one of the two has no cases. Source: Fisher 1934.
 *
 * @example
 * twoSharesExact({ successes: 8, n: 10 }, { successes: 1, n: 10 }) // => 0.0055
 */
export function twoSharesExact(one: Share, other: Share): number {
  const hits = one.successes + other.successes;
  const all = one.n + other.n;
  const chanceOf = (first: number) =>
    Math.exp(logChoose(one.n, first) + logChoose(other.n, hits - first) - logChoose(all, hits));
  const seen = chanceOf(one.successes) * (1 + 1e-7);
  let p = 0;
  for (let first = Math.max(0, hits - other.n); first <= Math.min(one.n, hits); first++) {
    const each = chanceOf(first);
    if (each <= seen) p += each;
  }
  return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
