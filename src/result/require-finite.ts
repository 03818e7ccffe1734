import { IndicatorError } from './error.ts';
import { received } from './received.ts';

/**
 * Refuses figures of which one is not a number that can be reckoned with: the one rule for NaN and infinities.
 *
 * `null` is a gap where the method has a place for one (`gaps`), else it is refused too. NaN is never taken for a gap,
 * because it comes of a calculation that went wrong before, and nobody would be told. The message names the place:
 * `hamedRao: values[3] must be a finite number, or null for a gap, got NaN`.
 */
export function requireFinite(
  path: string,
  values: ArrayLike<number | null>,
  { gaps = true }: { readonly gaps?: boolean } = {},
): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (typeof value === 'number' ? Number.isFinite(value) : gaps && value === null) continue;
    throw new IndicatorError({
      code: 'invalid-observation',
      path: `${path}[${at}]`,
      expected: gaps ? 'must be a finite number, or null for a gap' : 'must be a finite number',
      received: received(value),
    });
  }
}
