import { type ErrorDetail, IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { Coercion, Fault, FaultKind } from './source-report.ts';

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

/** Faults that a report lists one by one; of the others it tells how many there are. */
const MOST_FAULTS = 1000;

/** The faults and coercions of a reading, in bounded memory. */
export interface FaultList {
  readonly faults: readonly Fault[];
  readonly rejected: readonly Fault[];
  readonly coerced: readonly Coercion[];
  readonly unlisted: number;
  /** Every fault, those that are not listed too, by its kind. */
  readonly kinds: readonly FaultKind[];
  /** How many more faults of rows will be listed. */
  room(): number;
  /** Notes a fault of a file as a whole. */
  ofFile(fault: Fault): void;
  /** Notes a fault of a row, which is not used. */
  ofRow(fault: Fault): void;
  coerce(column: string, what: string, row: number, found: string, used: string): void;
}

/** Starts an empty list. */
export function faultList(): FaultList {
  const faults: Fault[] = [];
  const rejected: Fault[] = [];
  const coerced = new Map<string, Coercion>();
  let unlisted = 0;
  const kinds = new Map<string, FaultKind>();
  return {
    faults,
    rejected,
    get coerced() {
      return [...coerced.values()];
    },
    get unlisted() {
      return unlisted;
    },
    get kinds() {
      return [...kinds.values()];
    },
    room: () => MOST_FAULTS - rejected.length,
    ofFile: (fault) => void faults.push(fault),
    ofRow(fault) {
      const key = kindKey(fault);
      const before = kinds.get(key);
      const { file, row, column, expected, found } = fault;
      if (before !== undefined)
        kinds.set(key, {
          ...before,
          count: before.count + 1,
          rows: before.rows.length < FIRST_ROWS && row !== null ? [...before.rows, row] : before.rows,
        });
      else
        kinds.set(key, {
          ...(file === undefined ? {} : { file }),
          column,
          expected,
          found,
          count: 1,
          rows: row === null ? [] : [row],
        });
      if (rejected.length < MOST_FAULTS) rejected.push(fault);
      else unlisted += 1;
    },
    coerce(column, what, row, found, used) {
      const key = `${column}\n${what}`;
      const before = coerced.get(key);
      coerced.set(
        key,
        before === undefined
          ? { column, what, count: 1, row, found, used }
          : { ...before, count: before.count + 1 },
      );
    },
  };
}

const FIRST_ROWS = 3;

/** Faults of one kind differ in nothing but what was found and in the numbers and names of what was expected. */
function kindKey({ file = '', column, code, expected }: Fault): string {
  const plain = expected
    .replaceAll(/"[^"]*"/g, '""')
    .replaceAll(/\d+/g, '0')
    .replace(/only row for .*?; row/, 'only row; row');
  return JSON.stringify([file, column, code, plain.replace(/\(the nearest: .*\)$/, '()')]);
}

/** In strict mode: throws when there is any fault, with the first as the message and those listed as `problems`. */
export function throwFaults(
  name: string,
  { faults, rejected }: Pick<FaultList, 'faults' | 'rejected'>,
): void {
  const problems = [...faults, ...rejected].map((fault) => faultDetail(fault.file ?? name, fault));
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError({ ...first, code: 'unreadable' }, problems);
}
