/** What `rowNumber` says of a cell that holds no usable number. */
export interface NotANumber {
  readonly expected: string;
}

/**
 * The one place where a cell becomes a number. `null` and `undefined` are a gap; a `bigint`, as database engines
 * return counts, becomes a number when it can do so exactly; text is never read as a number here.
 *
 * @example
 * rowNumber(12n) // => 12
 * rowNumber('12') // => { expected: 'must be a number' }
 */
export function rowNumber(value: unknown): number | null | NotANumber {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : { expected: `must be within ±${Number.MAX_SAFE_INTEGER}` };
  }
  if (typeof value !== 'number') return { expected: 'must be a number' };
  if (!Number.isFinite(value)) return { expected: 'must be a finite number' };
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return { expected: `must be within ±${Number.MAX_SAFE_INTEGER}` };
  return value;
}
