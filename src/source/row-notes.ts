import type { ErrorCode } from '../result/error.ts';
import type { CsvRecord } from './csv-records.ts';
import { isDamaged, soundText } from './decode-text.ts';
import { shown } from './fault-list.ts';
import type { Fault } from './source-report.ts';

/** A cell that was read as something other than what is written. */
export interface CellCoercion {
  readonly column: string;
  readonly what: string;
  readonly found: string;
  readonly used: string;
}

/** The cells of one row, and what is noted while they are read. */
export interface RowNotes {
  readonly faults: readonly Fault[];
  readonly coerced: readonly CellCoercion[];
  /** The text of a cell without spaces around it; `null` when it was damaged, which is noted. */
  text(column: string, at: number): string | null;
  /** Notes that a cell cannot be used; returns `null`, so that a reader can return it. */
  refuse(column: string, expected: string, found: string, code?: ErrorCode): null;
  coerce(column: string, what: string, found: string, used: string): void;
}

/** Starts the notes of a row. */
export function rowNotes({ row, cells }: CsvRecord): RowNotes {
  const faults: Fault[] = [];
  const coerced: CellCoercion[] = [];
  const refuse = (
    column: string,
    expected: string,
    found: string,
    code: ErrorCode = 'invalid-observation',
  ) => {
    faults.push({ row, column, found: shown(found), expected, code });
    return null;
  };
  return {
    faults,
    coerced,
    refuse,
    text(column, at) {
      const text = (cells[at] ?? '').trim();
      return isDamaged(text) ? refuse(column, soundText, text, 'unreadable') : text;
    },
    coerce(column, what, found, used) {
      coerced.push({ column, what, found: shown(found), used: shown(used) });
    },
  };
}

/** Distinct texts of one column that are remembered; a column with more is not a column of labels. */
const MOST_KEPT = 100_000;

/** Reads each distinct text once. */
export function cellCache<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText: string | null = null;
  let last: T | null = null;
  return (text) => {
    if (text === lastText && last !== null) return last;
    let found = known.get(text);
    if (found === undefined) {
      const kept = ownText(text);
      found = read(kept);
      if (known.size < MOST_KEPT) known.set(kept, found);
    }
    lastText = text;
    last = found;
    return found;
  };
}

/** A text of its own: a part of a larger text keeps all of it in memory for as long as the part is held. */
export function ownText(part: string): string {
  return part.length < 13 ? part : ` ${part}`.slice(1);
}
