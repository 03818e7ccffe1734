import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../src/areas/areas.ts';
import { quartileEdge } from '../../../src/areas/places.ts';
import { places } from '../../../src/compare/places.ts';
import { rank } from '../../../src/compare/rank.ts';
import { random } from '../../../src/numeric/random.ts';
import type { Panel } from '../../../src/series/series.ts';
import { chargeRatio, offenceRate, offences, satisfaction } from '../../indicators.ts';
import { panelFrom } from '../panels.ts';

const period = '2019-01/2019-04';
const measures = [satisfaction, chargeRatio, offences, offenceRate] as const;

const panels = fc
  .record({
    indicator: fc.constantFrom(...measures),
    areas: fc.array(
      fc.record({
        tops: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 }),
        rest: fc.integer({ min: 1, max: 60 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(
    ({ indicator, areas }): Panel =>
      panelFrom(
        indicator,
        '2019-01',
        areas.map(({ tops, rest }, at) => ({
          area: `a${at}`,
          numerator: tops,
          denominator: indicator.measure === 'count' ? null : tops.map(() => rest + 50),
        })),
      ),
  );

const options = { period } as const;

describe('rank, whatever the figures', () => {
  it('says no more of a place than the chances of the places do', () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const found = rank(panel, 'a0', options);
        const { after, atOrBetter, rows, topQuartileChance, bottomQuartileChance } = found.evidence;
        if (after === null || after.set === null) return;
        const { best, worst } = after.set;
        const at = (place: number) => (place === 0 ? 0 : (atOrBetter[place - 1] ?? 1));
        expect(at(best - 1)).toBeLessThanOrEqual(0.01);
        expect(at(best)).toBeGreaterThan(after.of === 1 ? 0 : 0.01);
        expect(1 - at(worst)).toBeLessThanOrEqual(0.01 + 1e-12);
        expect(rows.find(({ area }) => area === 'a0')?.set).toEqual(after.set);
        if (topQuartileChance !== null && bottomQuartileChance !== null)
          expect(topQuartileChance + bottomQuartileChance).toBeLessThanOrEqual(1 + 1e-9);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
  it('says the same of a place as areas does', () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const { rows } = areas(panel, { period }).evidence;
        const { evidence } = rank(panel, 'a0', { period, first: 'highest' });
        for (const row of rows) {
          const own = evidence.rows.find(({ area }) => area === row.area);
          if (row.place === null || own?.place == null) continue;
          expect([own.place, own.set]).toEqual([
            row.place.place,
            { best: row.place.from, worst: row.place.to },
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });
  it('does not depend on the order of the areas, and turns round with the direction', () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const turned = { ...panel, series: [...panel.series].reverse() };
        const one = rank(panel, 'a0', options).evidence;
        const other = rank(turned, 'a0', options).evidence;
        expect(other.after).toEqual(one.after);
        expect(other.atOrBetter.map((each) => each.toFixed(6))).toEqual(
          one.atOrBetter.map((each) => each.toFixed(6)),
        );
        const [high, low] = (['highest', 'lowest'] as const).map(
          (first) => rank(panel, 'a0', { ...options, first, ties: 'mid' }).evidence.after,
        );
        expect((high?.place ?? 0) + (low?.place ?? 0)).toBe((high?.of ?? 0) + 1);
      }),
      { numRuns: 40 },
    );
  });
  it('keeps its place and its rank set when every population is scaled', () => {
    fc.assert(
      fc.property(panels, fc.integer({ min: 2, max: 9 }), (panel, times) => {
        if (panel.indicator.measure !== 'rate') return;
        const scaled = {
          ...panel,
          series: panel.series.map((series) => ({
            ...series,
            denominator: (series.denominator ?? []).map((each) => (each ?? 0) * times),
          })),
        };
        const [one, other] = [panel, scaled].map((each) => rank(each, 'a0', options).evidence.after);
        expect([other?.place, other?.set]).toEqual([one?.place, one?.set]);
      }),
      { numRuns: 40 },
    );
  });
  it('shares first place among equal areas, and calls nothing shown', () => {
    const equal = panelFrom(
      satisfaction,
      '2019-01',
      [0, 1, 2, 3].map((at) => ({
        area: `a${at}`,
        numerator: [8, 8, 8, 8],
        denominator: [10, 10, 10, 10],
      })),
    );
    for (const area of ['a0', 'a3'])
      expect(rank(equal, area, options)).toMatchObject({
        verdict: 'cannot-tell',
        estimate: { value: 1, lower: 1, upper: 4 },
      });
    const zero = { ...equal, series: equal.series.map((each) => ({ ...each, numerator: [0, 0, 0, 0] })) };
    expect(rank(zero, 'a1', options).estimate).toMatchObject({ value: 1, lower: 1, upper: 4 });
  });
  it('holds the true place in at least 95% of tables', () => {
    const chance = random(11);
    let held = 0;
    const tables = 150;
    for (let table = 0; table < tables; table += 1) {
      const levels = Array.from({ length: 12 }, () => 0.3 + 0.03 * chance.normal());
      const panel = panelFrom(
        satisfaction,
        '2019-01',
        levels.map((level, at) => ({
          area: `a${at}`,
          numerator: Array.from({ length: 4 }, () => chance.binomial(300, level)),
          denominator: [300, 300, 300, 300],
        })),
      );
      const truth = places(levels)[0] ?? 0;
      const set = rank(panel, 'a0', options).evidence.after?.set;
      if (set && set.best <= truth && truth <= set.worst) held += 1;
    }
    expect(held / tables).toBeGreaterThanOrEqual(0.95);
  });
});

describe('places', () => {
  it('follow the ties of R csranks: omega 0, 0.5', () => {
    const values = [1, 3, 4, 4, 4, 7, 7, 10];
    expect(places(values)).toEqual([8, 7, 4, 4, 4, 2, 2, 1]);
    expect(places(values, { ties: 'mid' })).toEqual([8, 7, 5, 5, 5, 2.5, 2.5, 1]);
    expect(places(values, { ties: 'last' })).toEqual([8, 7, 6, 6, 6, 3, 3, 1]);
    expect(places(values, { first: 'lowest' })).toEqual([1, 2, 3, 3, 3, 6, 6, 8]);
    expect(places([])).toEqual([]);
  });
  it('end the top quartile at 10 of 41, 10 of 39, 10 of 42 and 11 of 43', () => {
    expect([41, 39, 42, 43, 35, 2].map(quartileEdge)).toEqual([10, 10, 10, 11, 9, 0]);
  });
});
