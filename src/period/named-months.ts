import { monthOfDay, monthStart } from './day-number.ts';
import { daysInMonth } from './days-in.ts';
import { monthNamed } from './month-names.ts';
import type { PeriodUnit } from './period.ts';
import { writtenDates, yearInFull } from './written-dates.ts';

/** The months that a text names, as indices, and the unit in which it names them. */
export interface NamedMonths {
  readonly first: number;
  readonly last: number;
  readonly unit: PeriodUnit;
  /** Whether the text states its unit, as `2018/19` does and `April to June 2019` does not. */
  readonly isLabel: boolean;
  /** Whether only other texts of its column can make the text mean this: `2003/04` as April 2003. */
  readonly isWeak?: boolean;
}

type Form = (text: string) => NamedMonths | null;

/** The ways of writing whole months, each for a text in lower case with plain dashes and single spaces. */
const monthForms: readonly Form[] = [
  monthInDigits,
  quarterLabel,
  financialYearLabel,
  financialQuarterLabel,
  calendarYearLabel,
  monthInWords,
  yearEnding,
  quarterEnding,
  runOfMonths,
];

/** Everything that a text may name in whole months, the likeliest first. */
export function namedMonths(text: string): readonly NamedMonths[] {
  return monthForms.flatMap((form) => form(text) ?? []);
}

const label = (unit: PeriodUnit, first: number, size: number): NamedMonths => ({
  first,
  last: first + size - 1,
  unit,
  isLabel: true,
});
const words = (unit: PeriodUnit, first: number, last: number): NamedMonths => ({
  first,
  last,
  unit,
  isLabel: false,
});

function monthInDigits(text: string): NamedMonths | null {
  const found =
    /^(\d{4})([-/]?|m)(0[1-9]|1[0-2])$/.exec(text) ??
    /^(\d{4})([-/])([1-9])$/.exec(text) ??
    /^(?=(?:0?[1-9]|1[0-2])([-/])(\d{4})$)/.exec(text);
  if (!found) return null;
  if (found[3] === undefined) return label('month', Number(found[2]) * 12 + Number.parseInt(text, 10) - 1, 1);
  const named = label('month', Number(found[1]) * 12 + Number(found[3]) - 1, 1);
  // `2003/04` is a financial year, `2019-4` may be a quarter and `2008/9` a year, unless their column says otherwise.
  const isWeak =
    found[3].length === 1
      ? Number(found[3]) <= 4 || shortYear(text) !== null
      : found[2] === '/' && aprilOf(text) !== null;
  return isWeak ? { ...named, isWeak } : named;
}

function quarterLabel(text: string): NamedMonths | null {
  const found =
    /^(\d{4})(?:[ -]?q| (?:quarter|qtr) )([1-4])$/.exec(text) ??
    /^(?=(?:q|quarter |qtr )([1-4])(?:,? |-)(\d{4})$)/.exec(text);
  if (!found) return null;
  const [year, quarter] = (found[2] ?? '').length === 4 ? [found[2], found[1]] : [found[1], found[2]];
  return label('quarter', Number(year) * 12 + Number(quarter) * 3 - 3, 3);
}

/** The April in which the year of `2008/9`, `2018-2019` or `18/19` starts, which only others of its column make one. */
function shortYear(text: string): number | null {
  const [, first, second] = /^(\d\d)[/-](\d\d)$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return aprilOf(text, true);
  const found = /^(\d{4})(?:[/-](\d)| ?(?:-|to) ?(\d{4}))$/.exec(text);
  if (!found) return null;
  const next = Number(found[1]) + 1;
  const agrees = found[2] === undefined ? Number(found[3]) === next : Number(found[2]) === next % 10;
  return agrees ? (next - 1) * 12 + 3 : null;
}

function financialYearLabel(text: string): NamedMonths | null {
  const short = shortYear(text);
  if (short !== null) return { ...label('financial-year', short, 12), isWeak: true };
  const found = /^(fy ?|financial year |year )?(.+?)( fy)?$/.exec(text);
  const isSaid = (found?.[1] ?? found?.[3]) !== undefined;
  const april = aprilOf(found?.[2] ?? '', isSaid);
  return april === null ? null : label('financial-year', april, 12);
}

/** The April in which the financial year of a text starts; its two years must follow each other. */
function aprilOf(text: string, isSaid = false): number | null {
  const found = /^(\d{4})(?:[/-](\d{2})|\/(\d{4}))$/.exec(text);
  const short = found || !isSaid ? found : /^(\d{4}|\d\d)[/-](\d{4}|\d\d)$/.exec(text);
  if (!short) return null;
  const start = yearInFull(short[1] ?? '');
  const end = short[2] ?? short[3] ?? '';
  const agrees = end.length === 4 ? Number(end) === start + 1 : Number(end) === (start + 1) % 100;
  return agrees ? start * 12 + 3 : null;
}

function financialQuarterLabel(text: string): NamedMonths | null {
  const found =
    /^(?:(?:q|quarter |qtr )([1-4])(?:,? |-)(?:fy ?)?(\d{2,4}[/-]\d{2,4})|(?:fy ?)?(\d{2,4}[/-]\d{2,4})(?: ?-? ?\(?q| (?:quarter|qtr) )([1-4])\)?)(?: \((.+)\))?$/.exec(
      text.replace(/^(q[1-4]) (\(.+\)) (.+)$/, '$1 $3 $2'),
    );
  const april = found && aprilOf(found[2] ?? found[3] ?? '', true);
  if (found === null || april === null) return null;
  const named = label('financial-quarter', april + Number(found[1] ?? found[4]) * 3 - 3, 3);
  if (found[5] === undefined) return named;
  const inBrackets = runOfMonths(found[5]) ?? runOfMonths(`${found[5]} ${Math.floor(named.last / 12)}`);
  return inBrackets?.first === named.first && inBrackets.last === named.last ? named : null;
}

function calendarYearLabel(text: string): NamedMonths | null {
  const found = /^(?:calendar year |cy ?)?(\d{4})$/.exec(text);
  return found && label('calendar-year', Number(found[1]) * 12, 12);
}

function monthInWords(text: string): NamedMonths | null {
  const month = wordedMonth(text);
  return month === null ? null : words('month', month, month);
}

/** `april 2019`, `apr-19`, `sept. 2019`, `apr '19`, `2019 april`; `january 2018/19` is in the second of its years. */
function wordedMonth(text: string): number | null {
  const [, name = '', years = ''] =
    /^([a-z]{3,9})\.?(?:,? |-)(?:fy ?)?(\d{4}[/-]\d\d|\d\d\/\d\d)$/.exec(text) ?? [];
  const [april, own] = [aprilOf(years, true), monthNamed(name)];
  if (april !== null && own !== null) return april + ((own + 9) % 12);
  const found =
    /^([a-z]{3,9})(?:,? |\. ?|[-/]| - )?'?(\d{4}|\d\d)$/.exec(text) ??
    /^(?=(\d{4})[ -]([a-z]{3,9})$)/.exec(text);
  if (!found) return null;
  const isYearFirst = text.charCodeAt(0) < 58;
  const month = monthNamed((isYearFirst ? found[2] : found[1]) ?? '');
  return month === null ? null : yearInFull((isYearFirst ? found[1] : found[2]) ?? '') * 12 + month;
}

const ending =
  /^(?:(?:the )?(?:rolling )?(?:year|(?:12|twelve)[ -]months?(?: period)?|12m)(?: end(?:ing|ed)?(?: in)?| to| up to)|ye|fye|rolling (?:year|12 months))[:,]? (?:the )?(?:end (?:of )?)?(.+)$/;

/** `year ending march 2019`, `12 months to 31 march 2019`, `fye 2019`. */
function yearEnding(text: string): NamedMonths | null {
  const year = /^fye ?(\d{4})$/.exec(text);
  if (year) return label('financial-year', Number(year[1]) * 12 - 9, 12);
  const found = ending.exec(text);
  const end = found?.[1] ?? '';
  const last = found && (wordedMonth(end) ?? monthEndedBy(end));
  if (last === null) return null;
  const unit = last % 12 === 2 ? 'financial-year' : last % 12 === 11 ? 'calendar-year' : 'span';
  return words(unit, last - 11, last);
}

/** `quarter ending march 2019`, `3 months to 31 march 2019`. */
function quarterEnding(text: string): NamedMonths | null {
  const [, end = ''] =
    /^(?:the )?(?:(?:quarter|qtr|(?:3|three)[ -]months?)(?: end(?:ing|ed)?(?: in)?| to)|q\/?e)[:,]? (?:the )?(?:end (?:of )?)?(.+)$/.exec(
      text,
    ) ?? [];
  const last = wordedMonth(end) ?? monthEndedBy(end);
  return last === null ? null : words('span', last - 2, last);
}

/** The month of which a date is the last day, in whichever order it is. */
function monthEndedBy(text: string): number | null {
  const months = writtenDates(text).flatMap(({ day }) => {
    const month = monthOfDay(day);
    return monthStart(month) + daysInMonth(month) - 1 === day ? [month] : [];
  });
  return months[0] ?? null;
}

/** `april to june 2019`, `apr-jun 2019`, `2018-04/2019-03`. */
function runOfMonths(text: string): NamedMonths | null {
  const found =
    /^([a-z]{3,9}(?:[ -]?'?\d{2,4})?)-([a-z]{3,9}[ -]?'?\d{2,4})$/.exec(text) ??
    /^(.+?)(?: to | - | ?\/ ?)([^/]+)$/.exec(text);
  if (!found) return null;
  const [from = '', to = ''] = found.slice(1);
  const last = endOfRun(to);
  if (last === null) return null;
  // 'April to June 2019': the year of the end serves for both.
  const first = endOfRun(from) ?? wordedMonth(`${from} ${Math.floor(last / 12)}`);
  return first === null ? null : words('span', first, last);
}

function endOfRun(text: string): number | null {
  return wordedMonth(text) ?? (/^\d{4}-\d{2}$/.test(text) ? (monthInDigits(text)?.first ?? null) : null);
}
