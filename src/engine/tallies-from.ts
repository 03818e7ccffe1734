import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { Tally } from '../series/observation.ts';
import { rowNumber } from '../series/row-number.ts';
import { resultColumns } from './result-columns.ts';

/** A row as a database client returns it. */
export type ResultRow = Readonly<Record<string, unknown>>;

/**
 * Tallies from: the result of an aggregation as rows that `panel` takes.
 *
 * Counts come from drivers as numbers, as `bigint` or as text of digits; all become numbers here, exactly or not
 * at all. The row without an area holds the total: when it is not there, or the other rows do not add up to it,
 * the result is not whole. Sorted by area, period, category and outcome, because no engine keeps an order.
 *
 * Throws `unreadable`, naming the row, the column and what came back.
 *
 * @example
 * talliesFrom([
 *   { tally_area: 'telford', tally_period: '2018-10', tally_records: 3n, tally_count: '3' },
 *   { tally_area: null, tally_period: null, tally_records: 3n, tally_count: '3' },
 * ]) // => [{ area: 'telford', period: '2018-10', count: 3 }]
 */
export function talliesFrom(resultRows: Iterable<ResultRow>): Tally[] {
  const tallies: Tally[] = [];
  let records = 0;
  let total: number | null = null;
  for (const [index, row] of rowsOf(resultRows).entries()) {
    const at = `row ${index + 1}`;
    const own = countAt(row, resultColumns.records, at);
    if (row[resultColumns.area] === null) {
      if (total !== null)
        throw unreadable(at, 'must not be a second row with a total (merge with mergeTallies)', own);
      total = own;
      continue;
    }
    records += own;
    tallies.push({
      area: textAt(row, resultColumns.area, at),
      period: textAt(row, resultColumns.period, at),
      ...(resultColumns.category in row && { category: textAt(row, resultColumns.category, at) }),
      ...(resultColumns.outcome in row && { outcome: textAt(row, resultColumns.outcome, at) }),
      count: countAt(row, resultColumns.count, at),
    });
  }
  if (total === null)
    throw unreadable('result', 'must have a row with the total: the result is not whole', tallies);
  if (records !== total)
    throw unreadable(
      'result',
      `must add up to its total of ${total} records: the result is not whole`,
      records,
    );
  return tallies.sort(inOrder);
}

function rowsOf(rows: unknown): readonly ResultRow[] {
  if (typeof rows !== 'object' || rows === null || !(Symbol.iterator in rows))
    throw unreadable('result', 'must be rows that can be iterated', rows);
  return [...(rows as Iterable<unknown>)].map((row, index) => {
    if (typeof row === 'object' && row !== null) return row as ResultRow;
    throw unreadable(`row ${index + 1}`, 'must be an object', row);
  });
}

function textAt(row: ResultRow, column: string, at: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw unreadable(`${at}, ${column}`, 'must be text', value);
}

/** The one place where a count of an engine becomes a number; what is a `bigint` is settled by `rowNumber`. */
function countAt(row: ResultRow, column: string, at: string): number {
  const value = row[column];
  const count = rowNumber(typeof value === 'string' && /^\d{1,20}$/.test(value) ? BigInt(value) : value);
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  throw unreadable(`${at}, ${column}`, `must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, value);
}

function inOrder(a: Tally, b: Tally): number {
  for (const key of ['area', 'period', 'category', 'outcome'] as const) {
    const [left = '', right = ''] = [a[key], b[key]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function unreadable(path: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({
    code: 'unreadable',
    path: `talliesFrom: ${path}`,
    expected,
    received: received(value),
  });
}
