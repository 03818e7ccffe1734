import type { CsvRecord } from '../../source/csv-records.ts';
import { cellCache } from '../../source/row-notes.ts';
import { figureCell, isUnsaved } from '../words/cell.ts';

/** What stands in a column below its header. */
export interface ColumnTexts {
  /** Distinct texts without the blanks around them; empty cells are left out. */
  readonly distinct: ReadonlySet<string>;
  /** Cells that hold a number, a gap, or anything else. */
  readonly figures: number;
  readonly gaps: number;
  readonly texts: number;
  readonly blanks: number;
}

/** Distinct texts that are kept; a column with more is one of figures or of running numbers. */
export const MOST_KEPT = 100_000;

/** Whether a text is a number, a gap, or anything else. */
function kindOf(text: string): 'figures' | 'gaps' | 'texts' {
  const read = figureCell(text, '.') ?? figureCell(text, ',');
  // A figure was meant to stand there.
  if (read === null) return isUnsaved(text) ? 'gaps' : 'texts';
  return read.number === null ? 'gaps' : 'figures';
}

/** Looks through every column of a table once. */
export function columnTexts(
  body: readonly CsvRecord[],
  width: number,
  isTrimmed: boolean,
): readonly ColumnTexts[] {
  const found = Array.from({ length: width }, () => ({
    distinct: new Set<string>(),
    figures: 0,
    gaps: 0,
    texts: 0,
    blanks: 0,
  }));
  const kind = cellCache(kindOf);
  // What stands alone in its row below the last figures is a note on the table.
  const isAlone = ({ cells }: CsvRecord) => cells.filter((cell) => cell.trim() !== '').length < 2;
  const last = width < 3 ? body.length : body.findLastIndex((record) => !isAlone(record)) + 1;
  for (const { cells, broken } of body.slice(0, last)) {
    // A row that has not the cells of the header tells nothing of its columns.
    const isMisshapen =
      broken || (!isTrimmed && cells.length < width) || cells.slice(width).some((cell) => cell.trim() !== '');
    for (let at = 0; at < width && !isMisshapen; at += 1) {
      const column = found[at];
      const text = (cells[at] ?? '').trim();
      if (column === undefined) continue;
      if (text === '') {
        column.blanks += 1;
        continue;
      }
      if (column.distinct.size < MOST_KEPT) column.distinct.add(text);
      column[kind(text)] += 1;
    }
  }
  return found;
}

/** Whether a column holds figures: more of its cells are numbers than texts. */
export const holdsFigures = ({ figures, texts }: ColumnTexts): boolean => figures > 0 && figures >= texts;

/** Whether the text of one column settles that of another in every row. */
export function settles(body: readonly CsvRecord[], by: readonly number[], other: number): boolean {
  const met = new Map<string, string>();
  for (const { cells } of body) {
    const key = JSON.stringify(by.map((at) => (cells[at] ?? '').trim()));
    const text = (cells[other] ?? '').trim();
    const before = met.get(key);
    if (before === undefined) met.set(key, text);
    else if (before !== text) return false;
  }
  return true;
}
