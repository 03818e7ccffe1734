import type { Grid } from '../../source/table/grid.ts';
import { letters } from '../../source/table/hidden-parts.ts';
import { roleOfWords } from '../words/role-words.ts';
import { headerWords } from '../words/words.ts';

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
