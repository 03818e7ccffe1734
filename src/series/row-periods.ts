import { isPeriod } from '../period/is-period.ts';
import type { CalendarUnit, Period } from '../period/period.ts';
import { periodText } from '../period/period-text.ts';
import { readPeriodColumn } from '../period/read-period-column.ts';
import { unitOf } from '../period/unit-of.ts';
import type { RowReader } from './rows.ts';

/** The periods of rows, read as one column: all of one unit. */
export interface RowPeriods {
  /** The period of a row; `null` where it names none of the unit that the rows are of. */
  readonly at: (index: number) => Period | null;
  /** The period of another unit that a row names, such as a year among months; `null` where it names none. */
  readonly otherAt: (index: number) => Period | null;
  /** What the rows leave open, such as the order of day and month; `null` where nothing is. */
  readonly open: string | null;
}

/**
 * Reads the periods of rows as one kind, each distinct text once. Rows that are all in the library's own form are
 * taken as they are, but for three or more months that could all be financial years (2009-10, 2010-11, 2011-12), as
 * months do not come so. `likely` is the unit of the indicator, where the rows leave it open.
 */
export function rowPeriods(reader: RowReader, likely: CalendarUnit | undefined): RowPeriods {
  const cell = reader.column('period') ?? (() => undefined);
  const indexOf = new Map<unknown, number>();
  const texts: string[] = [];
  const places = Array.from({ length: reader.length }, (_, row) => {
    const value = cell(row);
    // Two dates of one instant are two objects: they are told by their text.
    const key = typeof value === 'object' ? periodText(value) : value;
    let at = indexOf.get(key);
    if (at === undefined) {
      at = texts.length;
      indexOf.set(key, at);
      texts.push(periodText(key) ?? '');
    }
    return at;
  });
  const { open, periods, others } = read(texts, likely);
  const placed = (list: readonly (Period | null)[]) => (row: number) => list[places[row] ?? -1] ?? null;
  return { at: placed(periods), otherAt: placed(others), open };
}

function read(texts: readonly string[], likely: CalendarUnit | undefined) {
  const none = texts.map(() => null);
  if (isOwnForm(texts, likely)) return { periods: texts as readonly Period[], others: none, open: null };
  const column = readPeriodColumn(texts, likely === undefined ? {} : { likely });
  if (column.is === 'ask') return { periods: none, others: none, open: column.question };
  if (column.is === 'none') return { periods: none, others: none, open: null };
  const other = new Map(column.unread.map(({ text, period }) => [text, period]));
  return { periods: column.periods, others: texts.map((text) => other.get(text) ?? null), open: null };
}

function isOwnForm(texts: readonly string[], likely: CalendarUnit | undefined): boolean {
  const [first] = texts;
  if (!isPeriod(first)) return false;
  const unit = unitOf(first);
  if (!texts.every((text) => isPeriod(text, unit))) return false;
  // The first days of months, or the last, are how spreadsheets and databases hold months.
  if (unit === 'day' && likely !== 'day') return false;
  const couldBeYears = (text: string) => Number(text.slice(5)) === (Number(text.slice(0, 4)) + 1) % 100;
  return unit !== 'month' || texts.length < 3 || !texts.every(couldBeYears);
}

/** What to write where the periods of rows may be read in two ways. */
export const ambiguousPeriods =
  'must have one reading: write days as 2019-04-01, months as 2019-04 and financial years as 2018/19';
