import type { DataTable } from '../../findings/data-table.ts';
import { escapeHtml as html } from '../escape.ts';

export interface TableHtmlOptions {
  readonly className?: string;
  /** Which column names its row; none by default. */
  readonly rowHeader?: number;
  /** Each cell carries the heading of its column, for a style that stacks the cells; roles keep it a table. */
  readonly stacked?: boolean;
}

/** A table as HTML, every cell escaped. */
export function tableHtml(table: DataTable, options: TableHtmlOptions = {}): string {
  const { className, rowHeader, stacked = false } = options;
  const role = (name: string) => (stacked ? ` role="${name}"` : '');
  // Within a page of its own style the columns of numbers are named once for the table.
  const numeric = table.columns.flatMap((column, index) => (column.numeric ? [index + 1] : []));
  const kind = (index: number) =>
    className === undefined && table.columns[index]?.numeric ? ' class="number"' : '';
  const head = table.columns
    .map(({ label }, index) => `<th scope="col"${role('columnheader')}${kind(index)}>${html(label)}</th>`)
    .join('');
  const cell = (text: string, index: number) => {
    const label = stacked ? ` data-l="${html(table.columns[index]?.label ?? '')}"` : '';
    return index === rowHeader
      ? `<th scope="row"${role('rowheader')}${kind(index)}>${html(text)}</th>`
      : `<td${role('cell')}${kind(index)}${label}>${html(text)}</td>`;
  };
  const body = table.rows.map((row) => `<tr${role('row')}>${row.map(cell).join('')}</tr>`).join('');
  const named =
    className === undefined
      ? ''
      : ` class="${html([className, ...numeric.map((at) => `n${at}`)].join(' '))}"`;
  return `<table${role('table')}${named}><caption>${html(table.caption)}</caption><thead${role('rowgroup')}><tr${role('row')}>${head}</tr></thead><tbody${role('rowgroup')}>${body}</tbody></table>`;
}
