import type { CsvRecord } from '../../source/csv-records.ts';
import { roleOfWords } from '../words/role-words.ts';
import { headerWords } from '../words/words.ts';
import type { HeaderPath } from './frame.ts';

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** A column that is filled in the first row of each block alone, as a table of sums or with merged cells has it. */
export function filledDown(
  body: readonly CsvRecord[],
  headers: readonly HeaderPath[],
  figures: readonly number[],
): { readonly body: readonly CsvRecord[]; readonly said: readonly string[] } {
  const role = (at: number) => roleOfWords(headerWords(headers[at]?.at(-1) ?? ''));
  const labels = headers.flatMap((_, at) => {
    const own = role(at);
    return !figures.includes(at) || own === 'period' || own === 'year' || own === 'part' ? [at] : [];
  });
  const said: string[] = [];
  let rows = body;
  for (const [index, at] of labels.entries()) {
    const right = labels.slice(index + 1);
    const filled = downFrom(rows, at, labels.slice(0, index), right);
    if (filled === null) continue;
    rows = filled.rows;
    said.push(
      `Empty cells under ${JSON.stringify(headers[at]?.join(' ') ?? '')} say what the cell above them says: ${filled.count}.`,
    );
  }
  const keys = new Set<string>();
  const isFigureRow = ({ cells }: CsvRecord) => figures.some((at) => (cells[at] ?? '').trim() !== '');
  for (const record of said.length === 0 ? [] : rows.filter(isFigureRow)) {
    const key = JSON.stringify(labels.map((at) => (record.cells[at] ?? '').trim()));
    // Two rows of one place: an empty cell is no repetition, but of something else, as of a total.
    if (keys.has(key)) return { body, said: [] };
    keys.add(key);
  }
  return { body: rows, said };
}

/** The rows with a column filled down, where each of its texts is named once a block; `null` where it is not. */
function downFrom(
  body: readonly CsvRecord[],
  at: number,
  before: readonly number[],
  right: readonly number[],
): { readonly rows: readonly CsvRecord[]; readonly count: number } | null {
  let above = '';
  let parent = '';
  let blocks = 0;
  let count = 0;
  let alone = 0;
  let isNew = false;
  const rows: CsvRecord[] = [];
  for (const record of body) {
    const { cells } = record;
    const own = (cells[at] ?? '').trim();
    const outer = before.map((column) => cells[column] ?? '').join('\n');
    if (record.broken || filledIn(cells) < 2) {
      rows.push(record);
      continue;
    }
    if (own !== '') {
      if (own === above && outer === parent) return null;
      if (isNew) alone += 1;
      [above, parent, isNew] = [own, outer, true];
      blocks += 1;
      rows.push(record);
      continue;
    }
    if (above === '' || outer !== parent || !right.some((column) => (cells[column] ?? '').trim() !== '')) {
      rows.push(record);
      continue;
    }
    isNew = false;
    count += 1;
    rows.push({
      row: record.row,
      broken: false,
      cells: cells.map((cell, column) => (column === at ? above : cell)),
    });
  }
  return count > 0 && alone * 2 < blocks ? { rows, count } : null;
}
