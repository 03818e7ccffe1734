import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, decimal } from '../../src/result/words.ts';

describe('amounts as they are read aloud', () => {
  it('have commas in thousands, before the point only', () => {
    expect(amount(1234.56, 'rate')).toBe('1,234.6');
    expect(amount(-1234567.8, 'rate-per-year')).toBe('-1,234,567.8 a year');
    expect(amount(1234.5678, 'ratio')).toBe('1,234.568');
    expect(amount(999.96, 'days')).toBe('1,000.0 days');
    expect(amount(12345.6, 'count')).toBe('12,346');
  });

  it('are the same figure as without them', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        expect(amount(value, 'rate').replaceAll(',', '')).toBe(decimal(value, 1));
      }),
    );
  });
});
