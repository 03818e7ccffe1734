import type { Candidate } from './candidates.ts';
import { above, below, sumOver, type Vote, voteOf } from './change.ts';
import { tQuantile } from './distributions.ts';
import { keep, type Pair, type Weighed } from './pairs.ts';
import { at, dot, type Vector } from './vectors.ts';

/** What answer B is read from. */
export interface Since {
  readonly pairs: readonly Pair[];
  /** Figures less the averaged season. */
  readonly free: Vector;
  readonly w: Vector;
  readonly tau: Vector;
  readonly base: number;
  readonly margin: number;
  /** Averaged over the pairs that are kept. */
  readonly f: number;
}

/** The first row where the weights of starts reach one half. */
export function medianStart(kept: readonly Weighed[], rows: number): number {
  const at0 = Array.from({ length: rows }, () => 0);
  for (const { candidate, W } of kept) at0[candidate.start] = at(at0, candidate.start) + W;
  let sum = 0;
  const found = at0.findIndex((weight) => {
    sum += weight;
    return sum >= 0.5;
  });
  return found < 0 ? 0 : found;
}

/** ceil(1.15 m): m the fewest months, from 6, with (t(.95, m - 2) + 1.2816) SE(m) within the margin. */
export function monthsNeeded(f: number, meanInverseWeight: number, margin: number): number {
  let m = 6;
  for (; m < 100_000; m += 1) {
    const error = 12 * Math.sqrt(f * meanInverseWeight) * Math.sqrt(12 / (m * (m * m - 1)));
    if ((tQuantile(0.95, m - 2) + 1.2816) * error <= margin) break;
  }
  return Math.ceil(1.15 * m);
}

/** Weighted line through the last `months` rows: its slope a year, and the variance of that before f. */
export function lineOf(
  { free, w, tau }: Since,
  months: number,
): { readonly slope: number; readonly variance: number } {
  const from = tau.length - months;
  const [weights, times, figures] = [w.slice(from), tau.slice(from), free.slice(from)];
  const sum = weights.reduce((so, one) => so + one, 0);
  const middle = dot(weights, times) / sum;
  const centred = times.map((time, i) => at(weights, i) * (time - middle));
  const spread = dot(
    centred,
    times.map((time) => time - middle),
  );
  return { slope: (12 * dot(centred, figures)) / spread, variance: 144 / spread };
}

/** 90% limits of the slope a year; nu is what all columns of the base leave, those of a priced season too. */
export function key1Of(since: Since, months: number, nu: number) {
  const { slope, variance } = lineOf(since, months);
  const half = tQuantile(0.95, nu - 4) * Math.sqrt(since.f * variance);
  return [slope - half, slope + half] as const;
}

/** Which way a candidate is moving: the slope now, or the change over the last 12 months; none where it is flat. */
function movement({
  family,
  kind,
  openRamp,
}: Candidate): ((rows: Vector, slopeNow: number) => number) | null {
  if (kind === 'none') return null;
  if (kind !== 'step') return (rows) => at(rows, rows.length - 1) - at(rows, rows.length - 13);
  const moves = family === 'step-on-line' || family === 'break' || openRamp;
  return moves ? (_, slopeNow) => slopeNow : null;
}

/** P(rising), P(falling). */
export function directions(kept: readonly Weighed[], base: number): readonly [number, number] {
  const votes = kept.flatMap((pair): Vote[] => {
    const part = movement(pair.candidate);
    return part === null ? [] : [voteOf({ pair, fit: pair.fitted(), base }, part)];
  });
  return [sumOver(votes, (vote) => above(vote, 0)), sumOver(votes, (vote) => below(vote, 0))];
}

/** P(slope > margin), P(slope < -margin) over all pairs whose own start is 12 months old, under the other priors. */
export function key2Of(since: Since): readonly [number, number] {
  const { pairs, tau, base, margin, f } = since;
  const old = pairs
    .filter(({ candidate }) => tau.length - candidate.start >= 12 && candidate.otherPrior > 0)
    .map((pair) => ({
      ...pair,
      lnWeight: pair.lnWeight + Math.log(pair.candidate.otherPrior / pair.candidate.prior),
    }));
  const votes = keep(old, 5).kept.map((pair): Vote => {
    const { candidate, W, phiAtQ } = pair;
    if (candidate.columns.some(({ slopeNow }) => slopeNow !== 0)) {
      const yearly = (_: Vector, slopeNow: number) => 12 * slopeNow;
      return voteOf({ pair, fit: pair.fitted(), base }, yearly, phiAtQ);
    }
    const { slope, variance } = lineOf(since, tau.length - candidate.start);
    return { W, mean: slope, sd: Math.sqrt(f * variance) };
  });
  return [sumOver(votes, (vote) => above(vote, margin)), sumOver(votes, (vote) => below(vote, -margin))];
}
