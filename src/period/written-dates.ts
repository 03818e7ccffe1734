import { existingDay } from './calendar-date.ts';
import { monthNamed } from './month-names.ts';
import { dayInUnitedKingdom } from './uk-time.ts';

/** Whether `01/04/2019` is 1 April or 4 January. */
export type DateOrder = 'day-first' | 'month-first';

/** A day that a text may name, and the order of day and month in which it does, where that matters. */
export interface WrittenDate {
  readonly day: number;
  readonly order: DateOrder | null;
}

const time = /^(.{6,30}?)[t ](\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?(?: ?(z|utc|[+-]\d\d(?::?\d\d)?))?$/;

/**
 * Every day that a text in lower case may name: `2019-04-01`, `20190401`, `01/04/2019`, `1 april 2019`, `1-apr-19`,
 * `april 1, 2019`, with or without a time. A time with an offset is an instant, and its day is that of the United
 * Kingdom; one without is local, and its day is the one that is written.
 */
export function writtenDates(text: string): readonly WrittenDate[] {
  const [, date = text, hour, minute, zone] = time.exec(text) ?? [];
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59)) return [];
  const days = writtenDays(date.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, ''));
  if (zone === undefined) return days;
  const minutes = Number(hour) * 60 + Number(minute) - minutesOf(zone);
  return days.map(({ day, order }) => ({ day: dayInUnitedKingdom(day, minutes), order }));
}

function writtenDays(text: string): readonly WrittenDate[] {
  const year = /^(\d{4})([-/.])(\d\d)\2(\d\d)$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (year) return only(existingDay(Number(year[1]), Number(year[3]), Number(year[4])));
  const digits = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text);
  // Nobody writes the month first with full stops.
  if (digits?.[2] === '.')
    return only(existingDay(yearInFull(digits[4] ?? ''), Number(digits[3]), Number(digits[1])));
  if (digits) return eitherOrder(Number(digits[1]), Number(digits[3]), yearInFull(digits[4] ?? ''));
  const words =
    /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9}),?[ -]'?(\d{4}|\d\d)$/.exec(text) ??
    swapped(/^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text));
  const month = words && monthNamed(words[2] ?? '');
  if (words === null || month === null) return [];
  return only(existingDay(yearInFull(words[3] ?? ''), month + 1, Number(words[1])));
}

const only = (day: number | null): readonly WrittenDate[] => (day === null ? [] : [{ day, order: null }]);

const swapped = (found: RegExpExecArray | null) =>
  found && [found[0], found[2] ?? '', found[1] ?? '', found[3] ?? ''];

function eitherOrder(first: number, second: number, year: number): readonly WrittenDate[] {
  const dayFirst = existingDay(year, second, first);
  const monthFirst = existingDay(year, first, second);
  if (dayFirst !== null && dayFirst === monthFirst) return only(dayFirst);
  return [
    ...(dayFirst === null ? [] : [{ day: dayFirst, order: 'day-first' as const }]),
    ...(monthFirst === null ? [] : [{ day: monthFirst, order: 'month-first' as const }]),
  ];
}

function minutesOf(zone: string): number {
  const found = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}

/** The year of two or four digits: 70 to 99 are of the 1900s. */
export function yearInFull(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
