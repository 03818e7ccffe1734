import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRows } from '../../src/series/first-rows.ts';
import { panel } from '../../src/series/panel.ts';
import { satisfaction } from '../indicators.ts';

describe('the first row of each place', () => {
  it('is that which a Map remembers, for places of any size', () => {
    const place = fc.oneof(fc.nat({ max: 40 }), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(place, { maxLength: 300 }), (places) => {
        const known = new Map<number, number>();
        const firstAt = firstRows();
        places.forEach((each, row) => {
          expect(firstAt(each, row)).toBe(known.get(each) ?? null);
          if (!known.has(each)) known.set(each, row);
        });
      }),
    );
  });

  it('is that which a Map remembers, where each place has its room', () => {
    const places = fc.array(fc.nat({ max: 40 }), { maxLength: 300 });
    fc.assert(
      fc.property(places, (all) => {
        const [firstAt, slowly] = [firstRows(41), firstRows()];
        all.forEach((each, row) => {
          expect(firstAt(each, row)).toBe(slowly(each, row));
        });
      }),
    );
  });

  it('is found among a million', () => {
    const firstAt = firstRows();
    const size = 2 ** 20;
    for (let row = 0; row < size; row += 1) if (firstAt(row * 4096, row) !== null) throw new Error(`${row}`);
    expect([0, 5, size - 1].map((row) => firstAt(row * 4096, 0))).toEqual([0, 5, size - 1]);
  });
});

describe('panel', () => {
  it('refuses more rows than there is room for, before any is read', () => {
    const at = () => {
      throw new Error('read');
    };
    const columns = Object.fromEntries(
      ['area', 'period', 'numerator', 'denominator'].map((name) => [name, { length: 1e9, at }]),
    );
    expect(() => panel(satisfaction, { length: 1e9, columns })).toThrow(
      'panel: rows must be at most 25000000 rows: areas or periods can be taken a part at a time, got 1000000000',
    );
  });

  it('refuses areas and periods that make more figures than there is room for', () => {
    const rows = Array.from({ length: 26_000 }, (_, at) => ({
      area: `a${at >> 1}`,
      period: at % 2 === 0 ? '1900-01' : '2099-12',
      numerator: 5,
      denominator: 9,
    }));
    expect(() => panel(satisfaction, rows)).toThrow(/must be at most 30000000 figures in all/);
  });
});
