import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { table, tableOf } from '../../src/series/table.ts';
import { packIntegers, unpackIntegers } from '../../src/series/table-codec.ts';

describe('packIntegers', () => {
  it('is undone by unpackIntegers for any whole numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: -2, max: 2 }))), (values) => {
        expect(unpackIntegers(packIntegers(values))).toEqual(values);
      }),
    );
  });

  it('holds a million equal values in a few characters', () => {
    const packed = packIntegers(new Array<number>(1_000_000).fill(7));
    expect(packed.text.length).toBeLessThan(10);
    expect(unpackIntegers(packed).length).toBe(1_000_000);
  });
});

describe('tableOf', () => {
  const own = tableOf({ id: 'mine', title: 'My extract' }, [
    { area: 'a', period: '2019-04', count: 3 },
    { area: 'b', period: '2019-04', count: 0 },
  ]);

  it('gives rows back by iteration, by place and as columns', () => {
    expect([...own]).toEqual([own.at(0), own.at(1)]);
    expect(own.at(1)).toEqual({ area: 'b', period: '2019-04', count: 0 });
    expect(own.columns['count']?.at(0)).toBe(3);
    expect(own.length).toBe(2);
  });

  it("says that the rows are the user's own", () => {
    expect(own.about.basis).toBe('own');
  });

  it('has no row outside the table, as an array has none', () => {
    expect(own.at(2)).toBeUndefined();
  });

  it('holds no rows at all without complaint', () => {
    const empty = tableOf({ id: 'empty', title: 'Nothing' }, []);
    expect([empty.length, [...empty]]).toEqual([0, []]);
  });
});

describe('table', () => {
  it('decodes texts, numbers with gaps and integers', () => {
    const about = tableOf({ id: 't', title: 'T' }, []).about;
    const decoded = table<{ area: string; value: number | null; count: number }>({
      about,
      length: 2,
      columns: {
        area: { type: 'text', values: 'a\nb', ...packIntegers([1, 0]) },
        value: { type: 'number', values: '\n0.5', ...packIntegers([1, 0]) },
        count: { type: 'integer', ...packIntegers([-4, 70_000]) },
      },
    });
    expect([...decoded]).toEqual([
      { area: 'b', value: 0.5, count: -4 },
      { area: 'a', value: null, count: 70_000 },
    ]);
  });
});
