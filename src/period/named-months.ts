import { readCalendarDate } from './calendar-date.ts';
import { daysInMonth } from './days-in.ts';
import { monthNamed } from './month-names.ts';
import type { PeriodUnit } from './period.ts';

/** The months that a text names, as indices, and the unit in which it names them. */
export interface NamedMonths {
  readonly first: number;
  readonly last: number;
  readonly unit: PeriodUnit;
  /** Whether the text states its unit, as `2018/19` does and `April to June 2019` does not. */
  readonly isLabel: boolean;
}

type Ending = PeriodUnit | 'year';
type Form = (text: string, ending: Ending) => NamedMonths | null;

/** The ways of writing a period, each for a text in lower case with plain dashes and single spaces, the likeliest first. */
export const writtenForms: readonly Form[] = [
  monthInDigits,
  quarterLabel,
  financialYearLabel,
  financialQuarterLabel,
  monthInWords,
  yearEnding,
  runOfMonths,
  lastDay,
];

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
  const found = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(text);
  return found && label('month', Number(found[1]) * 12 + Number(found[2]) - 1, 1);
}

function quarterLabel(text: string): NamedMonths | null {
  const found = /^(\d{4})[ -]?q([1-4])$/.exec(text);
  return found && label('quarter', Number(found[1]) * 12 + Number(found[2]) * 3 - 3, 3);
}

function financialYearLabel(text: string): NamedMonths | null {
  const april = aprilOf(text);
  return april === null ? null : label('financial-year', april, 12);
}

/** The April in which the financial year of a text starts; its two years must follow each other. */
function aprilOf(text: string): number | null {
  const found = /^(\d{4})(?:[/-](\d{2})|\/(\d{4}))$/.exec(text);
  if (!found) return null;
  const next = Number(found[1]) + 1;
  const agrees = found[3] === undefined ? Number(found[2]) === next % 100 : Number(found[3]) === next;
  return agrees ? (next - 1) * 12 + 3 : null;
}

function financialQuarterLabel(text: string): NamedMonths | null {
  const found = /^(?:q([1-4]) (\d{4}[/-]\d{2,4})|(\d{4}[/-]\d{2,4})[ -]?q([1-4]))(?: \((.+)\))?$/.exec(text);
  const april = found && aprilOf(found[2] ?? found[3] ?? '');
  if (found === null || april === null) return null;
  const named = label('financial-quarter', april + Number(found[1] ?? found[4]) * 3 - 3, 3);
  if (found[5] === undefined) return named;
  const inBrackets = runOfMonths(found[5]);
  return inBrackets?.first === named.first && inBrackets.last === named.last ? named : null;
}

function monthInWords(text: string): NamedMonths | null {
  const month = wordedMonth(text);
  return month === null ? null : words('month', month, month);
}

function wordedMonth(text: string): number | null {
  const found = /^([a-z]{3,9}) (\d{4})$/.exec(text);
  const month = found && monthNamed(found[1] ?? '');
  return found === null || month === null ? null : Number(found[2]) * 12 + month;
}

function yearEnding(text: string): NamedMonths | null {
  const found = /^(?:year end(?:ing|ed)|ye) ([a-z]{3,9}) (\d{4}|\d{2})$/.exec(text);
  const last = found && wordedMonth(`${found[1]} ${inFull(found[2] ?? '')}`);
  return last === null ? null : words(last % 12 === 2 ? 'financial-year' : 'span', last - 11, last);
}

function inFull(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 70 ? 20 : 19}${year}`;
}

function runOfMonths(text: string): NamedMonths | null {
  const found = /^(.+?)(?: to | - | ?\/ ?)([^/]+)$/.exec(text);
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

function lastDay(text: string, ending: Ending): NamedMonths | null {
  const date = readCalendarDate(text);
  if (date === null || date.day !== daysInMonth(date.month)) return null;
  const { unit, size } = endings[ending];
  return words(unit, date.month - size + 1, date.month);
}

const endings: Readonly<Record<Ending, { readonly unit: PeriodUnit; readonly size: number }>> = {
  month: { unit: 'month', size: 1 },
  quarter: { unit: 'quarter', size: 3 },
  'financial-quarter': { unit: 'financial-quarter', size: 3 },
  'financial-year': { unit: 'financial-year', size: 12 },
  year: { unit: 'span', size: 12 },
  span: { unit: 'span', size: 1 },
};
