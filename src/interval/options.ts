import { normalQuantile } from '../numeric/normal.ts';
import type { Estimate } from '../result/estimate.ts';
import { givenOptions } from '../result/given-options.ts';
import { atLeastZero, held, like, openShare, refuse, requireNumber } from '../result/number-rule.ts';

/** What every interval takes. */
export interface IntervalOptions {
  /** Confidence level, between 0 and 1, both left out. Default 0.95. */
  readonly level?: number;
}

export const DEFAULT_LEVEL = 0.95;

export const intervalRules = { level: /* @__PURE__ */ like(openShare, { such: '0.95' }) } as const;

/** The level asked for, once the options are checked. `path` names the function for the message. */
export function levelOf(options: IntervalOptions, path: string): number {
  const given: IntervalOptions = givenOptions(path, intervalRules, options, requireNumber);
  return given.level ?? DEFAULT_LEVEL;
}

/** The deviate of the usual level: to find it again for every interval took twice as long as the interval. */
const DEFAULT_DEVIATE = /* @__PURE__ */ twoSided(DEFAULT_LEVEL);

/** The normal deviate of a two-sided level, 1.96 for 0.95. */
export function deviateOf(level: number): number {
  return level === DEFAULT_LEVEL ? DEFAULT_DEVIATE : twoSided(level);
}

function twoSided(level: number): number {
  return -normalQuantile((1 - level) / 2);
}

/** Refuses a count that is not a finite number of at least 0. A fraction is allowed: see each interval. */
export function requireCount(value: number, path: string): void {
  requireNumber(path, atLeastZero, value);
}

/** Refuses successes and trials that are not 0 <= successes <= n, finite. */
export function requireProportion(successes: number, n: number, path: string): void {
  requireCount(successes, `${path}: successes`);
  requireCount(n, `${path}: n`);
  if (successes > n) refuse(`${path}: successes`, `must be at most n (${n})`, successes);
}

/** An interval that numbers hold: a limit beyond them is unbounded, a value beyond them is refused. */
export function heldEstimate<Found extends Estimate>(path: string, found: Found): Found {
  const upper = found.upper === Number.POSITIVE_INFINITY ? null : found.upper;
  for (const value of [found.value, found.lower, upper]) if (value !== null) held(path, value);
  return { ...found, upper };
}

/** First share less second, without losing digits of counts that a number holds. */
export function shareDifference(successes1: number, n1: number, successes2: number, n2: number): number {
  const exact = (successes1 * n2 - successes2 * n1) / (n1 * n2);
  return Number.isFinite(exact) ? exact : successes1 / n1 - successes2 / n2;
}
