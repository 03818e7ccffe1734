import { describe, expect, it } from 'vitest';
import { tablesFrom } from '../../src/areas/tables.ts';
import { verdictsOf } from '../../src/areas/verdicts.ts';
import reference from '../cases/areas-reference.json';
import { usual } from './made.ts';
import { plainAreas } from './plain-areas.ts';

/** The greatest distance of any of the numbers from the reference, each divided by what it is measured by. */
function furthest(found: unknown, expected: unknown, by: (value: number) => number): number {
  if (Array.isArray(expected))
    return Math.max(...expected.map((each, at) => furthest((found as unknown[])[at], each, by)));
  return Math.abs(Number(found) - Number(expected)) / by(Number(expected));
}

const itself = (value: number) => Math.abs(value);
const one = () => 1;

describe('areas, against an implementation made independently from the same specification', () => {
  it.each(reference.cases)('agrees within the tolerances of the file: $id', ({ expected, ...inputs }) => {
    const found = plainAreas(inputs);
    expect(furthest(found.p_chance, expected.p_chance, itself)).toBeLessThan(2e-2);
    expect(furthest(found.adjusted_chance, expected.adjusted_chance, itself)).toBeLessThan(2e-2);
    expect(furthest(found.p_ordinary, expected.p_ordinary, one)).toBeLessThan(0.03);
    expect(furthest(found.adjusted_ordinary, expected.adjusted_ordinary, one)).toBeLessThan(0.03);
    const counts = inputs.kind === 'poisson';
    expect(furthest(found.level_mean, expected.level_mean, counts ? itself : one)).toBeLessThan(
      counts ? 0.02 : 0.01,
    );
    expect(furthest(found.p_at_or_over, expected.p_at_or_over, one)).toBeLessThan(0.04);
    const place = furthest(found.place_of_first_from_lowest, expected.place_of_first_from_lowest, one);
    expect(place).toBeLessThan(0.03);
    expect(found.verdict).toEqual(expected.verdict);
  });

  it('agrees ten times closer in every chance of the verdicts', () => {
    for (const { expected, ...inputs } of reference.cases) {
      const found = plainAreas(inputs);
      expect(furthest(found.p_chance, expected.p_chance, itself), inputs.id).toBeLessThan(1e-4);
      expect(furthest(found.p_ordinary, expected.p_ordinary, one), inputs.id).toBeLessThan(3e-3);
    }
  });

  it('knows what passes between periods of counts of areas far apart, as 44 values of each spread do', () => {
    const sizes = [1.46827, 0.063457, 2.475565, 0.515682, 0.477024];
    const years = [
      [92, 19, 38, 184, 325],
      [181, 8, 486, 113, 477],
      [191, 7, 1235, 158, 184],
      [157, 8, 1012, 91, 214],
    ];
    const tables = tablesFrom('poisson', [years.map((y) => ({ y, n: sizes }))]);
    const { rows } = verdictsOf(tables, usual);
    const dense = [0.4589, 0.5643, 0.0196, 0.4498, 0.0947];
    rows.forEach((row, area) => {
      expect(Math.abs((row?.ordinary ?? 0) - (dense[area] ?? 1))).toBeLessThan(0.002);
    });
    // The third fell from a thousand to 38, beside one that rose and fell by half: p was .0017, and it an outlier.
    expect(rows[2]?.verdict).toBe('within-ordinary-variation');
  });
});
