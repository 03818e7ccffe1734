import type { ReadingReport } from './reading.ts';

/**
 * Rejected rows as CSV: what must be corrected, and where, in a form to send to whoever made the file?
 *
 * A header and one line for each fault of the file and of its rows; nothing but the offending value is repeated, and
 * no cell can run as a formula. Where the report is of several files or sheets, the first column names them.
 *
 * @example
 * rejectedCsv(report) // => 'row,column,found,expected\n17,numerator,"81,5",must be a number\n'
 */
export function rejectedCsv({ faults, rejected }: ReadingReport): string {
  const all = [...faults, ...rejected];
  const hasFiles = all.some(({ file }) => file !== undefined);
  const lines = all.map(({ file = '', row, column, found, expected }) =>
    [...(hasFiles ? [file] : []), row, column, found, expected].map(csvCell).join(','),
  );
  return `${[`${hasFiles ? 'file,' : ''}row,column,found,expected`, ...lines].join('\n')}\n`;
}

const obeyedBySpreadsheets = /^[=+\-@\t\r]/;

/**
 * CSV cell: a value as it may be written into a CSV file, which a spreadsheet will open as what it says.
 *
 * Text with a comma, a quote or a line end is quoted. Text that a spreadsheet would run as a formula (it begins with
 * `=`, `+`, `-` or `@`) gets an apostrophe before it; numbers are left alone. `null` is an empty cell.
 *
 * @example
 * csvCell('=1+1') // => "'=1+1"
 * csvCell(-5) // => '-5'
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = obeyedBySpreadsheets.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
