import { firstDay, lastDay } from '../../period/month-index.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Row } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';

/** The rows of periods that were over by the end of a day. */
export function rowsUpTo(rows: Table<Row>, day: string | null, path: string): Table<Row> {
  if (day === null) return rows;
  const end = firstDay(periodOfDate(day, 'day'));
  const over = new Map<string, boolean>();
  const isOver = (period: string) => {
    const known = over.get(period) ?? lastDay(parsePeriod(period)) <= end;
    over.set(period, known);
    return known;
  };
  const kept = [...rows].filter(({ period }) => isOver(period));
  if (kept.length === rows.length) return rows;
  if (kept.length === 0)
    throw new IndicatorError({
      code: 'unreadable',
      path,
      expected: `must be of periods that were over by ${day}`,
      received: 'later ones alone',
    });
  return tableOf(rows.about, kept);
}
