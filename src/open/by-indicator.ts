import type { Indicator } from '../indicator/indicator.ts';
import type { CsvRecord } from '../source/csv-records.ts';
import { shown } from '../source/fault-list.ts';
import type { Grid } from '../source/table/grid.ts';
import { isOfCrimes } from './any-file.ts';
import { type Frame, frameOf } from './frame/frame.ts';
import { figureCell } from './words/cell.ts';
import { isPeriodLike, partPeriod } from './words/part-period.ts';
import { roleOfWords } from './words/role-words.ts';
import { headerWords, measureOf } from './words/words.ts';

/** A part of a table that is of one indicator alone. */
export interface PartOfTable {
  readonly grid: Grid;
  readonly indicator: Indicator;
}

/** The parts of a table of several indicators, and what was taken for granted of it. */
export interface Divided {
  /** Whether each part has rows of its own, or columns of its own of the same rows. */
  readonly by: 'columns' | 'rows';
  readonly parts: readonly PartOfTable[];
  readonly said: readonly string[];
}

type Find = (name: string) => Indicator | undefined;

/**
 * Divides a table of several indicators: by a column that names them (`Measure`: Victim satisfaction, File quality), or by
 * the columns that are called so. Crimes alone are the categories of one table, which is left whole; so is a table that
 * has other figures beside them. `null` for every table that is of one thing.
 */
export function byIndicator(grid: Grid, find: Find, isAsked: boolean): Divided | null {
  const frame = frameOf(grid);
  if (frame === null) return null;
  return byNames(grid, frame, find) ?? byHeaders(grid, frame, find, isAsked);
}

/** Names of indicators in a column at most. */
const MOST_NAMES = 200;
/** Rows by which a column is known to hold figures, or names of indicators. */
const TELLING = 50;

const namesMeasures =
  /^(?:(?:performance |key performance )?(?:indicators?|measures?|metrics?)|kpis?)(?: names?| titles?)?$/;

function byNames(grid: Grid, frame: Frame, find: Find): Divided | null {
  const head = frame.body.slice(0, TELLING);
  for (const [at, path] of frame.headers.entries()) {
    const cellOf = ({ cells }: CsvRecord) => (cells[at] ?? '').trim();
    const isCalled = namesMeasures.test(headerWords(path.at(-1) ?? ''));
    // Of a column that is not called so, and in whose first rows no indicator is named, the others are not looked at.
    if (!isCalled && ![...new Set(head.map(cellOf))].some((name) => find(name) !== undefined)) continue;
    const names = new Set<string>();
    for (const record of frame.body) {
      names.add(cellOf(record));
      if (names.size > MOST_NAMES) break;
    }
    const known = [...names].flatMap((name) => {
      const indicator = find(name);
      return indicator === undefined ? [] : [{ name, indicator }];
    });
    const others = [...names].filter((name) => find(name) === undefined);
    if (names.size > MOST_NAMES || known.every(({ indicator }) => isOfCrimes(indicator))) continue;
    if (!isCalled && (others.length > 0 || known.length < 2)) continue;
    const header = path.join(' ');
    const parts = known.map(({ indicator, name }) => ({
      indicator,
      grid: partOf(grid, frame, [at], (record) => cellOf(record) === name),
    }));
    const left = others.map((name) => (name === '' ? 'empty cells' : shown(name))).join(', ');
    return {
      by: 'rows',
      parts,
      said: [
        `The rows are divided by the indicators that ${shown(header)} names: ${known.length}.`,
        ...(left === '' ? [] : [`Rows of ${shown(header)} that name no indicator are left alone: ${left}.`]),
      ],
    };
  }
  return null;
}

function byHeaders(grid: Grid, frame: Frame, find: Find, isAsked: boolean): Divided | null {
  const title = (at: number) => frame.headers[at]?.at(-1) ?? '';
  const columns = [...frame.headers.keys()].filter((at) => holdsFigures(frame, at) && !isLabel(title(at)));
  const named = columns.flatMap((at) => {
    const indicator = find(title(at));
    return indicator === undefined ? [] : [{ at, indicator }];
  });
  if (named.length === 0 || named.length < columns.length) return null;
  const [only, another] = named;
  // A table of one is read by the words of the one that is asked for.
  if (another === undefined && (isAsked || measureOf(headerWords(title(only?.at ?? -1))) === 'count'))
    return null;
  if (another !== undefined && named.every(({ indicator }) => isOfCrimes(indicator))) return null;
  return {
    by: 'columns',
    parts: named.map(({ at, indicator }) => ({
      indicator,
      grid: partOf(
        grid,
        frame,
        columns.filter((each) => each !== at),
        () => true,
      ),
    })),
    said: [`Columns are of the indicators that their headers name: ${named.length}.`],
  };
}

const isLabel = (header: string): boolean =>
  roleOfWords(headerWords(header)) !== null || partPeriod(header) !== null || isPeriodLike(header);

function holdsFigures({ body }: Frame, at: number): boolean {
  const cells = body.slice(0, TELLING).map((record) => (record.cells[at] ?? '').trim());
  const filled = cells.filter((cell) => cell !== '');
  const figures = filled.filter((cell) => (figureCell(cell, '.') ?? figureCell(cell, ',')) !== null);
  return figures.length > filled.length / 2;
}

/** The header and the rows that are wanted, without these columns. */
function partOf(
  grid: Grid,
  { body, headerRows }: Frame,
  without: readonly number[],
  wanted: (record: CsvRecord) => boolean,
): Grid {
  const last = headerRows.at(-1) ?? 0;
  const above = grid.records.filter(({ row }) => row <= last);
  const records = [...above, ...body.filter(wanted)].map(
    (record): CsvRecord => ({
      row: record.row,
      broken: record.broken,
      get cells() {
        return record.cells.filter((_, at) => !without.includes(at));
      },
    }),
  );
  return { ...grid, records };
}
