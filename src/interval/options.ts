import { normalQuantile } from '../numeric/normal.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';

/** What every interval takes. */
export interface IntervalOptions {
  /** Confidence level, between 0 and 1, both left out. Default 0.95. */
  readonly level?: number;
}

export const DEFAULT_LEVEL = 0.95;

/** The level asked for, once checked. `path` names the function for the message. */
export function levelOf(options: IntervalOptions, path: string): number {
  const level = options.level ?? DEFAULT_LEVEL;
  if (typeof level === 'number' && level > 0 && level < 1) return level;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: level`,
    expected: 'must be between 0 and 1, such as 0.95',
    received: received(level),
  });
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
  if (typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path,
    expected: 'must be a number of at least 0',
    received: received(value),
  });
}

/** Refuses successes and trials that are not 0 <= successes <= n, finite. */
export function requireProportion(successes: number, n: number, path: string): void {
  requireCount(successes, `${path}: successes`);
  requireCount(n, `${path}: n`);
  if (successes <= n) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: successes`,
    expected: `must be at most n (${n})`,
    received: received(successes),
  });
}
