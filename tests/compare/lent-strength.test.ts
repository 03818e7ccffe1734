import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { shrink } from '../../src/compare/shrink.ts';
import { satisfaction } from '../indicators.ts';
import { fiveAreas, panelFrom } from './panels.ts';

describe('levels of areas that lend each other strength', () => {
  it('are those of the areas, each drawn towards the others', () => {
    const found = shrink(fiveAreas);
    const rows = areas(fiveAreas).evidence.rows;
    expect(found.map(({ shrunken, lower, upper }) => [shrunken, lower, upper])).toEqual(
      rows.map(({ level }) => [level.value, level.lower, level.upper]),
    );
    // What an exact beta-binomial, apart from the library, makes of the same figures.
    [0.81475, 0.80269, 0.80252, 0.78158, 0.77253].forEach((level, at) => {
      expect(Math.abs((found[at]?.shrunken ?? 0) - level)).toBeLessThan(0.006);
    });
    const alone = panelFrom(satisfaction, '2019-04', [{ area: 'a', numerator: [30], denominator: [100] }]);
    expect(shrink(alone)).toEqual([]);
  });
});
