import { halfUnit, type Tolerance } from './tolerance.ts';

/** One figure that does not agree. */
export interface Mismatch {
  readonly member: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/** What a comparison of one answer found. */
export interface Comparison {
  readonly compared: number;
  readonly mismatches: readonly Mismatch[];
  /** Members that are expected and that the answer leaves out. */
  readonly leftOut: readonly string[];
}

/** Asked for the tolerance of each figure, by its path. */
export type ToleranceOf = (member: string) => Tolerance;

/**
 * Compares an answer with what is expected, member by member. Arrays must be as long; members of an object may be left
 * out, and are listed. A null answers null, NaN and the infinities; where the reference refuses its input, any answer
 * without NaN will do. `points` limits arrays to their first so many.
 */
export function compareValues(
  expected: unknown,
  received: unknown,
  toleranceOf: ToleranceOf,
  points = Number.POSITIVE_INFINITY,
): Comparison {
  let compared = 0;
  const mismatches: Mismatch[] = [];
  const leftOut: string[] = [];

  const judge = (agrees: boolean, member: string, want: unknown, got: unknown) => {
    compared++;
    if (!agrees) mismatches.push({ member, expected: want, received: got });
  };
  const walk = (want: unknown, got: unknown, member: string, scale: number): void => {
    if (isRefusal(want)) judge(isFinitePlain(got), member, want, got);
    else if (typeof want === 'number')
      judge(isClose(want, got, toleranceOf(member), scale), member, want, got);
    else if (Array.isArray(want)) {
      const length = Math.min(want.length, points);
      if (!Array.isArray(got) || (got.length !== want.length && got.length < points)) {
        judge(false, member, want, got);
        return;
      }
      if (want.length === 0) judge(true, member, want, got);
      const size = Math.max(0, ...want.map((value) => (typeof value === 'number' ? Math.abs(value) : 0)));
      for (let at = 0; at < length; at++) walk(want[at], got[at], `${member}[${at}]`, size);
    } else if (typeof want === 'object' && want !== null) {
      if (typeof got !== 'object' || got === null || Array.isArray(got)) judge(false, member, want, got);
      else
        for (const [name, value] of Object.entries(want)) {
          const path = member === '' ? name : `${member}.${name}`;
          const own = (got as Record<string, unknown>)[name];
          if (own === undefined) leftOut.push(path);
          else walk(value, own, path, 0);
        }
    } else judge(isSame(want, got), member, want, got);
  };

  walk(expected, received, '', 0);
  return { compared, mismatches, leftOut };
}

/** Numbers that R prints as nothing are answered by null: the library has no NaN and no infinity. */
function isSame(want: unknown, got: unknown): boolean {
  if (want === 'NaN' || want === 'NA') return got === null;
  if (want === 'Infinity') return got === null || got === Number.POSITIVE_INFINITY;
  if (want === '-Infinity') return got === null || got === Number.NEGATIVE_INFINITY;
  return want === got;
}

/** An expected 0, and figures lost in the rounding of their own array, are held to rounding and no finer. */
function isClose(want: number, got: unknown, tolerance: Tolerance, scale: number): boolean {
  if (typeof got !== 'number' || Number.isNaN(got)) return false;
  const rounding = Math.max(want === 0 && tolerance.absolute === 0 ? 1e-12 : 0, 1e-14 * scale);
  const printed = tolerance.printed ? halfUnit(want, tolerance.wholePrinted) * (1 + 1e-6) : 0;
  // An edge of the tolerance is inside it, whatever the subtraction rounds away.
  const slack = 4 * Number.EPSILON * Math.abs(want);
  const allowed =
    Math.max(tolerance.relative * Math.abs(want), tolerance.absolute, rounding, printed) + slack;
  return Math.abs(got - want) <= allowed;
}

export function isRefusal(want: unknown): boolean {
  return typeof want === 'object' && want !== null && 'error' in want && Object.keys(want).length === 1;
}

function isFinitePlain(got: unknown): boolean {
  if (got === undefined) return false;
  if (typeof got === 'number') return !Number.isNaN(got);
  if (typeof got !== 'object' || got === null) return true;
  return Object.values(got).every(isFinitePlain);
}
