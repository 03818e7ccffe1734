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
