import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTallies } from '../../src/engine/merge-tallies.ts';
import { type ResultRow, talliesFrom } from '../../src/engine/tallies-from.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import type { Tally } from '../../src/series/observation.ts';

const row = (area: unknown, count: unknown, records: unknown = count): ResultRow => ({
  tally_area: area,
  tally_period: '2018-10',
  tally_category: 'Robbery',
  tally_outcome: '',
  tally_records: records,
  tally_count: count,
});
const total = (records: unknown): ResultRow => ({ ...row(null, records), tally_period: null });

describe('talliesFrom', () => {
  it('takes counts as numbers, bigint or digits, and sorts, because no engine keeps an order', () => {
    const tally = { period: '2018-10', category: 'Robbery', outcome: '' };
    expect(talliesFrom([row('c', 3), total('6'), row('b', 2n), row('a', '1')])).toEqual([
      { area: 'a', ...tally, count: 1 },
      { area: 'b', ...tally, count: 2 },
      { area: 'c', ...tally, count: 3 },
    ]);
  });

  it('gives no tallies of a table without records, whose total is 0', () => {
    expect(talliesFrom([total(0n)])).toEqual([]);
  });

  it.each([
    2n ** 53n,
    '9007199254740993',
    1.5,
    -1n,
    '-1',
    '1e3',
    '',
    '1'.repeat(30),
    null,
    undefined,
    Number.NaN,
    true,
  ])('refuses a count of %s, and says what came back', (count) => {
    const caught = catchError(() => talliesFrom([row('a', 1), row('b', count, 1), total(2)]));
    expect(caught).toMatchObject({ code: 'unreadable', path: 'talliesFrom: row 2, tally_count' });
  });

  it('names the value in the message', () => {
    expect(() => talliesFrom([row('a', 2n ** 60n), total(1)])).toThrow(
      'talliesFrom: row 1, tally_records must be a whole number from 0 to 9007199254740991, got 1152921504606846976',
    );
  });

  it.each<[string, unknown]>([
    ['has lost a row', [row('a', 1), total(3)]],
    ['has a row twice', [row('a', 1), row('a', 1), total(1)]],
    ['has lost its total', [row('a', 1)]],
    ['is empty', []],
    ['is two results', [row('a', 1), total(1), row('b', 1), total(1)]],
    ['is not rows', undefined],
    ['is text', '[{"tally_area": null}]'],
    ['has a row that is text', ['{"tally_area": null}']],
    ['has an area that is a number', [row(7, 1), total(1)]],
    ['has a period that is a date', [{ ...row('a', 1), tally_period: new Date(0) }, total(1)]],
  ])('refuses a result that %s', (_, result) => {
    expect(catchError(() => talliesFrom(result as ResultRow[]))).toMatchObject({ code: 'unreadable' });
  });
});

describe('mergeTallies', () => {
  const cells = fc.record({
    area: fc.constantFrom('a', 'b'),
    period: fc.constantFrom('2018-10', '2018-11'),
    outcome: fc.constantFrom('', 'Charged'),
    count: fc.nat(1000),
  });

  it('gives the same sums however the records were split', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells)), (batches) => {
        const sorted = (tallies: readonly Tally[]) =>
          [...tallies].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
        const once = mergeTallies([batches.flat()]);
        expect(sorted(mergeTallies(batches))).toEqual(sorted(once));
        expect(mergeTallies([...batches.map((batch) => mergeTallies([batch]))])).toEqual(
          mergeTallies(batches),
        );
        const sum = (tallies: readonly Tally[]) => tallies.reduce((all, { count }) => all + Number(count), 0);
        expect(sum(once)).toBe(sum(batches.flat()));
        expect(new Set(once.map(keyOf)).size).toBe(once.length);
      }),
    );
  });

  it('keeps apart what differs in any other column', () => {
    const at = { area: 'a', period: '2018-10' };
    const batch = [
      { ...at, group: 'x', count: 1 },
      { ...at, group: 'y', count: 2 },
    ];
    expect(mergeTallies([batch, batch]).map(({ count }) => count)).toEqual([2, 4]);
  });

  it('leaves a sum of which a part is missing missing', () => {
    const at = { area: 'a', period: '2018-10' };
    expect(mergeTallies([[{ ...at, count: 1 }], [{ ...at, count: null }]])).toEqual([{ ...at, count: null }]);
  });

  it('refuses counts and sums that no number can hold, and batches of other columns', () => {
    const at = { area: 'a', period: '2018-10' };
    const most = { ...at, count: Number.MAX_SAFE_INTEGER };
    expect(() => mergeTallies([[most], [{ ...at, count: 1n }]])).toThrow('mergeTallies: batch 2, count');
    expect(() => mergeTallies([[{ ...at, count: 0.5 }]])).toThrow('got 0.5');
    expect(() => mergeTallies([[most], [{ ...most, category: 'Robbery' }]])).toThrow(
      'mergeTallies: batch 2, columns must be area, period, as before, got "area, category, period"',
    );
  });
});

const keyOf = ({ area, period, outcome }: Tally): string => `${area} ${period} ${outcome}`;

function catchError(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    if (isIndicatorError(error)) return error;
    throw error;
  }
  return null;
}
