import type { ErrorDetail } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { Fault } from './source-report.ts';

const LONGEST = 60;
/** Characters that a terminal obeys instead of printing, or that turn the direction of a line. */
const obeyed = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text of a cell as a report keeps it: at most 60 characters, and none that does anything. */
export function shown(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2 + 2)];
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
  return printable(cut);
}

/** A text of any length in which nothing does anything. */
export function printable(text: string): string {
  return text.replaceAll(obeyed, '\uFFFD');
}

/** The fault as an error states it: `file.csv row 17, column numerator: must be …, got "81,5"`. */
export function faultDetail(file: string, { row, column, found, expected, code }: Fault): ErrorDetail {
  const place = [row === null ? null : `row ${row}`, column === null ? null : `column ${column}`];
  const where = place.filter((part) => part !== null).join(', ');
  return {
    code,
    path: where === '' ? `${shown(file)}:` : `${shown(file)} ${where}:`,
    expected,
    received: foundInWords(column, found),
  };
}

/** One fault as a line of a list, without the file. */
export function faultLine(fault: Fault): string {
  const { path, expected, received } = faultDetail(fault.file ?? '', fault);
  return `${path === ':' ? '' : `${path.trim()} `}${expected}, got ${received}`;
}

/** Why a row of a file that cannot be used as a whole is rejected. */
export function rejectedWithFile(row: number): Fault {
  const expected = 'must be in a file that can be read as a whole';
  return { row, column: null, found: 'a fault of the file', expected, code: 'unreadable' };
}

function foundInWords(column: string | null, found: string | null): string {
  if (found === null) return 'none';
  if (column === null) return found;
  return found === '' ? 'an empty cell' : received(found);
}
