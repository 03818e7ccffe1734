import { readOptions } from '../result/read-options.ts';
import { requireData } from '../result/require-data.ts';
import { type ColumnHeader, columnHeader } from './column-header.ts';
import { chosenUnit } from './column-unit.ts';
import { dateColumn } from './date-column.ts';
import { formatPeriod } from './format-period.ts';
import { calendarUnits } from './month-index.ts';
import type { Period, PeriodUnit } from './period.ts';
import type { PeriodColumn, ReadPeriodColumnOptions, UnreadPeriod } from './period-column.ts';
import { periodFormsInWords } from './period-forms.ts';
import { type Reading, readingsOf, serialReading } from './readings.ts';

const optionRules = /* @__PURE__ */ (() =>
  ({
    header: { is: 'text' },
    dates: { is: 'one-of', values: ['day-first', 'month-first'] },
    unit: { is: 'one-of', values: [...calendarUnits, 'span'] },
    likely: { is: 'one-of', values: calendarUnits },
  }) as const)();

/**
 * Read a column of periods: which period is each of these texts, all of one unit?
 *
 * A text alone may have two readings where its column has one: `2011-12` among 2009-10, 2010-11 and 2012-13 is a
 * financial year, and among 2011-10 and 2011-11 a month. The unit is the one in which most distinct texts can be read;
 * the others are `unread`, with the period of another unit that they are. `01/04/2019` is read in the order of day and
 * month that the column shows (a number over 12, or three or more firsts of months), and asked for where none shows.
 * Dates that are all first days of months, or all last days, are months; Mondays are weeks only under a header that
 * says so, Sundays under `Week ending`. Dates only of every third month, or of one month a year, are asked for unless
 * the header or `likely` says what they are. Whole numbers are the dates of a spreadsheet under a word for time.
 * Marks such as `[p]` are for the caller to take off.
 *
 * Each distinct text is read once. Nothing throws.
 *
 * @example
 * const years = readPeriodColumn(['2009-10', '2010-11', '2011-12', '2012-13']);
 * years.is === 'read' && years.unit // => 'financial-year'
 * const days = readPeriodColumn(['01/04/2019', '30/04/2019']);
 * days.is === 'read' && days.periods // => ['2019-04-01', '2019-04-30']
 * readPeriodColumn(['03/04/2019', '05/04/2019']).is // => 'ask'
 */
export function readPeriodColumn(
  texts: readonly string[],
  given: ReadPeriodColumnOptions = {},
): PeriodColumn {
  requireData('readPeriodColumn: texts', { is: 'items', of: { is: 'text' } }, texts);
  const options = readOptions('readPeriodColumn', optionRules, given);
  const header = columnHeader(options.header ?? '');
  const distinct = new Map<string, readonly Reading[]>();
  const ofDay = new Map<string, readonly Reading[]>();
  for (const text of texts) if (!distinct.has(text)) distinct.set(text, timesTogether(text, ofDay));
  for (const text of [...distinct.keys()]) if (text.trim() === '') distinct.delete(text);
  if (header.isDate && distinct.size > 0) readSerials(distinct);

  const dated = dateColumn(distinct, header, options);
  if ('is' in dated) return dated;
  const unit = chosenUnit(dated.readings, header, options);
  if (unit === null) return { is: 'none', expected: expectedOf(header, distinct) };
  if (typeof unit !== 'string') return unit;

  const found = new Map<string, Period | null>();
  const unread: UnreadPeriod[] = [];
  for (const [text, readings] of dated.readings) {
    const period = readings.get(unit)?.period ?? null;
    found.set(text, period);
    if (period === null) {
      const [other] = readings.values();
      unread.push({ text, period: other?.isWeak === false ? other.period : null });
    }
  }
  return {
    is: 'read',
    unit,
    periods: texts.map((text) => found.get(text) ?? null),
    unread,
    notes: [...dated.notes, ...notesOn(found, unit)],
  };
}

/** What must stand in a column of which nothing can be read: below a header of weeks dates are those of weeks. */
function expectedOf(
  { isEnding, unit }: ColumnHeader,
  texts: ReadonlyMap<string, readonly Reading[]>,
): string {
  const areDates = [...texts.values()].every((readings) => readings.some((each) => each.unit === 'day'));
  if (unit !== 'week' || !areDates || texts.size === 0)
    return `must be a period, written as one of: ${periodFormsInWords()}`;
  const day = isEnding ? 'Sunday, on which a week ends' : 'Monday, on which a week begins';
  return `must be the date of a ${day}: weeks are those of ISO 8601, and figures of other weeks are needed by day or by month`;
}

/** A local time: all of one day are read once, as a column of times may have as many texts as rows. */
const localTime = /^\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):[0-5]\d(?::\d\d(?:\.\d+)?)?$/;

function timesTogether(text: string, ofDay: Map<string, readonly Reading[]>): readonly Reading[] {
  if (!localTime.test(text)) return readingsOf(text);
  const day = text.slice(0, 10);
  const known = ofDay.get(day) ?? readingsOf(day);
  ofDay.set(day, known);
  return known;
}

/** Whole numbers are dates of a spreadsheet where all of them may be: from 1980 to 2099. */
function readSerials(distinct: Map<string, readonly Reading[]>): void {
  const serials = [...distinct.keys()].map((text) => [text, serialReading(text)] as const);
  if (serials.every(([, reading]) => reading !== null))
    for (const [text, reading] of serials) if (reading !== null) distinct.set(text, [reading]);
}

/** What is taken for granted of texts that a reader may take otherwise, by the first of each kind. */
function notesOn(found: ReadonlyMap<string, Period | null>, unit: PeriodUnit): string[] {
  const first = (pattern: RegExp) => {
    for (const [text, period] of found)
      if (period !== null && text !== period && pattern.test(text)) return [text, period] as const;
    return null;
  };
  const quarter = unit === 'quarter' ? first(/q|qtr/i) : null;
  const week = unit === 'week' ? first(/^\s*(?:w|wk|week)\s*\d|\d{4}\s*(?:w|wk|week)/i) : null;
  const zoned = first(/:\d\d.*(?:z|utc|[+-]\d\d:?\d\d)\s*$/i);
  return [
    ...(quarter ? [`${quarter[0]} is read as the calendar quarter ${formatPeriod(quarter[1])}.`] : []),
    ...(week ? [`${week[0]} is read as an ISO week, the ${formatPeriod(week[1])}.`] : []),
    ...(zoned ? [`${zoned[0]} is read as an instant, and its day is that of the United Kingdom.`] : []),
  ];
}
