import { describe, expect, it } from 'vitest';
import { random } from '../../src/numeric/random.ts';
import { counts, oneAmongZeros, rowsOf, shares, wordsOf } from './made.ts';

const words = (table: Parameters<typeof wordsOf>[0]) => [...new Set(wordsOf(table))];

describe('areas that cannot be told apart', () => {
  it.each([
    ['nothing anywhere', shares([0, 0, 0, 0, 0], 100)],
    ['everything everywhere', shares([100, 100, 100, 100, 100], 100)],
    ['the same everywhere', shares([40, 40, 40, 40, 40], 100)],
    ['no events', counts([0, 0, 0, 0], [1, 2, 5, 10])],
    ['as many everywhere', counts([7, 7, 7, 7])],
    ['99 of 100 among 100 of 100', shares([99, ...Array<number>(9).fill(100)], 100)],
    ['9 of 10 among 10 of 10', shares([9, 10, 10, 10, 10, 10], 10)],
  ])('are within chance: %s', (_, table) => {
    expect(words(table)).toEqual(['within-chance']);
  });

  it.each([3, 5, 12, 43, 200])('are within chance with one event among %i areas', (areas) => {
    const [first] = rowsOf(oneAmongZeros(areas, 1));
    expect(words(oneAmongZeros(areas, 1))).toEqual(['within-chance']);
    // Given one event in all, it is this area's with a chance of 1 in so many.
    expect(first?.chance).toBeCloseTo(2 / areas, areas < 10 ? 1 : 2);
  });
});

describe('one area with events among areas without any', () => {
  // The first number is the least that is different, the second the least that is beyond.
  it.each([
    [5, 4, 7],
    [12, 3, 5],
    [43, 2, 4],
  ])('of %i is different from %i events and beyond from %i', (areas, different, beyond) => {
    const first = Array.from({ length: 12 }, (_, events) => wordsOf(oneAmongZeros(areas, events))[0]);
    expect(first.indexOf('within-ordinary-variation')).toBe(different);
    expect(first.indexOf('beyond-ordinary-variation')).toBe(beyond);
    expect(first.slice(beyond).every((word) => word === 'beyond-ordinary-variation')).toBe(true);
  });

  it.each([5, 12, 43])('weighs more with every event more, of %i', (areas) => {
    const found = [1, 2, 3, 4, 5, 6, 8, 12, 20, 50, 200].map(
      (events) => rowsOf(oneAmongZeros(areas, events))[0]?.adjustedOrdinary ?? 1,
    );
    found.forEach((p, at) => {
      if (at > 0) expect(p).toBeLessThanOrEqual(found[at - 1] ?? 1);
    });
  });
});

describe('areas of any size', () => {
  it('leave out those without a sample', () => {
    const whole = rowsOf(shares([80, 0, 70, 75], [100, 0, 100, 100]));
    const three = rowsOf(shares([80, 70, 75], 100));
    expect(whole[1]).toBeNull();
    expect([whole[0], whole[2], whole[3]].map((row) => row?.ordinary)).toEqual(
      three.map((row) => row?.ordinary),
    );
  });

  it('cannot be told of two, nor of one', () => {
    expect(wordsOf(shares([10, 90], 100))).toEqual(['cannot-tell', 'cannot-tell']);
    expect(wordsOf(shares([10], 100))).toEqual(['cannot-tell']);
  });

  it('tell one of three that is far from the other two', () => {
    // The other two have the same share, so that neither differs but because of the first.
    expect(wordsOf(shares([1000, 9000, 9000], 10_000))).toEqual([
      'beyond-ordinary-variation',
      'within-chance',
      'within-chance',
    ]);
  });

  it.each([
    [[510, 600, 605], [0]],
    [[510, 600, 605, 595], [0]],
    [[510, 600, 605, 595, 600], [0]],
    // Two and two, and three steps of which none explains another: all that differ are told.
    [
      [510, 510, 600, 600],
      [0, 1, 2, 3],
    ],
    [
      [510, 555, 600],
      [0, 2],
    ],
    [
      [500, 600, 700],
      [0, 2],
    ],
  ])('tell of %j of 750 only those that differ, not those that are alike beside them', (y, differ) => {
    const rows = rowsOf(shares(y, 750));
    expect(rows.flatMap((row, at) => ((row?.adjustedChance ?? 1) < 0.05 ? [at] : []))).toEqual(differ);
    rows.forEach((row, at) => {
      if (row !== null && row.butFor.length > 0) expect(row.butFor).toEqual([0]);
      if (differ.includes(at)) expect(row?.butFor).toEqual([]);
    });
  });

  it('call an area that is alike the rest different in few tables of three to five of which one lies apart', () => {
    const chance = random(12);
    for (const k of [3, 4, 5]) {
      let [found, alike] = [0, 0];
      for (let table = 0; table < 60; table += 1) {
        const drawn = Array.from({ length: k }, (_, at) => chance.binomial(750, at === 0 ? 0.68 : 0.8));
        const different = rowsOf(shares(drawn, 750)).map((row) => (row?.adjustedChance ?? 1) < 0.05);
        if (different[0]) found += 1;
        if (different.slice(1).includes(true)) alike += 1;
      }
      expect(found).toBe(60);
      expect(alike).toBeLessThanOrEqual(9);
    }
  });

  it('cannot be told beyond where no possible figure would be', () => {
    // 60 of 60 and 55 of 60 really differ from the rest, which lie so far apart that 60 of 60 is nothing unusual.
    const found = rowsOf(shares([60, 55, 48, 40, 30], 60));
    expect(found.map((row) => row?.verdict).slice(0, 2)).toEqual(['cannot-tell', 'cannot-tell']);
    expect(found[0]?.adjustedChance).toBeLessThan(0.05);
    expect(found[0]?.adjustedOrdinary).toBeGreaterThan(0.05);
  });

  it('give finite numbers from 1 to a million in one table', () => {
    const tables = [
      shares([0, 1, 50, 5000, 500_000], [1, 10, 100, 10_000, 1_000_000]),
      shares([1, 10, 100, 10_000, 1_000_000], [1, 10, 100, 10_000, 1_000_000]),
      counts([0, 1, 50, 5000, 1_000_000], [0.01, 1, 50, 5000, 1_000_000]),
      counts([1_000_000, 1_010_000, 990_000, 1_000_500]),
    ];
    for (const table of tables)
      for (const row of rowsOf(table)) {
        expect(Number.isFinite(row?.chance)).toBe(true);
        expect(Number.isFinite(row?.ordinary)).toBe(true);
        expect(row?.ordinary).toBeGreaterThanOrEqual(row?.chance ?? 1);
      }
  });
});
