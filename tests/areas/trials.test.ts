import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { componentsOf } from '../../src/areas/components.ts';
import { fitAreas } from '../../src/areas/fit.ts';
import { nextFigure } from '../../src/areas/next.ts';
import { random } from '../../src/numeric/random.ts';
import { panelFrom } from '../compare/panels.ts';
import { satisfaction } from '../indicators.ts';
import { counts, rowsOf, shares, wordsOf } from './made.ts';

/** So many areas over months, each with its own share of `n` answers, drawn from a stream. */
function surveys(levels: readonly number[], months: number, n: number, seed: number) {
  const chance = random(seed);
  return panelFrom(
    satisfaction,
    '2016-04',
    levels.map((level, at) => ({
      area: `a${at}`,
      numerator: Array.from({ length: months }, () => chance.binomial(n, level)),
      denominator: Array<number>(months).fill(n),
    })),
  );
}

describe('areas tried, and what is right', () => {
  it('1: twelve areas of a mean of a tenth of an event name no outlier in 200 tables, nor 43 of a fiftieth', () => {
    const chance = random(1);
    for (const [k, mean] of [
      [12, 0.1],
      [43, 0.02],
    ] as const) {
      let beyond = 0;
      for (let table = 0; table < 100; table += 1) {
        const drawn = Array.from({ length: k }, () => chance.poisson(mean));
        if (wordsOf(counts(drawn)).includes('beyond-ordinary-variation')) beyond += 1;
      }
      expect(beyond).toBeLessThanOrEqual(2);
    }
  });

  it('2: of two dimensions the greater difference of an area is never the lesser finding', () => {
    // Eight quarters of five areas: the first 12 points lower in one question, 8 in the other.
    const quarter = (low: number, sizes: number) => ({
      area: 'north',
      numerator: Array<number>(8).fill(Math.round(sizes * (0.62 - low))),
      denominator: Array<number>(8).fill(sizes),
    });
    const others = ['b', 'c', 'd', 'e'].map((area, at) => ({
      area,
      numerator: Array.from({ length: 8 }, (_, s) => 93 + ((at * 5 + s * 3) % 7) - 3),
      denominator: Array<number>(8).fill(150),
    }));
    const found = areas(
      panelFrom(satisfaction, '2016-04', [
        ...[quarter(0.118, 150), ...others].map((each) => ({ ...each, part: { dimension: 'visibility' } })),
        ...[quarter(0.085, 150), ...others].map((each) => ({
          ...each,
          part: { dimension: 'communications' },
        })),
      ]),
      { period: '2016-11' },
    );
    const [visibility, communications] = ['visibility', 'communications'].map((dimension) =>
      found.evidence.rows.find((row) => row.area === 'north' && row.part['dimension'] === dimension),
    );
    expect(found.looks).toBe(10);
    expect(visibility?.chance?.p).toBeLessThan(communications?.chance?.p ?? 0);
    expect(visibility?.ordinary?.p).toBeLessThan(communications?.ordinary?.p ?? 0);
    expect(visibility?.difference.value).toBeLessThan(communications?.difference.value ?? 0);
  });

  it('3: 6.5 points more among forces that ordinarily differ by five is no chance, and no outlier', () => {
    // Normal scores of 42 forces, a spread of five points about 20%, 20,000 crimes each.
    const spread = Array.from({ length: 42 }, (_, at) =>
      Math.round(20_000 * (0.2 + (0.1 * (at - 20.5)) / 21)),
    );
    const rows = rowsOf(shares([Math.round(20_000 * 0.265), ...spread], 20_000));
    expect(rows[0]?.adjustedChance).toBeLessThan(1e-6);
    expect(rows[0]?.verdict).toBe('within-ordinary-variation');
  });

  it('4: an area nine points lower in every month of three years is told so, over the year', () => {
    const found = areas(surveys([0.71, 0.8, 0.8, 0.81, 0.79, 0.8], 36, 60, 7));
    expect(found.evidence.judged).toEqual({ from: '2018-04', to: '2019-03' });
    expect(found.evidence.earlier).toHaveLength(2);
    const [first] = found.evidence.rows;
    expect(first?.verdict).toBe('beyond-ordinary-variation');
    expect(first?.side).toBe('lower');
    expect(first?.favourable).toBe(false);
    expect(first?.difference.value).toBeGreaterThan(-11);
    expect(first?.difference.value).toBeLessThan(-5);
    expect(first?.difference.upper).toBeLessThan(0);
  });

  it('5: the lowest of 20 equal areas is expected near the others next time', () => {
    const chance = random(3);
    let [inside, nearer] = [0, 0];
    for (let table = 0; table < 100; table += 1) {
      const drawn = Array.from({ length: 20 }, () => chance.binomial(150, 0.8));
      const tables = shares(drawn, 150);
      const lowest = drawn.indexOf(Math.min(...drawn));
      const before = componentsOf(fitAreas(tables), 0, lowest);
      if (before === null) continue;
      const next = nextFigure('binomial', before, { n: 150, moved: 0, level: 0.95 });
      const later = chance.binomial(150, 0.8) / 150;
      if (later >= next.lower && later <= next.upper) inside += 1;
      if (Math.abs(later - next.expected) < Math.abs(later - (drawn[lowest] ?? 0) / 150)) nearer += 1;
    }
    expect(inside).toBeGreaterThanOrEqual(90);
    expect(nearer).toBeGreaterThan(80);
  });

  it('6: twelve areas with a spread of three points of 1,200 answers have sets of about seven places', () => {
    const chance = random(11);
    let wide = 0;
    for (let table = 0; table < 20; table += 1) {
      const levels = Array.from({ length: 12 }, () => 0.8 + 0.03 * chance.normal());
      const { rows } = areas(surveys(levels, 1, 1200, table + 100)).evidence;
      for (const { place } of rows) wide += ((place?.to ?? 0) - (place?.from ?? 0) + 1) / 240;
    }
    expect(wide).toBeGreaterThan(5.5);
    expect(wide).toBeLessThan(8.3);
  });

  it('8: a very large area is judged among small ones, and the further out the surer', () => {
    const small = [40, 43, 38, 41, 44, 40, 39, 42, 41];
    const found = [0.41, 0.7, 0.99].map(
      (share) => rowsOf(shares([1_000_000 * share, ...small], [1_000_000, ...small.map(() => 100)]))[0],
    );
    expect(found.map((row) => row?.verdict)).toEqual([
      'within-chance',
      'beyond-ordinary-variation',
      'beyond-ordinary-variation',
    ]);
    expect(found[2]?.ordinary).toBeLessThan(found[1]?.ordinary ?? 0);
  });
});
