import type { Period } from '../../period/period.ts';
import { readPeriodColumn } from '../../period/read-period-column.ts';
import type { ObservationState } from '../../series/observation.ts';
import type { CsvRecord } from '../../source/csv-records.ts';
import { shown } from '../../source/fault-list.ts';
import { cellCache, type RowNotes } from '../../source/row-notes.ts';
import { type Frame, shapeFault } from '../frame/frame.ts';
import { yearIn, yearOfTable } from '../plan/column-names.ts';
import type { FigureColumn, Plan } from '../plan/plan.ts';
import { unmarked } from '../words/marks.ts';
import {
  endOf,
  isYear,
  joinedPeriod,
  type MonthNumbers,
  monthNumbersOf,
  partPeriod,
} from '../words/part-period.ts';
import type { MeltRules } from './melt.ts';
import { inFull, yearsInFull } from './short-texts.ts';

/** The periods of the rows of a table, and of its headers. */
export interface RowPeriods {
  readonly notes: readonly string[];
  /** One of its rows, where they name them. */
  readonly sample: Period | null;
  of(index: number, notes: RowNotes): Period | null;
  ofHeader(column: FigureColumn, index: number): Period | null;
  stateOf(index: number): ObservationState | null;
}

/** Reads all the periods of a table as one column: of its rows, or of its headers. */
export function periodsOf(
  frame: Frame,
  plan: Plan,
  rules: MeltRules,
  rows: readonly CsvRecord[],
): RowPeriods | { readonly expected: string; readonly found: string } {
  const options = {
    ...(rules.dates === undefined || rules.dates === 'year-first' ? {} : { dates: rules.dates }),
    ...(rules.unit === undefined ? {} : { unit: rules.unit }),
    ...(rules.indicator === null ? {} : { likely: rules.indicator.every }),
  };
  const read = (written: readonly string[], header: string) => {
    const full = inFull(written, header, rules);
    if ('expected' in full) return full;
    const { texts } = full;
    const alone = readPeriodColumn(texts, { ...options, header });
    const beside = alone.is === 'ask' && alone.option === 'dates' ? datesBeside(frame, rows) : null;
    const column =
      beside === null ? alone : readPeriodColumn(texts, { ...options, header, dates: beside.dates });
    const said = [...full.said, ...(beside === null ? [] : [beside.said])];
    if (column.is === 'read') return { ...column, notes: [...column.notes, ...said] };
    // Where no row has a period at all, each is told so.
    if (texts.every((text) => text === ''))
      return {
        is: 'read',
        unit: rules.indicator?.every ?? 'month',
        periods: texts.map(() => null),
        unread: [],
        notes: [],
      } as const;
    const found = shown([...new Set(texts)].slice(0, 3).join(', '));
    return column.is === 'none'
      ? { expected: column.expected, found }
      : {
          expected: `can be read in two ways: ${column.question} (--${column.option === 'dates' ? 'dates' : 'every'} ${column.choices.join(' or ')})`,
          found,
        };
  };
  if (plan.period.is === 'written') return writtenPeriods(plan.period, rows);
  const tidy = cellCache(unmarked);
  const cell = (at: number) =>
    rows.map((record) => tidy(shapeFault(record, frame) === null ? (record.cells[at] ?? '') : ''));
  const stated = rules.period !== null ? (yearIn(rules.period) ?? '') : (yearOfTable(frame)?.year ?? '');
  /** Which months numbers are; or what is asked where nothing tells. */
  const numbersOf = (years: readonly string[], parts: readonly string[], at: number) => {
    const isNumbered = parts.some((text) => /^\d{1,2}$/.test(text));
    const told = rules.months ?? monthNumbersOf(years, parts, frame.headers[at]?.join(' ') ?? '');
    return isNumbered && told === null ? askedMonths(parts) : told;
  };
  if (plan.period.is === 'headers') {
    const { partIs } = plan.period;
    const years = plan.period.year < 0 ? null : cell(plan.period.year).map(({ text }) => text);
    const parts = plan.period.part < 0 ? null : cell(plan.period.part).map(({ text }) => text);
    const isStated = years === null && parts === null && stated !== '';
    const columns = plan.figures.filter(({ period }) => period !== null);
    const textOf = (period: string, index: number) =>
      parts !== null
        ? joinedPeriod(period, parts[index] ?? '', partIs, nameIn(numbers))
        : numbered(
            partPeriod(period) === null || (years === null && stated === '')
              ? period
              : joinedPeriod(years?.[index] ?? stated, period, 'month'),
            rules.months ?? null,
          );
    const numbers =
      parts === null
        ? null
        : numbersOf(
            parts.map(() => ''),
            parts,
            plan.period.part,
          );
    if (
      numbers !== null &&
      typeof numbers !== 'string' &&
      columns.some(({ period }) => isFinancial(period ?? ''))
    )
      return numbers;
    const isByRow = years !== null || parts !== null;
    const texts = columns.flatMap(({ period }) =>
      (isByRow ? rows.map((_, index) => index) : [0]).map((index) => textOf(period ?? '', index)),
    );
    const asked = texts.filter((text) => ofNumber.test(text));
    if (asked.length > 0) return askedMonths(asked);
    const found = read(texts, '');
    if ('expected' in found) return found;
    const order = columns.map((_, at) => found.periods[at * (isByRow ? rows.length : 1)] ?? null);
    if (parts === null) {
      const across = order.findIndex((each, at) => runsOn(each, order[at + 1] ?? null));
      if (across >= 0)
        return {
          expected:
            'must be of a financial year, as its months run on from December to January (--period-of 2018/19)',
          found: shown(`${order[across]} and then ${order[across + 1]}`),
        };
    }
    const byText = new Map(texts.map((text, at) => [text, found.periods[at] ?? null]));
    const unread = columns.filter(({ period }) => !isByRow && byText.get(textOf(period ?? '', 0)) === null);
    const meant = new Map(found.unread.map((each) => [each.text, each.period]));
    const isQuarter = (text: string) => 'quarter' in (partPeriod(text) ?? {});
    const none = unread.find(({ period }) => {
      const text = textOf(period ?? '', 0);
      return (meant.get(text) ?? null) === null && !(found.unit === 'month' && isQuarter(text));
    });
    if (none !== undefined)
      return {
        expected: `must be a ${found.unit.replace('-', ' ')} such as ${sample(found.periods)} in each header that names a period`,
        found: shown(none.header),
      };
    return {
      notes: [
        ...found.notes,
        ...(isStated &&
        rules.period === null &&
        columns.some(({ period }) => partPeriod(period ?? '') !== null)
          ? [`The year of its months is that of ${JSON.stringify(shown(yearOfTable(frame)?.text ?? ''))}.`]
          : []),
        ...(unread.length === 0
          ? []
          : [
              `Columns that are no ${found.unit} are left alone: ${unread.map(({ header }) => JSON.stringify(shown(header))).join(', ')}.`,
            ]),
      ],
      sample: null,
      of: () => null,
      ofHeader: ({ period }, index) => byText.get(textOf(period ?? '', index)) ?? null,
      stateOf: () => null,
    };
  }
  if (plan.period.is === 'stated') {
    const text = rules.period ?? '';
    const found = read([text], '');
    if ('expected' in found) return found;
    const period = found.periods[0] ?? null;
    return { notes: [], sample: period, of: () => period, ofHeader: () => period, stateOf: () => null };
  }
  const { period } = plan;
  const marked =
    period.is === 'column'
      ? cell(period.at)
      : period.year < 0
        ? rows.map(() => ({ text: stated, state: null, marks: [] }))
        : cell(period.year);
  const parts = period.is === 'column' ? null : cell(period.part);
  const header = period.is === 'column' ? (frame.headers[period.at]?.join(' ') ?? '') : '';
  const ofEnd = endOf(header);
  const full = yearsInFull(
    marked.map(({ text }) => text),
    period.is === 'column' || period.year < 0 ? '' : (frame.headers[period.year]?.join(' ') ?? ''),
    period.is === 'column' ? {} : rules,
  );
  if ('expected' in full) return full;
  const years = full.texts;
  const numbers =
    period.is === 'column' || parts === null || period.partIs !== 'month' || !years.some(isFinancial)
      ? null
      : numbersOf(
          years,
          parts.map(({ text }) => text),
          period.part,
        );
  if (numbers !== null && typeof numbers !== 'string') return numbers;
  if (period.is !== 'column' && period.year < 0 && !isYear(stated))
    return {
      expected: 'must be a year, as the months and quarters are of one (--period-of 2018/19)',
      found: shown(rules.period ?? stated),
    };
  const texts = years.map((text, index) =>
    parts === null || period.is === 'column'
      ? ofEnd(text)
      : joinedPeriod(text, parts[index]?.text ?? '', period.partIs, numbers),
  );
  const found = read(texts, header);
  if ('expected' in found) return found;
  const other = new Map(found.unread.map((each) => [each.text, each.period]));
  return {
    notes: found.notes,
    sample: found.periods.find((each) => each !== null) ?? null,
    of(index, notes) {
      const text = texts[index] ?? '';
      const known = found.periods[index] ?? null;
      if (known === null) {
        const meant = other.get(text) ?? null;
        const expected =
          meant === null
            ? `must be a ${found.unit.replace('-', ' ')} such as ${sample(found.periods)}`
            : `must be a ${found.unit.replace('-', ' ')}, as the others of its column are`;
        notes.refuse('period', expected, text, meant === null ? 'invalid-period' : 'mixed-periods');
      } else if (known !== text) notes.coerce('period', 'written in another way', text, known);
      return known;
    },
    ofHeader: () => null,
    stateOf: (index) => marked[index]?.state ?? null,
  };
}

/** A month by its number beside a financial year, as it is joined where nobody says which month is 1. */
const ofNumber = /^(\d{4}\D\S*) month (\d{1,2})$/;
const numbered = (text: string, months: MonthNumbers | null): string => {
  const [, year, number] = ofNumber.exec(text) ?? [];
  return year === undefined || number === undefined ? text : joinedPeriod(year, number, 'month', months);
};
/** The order of day and month that another column of the table shows, in all of its dates alike. */
function datesBeside({ headers }: Frame, rows: readonly CsvRecord[]) {
  for (const [at, path] of headers.entries()) {
    const first = { over: false };
    const second = { over: false };
    for (const { cells } of rows) {
      const [, a, b] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{2}|\d{4})\s*$/.exec(cells[at] ?? '') ?? [];
      if (Number(a) > 12) first.over = true;
      if (Number(b) > 12) second.over = true;
    }
    if (first.over === second.over) continue;
    const dates = first.over ? 'day-first' : 'month-first';
    const said = `Dates are read ${dates.replace('-', ' ')}, as those of ${JSON.stringify(shown(path.join(' ')))} are.`;
    return { dates, said } as const;
  }
  return null;
}

/** Whether December is followed by January of the same year. */
const runsOn = (month: Period | null, next: Period | null): boolean =>
  month !== null && next !== null && /-12$/.test(month) && next === month.replace(/-12$/, '-01');
const isFinancial = (year: string): boolean => /^\d{4}\D/.test(year.trim());
const nameIn = (numbers: MonthNumbers | object | null): MonthNumbers | null =>
  numbers === 'calendar' || numbers === 'financial' ? numbers : null;

/** What is asked of months by number beside a financial year, of which nothing says which month is 1. */
const askedMonths = (parts: readonly string[]) => ({
  expected:
    'must be known as months of the calendar or of the financial year, as 1 may be January or April (--months calendar or --months financial)',
  found: shown([...new Set(parts)].slice(0, 3).join(', ')),
});

/** Periods in the words of one publisher: each cell is read by itself, and headers are read already. */
function writtenPeriods(
  { at, read, example }: Extract<Plan['period'], { is: 'written' }>,
  rows: readonly CsvRecord[],
): RowPeriods {
  const reading = cellCache(read);
  return {
    notes: [],
    sample: null,
    of(index, notes) {
      if (at.length === 0) return reading('');
      const texts = at.map((place) => (rows[index]?.cells[place] ?? '').trim());
      const text = texts.join(' ').trim();
      const period = reading(text);
      if (period === null)
        notes.refuse('period', `must be a period such as ${example}`, text, 'invalid-period');
      else if (period !== text && at.length === 1)
        notes.coerce('period', 'written in another way', text, period);
      return period;
    },
    ofHeader: ({ period }) => period as Period | null,
    stateOf: () => null,
  };
}

const sample = (periods: readonly (Period | null)[]): string =>
  periods.find((period) => period !== null) ?? '2019-04';
