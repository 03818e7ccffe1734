import { escapeTerminal } from '../report/escape.ts';

const LONGEST = 40;
const LONGEST_AT_END = 100;

/** Rows below each other for a terminal, columns of numbers to the right; a long cell is cut. */
export function aligned(
  columns: readonly { readonly label: string; readonly numeric: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const cells = [columns.map(({ label }) => label), ...rows].map((row) =>
    row.map((cell, at) => cut(cell, at === columns.length - 1 ? LONGEST_AT_END : LONGEST)),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        columns[at]?.numeric ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return cells.map(line).join('\n');
}

function cut(text: string, longest: number): string {
  const letters = [...escapeTerminal(text)];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}
