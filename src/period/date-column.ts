import type { ColumnHeader } from './column-header.ts';
import { type Candidates, candidatesOf } from './column-unit.ts';
import { monthOfDay, monthStart } from './day-number.ts';
import { fitting } from './month-index.ts';
import type { CalendarUnit, Period, PeriodUnit } from './period.ts';
import type { AskedPeriodColumn, ReadPeriodColumnOptions } from './period-column.ts';
import { begunBy, endedBy } from './read-period.ts';
import type { Reading } from './readings.ts';
import type { DateOrder } from './written-dates.ts';

/** What each text of a column may be, once the order of its dates and what they stand for are known. */
interface DatedColumn {
  readonly readings: ReadonlyMap<string, Candidates>;
  readonly notes: readonly string[];
}

/** What the dates of a column stand for: days, or the periods of a unit that begin or end on them. */
interface DateKind {
  readonly unit: PeriodUnit;
  readonly periodOf: (day: number) => Period | null;
}

const orders: readonly DateOrder[] = ['day-first', 'month-first'];

/** Settles the dates of a column, given what each of its distinct texts may mean; or asks. */
export function dateColumn(
  distinct: ReadonlyMap<string, readonly Reading[]>,
  header: ColumnHeader,
  options: ReadPeriodColumnOptions,
): DatedColumn | AskedPeriodColumn {
  const order = orderOf(distinct, header, options);
  if (typeof order === 'object' && order !== null) return order;
  const isKept = (each: Reading) => each.order === null || each.order === order;
  const kept = new Map(
    [...distinct].map(([text, readings]) => [
      text,
      readings.every(isKept) ? readings : readings.filter(isKept),
    ]),
  );
  const kind = kindOf(daysOf(kept.values()), header, options);
  if ('is' in kind) return kind;
  // Texts that share their readings, as the times of one day do, share what they may be.
  const known = new Map<readonly Reading[], Candidates>();
  const readings = new Map(
    [...kept].map(([text, all]) => {
      const candidates = known.get(all) ?? candidatesOf(all, kind.periodOf);
      known.set(all, candidates);
      return [text, candidates];
    }),
  );
  const [shown] = [...distinct].find(([, all]) => all.some((each) => each.order !== null)) ?? [];
  return {
    readings,
    notes: order === null || shown === undefined ? [] : [`${shown} is read ${order.replace('-', ' ')}.`],
  };
}

function daysOf(readings: Iterable<readonly Reading[]>): number[] {
  const days = new Set<number>();
  for (const all of readings) for (const { first, unit } of all) if (unit === 'day') days.add(first);
  return [...days].sort((a, b) => a - b);
}

/** The order of day and month: as somebody says, as a number over 12 shows, or as the dates make sense together. */
function orderOf(
  distinct: ReadonlyMap<string, readonly Reading[]>,
  header: ColumnHeader,
  options: ReadPeriodColumnOptions,
): DateOrder | null | AskedPeriodColumn {
  if (options.dates !== undefined) return options.dates;
  const telling: Partial<Record<DateOrder, string>> = {};
  let open: string | undefined;
  let [opens, periods] = [0, 0];
  for (const [text, all] of distinct) {
    const found = new Set(all.flatMap(({ order }) => order ?? []));
    const [only] = found;
    if (all.length > 0) periods += 1;
    if (found.size > 1) {
      open ??= text;
      opens += 1;
    } else if (only !== undefined) telling[only] ??= text;
  }
  const { 'day-first': dayFirst, 'month-first': monthFirst } = telling;
  if (dayFirst !== undefined && monthFirst !== undefined)
    return asked(`${dayFirst} can only be day first, and ${monthFirst} only month first.`);
  if (dayFirst !== undefined) return 'day-first';
  if (monthFirst !== undefined) return 'month-first';
  if (open === undefined) return null;
  // A date or two among periods of another form are not what the column is made of, and firsts of months are months as the others.
  if (opens * 2 < periods) return sensibleOrder(distinct, header, options);
  return sensibleOrder(distinct, header, options) ?? asked(`${open} may be day first or month first.`);
}

const asked = (question: string): AskedPeriodColumn => ({
  is: 'ask',
  option: 'dates',
  choices: orders,
  question,
});

/**
 * Day first, as British files are written, where the dates make sense so and not the other way: what the header says,
 * weeks and whole months in words, or three or more firsts of months. Month first is never guessed.
 */
function sensibleOrder(
  distinct: ReadonlyMap<string, readonly Reading[]>,
  header: ColumnHeader,
  options: ReadPeriodColumnOptions,
): DateOrder | null {
  const texts = (order: DateOrder) =>
    [...distinct.values()].map((all) => all.filter((each) => each.order === null || each.order === order));
  const worded = [...distinct.values()].some((all) =>
    all.some(({ order, unit }) => order !== null && unit !== 'day'),
  );
  const isSaid = header.unit !== null || header.isYearEnding || options.unit !== undefined;
  const makesSense = (order: DateOrder): boolean => {
    const all = texts(order);
    if (worded)
      return all.every((each) => each.every(({ first, last, unit }) => fitting(unit, first, last) !== null));
    const days = daysOf(all);
    if (!isSaid) return days.length >= 3 && days.every(isFirst);
    const kind = kindOf(days, header, options);
    return !('is' in kind) && kind.unit !== 'day' && days.every((day) => kind.periodOf(day) !== null);
  };
  return makesSense('day-first') && !makesSense('month-first') ? 'day-first' : null;
}

const isFirst = (day: number) => monthStart(monthOfDay(day)) === day;
const ofDays: DateKind = { unit: 'day', periodOf: (day) => fitting('day', day, day) };

/** What dates stand for under a header; none are days. */
function kindOf(
  days: readonly number[],
  header: ColumnHeader,
  { likely, unit }: ReadPeriodColumnOptions,
): DateKind | AskedPeriodColumn {
  const said = unit ?? header.unit;
  if (days.length === 0 || said === 'day') return ofDays;
  if (said === 'span' || (said === null && header.isYearEnding)) return yearsEnding(days);
  if (said !== null) {
    const own = said === 'quarter' && unit === undefined && likely === 'financial-quarter' ? likely : said;
    // Under a header of weeks that do not end there, Sundays are no weeks.
    const isStart = said !== 'week' || !header.isEnding || unit !== undefined;
    return (
      (isStart ? beginning(days, own) : null) ??
      (said !== 'week' || header.isEnding || unit !== undefined ? ending(days, own) : null) ??
      noneOrDays(own)
    );
  }
  if (likely !== undefined && likely !== 'day' && likely !== 'month') {
    const found = beginning(days, likely) ?? ending(days, likely);
    if (found !== null) return found;
  }
  const months = beginning(days, 'month') ?? ending(days, 'month');
  if (months === null) return ofDays;
  return stepInMonths(days) % 3 === 0 && days.length >= 3 ? askStep(days) : months;
}

const noneOrDays = (unit: CalendarUnit): DateKind =>
  unit === 'week' ? { unit, periodOf: () => null } : ofDays;

function beginning(days: readonly number[], unit: CalendarUnit): DateKind | null {
  return days.every((day) => begunBy(day, unit) !== null)
    ? { unit, periodOf: (day) => begunBy(day, unit) }
    : null;
}

function ending(days: readonly number[], unit: CalendarUnit): DateKind | null {
  return days.every((day) => endedBy(day, unit) !== null)
    ? { unit, periodOf: (day) => endedBy(day, unit) }
    : null;
}

/** Twelve months that end with the month of each date. */
function yearsEnding(days: readonly number[]): DateKind {
  const isMonth = days.every(isFirst) || days.every((day) => isFirst(day + 1));
  return {
    unit: 'span',
    periodOf: (day) => (isMonth ? endedBy(monthStart(monthOfDay(day) + 1) - 1, 'year') : null),
  };
}

/** The months that every gap between dates is a multiple of. */
function stepInMonths(days: readonly number[]): number {
  const months = days.map(monthOfDay);
  return months.slice(1).reduce((step, month, at) => divisor(step, month - (months[at] ?? 0)), 0);
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

function askStep(days: readonly number[]): AskedPeriodColumn {
  const step = stepInMonths(days);
  const units =
    step % 12 === 0
      ? ['month', 'financial-year', 'calendar-year', 'span']
      : ['month', 'quarter', 'financial-quarter', 'span'];
  return {
    is: 'ask',
    option: 'unit',
    choices: units,
    question: `The dates are ${step} months apart, and each may stand for its month or for ${step % 12 === 0 ? 'a year' : 'a longer stretch'}.`,
  };
}
