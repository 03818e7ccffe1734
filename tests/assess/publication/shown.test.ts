import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Guard, guardOf, type Seen, type Stretch } from '../../../src/assess/publication/guard.ts';
import { nothingShown } from '../../../src/assess/publication/shown.ts';
import { month } from '../../../src/period/month.ts';
import { offset } from '../../../src/period/offset.ts';
import { panel } from '../../../src/series/panel.ts';
import { tableOf } from '../../../src/series/table.ts';
import { offences, satisfaction } from '../../indicators.ts';
import { follows } from './in-span.ts';

const names = ['alder', 'birch', 'cedar', 'damson'];

/** Counts by area and month, and the guard of them. */
function counted(cells: readonly (readonly number[])[]): Guard {
  const rows = cells.flatMap((line, area) =>
    line.map((numerator, at) => ({
      area: names[area] ?? '',
      period: offset(month(2019, 1), at),
      numerator,
    })),
  );
  return guardOf(panel(offences, rows), null, undefined, 5);
}

const whole = 'all-areas';
const claim = (guard: Guard, area: string, ...stretches: Stretch[]) => ({
  guard,
  lines: guard.linesOf(area, 'together') ?? [],
  stretches,
});

const grid = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([areas, months]) =>
    fc.record({
      cells: fc.array(
        fc.array(fc.oneof(fc.nat(6), fc.integer({ min: 5, max: 60 })), {
          minLength: months,
          maxLength: months,
        }),
        { minLength: areas, maxLength: areas },
      ),
      asked: fc.array(
        fc.tuple(
          fc.integer({ min: -1, max: areas - 1 }),
          fc.nat(months - 1),
          fc.integer({ min: 1, max: months }),
        ),
        { minLength: 4, maxLength: 40 },
      ),
    }),
  );

describe('what may be shown beside what is shown already', () => {
  it('never lets a small sum of an area or of the whole follow from all that is shown', () => {
    fc.assert(
      fc.property(grid, ({ cells, asked }) => {
        const guard = counted(cells);
        const shown = nothingShown();
        const months = cells[0]?.length ?? 0;
        const vector = (area: number, [from, before]: Stretch) =>
          cells.flatMap((line, row) =>
            line.map((_, at) => ((area < 0 || area === row) && at >= from && at < before ? 1 : 0)),
          );
        const known: number[][] = [];
        for (const [area, from, length] of asked) {
          const stretch: Stretch = [from, Math.min(months, from + length)];
          if (shown.add(claim(guard, names[area] ?? whole, stretch))) known.push(vector(area, stretch));
        }
        const sum = (area: number, [from, before]: Stretch) =>
          cells
            .filter((_, row) => area < 0 || area === row)
            .flatMap((line) => line.slice(from, before))
            .reduce((total, value) => total + value, 0);
        for (let area = -1; area < cells.length; area++)
          for (let from = 0; from < months; from++)
            for (let before = from + 1; before <= months; before++)
              if (sum(area, [from, before]) < 5)
                expect(follows(known, vector(area, [from, before]))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('shows everything where nothing is small', () => {
    const guard = counted([
      [20, 30],
      [40, 50],
    ]);
    const shown = nothingShown();
    for (const area of ['alder', 'birch', whole])
      expect(shown.add(claim(guard, area, [0, 1], [1, 2]))).toBe(true);
  });

  it('never lets a small sum of an area, a category or both follow, where both add up', () => {
    const table = fc.record({
      cells: fc.array(fc.oneof(fc.nat(6), fc.integer({ min: 5, max: 60 })), { minLength: 18, maxLength: 18 }),
      asked: fc.array(
        fc.record({
          area: fc.integer({ min: 0, max: 3 }),
          part: fc.constantFrom<Seen>('together', 'each', { part: 'theft' }, { part: 'arson' }),
          from: fc.nat(2),
          length: fc.integer({ min: 1, max: 3 }),
        } as const),
        { minLength: 3, maxLength: 25 },
      ),
    });
    fc.assert(
      fc.property(table, ({ asked, cells }) => {
        const rows = cells.map((numerator, at) => ({
          area: names[Math.floor(at / 6)] ?? '',
          category: at % 6 < 3 ? 'arson' : 'theft',
          period: offset(month(2019, 1), at % 3),
          numerator,
        }));
        const guard = guardOf(panel(byCategory, rows, { by: 'category' }), 'category', undefined, 5);
        const shown = nothingShown();
        const vector = (area: number, part: string | null, [from, before]: Stretch) =>
          rows.map((row, at) => {
            const inIt = (area > 2 || row.area === names[area]) && (part === null || row.category === part);
            return inIt && at % 3 >= from && at % 3 < before ? 1 : 0;
          });
        const known: number[][] = [];
        for (const { area, from, length, part } of asked) {
          const stretch: Stretch = [from, Math.min(3, from + length)];
          const lines = guard.linesOf(area > 2 ? whole : (names[area] ?? ''), part) ?? [];
          if (!shown.add({ guard, lines, stretches: [stretch] })) continue;
          const seen =
            typeof part === 'object' ? [part.part] : part === 'each' ? ['arson', 'theft', null] : [null];
          known.push(...seen.map((each) => vector(area, each, stretch)));
        }
        for (let area = 0; area < 4; area++)
          for (const part of ['arson', 'theft', null])
            for (const stretch of [
              [0, 1],
              [1, 2],
              [2, 3],
              [0, 2],
              [1, 3],
              [0, 3],
            ] as const) {
              const wanted = vector(area, part, stretch);
              const sum = wanted.reduce<number>((all, inIt, at) => all + inIt * (cells[at] ?? 0), 0);
              if (sum < 5) expect(follows(known, wanted)).toBe(false);
            }
      }),
      { numRuns: 60 },
    );
  });

  it('guards what is left of a whole when its areas are taken off, by the list of areas', () => {
    const list = tableOf({ id: 'areas', title: '' }, [
      ...['alder', 'birch', 'cedar'].map((area) => ({
        area,
        name: area,
        partOf: area === 'cedar' ? '' : 'forest',
      })),
    ]);
    const figures = { alder: 40, birch: 50, forest: 93, cedar: 2 };
    const rows = Object.entries(figures).map(([area, numerator]) => ({ area, period: '2019-01', numerator }));
    const guard = guardOf(panel(offences, rows), null, list, 5);
    expect(guard.sheets.map(({ group }) => group)).toEqual([
      { whole: 'forest', areas: ['alder', 'birch'], rest: true },
      { whole: null, areas: ['cedar'], rest: false },
    ]);
    const shown = nothingShown();
    const may = (area: string) => shown.add(claim(guard, area, [0, 1]));
    // Three are left of the forest: one of its areas, or the forest itself, is withheld.
    expect([may('forest'), may('alder'), may('birch')].filter((each) => !each)).toHaveLength(1);
    expect(may('cedar')).toBe(false);
    expect(guard.linesOf('nowhere', 'together')).toBeNull();
    const less = guardOf(
      panel(
        offences,
        rows
          .filter(({ area }) => area !== 'birch')
          .concat({ area: 'birch', period: '2019-01', numerator: 60 }),
      ),
      null,
      list,
      5,
    );
    expect(less.sheets.map(({ group }) => group.areas)).toEqual([['alder', 'birch'], ['forest'], ['cedar']]);
  });

  it('takes an area that is the sum of the others for their whole', () => {
    const rows = [7, 8, 3, 18].map((numerator, at) => ({
      area: names[at] ?? '',
      period: '2019-01',
      numerator,
    }));
    const guard = guardOf(panel(offences, rows), null, undefined, 5);
    expect(guard.sheets[0]?.group).toEqual({
      whole: 'damson',
      areas: ['alder', 'birch', 'cedar'],
      rest: false,
    });
    const shown = nothingShown();
    expect(
      ['damson', 'alder', 'birch', 'cedar'].map((area) => shown.add(claim(guard, area, [0, 1]))),
    ).toEqual([...[true, false, true, false]]);
  });

  it('hides a share of which either those counted or those not are few', () => {
    const of = (numerator: number) => {
      const rows = [
        { area: 'alder', period: '2019-01', numerator, denominator: 50 },
        ...['birch', 'cedar'].map((area) => ({ area, period: '2019-01', numerator: 30, denominator: 50 })),
      ];
      const guard = guardOf(panel(satisfaction, rows), null, undefined, 5);
      return nothingShown().add(claim(guard, 'alder', [0, 1]));
    };
    expect([47, 3, 50, 0, 25].map(of)).toEqual([false, false, false, false, true]);
  });

  it('withholds all of a table too large to look through, where anything of it is small', () => {
    const many = (least: number) =>
      counted(
        Array.from({ length: 4 }, (_, area) =>
          Array.from({ length: 90 }, (__, at) => (area === 0 && at === 5 ? least : 30)),
        ),
      );
    const add = (guard: Guard) => nothingShown().add(claim(guard, 'birch', [0, 90]));
    expect([add(many(30)), add(many(2))]).toEqual([true, false]);
  });
});

const byCategory = { ...offences, categories: { own: 'all' } } as const;
