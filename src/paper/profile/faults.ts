import { type ErrorCode, type ErrorDetail, IndicatorError, isIndicatorError } from '../../result/error.ts';
import { nearestName } from '../../result/nearest-name.ts';
import { received } from '../../result/received.ts';

/** Faults of one profile, told at once: each with the file and the field. */
export interface ProfileFaults {
  add(field: string, expected: string, value: unknown, code?: ErrorCode): void;
  /** What `read` gives; where it is refused, its fault is told at this field, and nothing is given. */
  of(field: string, read: () => void): void;
  /** Throws where there are any. */
  settle(): void;
}

export function profileFaults(file: string): ProfileFaults {
  const found: ErrorDetail[] = [];
  const add = (field: string, expected: string, value: unknown, code: ErrorCode = 'invalid-option') => {
    found.push({ code, path: `${file}: ${field}`, expected, received: received(value) });
  };
  return {
    add,
    of(field, read) {
      try {
        read();
      } catch (error) {
        if (!isIndicatorError(error)) throw error;
        found.push({
          code: error.code,
          path: `${file}: ${field}`,
          expected: error.expected,
          received: error.received,
        });
      }
    },
    settle() {
      const [first] = found;
      if (first !== undefined) throw new IndicatorError(first, found);
    },
  };
}

/** ` (did you mean kent?)`, where a name is near. */
export function meant(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === null ? '' : ` (did you mean ${nearest}?)`;
}
