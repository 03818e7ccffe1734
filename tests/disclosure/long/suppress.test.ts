import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountTable } from '../../../src/disclosure/count-table.ts';
import { suppress } from '../../../src/disclosure/suppress.ts';
import { solved, tryAll } from '../attack.ts';

const named = (cells: readonly (readonly (number | null)[])[]): CountTable => ({
  rows: cells.map((_, row) => `row ${row}`),
  columns: (cells[0] ?? []).map((_, column) => `column ${column}`),
  cells,
});

const tables = (rows: number, columns: number, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
    .chain(([height, width]) => {
      const cell = fc.oneof(fc.nat(6), fc.nat(most));
      const line = fc.array(cell, { minLength: width, maxLength: width });
      return fc.array(line, { minLength: height, maxLength: height }).map(named);
    });

const totals = fc.constantFrom('both', 'rows', 'columns', 'none');

describe('suppress', () => {
  it('hides small counts, and as little else as keeps them', () => {
    const found = suppress(
      named([
        [3, 40, 22],
        [9, 55, 31],
        [12, 71, 30],
      ]),
    );
    expect(found.cells).toEqual([
      ['[c]', '[c]', 22],
      ['[c]', '[c]', 31],
      [12, 71, 30],
    ]);
    expect(found).toMatchObject({
      rowTotals: [65, 95, 113],
      columnTotals: [24, 166, 83],
      total: 273,
      suppressed: 4,
    });
  });

  it('hides nothing in a table without small counts, and everything where all is small', () => {
    expect(
      suppress(
        named([
          [5, 6],
          [7, 8],
        ]),
      ),
    ).toMatchObject({
      cells: [
        [5, 6],
        [7, 8],
      ],
      total: 26,
      suppressed: 0,
    });
    expect(suppress(named([[1]]))).toMatchObject({
      cells: [['[c]']],
      rowTotals: ['[c]'],
      columnTotals: ['[c]'],
      total: '[c]',
      suppressed: 4,
    });
    expect(suppress(named([]))).toMatchObject({ cells: [], total: '[c]' });
  });

  it('hides a small complement as well: of 50 interviewed 47 were satisfied', () => {
    const table = {
      rows: ['a', 'b', 'c'],
      columns: ['satisfied', 'not'],
      cells: [
        [47, 3],
        [40, 20],
        [38, 22],
      ],
    };
    const { cells, rowTotals } = suppress(table);
    expect(cells[0]).toEqual(['[c]', '[c]']);
    expect(cells.filter(([satisfied]) => satisfied === '[c]')).toHaveLength(2);
    expect(rowTotals).toEqual([50, 60, 60]);
    // Alone, and without the columns' totals, one row protects itself.
    expect(
      suppress({ rows: ['a'], columns: ['satisfied', 'not'], cells: [[47, 3]] }, { totals: 'rows' }),
    ).toMatchObject({
      cells: [['[c]', '[c]']],
      rowTotals: [50],
      columnTotals: null,
    });
  });

  it('lets a total that gives nothing away stand, and keeps a gap a gap', () => {
    const found = suppress(
      named([
        [2, null, 30],
        [8, 9, 40],
      ]),
      { totals: 'none' },
    );
    expect(found.cells).toEqual([
      ['[c]', null, 30],
      [8, 9, 40],
    ]);
    expect(found).toMatchObject({ rowTotals: null, columnTotals: null, total: null, suppressed: 1 });
    expect(
      suppress(
        named([
          [0, 30],
          [8, 40],
        ]),
        { zeros: 'show' },
      ).suppressed,
    ).toBe(0);
  });

  it('rounds what is published when asked', () => {
    const found = suppress(
      named([
        [12, 33],
        [18, 27],
      ]),
      { round: 5 },
    );
    expect(found).toMatchObject({
      cells: [
        [10, 35],
        [20, 25],
      ],
      rowTotals: [45, 45],
      columnTotals: [30, 60],
      total: 90,
    });
    expect(found.caveats.map(({ code }) => code)).toEqual(['suppressed', 'rounded']);
  });

  it('leaves somebody who tries every table with a range of five or more for each small count', () => {
    fc.assert(
      fc.property(tables(3, 3, 14), totals, (table, shown) => {
        const found = suppress(table, { totals: shown });
        fc.pre(found.cells.flat().filter((cell) => cell === '[c]').length <= 4);
        for (const { row, column, least, most } of tryAll(found, 20)) {
          const true_ = table.cells[row]?.[column] ?? 0;
          expect(least).toBeLessThanOrEqual(true_);
          expect(most).toBeGreaterThanOrEqual(true_);
          expect(most).toBeGreaterThan(least);
          if (true_ < 5) expect(most - least).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing for linear reasoning to determine, in tables of any size', () => {
    fc.assert(
      fc.property(tables(9, 7, 60), totals, fc.constantFrom('suppress', 'show'), (table, shown, zeros) => {
        const found = suppress(table, { totals: shown, zeros });
        expect(solved(found)).toEqual([]);
        found.cells.forEach((line, row) => {
          line.forEach((cell, column) => {
            const true_ = table.cells[row]?.[column] ?? 0;
            if (cell !== '[c]') expect(cell).toBe(true_);
            if (true_ < 5 && (true_ > 0 || zeros === 'suppress')) expect(cell).toBe('[c]');
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('would be caught by both attackers if only the small counts were hidden', () => {
    const naive = {
      ...suppress(
        named([
          [7, 40],
          [9, 55],
        ]),
      ),
      cells: [
        ['[c]', 40],
        [9, 55],
      ] as const,
    };
    expect(solved(naive)).toEqual(['0,0']);
    expect(tryAll(naive, 20)).toEqual([{ row: 0, column: 0, least: 7, most: 7 }]);
  });

  it('refuses what is not a table of counts', () => {
    expect(() => suppress(named([[1.5]]))).toThrow('whole counts');
    expect(() => suppress(named([[-1]]))).toThrow('whole counts');
    expect(() => suppress({ rows: ['a'], columns: ['b', 'c'], cells: [[1]] })).toThrow('rows of 2');
    expect(() => suppress(named([[9]]), { threshold: 0 })).toThrow('threshold');
    expect(() => suppress(named([[9]]), { round: 2.5 })).toThrow('round');
  });
});
