import type { Estimate } from '../../result/estimate.ts';
import type { ClaimedNumber, ClaimVerdict } from './checked-claim.ts';

const CHANCE: ClaimVerdict = 'not-distinguishable-from-chance';

/** Probability from which something counts as shown, and below 1 less which as excluded. */
const SURE = 0.95;

/**
 * The number of a claim with what it may have been rounded from: 19 stands for 18.5 to 19.5, 0.15 for 0.145 to
 * 0.155. `rounding` is the step, where it is known.
 */
export function claimedNumber(value: number, rounding?: number): ClaimedNumber {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const half = (rounding ?? 10 ** -decimals) / 2;
  return { value, lower: value - half, upper: value + half };
}

/** Supported where the whole interval lies on the claimed side of no change, contradicted where on the other. */
export function judgeDirection({ value, lower, upper }: Estimate, way: 'up' | 'down'): ClaimVerdict {
  if (value === null) return CHANCE;
  const [up, down] = [lower !== null && lower > 0, upper !== null && upper < 0];
  if (!up && !down) return CHANCE;
  return up === (way === 'up') ? 'supported' : 'contradicted';
}

/**
 * A change of a stated size: contradicted where the interval leaves out all that the number may have been rounded from,
 * supported where it does not and a change in that direction is established. No change at all is never supported here.
 */
export function judgeSize(estimate: Estimate, claimed: ClaimedNumber): ClaimVerdict {
  if (excludes(estimate, claimed)) return 'contradicted';
  if (claimed.value === 0) return CHANCE;
  return judgeDirection(estimate, claimed.value > 0 ? 'up' : 'down') === 'supported' ? 'supported' : CHANCE;
}

/** A level of a stated size: supported where the interval lies within `margin` of it, contradicted where it excludes it. */
export function judgeLevel(estimate: Estimate, claimed: ClaimedNumber, margin: number): ClaimVerdict {
  if (excludes(estimate, claimed)) return 'contradicted';
  const { value, lower, upper } = estimate;
  if (value === null || lower === null || upper === null) return CHANCE;
  const within = lower >= claimed.value - margin && upper <= claimed.value + margin;
  return within ? 'supported' : CHANCE;
}

/**
 * No change, of those that matter: supported only by equivalence, the 90% interval inside the margin; contradicted where
 * that of 95% lies beyond it, on either side. A change that is shown, but not to be more than the margin, is neither.
 * Without a margin any change that is shown contradicts.
 */
export function judgeNone(narrow: Estimate, wide: Estimate, margin: number | null): ClaimVerdict {
  const { lower, upper } = narrow;
  if (margin !== null && lower !== null && upper !== null && lower > -margin && upper < margin)
    return 'supported';
  const none = { value: 0, lower: -(margin ?? 0), upper: margin ?? 0 };
  return excludes(wide, none) ? 'contradicted' : CHANCE;
}

/** From the chance that the claim holds. */
export function judgeChance(chance: number | null): ClaimVerdict {
  if (chance === null) return CHANCE;
  if (chance >= SURE) return 'supported';
  return chance <= 1 - SURE ? 'contradicted' : CHANCE;
}

/** Whether a figure as published says what was claimed. */
export function judgeObserved(holds: boolean | null): ClaimVerdict {
  if (holds === null) return 'not-testable';
  return holds ? 'supported' : 'contradicted';
}

/** Whether the published number may have been rounded to the claimed one; binary fractions are given their error. */
export function matches(value: number | null, { lower, upper }: ClaimedNumber): boolean | null {
  const slack = 1e-9 * Math.max(1, Math.abs(upper));
  return value === null ? null : value >= lower - slack && value <= upper + slack;
}

/** Whether a limit that is known lies beyond all that the claim may have been rounded from. */
function excludes({ value, lower, upper }: Estimate, claimed: ClaimedNumber): boolean {
  if (value === null) return false;
  return (lower !== null && lower > claimed.upper) || (upper !== null && upper < claimed.lower);
}
