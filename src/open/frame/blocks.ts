import type { CsvRecord } from '../../source/csv-records.ts';
import type { Grid } from '../../source/table/grid.ts';
import { letters } from '../../source/table/hidden-parts.ts';
import { figureCell } from '../words/cell.ts';
import { unmarked } from '../words/marks.ts';
import { isPeriodLike, partPeriod } from '../words/part-period.ts';
import { roleOfWords } from '../words/role-words.ts';
import { headerWords, isOffence, measureOf } from '../words/words.ts';

/** One table of a sheet that may hold several. */
export interface Block extends Grid {
  /** What it is called: the title above it where the sheet holds several tables, else the sheet. */
  readonly called: string;
}

/** Rows above a header that may be its title. */
const MOST_TITLES = 3;
/** Whether a text is a note on a table rather than its title. */
export const isNote = (text: string): boolean =>
  text.length > 60 || /^(?:source|notes?\b|\d+[.)]|[[(*†©])/i.test(text);

/** A sheet that holds one table, called as it is. */
export const asBlock = (grid: Grid): Block => ({ ...grid, called: grid.name });

/** The tables of a sheet that stand beside or below one another, each with its own header and titles. */
export function blocksOf(grid: Grid): readonly Block[] {
  const parts = sideBySide(grid);
  return parts.flatMap((part) => blocksBelow(part, parts.length > 1));
}

/** The tables that stand below one another, called by their titles where there are several, else by their sheet. */
function blocksBelow({ of, ...grid }: Beside, isBeside: boolean): readonly Block[] {
  const titled = titledHeaders(grid.records);
  const heads = headersIn(grid.records, titled);
  const [first] = heads;
  const isNumbered = /^(?:table|sheet|tab|figure|data)?[ _]*\d+(?:[._]\d+)?[a-z]?$/i.test(of);
  const title = isNumbered || isBeside ? titleOf(grid.records.slice(0, first ?? 0)) : '';
  const whole = [{ ...grid, called: title === '' ? of : title }];
  if (first === undefined || heads.length < 2) return whole;
  const titleAt = new Map<number, number>();
  for (const head of heads) {
    let from = head;
    while (from > 0 && head - from < MOST_TITLES && filled(grid.records[from - 1]).length <= 1) from -= 1;
    titleAt.set(head, from);
  }
  // The same header again without a title of its own goes on with the table above.
  const starts = heads.filter(
    (head) =>
      head === first ||
      titleOf(grid.records.slice(titleAt.get(head), head)) !== '' ||
      written(grid.records[head]) !== written(grid.records[first]),
  );
  if (starts.length < 2) return whole;
  return starts.map((head, index) => {
    const next = starts[index + 1];
    const from = index === 0 ? 0 : (titleAt.get(head) ?? head);
    const own = grid.records[head];
    const lead = own !== undefined && titled.has(own) ? unmarked(filled(own)[0] ?? '').text : '';
    const title = lead || titleOf(grid.records.slice(from, head));
    const records = grid.records.slice(from, next === undefined ? undefined : titleAt.get(next));
    return {
      ...grid,
      records:
        lead === '' ? records : records.flatMap((record, at) => titleAbove(record, from + at === head)),
      called: title === '' ? of : title,
      assumptions: index === 0 ? grid.assumptions : [],
    };
  });
}

const filled = (record: CsvRecord | undefined): readonly string[] =>
  (record?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
const written = (record: CsvRecord | undefined): string => JSON.stringify(filled(record));

/** The title nearest to a header: what stands alone in its row and is no note. */
function titleOf(above: readonly CsvRecord[]): string {
  const titles = above.flatMap((record) => {
    const [only = '', other] = new Set(filled(record));
    return other === undefined && only !== '' && !isNote(only) ? [unmarked(only).text] : [];
  });
  return titles.at(-1) ?? '';
}

/** A header with the title in its corner above it, and the corner left blank. */
function titleAbove(record: CsvRecord, isHead: boolean): readonly CsvRecord[] {
  const at = record.cells.findIndex((cell) => cell.trim() !== '');
  if (!isHead || at < 0) return [record];
  const cells = record.cells.map((cell, column) => (column === at ? '' : cell));
  return [
    { ...record, cells: record.cells.slice(0, at + 1) },
    { ...record, cells },
  ];
}

/** Headers in whose corner a title stands: `Robbery` and `Burglary`, each before the same months. */
function titledHeaders(records: readonly CsvRecord[]): ReadonlySet<CsvRecord> {
  const alike = new Map<string, CsvRecord[]>();
  for (const record of records) {
    if (record.broken) continue;
    const [lead = '', ...others] = filled(record);
    const isPeriod = (text: string) => isPeriodLike(text) || partPeriod(unmarked(text).text) !== null;
    if (others.length < 2 || !others.every(isPeriod) || roleOfWords(headerWords(lead)) === 'area') continue;
    // Counts of about 2,000 look like years; those follow one another.
    if (others.some((text, at) => /^\d{4}$/.test(text) && Number(text) !== Number(others[0]) + at)) continue;
    const key = JSON.stringify(others);
    alike.set(key, [...(alike.get(key) ?? []), record]);
  }
  // The same corner again is the header of a page that goes on.
  const differ = [...alike.values()].filter((rows) => {
    const leads = new Set(rows.map((row) => filled(row)[0]));
    return leads.size === rows.length && leads.size > 1;
  });
  return new Set(differ.flat());
}

/** Rows that are headers beyond doubt: each cell names something, none is a figure, and figures stand below. */
function headersIn(records: readonly CsvRecord[], titled: ReadonlySet<CsvRecord>): readonly number[] {
  const named = new Map<string, boolean>();
  const heads = (text: string): boolean => {
    const known = named.get(text);
    if (known !== undefined) return known;
    const is = roleOfWords(headerWords(text)) !== null;
    if (named.size < 10_000) named.set(text, is);
    return is;
  };
  const found: number[] = [];
  for (const [at, record] of records.entries()) {
    if (record.broken) continue;
    const [lead = '', ...others] = filled(record);
    if (others.length === 0 || !(heads(lead) || titled.has(record))) continue;
    const isHeader = others.every(
      (text) =>
        roleOfWords(headerWords(text)) !== null ||
        measureOf(headerWords(text)) !== null ||
        isPeriodLike(text) ||
        partPeriod(unmarked(text).text) !== null ||
        isOffence(text),
    );
    const below = records[at + 1]?.cells ?? [];
    const hasFigures = record.cells.some(
      (cell, column) => cell.trim() !== '' && (figureCell(below[column] ?? '', '.')?.number ?? null) !== null,
    );
    if (isHeader && hasFigures) found.push(at);
  }
  return found;
}

/** Rows in which a header may be, below titles and notes. */
const MOST_ABOVE = 40;

/** A table with others beside it on its sheet, and where it stands. */
export interface Beside extends Grid {
  /** The sheet, as it is called. */
  readonly of: string;
}

/**
 * The tables that stand side by side on a sheet, a blank column between: each of them begins with a header of areas, of
 * periods or of categories. One table alone, whatever columns it leaves blank, is given back as it is.
 */
export function sideBySide(grid: Grid): readonly Beside[] {
  const whole = [{ ...grid, of: grid.name }];
  const first = grid.records.slice(0, MOST_ABOVE);
  const header = first.find(({ cells, broken }) => !broken && heads(cells, 0));
  if (header === undefined) return whole;
  const width = header.cells.length;
  const isBlank = (cells: readonly string[], at: number) => (cells[at] ?? '').trim() === '';
  const gaps = Array.from({ length: width }, (_, at) => at).filter(
    (at) => at > 0 && first.every(({ cells }) => isBlank(cells, at)),
  );
  const starts = gaps.map((at) => at + 1).filter((from) => heads(header.cells, from));
  if (starts.length === 0) return whole;
  if (!grid.records.every(({ cells }) => starts.every((from) => isBlank(cells, from - 1)))) return whole;
  const ends = [...starts.map((from) => from - 1), Number.POSITIVE_INFINITY];
  return [0, ...starts].map((from, index) => {
    const end = ends[index] ?? Number.POSITIVE_INFINITY;
    const last = Math.min(end, width) - 1;
    const where = `columns ${letters(from)} to ${letters(last)}`;
    return {
      ...grid,
      of: grid.name,
      name: grid.name === '' ? where : `${grid.name}, ${where}`,
      isTrimmed: true,
      records: grid.records.map(({ row, cells, broken }) => ({
        row,
        broken: broken && index === 0,
        cells: cells.slice(from, end),
      })),
      assumptions: index === 0 ? [...grid.assumptions, SAID] : [],
    };
  });
}

const SAID = 'Tables stand side by side, with a blank column between, and are read one by one.';

/** Whether a table begins in a column of a header: the cell names areas, periods or categories, and the next is filled. */
function heads(cells: readonly string[], from: number): boolean {
  const role = roleOfWords(headerWords(cells[from] ?? ''));
  const isLead = role === 'area' || role === 'period' || role === 'year' || role === 'category';
  return isLead && (cells[from + 1] ?? '').trim() !== '';
}
