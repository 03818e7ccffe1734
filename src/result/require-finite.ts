import { IndicatorError } from './error.ts';
import { received } from './received.ts';

/** Of larger figures the squares and their sums no longer fit into a number; none that was ever counted is near it. */
const LARGEST = 1e100;

/**
 * Refuses figures of which one is not a number that can be reckoned with: the one rule for NaN, infinities and vast numbers.
 *
 * `null` is a gap where the method has a place for one (`gaps`), else it is refused too. NaN is never taken for a gap,
 * because it comes of a calculation that went wrong before, and nobody would be told. Figures are up to
 * 1e100 in size, unless the method holds `any` size. The message names the place:
 * `hamedRao: values[3] must be a finite number, or null for a gap, got NaN`.
 */
export function requireFinite(
  path: string,
  values: ArrayLike<number | null>,
  { gaps = true, size = 'figures' }: { readonly gaps?: boolean; readonly size?: 'figures' | 'any' } = {},
): void {
  if (!Array.isArray(values)) throw refusal(path, 'must be an array of numbers', values);
  requireEach(path, values, gaps, size);
}

/** The same of a column without gaps, which may be a typed array or whatever has a length and numbers by their place. */
export function requireColumn(
  path: string,
  values: ArrayLike<number>,
  size: 'figures' | 'any' = 'any',
): void {
  const length: unknown = typeof values === 'object' && values !== null ? values.length : undefined;
  if (!(typeof length === 'number' && Number.isInteger(length) && length >= 0 && length < 2 ** 32))
    throw refusal(path, 'must be an array of numbers, or a typed one', values);
  requireEach(path, values, false, size);
}

function requireEach(
  path: string,
  values: ArrayLike<number | null>,
  gaps: boolean,
  size: 'figures' | 'any',
): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (typeof value === 'number' && Number.isFinite(value)) {
      if (size === 'any' || Math.abs(value) <= LARGEST) continue;
      throw refusal(`${path}[${at}]`, 'must be at most 1e100 in size', value);
    }
    if (gaps && value === null) continue;
    throw refusal(
      `${path}[${at}]`,
      gaps ? 'must be a finite number, or null for a gap' : 'must be a finite number',
      value,
    );
  }
}

function refusal(path: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({ code: 'invalid-observation', path, expected, received: received(value) });
}
