import { csvCell } from './csv-cell.ts';
import type { ReadingReport } from './reading.ts';

/**
 * Rejected rows as CSV: what must be corrected, and where, in a form to send to whoever made the file?
 *
 * A header and one line for each fault of the file and of its rows; nothing but the offending value is repeated, and
 * no cell can run as a formula.
 *
 * @example
 * rejectedCsv(report) // => 'row,column,found,expected\n17,numerator,"81,5",must be a whole number of victims satisfied\n'
 */
export function rejectedCsv({ faults, rejected }: ReadingReport): string {
  const lines = [...faults, ...rejected].map(({ row, column, found, expected }) =>
    [row, column, found, expected].map(csvCell).join(','),
  );
  return `${['row,column,found,expected', ...lines].join('\n')}\n`;
}
