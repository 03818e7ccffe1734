import { type ErrorCode, type ErrorDetail, IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';

const MOST = 20;

/** Collects what is wrong with rows, so that one error can name all of it (the first twenty). */
export interface RowProblems {
  /** `index` counts from 0; the message counts rows from 1, as a reader does. */
  add(index: number, field: string, code: ErrorCode, expected: string, value: unknown): void;
  throwIfAny(): void;
}

/** Starts a collection of problems; `path` is the function that was called, as in `panel: row 17, numerator`. */
export function rowProblems(path: string): RowProblems {
  const found: ErrorDetail[] = [];
  return {
    add(index, field, code, expected, value) {
      if (found.length === MOST) return;
      found.push({ code, path: `${path}: row ${index + 1}, ${field}`, expected, received: received(value) });
    },
    throwIfAny() {
      const [first] = found;
      if (first !== undefined) throw new IndicatorError(first, found);
    },
  };
}
