import { comparePeriods } from '../../period/compare-periods.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { span } from '../../period/span.ts';
import type { Row } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';
import { shown } from '../fault-text.ts';
import type { ReadingNote } from '../source-report.ts';
import type { StoredFigure } from './figure-store.ts';
import type { TableReadingParts } from './table-parts.ts';
import type { TableKind } from './table-plan.ts';

/** What was read as a table of the user's own, with the columns of its kind. */
export function rowsOf<R extends Row>(
  figures: readonly StoredFigure[],
  kind: TableKind,
  { id, title, areaLevel, scheme, names, window = 'period' }: TableReadingParts,
): Table<R> {
  const hasBelow = figures.some(({ below }) => below !== null);
  const rows = figures.map(({ area, period, labels, value, below, state }) => {
    const place = { area, period, ...labels };
    if (kind === 'tally') return { ...place, count: value, state };
    if (kind === 'published') return { ...place, value, ...(hasBelow ? { n: below } : {}), state };
    return { ...place, numerator: value, ...(hasBelow ? { denominator: below } : {}), state };
  });
  const keyName = new Map([...names].map(([name, key]) => [key, name]).reverse() as [string, string][]);
  const areas = new Set(figures.map(({ area }) => area));
  const periods = [...new Set(figures.map(({ period }) => period))].sort(comparePeriods);
  const [first] = periods;
  const last = periods.at(-1);
  const about = {
    id,
    title,
    areaLevel,
    scheme,
    window,
    unit: kind === 'tally' ? 'count' : 'proportion',
    period: first === undefined || last === undefined ? '' : span(firstMonth(first), lastMonth(last)),
    areaNames: Object.fromEntries([...areas].map((area) => [area, keyName.get(area) ?? area])),
  };
  // Rows are of the kind that the caller asked for: TypeScript cannot follow it through the names of columns.
  return tableOf(about, rows as unknown as R[]);
}

/** Areas that were met under several names. */
export function spellings(names: ReadonlyMap<string, string>): readonly string[] {
  const byKey = new Map<string, string[]>();
  for (const [name, key] of names) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  return [...byKey.values()]
    .filter((each) => each.length > 1)
    .map(
      (each) => `${each.map((name) => JSON.stringify(shown(name))).join(' and ')} are taken for one area.`,
    );
}

/** That figures were added up, as a sentence. */
export function sumsMade(figures: readonly StoredFigure[], kind: TableKind): readonly string[] {
  const summed = figures.filter(({ parts }) => parts > 1).length;
  return summed === 0 || kind !== 'tally'
    ? []
    : [`Rows that the labels do not tell apart are added up: ${summed} figures are such sums.`];
}

const noteTexts: Readonly<Record<string, string>> = {
  footnote: 'Rows with a single cell, taken for titles or footnotes and passed over',
  total: 'Rows of totals, passed over',
  'header-again': 'Rows that repeat the header, passed over',
  same: 'Figures published again with the same value, used once',
  revised: 'Figures published again with another value, of which the later is used',
  negative: 'Counts below 0, as corrections are published, used as they are',
};

/** What was met in the rows, as notes. */
export function notesOf(counted: ReadonlyMap<string, number>): readonly ReadingNote[] {
  return [...counted].map(([code, count]) => ({ code, count, text: `${noteTexts[code]}: ${count}.` }));
}
