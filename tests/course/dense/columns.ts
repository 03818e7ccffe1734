import { at, type Vector } from './vectors.ts';

/** A column that a candidate adds to the base, written out. */
export interface Column {
  readonly rows: Vector;
  /** Its value in the month after the last, where a slope goes on by a share of itself. */
  readonly next: (goesOn: number) => number;
  /** Its slope a month at the end. */
  readonly slopeNow: number;
}

/** S_k: 1 from row k on (S_T: nowhere). */
export const stepAt = (tau: Vector, k: number): Column => ({
  rows: tau.map((_, row) => (row >= k ? 1 : 0)),
  next: () => (k < tau.length ? 1 : 0),
  slopeNow: 0,
});

/** H_k: months since row k. */
export const hingeAt = (tau: Vector, k: number): Column => {
  const rows = tau.map((month) => Math.max(0, month - at(tau, k)));
  const slopeNow = k < tau.length - 1 ? 1 : 0;
  return { rows, next: (goesOn) => at(rows, rows.length - 1) + goesOn * slopeNow, slopeNow };
};

export const less = (a: Column, b: Column): Column => ({
  rows: a.rows.map((value, row) => value - at(b.rows, row)),
  next: (goesOn) => a.next(goesOn) - b.next(goesOn),
  slopeNow: a.slopeNow - b.slopeNow,
});
