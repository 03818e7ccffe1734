import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas as areasOf } from '../../src/areas/areas.ts';
import { contribution } from '../../src/change/amount/contribution.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { gapToRank } from '../../src/compare/gap-to-rank.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import { rank } from '../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../src/compare/rank-across-definitions.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { coverageCheck } from '../../src/series/coverage-check.ts';
import type { Row } from '../../src/series/observation.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { tableOf } from '../../src/series/table.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { offences, satisfaction } from '../indicators.ts';

const area = fc.tuple(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 100, max: 400 }));
const areas = fc.array(area, { minLength: 4, maxLength: 12 });

const rowsOf = (cells: readonly (readonly [number, number])[]) =>
  cells.map(
    ([numerator, denominator], at): Row => ({ area: `a${at}`, period: '2019-04', numerator, denominator }),
  );
const one = (cells: readonly (readonly [number, number])[]) => panel(satisfaction, rowsOf(cells));
const few = { numRuns: 15 } as const;
const asked = { period: '2019-04' } as const;

/** Rows in another order, made of the numbers by which they are sorted. */
const shuffled = <Item>(items: readonly Item[], keys: readonly number[]): Item[] =>
  items
    .map((item, at) => ({ item, key: keys[at % keys.length] ?? 0, at }))
    .sort((a, b) => a.key - b.key || a.at - b.at)
    .map(({ item }) => item);

describe('the order of the rows', () => {
  it('changes no verdict, no figure and no place', () => {
    fc.assert(
      fc.property(areas, fc.array(fc.nat(99), { minLength: 3, maxLength: 12 }), (cells, keys) => {
        const [straight, mixed] = [one(cells), panel(satisfaction, shuffled(rowsOf(cells), keys))];
        const [a, b] = [funnel(straight), funnel(mixed)];
        expect(b.verdict).toBe(a.verdict);
        const placesOf = ({ evidence }: typeof a) =>
          new Map(evidence.rows.map((row) => [row.area, row.place]));
        expect(placesOf(b)).toEqual(placesOf(a));
        expect(areasOf(mixed).verdict).toBe(areasOf(straight).verdict);
        expect(rank(mixed, 'a1', asked).estimate).toEqual(rank(straight, 'a1', asked).estimate);
      }),
      { numRuns: 8 },
    );
  });
});

describe('funnel', () => {
  it('judges an area alike whatever it is called, and has every area once', () => {
    fc.assert(
      fc.property(areas, (cells) => {
        const { evidence, looks } = funnel(one(cells));
        expect(evidence.rows).toHaveLength(cells.length);
        expect(looks).toBe(cells.length);
        for (const { value, lower95, upper95, lower998, upper998 } of evidence.rows) {
          // Few areas say too little for a limit of 99.8%: it is null.
          expect(lower998 ?? 0).toBeLessThanOrEqual(lower95 ?? 0);
          expect(upper998 ?? 1).toBeGreaterThanOrEqual(upper95 ?? 1);
          expect(value).toBeGreaterThanOrEqual(0);
        }
        expect(evidence.beyond998.filter((name) => evidence.beyond95.includes(name))).toEqual([]);
      }),
      few,
    );
  });
});

describe('areas', () => {
  it('never calls areas that are all alike different, nor an outlier', () => {
    fc.assert(
      fc.property(area, fc.integer({ min: 2, max: 9 }), (cell, many) => {
        const { verdict, evidence } = areasOf(one(Array.from({ length: many }, () => cell)));
        expect(['within-chance', 'cannot-tell']).toContain(verdict);
        expect([...evidence.beyond, ...evidence.different, ...evidence.untold]).toEqual([]);
        expect(evidence.together.some(({ differ }) => differ)).toBe(false);
      }),
      few,
    );
  });
});

describe('gapToRank', () => {
  it('is enough, and one less is not', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 3 }), (cells, target) => {
        const options = {
          ...asked,
          coverage: false,
          rank: target,
          mechanism: 'moved-from-denominator',
        } as const;
        const { change } = gapToRank(one(cells), 'a0', options);
        if (change === null || change === 0) return;
        const [own = [0, 1] as const, ...rest] = cells;
        const placeWith = (more: number) =>
          rank(one([[own[0] + more, own[1]], ...rest]), 'a0', { ...asked, coverage: false }).estimate.value ??
          0;
        if (own[0] + change > own[1]) return;
        expect(placeWith(change)).toBeLessThanOrEqual(target);
        expect(placeWith(change - 1)).toBeGreaterThan(target);
      }),
      few,
    );
  });

  it('asks more for a surer place', () => {
    fc.assert(
      fc.property(areas, (cells) => {
        const found = gapToRank(one(cells), 'a0', {
          ...asked,
          coverage: false,
          rank: 1,
          mechanism: 'moved-from-denominator',
        });
        const [half, sure] = [found.changeForHalf, found.changeForFourFifths];
        if (half !== null && sure !== null) expect(sure).toBeGreaterThanOrEqual(half);
      }),
      few,
    );
  });
});

describe('rankAcrossDefinitions', () => {
  it('finds no difference between a definition and itself', () => {
    fc.assert(
      fc.property(areas, (cells) => {
        const same = ['first', 'second'].map((definition) => ({ definition, panel: one(cells) }));
        const { verdict, evidence } = rankAcrossDefinitions(same, 'a0', asked);
        expect(verdict).toBe('within-chance');
        expect(evidence.best?.place).toBe(evidence.worst?.place);
        expect(evidence.rows[0]?.after).toEqual(rank(one(cells), 'a0', asked).evidence.after);
      }),
      few,
    );
  });
});

describe('howManyNext', () => {
  it('has chances that add up to one, and that fall as more areas are asked for', () => {
    const months = fc.array(area, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(months, { minLength: 2, maxLength: 5 }), (cells) => {
        const rows = cells.flatMap((each, at) =>
          each.map(
            ([numerator, denominator], place): Row => ({
              area: `a${at}`,
              period: `2019-${String(place + 1).padStart(2, '0')}`,
              numerator,
              denominator,
            }),
          ),
        );
        const { evidence } = howManyNext(panel(satisfaction, rows), {
          window: 'month',
          atLeast: 1,
          target: 0.3,
        });
        expect(evidence.distribution.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        expect(evidence.atLeast[0]).toBeCloseTo(1, 9);
        expect([...evidence.atLeast].sort((a, b) => b - a)).toEqual(evidence.atLeast);
      }),
      few,
    );
  });
});

describe('contribution', () => {
  it('adds up to the change of the whole, for counts exactly', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), (cells) => {
        const rows = cells.flatMap(([before, after], at): Row[] => [
          { area: `a${at}`, period: '2019-04', numerator: before },
          { area: `a${at}`, period: '2019-05', numerator: after },
        ]);
        const { evidence } = contribution(panel(offences, rows), { from: '2019-04', to: '2019-05' });
        const sum = evidence.contributions.reduce((total, { change }) => total + change, 0);
        expect(sum).toBe((evidence.after ?? 0) - (evidence.before ?? 0));
        expect(evidence.rises - evidence.falls).toBe(sum);
      }),
      few,
    );
  });
});

describe('coverageCheck', () => {
  it('keeps or leaves out every area, once, and finds nothing more the second time', () => {
    const outcomes = {
      scheme: 'own',
      numerator: ['charged'],
      denominator: 'all',
      unknown: ['unknown'],
    } as const;
    fc.assert(
      fc.property(
        areas,
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 12, maxLength: 12 }),
        (cells, unknown) => {
          const whole = one(cells);
          const coverage = cells.map(([, total], at) => ({
            area: `a${at}`,
            total,
            unknown: Math.min(total, unknown[at] ?? 0),
            periodsPresent: 1,
            periodsExpected: 1,
          }));
          const checked = coverageCheck({ ...whole, indicator: { ...satisfaction, outcomes }, coverage });
          const names = [...checked.series, ...checked.excluded].map((each) => each.area).sort();
          expect(names).toEqual(cells.map((_, at) => `a${at}`).sort());
          const left = checked.excluded.map((each) => each.area);
          for (const { area: name, total, unknown: missing } of coverage)
            if (missing > 0.3 * total) expect(left).toContain(name);
        },
      ),
      few,
    );
  });
});

describe('controlChart', () => {
  it('says the same of figures in another unit, and has every period once', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 50, max: 900 }), { nil: null, freq: 9 }), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(figures, (numerator) => {
        const wait = {
          ...satisfaction,
          measure: 'duration',
          durationUnit: 'minutes',
          margin: { percent: 5 },
        } as const;
        const chart = (times: number) => {
          const scaled = numerator.map((value) => (value === null ? null : value * times));
          return controlChart(seriesFrom(wait, { start: '2018-01', numerator: scaled }));
        };
        const [a, b] = [chart(1), chart(64)];
        expect(b.verdict).toBe(a.verdict);
        expect(a.evidence.points).toHaveLength(numerator.length);
        a.evidence.points.forEach(({ signals }, at) => {
          expect(b.evidence.points[at]?.signals.map(({ rule }) => rule)).toEqual(
            signals.map(({ rule }) => rule),
          );
        });
      }),
      few,
    );
  });
});

describe('tableOf', () => {
  it('gives back the rows that it was given', () => {
    const row = fc.record({ area: fc.string(), count: fc.option(fc.integer(), { nil: null }) });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const table = tableOf({ id: 'mine', title: 'Mine' }, rows);
        expect([...table]).toEqual(rows);
        expect(table.length).toBe(rows.length);
      }),
    );
  });
});

describe('parsePeriod', () => {
  it('reads back every period that it has read', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((each) => String(each).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), month, (year, each) => {
        const texts = [
          `${year}-${each}`,
          `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
          `${year}-Q1`,
        ];
        for (const text of texts) expect(parsePeriod(parsePeriod(text))).toBe(parsePeriod(text));
      }),
    );
  });
});
