import { describe, expect, it } from 'vitest';
import {
  MATURE,
  type Maturity,
  monthsUntilMature,
  shareIn,
  shareOfPeriod,
} from '../../src/indicator/maturity.ts';
import { measuredDelay } from '../../src/indicator/measured-delay.ts';
import { checkExamples } from '../examples.ts';
import { triangleOf } from '../series/bedfordshire.ts';

checkExamples(new URL('../../src/indicator/', import.meta.url), {
  measuredDelay,
  monthsUntilMature,
  shareIn,
  shareOfPeriod,
});

describe('months until mature', () => {
  const months = (outcome: string) =>
    monthsUntilMature({
      delay: { numerator: measuredDelay(triangleOf(outcome).slice(0, 12)) },
      source: 'counted',
    });

  it('are 18 for charges, 7 for unable to prosecute and 1 where no suspect is found: 95% in', () => {
    expect(MATURE).toBe(0.95);
    expect(months('Suspect charged')).toBe(18);
    expect(months('Unable to prosecute suspect')).toBe(7);
    expect(months('Investigation complete; no suspect identified')).toBe(1);
  });

  it('are those of the slower side, and those declared where no delay is', () => {
    const delay = { numerator: { within: [0.5, 1] }, denominator: { within: [0.5, 0.9, 1] } };
    expect(monthsUntilMature({ delay, source: 'made so' })).toBe(2);
    expect(monthsUntilMature({ months: 6, source: 'a guess' })).toBe(6);
  });

  it('count a share of 0 before a month and of 1 after the last that is given', () => {
    expect([-1, 0, 5].map((age) => shareIn({ within: [0.5, 0.98] }, age))).toEqual([0, 0.5, 1]);
  });
});

describe('a maturity', () => {
  it('is by months or by a delay, never both, and says where it is known from', () => {
    const delay = { numerator: { within: [0.5, 1] } };
    // @ts-expect-error months and a delay at once
    const both: Maturity = { months: 6, delay, source: 'made so' };
    // @ts-expect-error no source
    const unsourced: Maturity = { months: 6 };
    // @ts-expect-error a delay of what it is out of alone
    const half: Maturity = { delay: { denominator: { within: [1] } }, source: 'made so' };
    expect([both, unsourced, half]).toHaveLength(3);
  });
});
