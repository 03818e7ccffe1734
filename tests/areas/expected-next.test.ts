import { describe, expect, it } from 'vitest';
import { expectedNext } from '../../src/areas/expected-next.ts';
import { random } from '../../src/numeric/random.ts';
import { panelFrom } from '../compare/panels.ts';
import { satisfaction } from '../indicators.ts';

const twoMonths = (tops: readonly (readonly [number, number])[], n = 150) =>
  panelFrom(
    satisfaction,
    '2019-04',
    tops.map((numerator, at) => ({ area: `a${at}`, numerator: [...numerator], denominator: [n, n] })),
  );

const months = { period: '2019-04', later: '2019-05' } as const;

describe('what was to be expected of an area that was picked because it was worst', () => {
  it('is most of what comes back, where areas are equal', () => {
    const chance = random(11);
    let [outside, explained, change] = [0, 0, 0];
    const tables = 60;
    for (let table = 0; table < tables; table += 1) {
      const drawn = Array.from(
        { length: 20 },
        () => [chance.binomial(150, 0.8), chance.binomial(150, 0.8)] as const,
      );
      const lowest = drawn.reduce((least, [top], at) => (top < (drawn[least]?.[0] ?? 0) ? at : least), 0);
      const found = expectedNext(twoMonths(drawn), `a${lowest}`, months);
      if (found.asExpected === false) outside += 1;
      explained += found.explained ?? 0;
      change += (found.later ?? 0) - found.figure;
    }
    // The lowest of twenty gains about six points by itself; a plain test of two months calls 20% of them a change.
    expect(change / tables).toBeGreaterThan(0.04);
    expect(explained / tables).toBeGreaterThan(0.5);
    // Of 600 tables 6%.
    expect(outside / tables).toBeLessThan(0.15);
  });

  it('is its own figure where it lay with the others, moved as they moved', () => {
    const still = expectedNext(twoMonths(Array.from({ length: 8 }, () => [120, 120] as const)), 'a0', months);
    expect(still.expected.value).toBeCloseTo(0.8, 2);
    const all = expectedNext(twoMonths(Array.from({ length: 8 }, () => [120, 105] as const)), 'a0', months);
    expect(all.expected.value).toBeCloseTo(0.7, 2);
    expect(all).toMatchObject({ figure: 0.8, later: 0.7, asExpected: true });
    expect(all.explained).toBeGreaterThan(0.95);
  });

  it('does not explain an area that truly rose', () => {
    const rest = Array.from({ length: 8 }, () => [1200, 1200] as const);
    const found = expectedNext(twoMonths([[1150, 1350], ...rest], 1500), 'a0', months);
    expect(found.asExpected).toBe(false);
    expect(found.explained).toBeLessThan(0.35);
  });

  it('has no later figure unless one is named, and refuses an area that is not there', () => {
    const panel = twoMonths(Array.from({ length: 4 }, () => [120, 121] as const));
    expect(expectedNext(panel, 'a1', { period: '2019-05' })).toMatchObject({ later: null, explained: null });
    expect(() => expectedNext(panel, 'elsewhere')).toThrow('must be an area of the panel with a sample');
  });
});
