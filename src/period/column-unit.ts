import type { ColumnHeader } from './column-header.ts';
import { fitting } from './month-index.ts';
import type { Period, PeriodUnit } from './period.ts';
import type { AskedPeriodColumn, ReadPeriodColumnOptions } from './period-column.ts';
import type { Reading } from './readings.ts';
import { unitOf } from './unit-of.ts';

/** A period that a text may be. */
interface Candidate {
  readonly period: Period;
  /** Whether only other texts of its column can make the text mean this. */
  readonly isWeak: boolean;
}

/** The period that a text may be in each unit. */
export type Candidates = ReadonlyMap<PeriodUnit, Candidate>;

/** Units that words such as `April 2018 to March 2019` may be in, the likeliest first. */
const unitsOfWords: readonly PeriodUnit[] = [
  'week',
  'month',
  'quarter',
  'financial-quarter',
  'financial-year',
  'calendar-year',
  'span',
];

/** Every period that a text may be, given what a date of its column stands for. */
export function candidatesOf(
  readings: readonly Reading[],
  ofDay: (day: number) => Period | null,
): Candidates {
  const found = new Map<PeriodUnit, Candidate>();
  const add = (period: Period | null, isWeak: boolean) => {
    if (period !== null && !found.has(unitOf(period))) found.set(unitOf(period), { period, isWeak });
  };
  for (const { first, isLabel, isWeak, last, unit } of readings) {
    if (unit === 'day') add(ofDay(first), isWeak);
    else if (isLabel) add(fitting(unit, first, last), isWeak);
    else
      for (const each of unitsOfWords)
        if (each !== 'span' || unit !== 'month') add(fitting(each, first, last), isWeak);
  }
  return found;
}

/** The unit in which most texts of a column can be read; a question where two are as good; null where none can be. */
export function chosenUnit(
  column: ReadonlyMap<string, Candidates>,
  header: ColumnHeader,
  { likely, unit: said }: ReadPeriodColumnOptions,
): PeriodUnit | AskedPeriodColumn | null {
  const votes = new Map<PeriodUnit, { all: number; strong: number }>();
  for (const candidates of column.values())
    for (const [unit, { isWeak }] of candidates) {
      const own = votes.get(unit) ?? { all: 0, strong: 0 };
      votes.set(unit, { all: own.all + 1, strong: own.strong + (isWeak ? 0 : 1) });
    }
  const many = (unit: PeriodUnit) => {
    const own = votes.get(unit);
    if (own === undefined) return 0;
    // Two years such as 2008/9 or 2018-2019 make each other years where nothing else can be read.
    const areYears =
      unit === 'financial-year' && own.all >= 2 && ![...votes.values()].some(({ strong }) => strong > 0);
    return own.strong > 0 || areYears ? own.all : 0;
  };
  if (said !== undefined) return many(said) > 0 ? said : null;
  const most = Math.max(0, ...[...votes.keys()].map(many));
  if (most === 0) return null;
  const best = [...votes.keys()].filter((unit) => many(unit) === most);
  const asked = monthsOrYears(column, many, header, likely) ?? underFinancial(column, best, header);
  if (asked !== null) return asked;
  const wanted: readonly (PeriodUnit | null | undefined)[] = [header.unit, likely, ...unitsOfWords, 'day'];
  return wanted.find((unit): unit is PeriodUnit => unit != null && best.includes(unit)) ?? null;
}

/**
 * `2010-11` is a month or a financial year. Two or more texts that may all be both are years, as months would not come
 * so; one alone, and a column where some can only be months and others only years, are asked for.
 */
function monthsOrYears(
  column: ReadonlyMap<string, Candidates>,
  many: (unit: PeriodUnit) => number,
  header: ColumnHeader,
  likely: PeriodUnit | undefined,
): PeriodUnit | AskedPeriodColumn | null {
  if (many('month') === 0 || many('financial-year') === 0) return null;
  let [both, month, year] = ['', '', ''];
  let shared = 0;
  for (const [text, candidates] of column) {
    const isMonth = candidates.has('month');
    const isYear = candidates.has('financial-year');
    if (isMonth && isYear) {
      both = text;
      shared += 1;
    } else if (isMonth) month = text;
    else if (isYear) year = text;
  }
  if (shared === 0 || (month === '') !== (year === '')) return null;
  if (header.unit === 'month' || header.unit === 'financial-year') return header.unit;
  const question =
    month === ''
      ? `${both} may be a month or a financial year.`
      : `${both} may be a month as ${month} is, or a financial year as ${year} is.`;
  const isAsked = month !== '' || (shared === 1 && likely !== 'month' && likely !== 'financial-year');
  if (isAsked) return { is: 'ask', option: 'unit', choices: ['month', 'financial-year'], question };
  return shared === 1 ? (likely ?? null) : 'financial-year';
}

/** Under a header of financial years, 2019 and `2019 Q1` may be of either year that they name. */
function underFinancial(
  column: ReadonlyMap<string, Candidates>,
  best: readonly PeriodUnit[],
  header: ColumnHeader,
): AskedPeriodColumn | null {
  const calendar =
    best.length === 1 && (best[0] === 'calendar-year' || best[0] === 'quarter') ? best[0] : null;
  if (!header.isFinancial || calendar === null) return null;
  const [text] = [...column].find(([, candidates]) => candidates.has(calendar)) ?? [];
  return {
    is: 'ask',
    option: 'unit',
    choices: [calendar],
    question: `${text} under a header of financial years may be of the year that begins or the one that ends there: write both years, as 2018/19.`,
  };
}
