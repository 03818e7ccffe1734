import fc from 'fast-check';
import { expect } from 'vitest';

/** Every number inside is finite, and nothing is undefined: what results promise. */
export function everyNumberFinite(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) everyNumberFinite(one);
  else expect(value).not.toBe(undefined);
}

/** Short series with gaps, ties and runs of one value. */
export const gappy = (maxLength = 30) =>
  fc.array(fc.option(fc.integer({ min: -6, max: 40 }), { nil: null, freq: 6 }), { maxLength });

/** Counts with gaps. */
export const counts = (maxLength = 30) =>
  fc.array(fc.option(fc.nat({ max: 40 }), { nil: null, freq: 6 }), { maxLength });
