import { refuse } from '../result/rule.ts';

/** From where the density is next to nothing some seven hundred steps lead back; else some ten are enough. */
const MOST_ROUNDS = 1_000;

/** A tail as a function of one real variable, with its density, and whether it is the lower (rising) one. */
export interface Tail {
  readonly tail: (u: number) => number;
  readonly density: (u: number) => number;
  readonly rising: boolean;
  /** Bounds that hold the answer, where some are known. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * The u at which a tail equals `target` (above 0): Newton's method on the logarithm of the tail, guarded by a
 * bracket, so that it converges from any start and keeps its relative precision far out.
 *
 * The variable should be one in which the logarithm of the tail is nearly straight: ln x for a positive variable,
 * the logit for one between 0 and 1. Throws `invalid-option` should no step but the last be left.
 */
export function invertTail(
  { tail, density, from = Number.NEGATIVE_INFINITY, rising, to = Number.POSITIVE_INFINITY }: Tail,
  target: number,
  start: number,
): number {
  const sign = rising ? 1 : -1;
  let low = from;
  let high = to;
  let u = start;
  let width = 1;
  let lastStep = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const value = tail(u);
    const logRatio = Math.log(value / target);
    if (logRatio === 0) return u;
    if (sign * logRatio < 0) low = u;
    else high = u;
    const step = (-sign * logRatio * value) / density(u);
    const size = Math.abs(step);
    const precise = 1e-13 * Math.max(1, Math.abs(u));
    if (size <= precise || (size < 1e-9 && size >= lastStep)) return u + step;
    lastStep = size;
    let next = u + step;
    if (!(next > low && next < high)) {
      if (low === Number.NEGATIVE_INFINITY) next = high - width;
      else if (high === Number.POSITIVE_INFINITY) next = low + width;
      else next = (low + high) / 2;
      width *= 2;
      if (next === u || next === low || next === high) return next;
    }
    u = next;
  }
  return refuse('quantile', 'must be one that some hundred steps find', target);
}
