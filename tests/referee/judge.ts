import { IndicatorError } from '../../src/result/error.ts';
import { compareValues, isRefusal, type Mismatch } from './compare-values.ts';
import { conditionHolds } from './difference-conditions.ts';
import { answerFor } from './families.ts';
import type { Family } from './mapping.ts';
import type { Reference } from './reference-file.ts';
import { matches, toleranceAt } from './tolerance.ts';

/** A method that the library does not offer, or only these members of its answer, with the reason. */
export interface OutOfScope {
  readonly file: Patterns;
  readonly method: Patterns;
  readonly member?: Patterns;
  readonly reason: string;
}

/** One pattern, or several. */
export type Patterns = string | readonly string[];

/** An answer that the library gives otherwise on purpose. Patterns may hold `*`. */
export interface Difference {
  readonly file: Patterns;
  readonly method: Patterns;
  readonly case?: Patterns;
  /** Only these members differ; the others are held to the reference. */
  readonly member?: Patterns;
  /** Only where this holds: one of difference-conditions.ts. */
  readonly when?: string;
  /** Only where the reference has this figure, and only where the library has that one. */
  readonly expected?: unknown;
  readonly received?: unknown;
  /** No further than this from the reference, relative to it. */
  readonly within?: number;
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
  const { file, method, id, given, expected: wanted, precision, points } = reference;
  const is = (entry: { file: Patterns; method: Patterns }) =>
    matchesAny(entry.file, file) && matchesAny(entry.method, method);
  const settled = (outcome: Outcome): Judgement => ({
    reference,
    outcome,
    mismatches: [],
    leftOut: [],
    excuses: [],
  });

  const answer = answerFor(families, file, method);
  if (answer === null)
    return settled(
      lists.outOfScope.some((entry) => is(entry) && entry.member === undefined) ? 'out of scope' : 'unmapped',
    );

  let received: unknown;
  try {
    received = answer(given);
  } catch (error) {
    // Where the reference refuses the input, the library may refuse it too, in its own words.
    if (isRefusal(wanted) && error instanceof IndicatorError) return settled('passed');
    const thrown = {
      member: '',
      expected: wanted,
      received: `threw ${String(error).split('\n')[0]}`,
    };
    return verdict([thrown], []);
  }
  const { compared, mismatches, leftOut } = compareValues(
    wanted,
    received,
    (member) => toleranceAt({ file, method, id, member }, precision),
    points,
  );
  if (compared === 0) {
    return verdict([{ member: '', expected: wanted, received: 'nothing to compare' }], leftOut);
  }
  return verdict(mismatches, leftOut);

  function covers(entry: Difference, mismatch: Mismatch): boolean {
    const { member, expected, received: got } = mismatch;
    return (
      matchesAny(entry.case ?? '*', id) &&
      matchesAny(entry.member ?? '*', member) &&
      (!('expected' in entry) || entry.expected === expected) &&
      (!('received' in entry) || entry.received === got) &&
      (entry.within === undefined || isWithin(entry.within, expected, got)) &&
      (entry.when === undefined || conditionHolds(entry.when, { ...given, expected: wanted }, mismatch))
    );
  }

  function verdict(found: readonly Mismatch[], missing: readonly string[]): Judgement {
    const covering = (mismatch: Mismatch) =>
      lists.differences.filter((entry) => is(entry) && covers(entry, mismatch));
    const excuses = [...new Set(found.flatMap(covering))];
    const unlisted = found.filter((mismatch) => covering(mismatch).length === 0);
    const outcome = unlisted.length > 0 ? 'failed' : found.length > 0 ? 'listed difference' : 'passed';
    const mismatches = unlisted.length > 0 ? unlisted : found;
    const unstated = (member: string) =>
      !lists.outOfScope.some(
        (entry) => is(entry) && entry.member !== undefined && matchesAny(entry.member, member),
      );
    return { reference, outcome, mismatches, leftOut: missing.filter(unstated), excuses };
  }
}

const matchesAny = (patterns: Patterns, text: string) => [patterns].flat().some((one) => matches(one, text));

const isWithin = (bound: number, expected: unknown, received: unknown) =>
  typeof expected === 'number' &&
  typeof received === 'number' &&
  Math.abs(received - expected) <= bound * Math.abs(expected);
