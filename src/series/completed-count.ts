import { type Delay, shareOfPeriod } from '../indicator/maturity.ts';
import { negativeBinomialQuantile } from '../numeric/negative-binomial.ts';

/** A count that is not all in, and what it will be in the end. */
export interface CompletedCount {
  readonly in: number;
  /** The share that is in on average. */
  readonly share: number;
  readonly completed: number;
  /** 95% interval of the final count. */
  readonly lower: number;
  readonly upper: number;
  readonly sd: number;
}

/**
 * Completed count: of which 135 are in, how many will it be in the end?
 *
 * The count over the share in. The number still to come is negative binomial: Poisson about its mean, which is itself
 * known from the x that are in with the error of a Poisson count (Jeffreys' prior, x + 1/2), and to that comes the
 * squared error of the share, `(1 - share) / share x (spread / months of the period + 1 / n + spread / months measured)`
 * of the final count squared. Interval: its 2.5% and 97.5% points on top of the x that are in. A corrected count
 * under 0 is left as it is.
 *
 * @param age months between the end of the period and the end of the month to which the figures are known
 * @param length months of the period
 *
 * @example
 * completedCount(135, { within: [0.472, 1] }, 0, 1).completed // => 286.02
 */
export function completedCount(count: number, delay: Delay, age: number, length: number): CompletedCount {
  const share = shareOfPeriod(delay, age, length);
  if (share >= 1) return { in: count, share: 1, completed: count, lower: count, upper: count, sd: 0 };
  const some = Math.max(0, count) + 0.5;
  const toCome = (some * (1 - share)) / share;
  const extra = toCome * ((1 - share) / share) + (some / share) ** 2 * shareError(delay, share, length);
  const size = toCome ** 2 / extra;
  return {
    in: count,
    share,
    completed: count > 0 ? count / share : count,
    lower: count + negativeBinomialQuantile(0.025, toCome, size),
    upper: count + negativeBinomialQuantile(0.975, toCome, size),
    sd: Math.sqrt(toCome + extra),
  };
}

/** Variance of the share in relative to its square: of these months, and of the months it was measured from. */
function shareError({ n, months = 1, spread = 0 }: Delay, share: number, length: number): number {
  const measured = n === undefined ? 0 : 1 / n + spread / months;
  return ((1 - share) / share) * (spread / length + measured);
}
