import type { DataTable } from '../../findings/data-table.ts';
import { escapeTerminal } from '../escape.ts';
import { wrap } from '../wrap.ts';

/** A table as lines of text, a row each: a table of seven columns does not fit beside itself. */
export function tableText({ caption, columns, rows }: DataTable, width = 100): string {
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (cell === '' || at < 2 ? cell : `${columns[at]?.label ?? ''}: ${cell}`))
      .filter((cell) => cell !== '')
      .join('; ');
  const bullet = (text: string) => `- ${wrap(escapeTerminal(text), width, '  ').slice(2)}`;
  return `${wrap(escapeTerminal(caption), width)}\n${rows.map((row) => bullet(line(row))).join('\n')}`;
}
