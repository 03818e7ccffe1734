import { IndicatorError } from '../result/error.ts';
import { faultDetail } from './fault-text.ts';
import type { Coercion, Fault } from './reading.ts';

/** Faults that a report lists one by one; of the others it tells how many there are. */
const MOST_FAULTS = 1000;

/** The faults and coercions of a reading, in bounded memory. */
export interface FaultList {
  readonly faults: readonly Fault[];
  readonly rejected: readonly Fault[];
  readonly coerced: readonly Coercion[];
  readonly unlisted: number;
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
  return {
    faults,
    rejected,
    get coerced() {
      return [...coerced.values()];
    },
    get unlisted() {
      return unlisted;
    },
    room: () => MOST_FAULTS - rejected.length,
    ofFile: (fault) => void faults.push(fault),
    ofRow(fault) {
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

/** In strict mode: throws when there is any fault, with the first as the message and those listed as `problems`. */
export function throwFaults(name: string, { faults, rejected }: FaultList): void {
  const problems = [...faults, ...rejected].map((fault) => faultDetail(fault.file ?? name, fault));
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError({ ...first, code: 'unreadable' }, problems);
}
