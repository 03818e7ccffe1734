import { requireData } from '../../result/require-data.ts';
import { refuse } from '../../result/rule.ts';
import { shown } from '../../source/fault-list.ts';
import type { LearnLabel } from '../plan/plan.ts';

/** A code as it was before a spreadsheet took it for a date, or what was expected instead. */
export type RecoveredCode =
  | { readonly code: string; readonly isRecovered: boolean }
  | { readonly expected: string };

interface DamagedDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const expected = 'must be an offence code: a spreadsheet made a date of it that could be two codes';
const expectedNumber = 'must be an offence code: a spreadsheet made a number of it that could be several';

/**
 * Undoes what a spreadsheet did to a column of offence codes: `8/1` became 1 August or 8 January of the year in which
 * it was opened, `8/32` became August 1932; what it shows is `44774`, `2022-08-01`, `1-Aug` or `Aug-32`.
 *
 * Which number came first is told by the column itself: a day over 12 in the common year means that the month came
 * first, a first of a month in the years 2013 to 2031 that the day did. Where nothing tells, only a date whose two
 * readings agree (`5/5`) or of which one alone is among `known` is recovered. The others are refused, never guessed.
 */
export function recoverCodes(
  column: readonly string[],
  known: ReadonlySet<string> = new Set(),
): (text: string) => RecoveredCode {
  requireData('recoverCodes: column', { is: 'items', of: { is: 'text' } }, column);
  if (!(known instanceof Set)) refuse('recoverCodes: known', 'must be a set of codes', known);
  const dates = [...new Set(column)].flatMap((text) => damagedDate(text) ?? []);
  const year = commonYear(dates);
  const inYear = dates.filter((date) => date.year === year || date.year === null);
  const isMonthFirst = inYear.some(({ day }) => day !== null && day > 12);
  const isDayFirst = dates.some(
    (date) => isOtherYear(date, year) && Number(date.year) >= 2013 && Number(date.year) <= 2031,
  );
  const order = isMonthFirst === isDayFirst ? null : isMonthFirst ? 'month' : 'day';

  const candidates = (date: DamagedDate): readonly string[] => {
    const { month, day } = date;
    const asYear = date.year === null ? [] : [`${month}/${String(date.year % 100).padStart(2, '0')}`];
    if (day === null || isOtherYear(date, year)) return asYear;
    const monthFirst = `${month}/${day}`;
    const dayFirst = day > 12 ? monthFirst : `${day}/${month}`;
    if (order === 'month') return [monthFirst];
    // Read with the day first, a first of a month may as well be that month and the common year.
    if (order === 'day') return day === 1 ? [dayFirst, ...asYear] : [dayFirst];
    return [...new Set([monthFirst, dayFirst, ...(day === 1 ? asYear : [])])];
  };
  return (written) => {
    const text = written.trim();
    if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) return { expected: expectedNumber };
    const date = damagedDate(text);
    if (date === null) return { code: text, isRecovered: false };
    const possible = candidates(date);
    const named = possible.filter((code) => known.has(code));
    const [code] = named.length > 0 ? named : possible;
    const isSure =
      code !== undefined && (named.length === 1 || (named.length === 0 && possible.length === 1));
    return isSure
      ? { code, isRecovered: true }
      : { expected: `${expected} (${possible.map(shown).join(' or ')})` };
  };
}

const isOtherYear = ({ year, day }: DamagedDate, common: number | null): boolean =>
  year !== null && year !== common && (day === 1 || day === null);

/** The year in which the file was opened: that of most dates. */
function commonYear(dates: readonly DamagedDate[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of dates) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? null;
}

/** Days from 30 December 1899, by which spreadsheets count, of 1 January 1910 and of 31 December 2049. */
const FIRST_SERIAL = 3654;
const LAST_SERIAL = 54788;
const DAY = 86_400_000;

function damagedDate(text: string): DamagedDate | null {
  if (/^\d{4,5}$/.test(text)) {
    const serial = Number(text);
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
    const date = new Date(Date.UTC(1899, 11, 30) + serial * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(text) ?? [];
  if (year !== undefined) return { year: Number(year), month: Number(month), day: Number(day) };
  const [, before, name = '', after] = /^(\d{1,2})?-?([A-Za-z]{3})-?(\d{2})?$/.exec(text) ?? [];
  const named = monthNames.indexOf(name.toLowerCase()) + 1;
  if (named === 0 || (before === undefined) === (after === undefined)) return null;
  if (before !== undefined) return { year: null, month: named, day: Number(before) };
  const short = Number(after);
  return { year: short < 30 ? 2000 + short : 1900 + short, month: named, day: null };
}

/** Offence codes as they are written, or as they were before a spreadsheet made dates of them. */
export const codeOf =
  (codes: readonly string[]): LearnLabel =>
  (column) => {
    const recover = recoverCodes(
      column.map(([text = '']) => text),
      new Set(codes),
    );
    return ([text = '']) => {
      const found = recover(text);
      if ('expected' in found) return found;
      return found.isRecovered
        ? { label: found.code, coerced: 'a code that a spreadsheet made a date of' }
        : found.code;
    };
  };
