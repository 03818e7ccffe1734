import type { CsvRecord } from '../../source/csv-records.ts';
import type { Grid } from '../../source/table/grid.ts';
import { figureCell } from '../words/cell.ts';
import { isPeriodLike, namedMonths, partPeriod } from '../words/part-period.ts';
import { roleOfWords } from '../words/role-words.ts';
import { headerWords, isOffence, measureOf } from '../words/words.ts';
import { filledDown } from './filled-down.ts';
import { datedHeader } from './serial-headers.ts';

/** What stands above the figures of one column, from the top down; the last is its own header. */
export type HeaderPath = readonly string[];

/** A table in a sheet: its header, of one row or several, and what stands below. */
export interface Frame {
  readonly sheet: string;
  /** Texts above the header: titles and notes. */
  readonly titles: readonly string[];
  readonly headers: readonly HeaderPath[];
  /** The rows of the header, as a spreadsheet counts. */
  readonly headerRows: readonly number[];
  /** The lowest row of the header as it is written: a later row that is the same is no figure. */
  readonly written: readonly string[];
  readonly body: readonly CsvRecord[];
  readonly isTrimmed: boolean;
  /** Whether its cells stand between semicolons, as where a comma marks decimals. */
  readonly hasSemicolons: boolean;
  readonly assumptions: readonly string[];
}

/** Rows above a header that may hold titles and notes. */
const MOST_ABOVE = 40;
/** Rows by which a column is known to hold figures. */
const TELLING = 200;

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
const isFigure = (cell: string): boolean => {
  const read = figureCell(cell, '.') ?? figureCell(cell, ',');
  return read !== null && read.number !== null;
};

/**
 * Finds the header of a sheet and what it heads; `null` where no row could be one. Whoever knows a header when it is
 * seen says so.
 */
export function frameOf(
  grid: Grid,
  isHeader: (cells: readonly string[]) => boolean = () => false,
  /** Whether numbers from 1 on are said to be months. */
  areMonths = false,
): Frame | null {
  const written = grid.records.filter(({ cells, broken }) => broken || filledIn(cells) > 0);
  const { rows: filled, said: dated } = withMonths(written, areMonths);
  const known = filled
    .slice(0, MOST_ABOVE)
    .findIndex(({ cells, broken }) => !broken && filledIn(cells) > 1 && isHeader(cells));
  const at = known < 0 ? headerAt(filled) : known;
  const own = filled[at];
  // A row of figures in the place of a header heads nothing.
  if (
    own === undefined ||
    (known < 0 && own.cells.some((cell) => isFigure(cell.trim()) && !isPeriodLike(cell)))
  )
    return null;
  const bottom = known < 0 ? lowestHeader(filled, at) : at;
  const figures = figureColumns(filled, bottom + 1, widthOf(filled, bottom));
  const top = known < 0 ? highestHeader(filled, at, figures) : at;
  const rows = filled.slice(top, bottom + 1);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const texts = rows.map(({ cells }, index) =>
    filledRight(cells, width, index < rows.length - 1 ? figures : []),
  );
  const paths = Array.from({ length: width }, (_, column) => [
    ...new Set(texts.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '')),
  ]);
  const headers = withUnits(paths, rows, figures);
  const below = filled.slice(bottom + 1);
  const { body, said } = known < 0 ? filledDown(below, headers, figures) : { body: below, said: [] };
  const titles = filled.slice(0, top).flatMap(({ cells }) => [...new Set(cells.map((cell) => cell.trim()))]);
  return {
    sheet: grid.name,
    titles: titles.filter((text) => text !== ''),
    headers,
    headerRows: rows.map(({ row }) => row),
    written: filled[bottom]?.cells ?? [],
    body,
    isTrimmed: grid.isTrimmed,
    hasSemicolons: grid.hasSemicolons === true,
    assumptions: [
      ...grid.assumptions,
      ...dated,
      ...said,
      ...(top === 0 ? [] : [`Rows above the header that are passed over: ${top}.`]),
      ...(rows.length === 1
        ? []
        : [`The header is made of rows ${rows.map(({ row }) => row).join(' and ')}.`]),
    ],
  };
}

/** The rows with their first row of months by number or of dates as numbers, as a header may be, by names. */
function withMonths(
  rows: CsvRecord[],
  areMonths: boolean,
): { readonly rows: readonly CsvRecord[]; readonly said: readonly string[] } {
  const first = rows.slice(0, MOST_ABOVE).map(({ cells }) => cells);
  for (const [at, own] of first.entries()) {
    const dated = datedHeader(own);
    const cells = dated?.cells ?? namedMonths(own, first.slice(0, at), areMonths);
    const record = rows[at];
    if (cells === own || record === undefined) continue;
    rows[at] = { row: record.row, broken: record.broken, cells };
    return { rows, said: dated === null ? [] : [dated.said] };
  }
  return { rows, said: [] };
}

const widthOf = (rows: readonly CsvRecord[], from: number): number =>
  Math.max(0, ...rows.slice(from, from + TELLING).map(({ cells }) => cells.length));

/** The row that reads most like a header: roles, periods and names of measures, and no figures. */
function headerAt(rows: readonly CsvRecord[]): number {
  let best = -1;
  let most = -1;
  for (const [index, { cells, broken }] of rows.slice(0, MOST_ABOVE).entries()) {
    if (broken || filledIn(cells) < 2) continue;
    const distinct = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
    if (distinct.size < 2) continue;
    const score = [...distinct].reduce((sum, cell) => sum + scoreOf(cell), 0) / distinct.size;
    if (score > most + 1e-9) {
      most = score;
      best = index;
    }
  }
  return best;
}

function scoreOf(cell: string): number {
  if (partPeriod(cell) !== null) return 1;
  if (isPeriodLike(cell)) return 0.7;
  // `75.8%` is a figure, and no header that names a share.
  if (isFigure(cell)) return -1;
  const words = headerWords(cell);
  // A table of sums has its header below the line of what is summed.
  if (/^(?:row|column) labels$/.test(words)) return words === 'row labels' ? 1 : -1;
  if (roleOfWords(words) !== null || measureOf(words) !== null) return 1;
  return isOffence(cell) ? 0.5 : 0.4;
}

/** Columns that hold figures below a row. */
function figureColumns(rows: readonly CsvRecord[], from: number, width: number): readonly number[] {
  const sample = rows.slice(from, from + TELLING);
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    let figures = 0;
    let others = 0;
    for (const { cells } of sample) {
      const cell = (cells[column] ?? '').trim();
      if (cell === '') continue;
      const read = figureCell(cell, '.');
      if (read === null) others += 1;
      else if (read.number !== null) figures += 1;
    }
    return figures > 0 && figures >= others;
  });
}

/** The header may go on below: `Q1`, `Q2` under `2018/19`, `Count`, `Rate` under a year. */
function lowestHeader(rows: readonly CsvRecord[], at: number): number {
  let bottom = at;
  while (bottom + 2 < rows.length && bottom < at + 2) {
    const next = rows[bottom + 1];
    if (next === undefined || next.broken) break;
    const figures = figureColumns(rows, bottom + 2, widthOf(rows, bottom + 2));
    const above = rows[bottom]?.cells ?? [];
    const texts = figures.map((column) => (next.cells[column] ?? '').trim());
    const named = texts.filter((text) => text !== '' && figureCell(text, '.') === null).length;
    const years = texts.filter((text) => /^(?:19|20)\d\d$/.test(text)).length;
    // A row of figures says of what they are; a header says so again, or nothing, or in words for columns.
    const labelsAgree = next.cells.every(
      (cell, column) =>
        figures.includes(column) ||
        cell.trim() === '' ||
        cell.trim() === (above[column] ?? '').trim() ||
        roleOfWords(headerWords(cell)) !== null,
    );
    const isHeader =
      figures.length > 0 &&
      labelsAgree &&
      (named * 2 > figures.length || (years * 2 > figures.length && years === texts.length));
    if (!isHeader) break;
    bottom += 1;
  }
  return bottom;
}

/** The header may begin above: `2018/19` over `Q1`, `Robbery` over years. A title over all columns is none. */
function highestHeader(rows: readonly CsvRecord[], at: number, figures: readonly number[]): number {
  let top = at;
  while (top > 0 && top > at - 2) {
    const above = rows[top - 1];
    if (above === undefined || above.broken) break;
    const over = figures.map((column) => (above.cells[column] ?? '').trim()).filter((text) => text !== '');
    const beside = above.cells
      .map((cell, column) => (figures.includes(column) ? '' : cell.trim()))
      .filter((text) => text !== '');
    const distinct = new Set([...over, ...beside]);
    const isTitle = distinct.size < 2 && (beside.length > 0 || figures.length < 2);
    const own = rows[top]?.cells ?? [];
    const besideIsHeader = beside.every(
      (text) => roleOfWords(headerWords(text)) !== null || own.some((cell) => cell.trim() === text),
    );
    if (
      isTitle ||
      over.length === 0 ||
      !besideIsHeader ||
      over.some((text) => isFigure(text) && !isPeriodLike(text))
    )
      break;
    top -= 1;
  }
  return top;
}

const unitWords =
  /^(?:numbers?|no\.?|counts?|n|#|%|percent(?:age)?s?|per cent|per [\d,]+.*|rates?(?: per .*)?|days|hours|minutes|seconds|units?)$/i;

/** A row of units below headers that differ is no header of its own: `Satisfied` over `%` is Satisfied (%). */
function withUnits(
  paths: readonly HeaderPath[],
  rows: readonly CsvRecord[],
  figures: readonly number[],
): readonly HeaderPath[] {
  const own = (at: number, row: number) => (rows.at(row)?.cells[at] ?? '').trim();
  const columns = figures.filter((at) => rows.length > 1 && own(at, -1) !== '');
  const names = columns.map((at) => own(at, -2));
  const isUnits =
    columns.every((at) => unitWords.test(own(at, -1))) &&
    names.every((name) => name !== '' && !isPeriodLike(name) && partPeriod(name) === null) &&
    new Set(names).size === names.length;
  if (!isUnits) return paths;
  return paths.map((path, at) => {
    if (!columns.includes(at) || path.length < 2) return path;
    const unit = own(at, -1);
    const isPlain = /^(?:n|no|count|unit)/i.test(unit);
    return [...path.slice(0, -2), isPlain ? own(at, -2) : `${own(at, -2)} (${unit})`];
  });
}

/** A header above several columns stands in the first of them. */
function filledRight(cells: readonly string[], width: number, over: readonly number[]): readonly string[] {
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const own = (cells[column] ?? '').trim();
    if (!over.includes(column)) {
      group = '';
      return own;
    }
    if (own !== '') group = own;
    return group;
  });
}

/** A row that has not the cells of the header. What stands beyond it, under no name, is left alone. */
export function shapeFault({ cells, broken }: CsvRecord, { headers, isTrimmed }: Frame) {
  if (broken)
    return {
      expected: 'must have quotes in pairs, and doubled inside a quoted cell',
      found: 'a quote that is not',
    };
  const beyond = cells.slice(headers.length).some((cell) => cell.trim() !== '');
  if (!beyond && (cells.length >= headers.length || isTrimmed)) return null;
  const hint = beyond ? ' (a cell with a comma in it must be in quotes)' : '';
  return {
    expected: `must have ${headers.length} cells, as the header has${hint}`,
    found: `${cells.length}`,
  };
}
