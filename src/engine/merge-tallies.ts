import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { isObject, requireIterable } from '../result/require-form.ts';
import type { Tally } from '../series/observation.ts';
import { rowNumber } from '../series/row-number.ts';

/**
 * Merge tallies: one set of counts from several, such as one for each file, month or server.
 *
 * Counts of the same area, period, category and outcome (and of any other column, where there are more) are added;
 * a sum of which a part is `null` is `null`. The order is that in which cells are first met. Counts of distinct
 * IDs add up to more than they should when a crime is in two batches: then run one query over all of them.
 *
 * Throws `invalid-observation` when batches differ in their columns, as those of two definitions do, and when a
 * count or a sum is not a whole number that a number can hold exactly.
 *
 * @example
 * mergeTallies([
 *   [{ area: 'telford', period: '2018-10', count: 3 }],
 *   [{ area: 'telford', period: '2018-10', count: 4n }],
 * ]) // => [{ area: 'telford', period: '2018-10', count: 7 }]
 */
export function mergeTallies(batches: Iterable<Iterable<Tally>>): Tally[] {
  const merged = new Map<string, Tally>();
  let columns: string | null = null;
  let batch = 0;
  requireIterable('mergeTallies: batches', batches);
  for (const tallies of batches) {
    batch += 1;
    requireIterable(`mergeTallies: batch ${batch}`, tallies);
    for (const tally of tallies) {
      if (!isObject(tally)) throw refused(batch, 'tally', 'must be a row with a count', tally);
      const { count, ...cell } = tally;
      const stated = Object.entries(cell)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      const names = stated.map(([name]) => name).join(', ');
      columns ??= names;
      if (names !== columns) throw refused(batch, 'columns', `must be ${columns}, as before`, names);
      const odd = stated.find(([, value]) => ['bigint', 'symbol', 'function'].includes(typeof value));
      if (odd !== undefined) throw refused(batch, odd[0], 'must be text, a number or null', odd[1]);
      const key = JSON.stringify(stated);
      const before = merged.get(key);
      const own = wholeOf(count, batch);
      const sum = before === undefined ? own : plus(wholeOf(before.count, batch), own);
      merged.set(key, { ...tally, count: wholeOf(sum, batch) });
    }
  }
  return [...merged.values()];
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

function wholeOf(count: unknown, batch: number): number | null {
  const whole = count === undefined ? undefined : rowNumber(count);
  if (whole === null || (typeof whole === 'number' && Number.isSafeInteger(whole))) return whole;
  throw refused(batch, 'count', `must be a whole number within ±${Number.MAX_SAFE_INTEGER}, or null`, count);
}

function refused(batch: number, what: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({
    code: 'invalid-observation',
    path: `mergeTallies: batch ${batch}, ${what}`,
    expected,
    received: received(value),
  });
}
