import { dayText } from '../../period/day-number.ts';
import { lastDay } from '../../period/month-index.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { readPeriodColumn } from '../../period/read-period-column.ts';

/** When figures were released: a text that sorts for each one that is written, `null` where nothing says its place. */
export type ReleaseOrder = (written: string) => string | null;

/**
 * Puts what a column says of releases in order, by all of it together: dates in any form as their day, months and years as
 * their last one, and numbers of versions. Dates of which nothing tells the day from the month have no order.
 */
export function releaseOrder(
  texts: Iterable<string>,
  dates: 'day-first' | 'month-first' | null,
): ReleaseOrder {
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  const versions = distinct.map((text) => /^v?\.? ?(\d{1,3})(?:\.(\d{1,3}))?$/i.exec(text));
  if (distinct.length > 0 && versions.every((version) => version !== null)) {
    const orders = new Map(
      versions.map((version, at) => [
        distinct[at] ?? '',
        [version[1], version[2] ?? ''].map((number = '') => number.padStart(3, '0')).join('.'),
      ]),
    );
    return (written) => (written === '' ? '' : (orders.get(written) ?? null));
  }
  const told = dates === null ? dated(distinct, null) : dated(distinct, dates);
  // Dates that stand in one order whether the day or the month comes first are as British files write them.
  const [days, others] =
    told === null ? [dated(distinct, 'day-first'), dated(distinct, 'month-first')] : [told, null];
  const isOrdered = others === null || sameOrder(distinct, days, others);
  return (written) => (written === '' ? '' : isOrdered ? (days?.get(written) ?? null) : null);
}

/** The day of each release: the one that is written, or the last of a month or a year; `null` where the order is not told. */
function dated(
  distinct: readonly string[],
  dates: 'day-first' | 'month-first' | null,
): ReadonlyMap<string, string> | null {
  const order = dates === null ? {} : { dates };
  const asDays = readPeriodColumn(distinct, { ...order, unit: 'day' });
  const read =
    asDays.is === 'none' ? readPeriodColumn(distinct, { ...order, header: 'Release date' }) : asDays;
  if (read.is === 'ask') return null;
  const days = new Map<string, string>();
  if (read.is === 'none') return days;
  const others = new Map(read.unread.map(({ text, period }) => [text, period]));
  for (const [at, text] of distinct.entries()) {
    const period = read.periods[at] ?? others.get(text) ?? null;
    if (period !== null) days.set(text, dayText(lastDay(parsePeriod(period))));
  }
  return days;
}

function sameOrder(
  distinct: readonly string[],
  a: ReadonlyMap<string, string> | null,
  b: ReadonlyMap<string, string>,
): boolean {
  const sorted = (by: ReadonlyMap<string, string> | null) =>
    [...distinct].sort((x, y) => ((by?.get(x) ?? '') < (by?.get(y) ?? '') ? -1 : 1)).join('\n');
  return sorted(a) === sorted(b);
}
