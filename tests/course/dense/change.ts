import type { Candidate } from './candidates.ts';
import { normalBelow } from './distributions.ts';
import type { Weighed } from './pairs.ts';
import type { LastStep } from './types.ts';
import { at, meanOf, type Vector } from './vectors.ts';
import { estimate, type Fit } from './whitened.ts';

/** A normal figure of one pair; `null` where the pair has no vote. */
export interface Vote {
  readonly W: number;
  readonly mean: number;
  readonly sd: number;
}

/** A contrast of the columns of a candidate, nothing of the base: its normal figure. */
export function voteOf(
  { pair, fit, base }: { readonly pair: Weighed; readonly fit: Fit; readonly base: number },
  part: (rows: Vector, slopeNow: number) => number,
  phi = pair.phi,
): Vote {
  const contrast = [
    ...Array.from({ length: base }, () => 0),
    ...pair.candidate.columns.map(({ rows, slopeNow }) => part(rows, slopeNow)),
  ];
  const { mean, variance } = estimate(fit, contrast);
  return { W: pair.W, mean, sd: Math.sqrt(phi * variance) };
}

/** P(figure < limit); one that has no doubt lies on one side of a limit or on neither. */
export function below({ mean, sd }: Vote, limit: number): number {
  if (sd > 0) return normalBelow((limit - mean) / sd);
  return mean < limit ? 1 : 0;
}

export function above({ mean, sd }: Vote, limit: number): number {
  if (sd > 0) return normalBelow((mean - limit) / sd);
  return mean > limit ? 1 : 0;
}

/** Sum of W times what each vote says. */
export const sumOver = (votes: readonly Vote[], of: (vote: Vote) => number): number =>
  votes.reduce((sum, vote) => sum + vote.W * of(vote), 0);

/** Mean and sd of a mixture whose weights need not add up to 1; those not named are 0 where `whole` is 1. */
export function mixture(
  votes: readonly Vote[],
  whole: number,
): { readonly mean: number; readonly sd: number } {
  const mean = sumOver(votes, (vote) => vote.mean) / whole;
  const within = sumOver(votes, (vote) => vote.sd ** 2 + (vote.mean - mean) ** 2);
  const weight = votes.reduce((sum, { W }) => sum + W, 0);
  return { mean, sd: Math.sqrt(Math.max(0, within + (whole - weight) * mean ** 2) / whole) };
}

/** The level of the last 3 rows less that of the first 12. */
export const overall = (rows: Vector): number => meanOf(rows, rows.length - 3) - meanOf(rows, 0, 12);

/** The last change of a candidate alone. */
export const lastChange =
  ({ lastChange: rowsOf }: Candidate) =>
  (rows: Vector): number =>
    rowsOf === null ? 0 : at(rows, rowsOf.to) - at(rows, rowsOf.from);

/**
 * The last step: the start months of the step class by falling weight until they hold .9 of it, and the size of the
 * last change; `null` where the class has under 2%.
 */
export function lastStepOf(
  steps: readonly { readonly vote: Vote; readonly start: number }[],
): LastStep | null {
  const whole = steps.reduce((sum, { vote }) => sum + vote.W, 0);
  if (whole < 0.02) return null;
  const months = new Map<number, number>();
  for (const { vote, start } of steps) months.set(start, (months.get(start) ?? 0) + vote.W);
  const falling = [...months].sort(([m, a], [n, b]) => b - a || m - n);
  const held: number[] = [];
  let sum = 0;
  for (const [month, weight] of falling) {
    if (sum >= 0.9 * whole) break;
    held.push(month);
    sum += weight;
  }
  const votes = steps.map(({ vote }) => vote);
  return {
    most: at(held, 0),
    from: Math.min(...held),
    to: Math.max(...held),
    ...mixture(votes, whole),
  };
}
