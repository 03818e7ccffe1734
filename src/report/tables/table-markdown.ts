import type { DataTable } from '../../findings/data-table.ts';
import { escapeMarkdown as md } from '../escape.ts';

/** A table as Markdown, its caption above it. */
export function tableMarkdown({ caption, columns, rows }: DataTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(md).join(' | ')} |`;
  return [
    md(caption),
    '',
    line(columns.map(({ label }) => label)),
    `|${columns.map(({ numeric }) => (numeric ? '---:' : '---')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
