import { describe, expect, it } from 'vitest';
import { measuredDelay } from '../../src/indicator/measured-delay.ts';
import { rows } from '../../src/tables/outcome-delays.ts';
import { outcomeNames, triangleOf, typesOf } from '../series/bedfordshire.ts';

const all = [...rows];
const cell = (outcome: string, category = 'all') =>
  all.filter((row) => row.outcome === outcome && row.category === category);

describe('the table of delays', () => {
  it('has 3,239 charges within 24 months of the crimes of a year: 44% in the month itself, 87% after 12, 95% after 18', () => {
    const charged = cell('Suspect charged');
    expect(charged.map(({ n }) => n)).toEqual(new Array(25).fill(3239));
    // Counted in the published outcome files, crimes recorded May 2021 to April 2022.
    expect([0, 6, 12, 18, 24].map((month) => charged[month]?.came)).toEqual([1416, 2412, 2816, 3078, 3239]);
    expect(charged[18]?.share).toBe(0.9503);
  });

  it('shows that "Unable to prosecute suspect" comes sooner than charges, and that no suspect is found soonest', () => {
    const after = (outcome: string) => [1, 6].map((month) => cell(outcome)[month]?.share ?? 0);
    const [charged, unable, none] = [
      'Suspect charged',
      'Unable to prosecute suspect',
      'Investigation complete; no suspect identified',
    ].map(after);
    expect(charged).toEqual([0.5752, 0.7447]);
    expect(unable).toEqual([0.7867, 0.9473]);
    expect(none).toEqual([0.9558, 0.9957]);
  });

  it('is what the counts of the twelve months, followed for 24, give by themselves', () => {
    for (const outcome of outcomeNames)
      for (const type of [undefined, ...typesOf(outcome)]) {
        const found = cell(outcome, type ?? 'all');
        if (found.length === 0) continue;
        const { within, n, spread } = measuredDelay(triangleOf(outcome, type).slice(0, 12), 24);
        expect(found.map(({ share }) => share)).toEqual(within.map((share) => Number(share.toFixed(4))));
        expect(found[0]).toMatchObject({ n, spread: Number(spread.toFixed(4)) });
      }
  });

  it('has no cell of fewer than 100 outcomes', () => {
    expect(Math.min(...all.map(({ n }) => n))).toBeGreaterThanOrEqual(100);
    expect(cell('Suspect charged', 'Robbery')).toEqual([]);
    // Bicycle theft, other theft, robbery and theft from the person together.
    expect(cell('Suspect charged', 'other')[0]?.n).toBe(136);
  });
});
