import type { DataTable } from '../../findings/data-table.ts';
import { escapeMarkdown as md } from '../escape.ts';

/** A table as Markdown, its caption above it where it has one. */
export function tableMarkdown({ caption, columns, rows }: DataTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(md).join(' | ')} |`;
  return [
    ...(caption === '' ? [] : [md(caption), '']),
    line(columns.map(({ label }) => label)),
    `|${columns.map(({ numeric }) => (numeric ? '---:' : '---')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
