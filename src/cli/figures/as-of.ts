import type { Opened } from '../../open/opened.ts';
import { latestCompleteMonth } from '../../paper/profile/latest-month.ts';
import type { SettledProfile } from '../../paper/profile/settled.ts';
import { firstDay, lastDay } from '../../period/month-index.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Row } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';

/** The day up to which figures are used: as the call says, else as the profile does; `null` for all of them. */
export function asOfDay(
  said: string | null,
  settled: SettledProfile | null,
  { readings }: Pick<Opened, 'readings'>,
): { readonly day: string | null; readonly notes: readonly string[] } {
  const named = said ?? settled?.asOf ?? null;
  if (named !== null || settled === null) return { day: named, notes: [] };
  return latestCompleteMonth(readings.map(({ report, rows }) => ({ file: report.file, rows })));
}

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
