import { dayText, monthStart } from '../../period/day-number.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { firstIndex, lastDay, monthAtIndex } from '../../period/month-index.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { unitOf } from '../../period/unit-of.ts';
import type { Row } from '../../series/observation.ts';
import type { Table } from '../../series/table.ts';
import { list } from '../../words/about.ts';

/** Figures of one file. */
export interface FileFigures {
  readonly file: string;
  readonly rows: Table<Row>;
}

/** The day up to which every file has its figures. */
export interface LatestMonth {
  /** Last day of the month; where no file is by month or day, of the last period. `null` where there are no figures. */
  readonly day: string | null;
  readonly notes: readonly string[];
}

/** An area that had a figure in one of so many months before is late in a month without one, withheld or not; afterwards it is gone. */
const LATE = 3;
/** A file that ends so many months before the others has ended. */
const ENDED = 6;

const withoutFigure: ReadonlySet<unknown> = new Set(['missing', 'not-applicable']);

/**
 * Latest complete month: up to which day can figures of these files stand side by side?
 *
 * The last day of the last month that each file by month or day has whole: with every area that had a figure in the three
 * months before, and to its last day. Files that have later figures are named, and so is one that ends more than six months
 * before the latest, which does not hold the others back.
 */
export function latestCompleteMonth(files: readonly FileFigures[]): LatestMonth {
  const monthly = files.flatMap((each) => {
    const found = monthsOf(each.rows);
    return found === null ? [] : [{ file: each.file, ...found }];
  });
  if (monthly.length === 0) return { day: lastOf(files), notes: [] };
  const latest = Math.max(...monthly.map(({ whole }) => whole));
  const going = monthly.filter(({ whole }) => latest - whole <= ENDED);
  const ended = monthly.filter((each) => !going.includes(each));
  const month = Math.min(...going.map(({ whole }) => whole));
  const later = going.filter(({ last }) => last > month);
  const named = (each: readonly (typeof monthly)[number][], at: 'last' | 'whole') =>
    list([...new Set(each.map((one) => `${one.file} (${inWords(one[at])})`))]);
  return {
    day: dayText(monthStart(month + 1) - 1),
    notes: [
      ...(later.length === 0
        ? []
        : [
            `Figures after ${inWords(month)}, the last month that each file has whole, are left out: ${named(later, 'last')}.`,
          ]),
      ...(ended.length === 0
        ? []
        : [
            `No longer kept up, as it ends more than ${ENDED} months before the others: ${named(ended, 'last')}.`,
          ]),
    ],
  };
}

const inWords = (month: number): string => formatPeriod(monthAtIndex(month));

/** The last month that a file by month or day has whole, and the last of which it has anything; `null` for any other. */
function monthsOf(rows: Table<Row>): { readonly whole: number; readonly last: number } | null {
  const { area, period, state } = rows.columns;
  const seen = new Map<string, { readonly month: number; readonly isEnd: boolean } | null>();
  const areas = new Map<number, Set<string>>();
  const ends = new Set<number>();
  const parts = new Set<number>();
  for (let index = 0; index < rows.length; index += 1) {
    const isWithheld = state?.at(index) === 'suppressed';
    if (withoutFigure.has(state?.at(index)) || (isBlank(rows, index) && !isWithheld)) continue;
    const text = String(period?.at(index));
    const when = seen.get(text) ?? monthHolding(text);
    seen.set(text, when);
    if (when === null) return null;
    if (when.isEnd) ends.add(when.month);
    if (state?.at(index) === 'incomplete') parts.add(when.month);
    const found = areas.get(when.month) ?? new Set();
    areas.set(when.month, found.add(String(area?.at(index))));
  }
  if (areas.size === 0) return null;
  const months = [...areas.keys()].sort((a, b) => b - a);
  const isWhole = (month: number) => {
    if (!ends.has(month)) return false;
    const own = areas.get(month);
    for (let before = month - LATE; before < month; before += 1)
      for (const each of areas.get(before) ?? []) if (!own?.has(each)) return false;
    return true;
  };
  const isAll = (month: number) => isWhole(month) && !parts.has(month);
  return {
    whole: months.find(isAll) ?? months.find(isWhole) ?? (months.at(-1) ?? 0) - 1,
    last: months[0] ?? 0,
  };
}

/** The month of a month or a day, and whether it reaches the end of the month; `null` for any other period. */
function monthHolding(text: string): { readonly month: number; readonly isEnd: boolean } | null {
  const period = parsePeriod(text);
  const unit = unitOf(period);
  if (unit !== 'month' && unit !== 'day') return null;
  const month = firstIndex(period);
  return { month, isEnd: lastDay(period) === monthStart(month + 1) - 1 };
}

const figureColumns = ['numerator', 'count', 'value'];

function isBlank({ columns }: Table<Row>, index: number): boolean {
  return figureColumns.every((name) => (columns[name]?.at(index) ?? null) === null);
}

function lastOf(files: readonly FileFigures[]): string | null {
  let last: number | null = null;
  for (const { rows } of files)
    for (const { period } of rows)
      last = Math.max(last ?? Number.NEGATIVE_INFINITY, lastDay(parsePeriod(period)));
  return last === null ? null : dayText(last);
}
