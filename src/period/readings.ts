import { mondayOf, monthStart, weekNumbered } from './day-number.ts';
import { namedMonths } from './named-months.ts';
import type { PeriodUnit } from './period.ts';
import { type DateOrder, type WrittenDate, writtenDates } from './written-dates.ts';

/** The days that a text may name, as numbers, and the unit in which it names them. */
export interface Reading {
  readonly first: number;
  readonly last: number;
  readonly unit: PeriodUnit;
  /** Whether the text states its unit, as `2018/19` does and `April to June 2019` does not. */
  readonly isLabel: boolean;
  /** The order of day and month in which it is so, where that matters. */
  readonly order: DateOrder | null;
  /** Whether only other texts of its column can make the text mean this. */
  readonly isWeak: boolean;
}

/** Longer than any way of writing a period: what is longer is not looked at. */
const longest = 60;
const isoTime = /^\d{4}-\d\d-\d\d[t ]\d/;

/** Everything that a text may mean as a period, the likeliest first; nothing where it names none. */
export function readingsOf(written: string): readonly Reading[] {
  if (typeof written !== 'string' || written.length > longest) return [];
  const text = tidy(written);
  // A column of times holds as many texts as rows: what begins with a whole date and a time is nothing else.
  if (isoTime.test(text)) return writtenDates(text).map(({ day, order }) => reading('day', day, day, order));
  const months = namedMonths(text).map(({ first, isLabel, isWeak = false, last, unit }) => ({
    first: monthStart(first),
    last: monthStart(last + 1) - 1,
    unit,
    isLabel,
    order: null,
    isWeak,
  }));
  const dates = writtenDates(text).map(({ day, order }) => reading('day', day, day, order));
  return [...months, ...dates, ...weekNumber(text), ...weekOfDate(text), ...runOfDates(text)];
}

export function tidy(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const reading = (unit: PeriodUnit, first: number, last: number, order: DateOrder | null): Reading => ({
  first,
  last,
  unit,
  isLabel: unit === 'week',
  order,
  isWeak: false,
});

/** `2019-w14`, `week 14 2019`: weeks are numbered as ISO 8601 does. */
function weekNumber(text: string): readonly Reading[] {
  const yearFirst = /^(\d{4}|\d\d(?=-?w))(?:-?w| (?:w|wk|week) ?)(\d{1,2})$/.exec(text);
  const found = yearFirst ?? /^(?:w|wk|week) ?(\d{1,2})(?:,? (?:of )?|-)(\d{4})$/.exec(text);
  if (!found) return [];
  const [year, number] = yearFirst ? [found[1], found[2]] : [found[2], found[1]];
  const week = weekNumbered(Number(year?.length === 2 ? `20${year}` : year), Number(number));
  return week === null ? [] : [reading('week', mondayOf(week), mondayOf(week) + 6, null)];
}

const isMonday = (day: number) => mondayOf(Math.floor((day + 3) / 7)) === day;

/** `w/c 01/04/2019`, `week ending 7 april 2019`: a week runs from Monday to Sunday, or it is none. */
function weekOfDate(text: string): readonly Reading[] {
  const starting =
    /^(?:w\/?c\b|w\/?b\b|(?:week|wk) ?(?:commencing|beginning|starting|from|of))[:.]? ?(.+)$/.exec(text);
  const found = starting ?? /^(?:w\/?e\b|(?:week|wk) ?(?:ending|ended|to))[:.]? ?(.+)$/.exec(text);
  if (!found) return [];
  return writtenDates(found[1] ?? '').map(({ day, order }) => {
    const monday = starting ? day : day - 6;
    return reading('week', monday, monday + 6, order);
  });
}

/** `01/04/2018 to 31/03/2019`: an ISO week or whole months. */
function runOfDates(text: string): readonly Reading[] {
  const found = /^(.{6,30}?)(?: to | - )(.{6,30})$/.exec(text);
  if (!found) return [];
  const ends = writtenDates(found[2] ?? '');
  return writtenDates(found[1] ?? '').flatMap((start) =>
    ends.flatMap((end) => runBetween(start, end)).slice(0, 1),
  );
}

function runBetween(start: WrittenDate, end: WrittenDate): readonly Reading[] {
  if (start.order !== null && end.order !== null && start.order !== end.order) return [];
  const order = start.order ?? end.order;
  if (end.day === start.day + 6 && isMonday(start.day)) return [reading('week', start.day, end.day, order)];
  return [reading('span', start.day, end.day, order)];
}

/** The day that the serial number of a spreadsheet stands for, from 1980 to 2099; `null` for any other text. */
export function serialReading(text: string): Reading | null {
  const serial = /^\s*\d{5}(?:\.\d+)?\s*$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < 29_221 || serial > 73_050) return null;
  // 25,569 is 1 January 1970.
  return reading('day', serial - 25_569, serial - 25_569, null);
}
