import { compareValues, type Mismatch } from './compare-values.ts';
import { answerFor } from './families.ts';
import type { Family } from './mapping.ts';
import type { Reference } from './reference-file.ts';
import { matches, toleranceAt } from './tolerance.ts';

/** A method that the library does not offer, with its reason. */
export interface OutOfScope {
  readonly file: string;
  readonly method: string;
  readonly reason: string;
}

/** An answer that the library gives otherwise on purpose. Patterns may hold `*`. */
export interface Difference {
  readonly file: string;
  readonly method: string;
  readonly case?: string;
  /** Only this member differs; the others are held to the reference. */
  readonly member?: string;
  /** Only where the reference has this figure, and only where the library has that one. */
  readonly expected?: unknown;
  readonly received?: unknown;
  readonly reason: string;
  readonly design: string;
}

export interface Lists {
  readonly outOfScope: readonly OutOfScope[];
  readonly differences: readonly Difference[];
}

export type Outcome = 'passed' | 'failed' | 'unmapped' | 'listed difference' | 'out of scope';

export interface Judgement {
  readonly reference: Reference;
  readonly outcome: Outcome;
  readonly mismatches: readonly Mismatch[];
  readonly leftOut: readonly string[];
  /** The listed differences that cover a mismatch of this case. */
  readonly excuses: readonly Difference[];
}

/** Holds the library to one reference. */
export function judge(reference: Reference, families: readonly Family[], lists: Lists): Judgement {
  const { file, method, id, given, precision, points } = reference;
  const is = (entry: { file: string; method: string }) =>
    matches(entry.file, file) && matches(entry.method, method);
  const settled = (outcome: Outcome): Judgement => ({
    reference,
    outcome,
    mismatches: [],
    leftOut: [],
    excuses: [],
  });

  const answer = answerFor(families, file, method);
  if (answer === null) return settled(lists.outOfScope.some(is) ? 'out of scope' : 'unmapped');

  let received: unknown;
  try {
    received = answer(given);
  } catch (error) {
    const thrown = {
      member: '',
      expected: given.expected,
      received: `threw ${String(error).split('\n')[0]}`,
    };
    return verdict([thrown], []);
  }
  const { compared, mismatches, leftOut } = compareValues(
    given.expected,
    received,
    (member) => toleranceAt({ file, method, id, member }, precision),
    points,
  );
  if (compared === 0) {
    return verdict([{ member: '', expected: given.expected, received: 'nothing to compare' }], leftOut);
  }
  return verdict(mismatches, leftOut);

  function covers(entry: Difference, { member, expected, received: got }: Mismatch): boolean {
    return (
      matches(entry.case ?? '*', id) &&
      matches(entry.member ?? '*', member) &&
      (!('expected' in entry) || entry.expected === expected) &&
      (!('received' in entry) || entry.received === got)
    );
  }

  function verdict(found: readonly Mismatch[], missing: readonly string[]): Judgement {
    const covering = (mismatch: Mismatch) =>
      lists.differences.filter((entry) => is(entry) && covers(entry, mismatch));
    const excuses = [...new Set(found.flatMap(covering))];
    const unlisted = found.filter((mismatch) => covering(mismatch).length === 0);
    const outcome = unlisted.length > 0 ? 'failed' : found.length > 0 ? 'listed difference' : 'passed';
    const mismatches = unlisted.length > 0 ? unlisted : found;
    return { reference, outcome, mismatches, leftOut: missing, excuses };
  }
}
