import type { Indicator } from '../indicator/indicator.ts';
import type { CsvRecord } from '../source/csv-records.ts';
import { shown } from '../source/fault-list.ts';
import type { Grid } from '../source/table/grid.ts';
import { isOfCrimes } from './any-file.ts';
import { blocksOf } from './frame/blocks.ts';
import { type Frame, frameOf } from './frame/frame.ts';
import { sidesAmong } from './plan/figure-sides.ts';
import { figureCell } from './words/cell.ts';
import { isPeriodLike, partPeriod } from './words/part-period.ts';
import { roleOfWords } from './words/role-words.ts';
import { headerWords, isAverage, measureOf, sameWords } from './words/words.ts';

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

/** The indicators that there are, and which of them a text names. */
export interface Known {
  readonly find: Find;
  readonly all: readonly Indicator[];
}

/**
 * Divides a sheet of several indicators: by the titles of the tables on it, by a column that names them (`Measure`: Victim satisfaction, File
 * quality), or by the columns that are called so; a table whose columns are the two sides of one indicator is of it. Crimes alone are the
 * categories of one table, which is left whole; so is a table that has other figures beside them. `null` for every other table.
 */
export function byIndicator(grid: Grid, known: Known, isAsked: boolean): Divided | null {
  const titled = byTitles(grid, known.find);
  if (titled !== null) return titled;
  const frame = frameOf(grid);
  if (frame === null) return null;
  return (
    byNames(grid, frame, known) ??
    byHeaders(grid, frame, known.find, isAsked) ??
    (isAsked ? null : bySides(grid, frame, known.all))
  );
}

/** Tables on one sheet, below or beside one another, of which two at least are called by indicators. */
function byTitles(grid: Grid, find: Find): Divided | null {
  const blocks = blocksOf(grid);
  const parts = blocks.flatMap((block) => {
    const indicator = find(block.called);
    return indicator === undefined ? [] : [{ grid: block, indicator }];
  });
  const ids = new Set(parts.map(({ indicator }) => indicator.id));
  if (blocks.length < 2 || ids.size < 2 || parts.every(({ indicator }) => isOfCrimes(indicator))) return null;
  const others = blocks.filter((block) => !parts.some((part) => part.grid === block));
  return {
    by: 'rows',
    parts,
    said: [
      `Tables of the sheet are of the indicators that their titles name: ${ids.size}.`,
      ...(others.length === 0
        ? []
        : [
            `Tables whose titles name no indicator are left alone: ${others.map(({ called }) => shown(called)).join(', ')}.`,
          ]),
    ],
  };
}

/** A table whose columns of figures are the two sides of one indicator, and no others. */
function bySides(grid: Grid, frame: Frame, all: readonly Indicator[]): Divided | null {
  const title = (at: number) => frame.headers[at]?.at(-1) ?? '';
  const counts = [...frame.headers.keys()]
    .filter((at) => holdsFigures(frame, at) && !isLabel(title(at)) && title(at) !== '')
    .map(title)
    .filter((text) => !besideCounts.has(measureOf(headerWords(text)) ?? '') && !isAverage(headerWords(text)));
  if (counts.length !== 2) return null;
  const found = all.filter(
    (each) =>
      (each.measure === 'proportion' || each.measure === 'ratio') && sidesAmong(counts, each) !== null,
  );
  // Those of one kind, as satisfaction of all victims and by stage, are read of the table of the first.
  const [first] = found;
  if (first === undefined || new Set(found.map(({ counted, outOf }) => `${counted}\n${outOf}`)).size > 1)
    return null;
  return {
    by: 'rows',
    parts: [{ grid, indicator: first }],
    said: [
      `Taken for ${first.name}, of which its columns are the two sides: ${counts.map(shown).join(', ')}.`,
    ],
  };
}

const besideCounts: ReadonlySet<string> = new Set(['percent', 'proportion', 'rate', 'derived']);

/** Names of indicators in a column at most. */
const MOST_NAMES = 200;
/** Rows by which a column is known to hold figures, or names of indicators. */
const TELLING = 50;

const namesMeasures =
  /^(?:(?:performance |key performance )?(?:indicators?|measures?|metrics?)|kpis?)(?: names?| titles?)?$/;

function byNames(grid: Grid, frame: Frame, { all, find: findNamed }: Known): Divided | null {
  const head = frame.body.slice(0, TELLING);
  const shares = all.filter(({ measure }) => measure === 'proportion');
  for (const [at, path] of frame.headers.entries()) {
    const cellOf = ({ cells }: CsvRecord) => (cells[at] ?? '').trim();
    const isCalled = namesMeasures.test(headerWords(path.at(-1) ?? ''));
    // `999 calls answered within 10 seconds` is a share where what it is out of is no row beside it.
    const find: Find = (name) =>
      findNamed(name) ??
      (isCalled
        ? shares.find(
            (each) =>
              sameWords(name, each.counted) && sidesAmong(new Set(frame.body.map(cellOf)), each) === null,
          )
        : undefined);
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
