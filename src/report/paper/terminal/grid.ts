import type { DataTable } from '../../../findings/data-table.ts';
import { escapeTerminal as safe } from '../../escape.ts';
import { columnsOf, fold, pad } from './fold.ts';

/** Columns between two cells. */
const GAP = 2;
/** The least that a column of words is narrowed to. */
const LEAST = 10;

/** A table as columns beside each other; cells that are too long go on beneath themselves. */
export function gridLines({ caption, columns, rows }: DataTable, width: number): readonly string[] {
  const heads = columns.map(({ label }) => safe(label));
  const cells = rows.map((row) => heads.map((_, at) => safe(row[at] ?? '')));
  const words = heads.map((head, at) =>
    Math.max(longestWord(head), ...cells.map((row) => longestWord(row[at] ?? ''))),
  );
  const widths = narrowed(
    heads.map((head, at) => Math.max(longestWord(head), ...cells.map((row) => columnsOf(row[at] ?? '')))),
    words,
    width - GAP * (heads.length - 1),
  );
  const line = (row: readonly string[]) => {
    const folded = row.map((cell, at) => fold(cell, widths[at] ?? 1));
    return Array.from({ length: Math.max(1, ...folded.map(({ length }) => length)) }, (_, place) =>
      folded
        .map((each, at) => pad(each[place] ?? '', widths[at] ?? 1, columns[at]?.numeric ? 'right' : 'left'))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  };
  const all = widths.reduce((sum, each) => sum + each, GAP * (widths.length - 1));
  return [
    ...fold(safe(caption), width),
    ...line(heads),
    '─'.repeat(Math.max(1, Math.min(width, all))),
    ...cells.flatMap(line),
  ];
}

const longestWord = (text: string) => Math.max(1, ...text.split(' ').map(columnsOf));

/** The widest columns give way first, until all fit: to their longest word, and only then within words. */
function narrowed(widths: readonly number[], words: readonly number[], room: number): readonly number[] {
  const left = [...widths];
  const sum = () => left.reduce((all, each) => all + each, 0);
  const least = Math.max(1, Math.min(LEAST, Math.floor(room / Math.max(1, left.length))));
  for (const floors of [words.map((word) => Math.max(word, least)), words.map(() => least)])
    while (sum() > room) {
      const widest = Math.max(...left.filter((each, at) => each > (floors[at] ?? least)));
      if (!Number.isFinite(widest)) break;
      left[left.findIndex((each, at) => each === widest && each > (floors[at] ?? least))] = widest - 1;
    }
  return left;
}
