import { HIGH, LOW, mark, ON_THE_LINE, PATTERN, side } from './marks.ts';

/**
 * Outside the limits: is this one figure too far from its usual level to be ordinary variation?
 *
 * `|z| > sigmas`, strictly: a point on a limit is inside. `deviations` are in standard deviations from the centre,
 * NaN for a gap; marks are added to `out`. Nelson 1982, rule 1.
 */
export function outside(
  deviations: Float64Array,
  start: number,
  length: number,
  { sigmas }: { readonly sigmas: number },
  out: Uint8Array,
): void {
  for (let index = start; index < start + length; index += 1) {
    const deviation = deviations[index] ?? Number.NaN;
    if (deviation > sigmas + ON_THE_LINE) mark(out, index, index, HIGH);
    else if (deviation < -sigmas - ON_THE_LINE) mark(out, index, index, LOW);
  }
}

/** How many of how many neighbours must lie how far out. */
export interface SeveralOf {
  readonly need: number;
  readonly of: number;
  readonly sigmas: number;
  /** Where the others of the window may lie. */
  readonly others: 'same-side' | 'anywhere' | 'not-far-opposite';
  /** Points at or beyond this many standard deviations do not count: they are signals of their own. */
  readonly below: number;
}

/** Marks the far points of every full window that has enough of them on one side; a gap breaks the window. */
export function severalOf(
  deviations: Float64Array,
  start: number,
  length: number,
  { need, of, sigmas, others, below }: SeveralOf,
  out: Uint8Array,
): void {
  for (const sign of [1, -1] as const) {
    const far = (index: number) => {
      const deviation = sign * (deviations[index] ?? Number.NaN);
      return deviation > sigmas + ON_THE_LINE && deviation <= below + ON_THE_LINE;
    };
    for (let first = start; first + of <= start + length; first += 1) {
      let count = 0;
      let whole = true;
      for (let index = first; index < first + of; index += 1) {
        const deviation = deviations[index] ?? Number.NaN;
        if (Number.isNaN(deviation) || (others === 'same-side' && side(deviation) !== sign)) whole = false;
        if (far(index)) count += 1;
        else if (others === 'not-far-opposite' && -sign * deviation > sigmas + ON_THE_LINE) count -= 1;
      }
      if (!whole || count < need) continue;
      for (let index = first; index < first + of; index += 1)
        if (far(index)) mark(out, index, index, sign > 0 ? HIGH : LOW);
    }
  }
}

export interface TwoOfThreeOptions {
  readonly sigmas: number;
  /**
   * Where the third point may be: on the same side of the centre, anywhere, or anywhere but as far out on the other
   * side (where it would cancel one of the two).
   */
  readonly third: 'same-side' | 'anywhere' | 'not-far-opposite';
  /** Whether points beyond three standard deviations count here as well as being outside. */
  readonly beyondThree: 'counted' | 'not-counted';
}

/**
 * Two of three: are two of three neighbouring figures unusually far out on the same side?
 *
 * Beyond `sigmas` (2), strictly; the far points are marked, the third is not. The published tools differ in the
 * other two options. `deviations` in standard deviations, NaN for a gap; marks are added to `out`. Western Electric 1956.
 */
export function twoOfThree(
  deviations: Float64Array,
  start: number,
  length: number,
  { sigmas, third, beyondThree }: TwoOfThreeOptions,
  out: Uint8Array,
): void {
  const below = beyondThree === 'counted' ? Number.POSITIVE_INFINITY : 3;
  severalOf(deviations, start, length, { need: 2, of: 3, sigmas, others: third, below }, out);
}

/**
 * Four of five: are four of five neighbouring figures rather far out on the same side?
 *
 * Beyond `sigmas` (1), strictly; the fifth may be anywhere and only the far points are marked. `deviations` in
 * standard deviations, NaN for a gap; marks are added to `out`. Western Electric 1956; Nelson 1982, rule 6.
 */
export function fourOfFive(
  deviations: Float64Array,
  start: number,
  length: number,
  { sigmas }: { readonly sigmas: number },
  out: Uint8Array,
): void {
  const window = { need: 4, of: 5, sigmas, others: 'anywhere', below: Number.POSITIVE_INFINITY } as const;
  severalOf(deviations, start, length, window, out);
}

/**
 * Hugging: do the figures keep too close to the centre line, so that the limits must be too wide for them?
 *
 * `points` (15) in a row within `sigmas` (1) of the centre, on either side; all of the run is marked, without a
 * direction. `deviations` in standard deviations, NaN for a gap, which breaks it. Nelson 1982, rule 7.
 */
export function hugging(
  deviations: Float64Array,
  start: number,
  length: number,
  { points, sigmas }: { readonly points: number; readonly sigmas: number },
  out: Uint8Array,
): void {
  const near = sigmas - ON_THE_LINE;
  inARow(deviations, start, length, points, (distance) => distance < near, out);
}

/**
 * Avoidance: do the figures keep away from the centre line on both sides, as when two processes are mixed?
 *
 * `points` (8) in a row beyond `sigmas` (1) of the centre, on either side; all of the run is marked, without a
 * direction. `deviations` in standard deviations, NaN for a gap, which breaks it. Nelson 1982, rule 8.
 */
export function avoidance(
  deviations: Float64Array,
  start: number,
  length: number,
  { points, sigmas }: { readonly points: number; readonly sigmas: number },
  out: Uint8Array,
): void {
  const far = sigmas + ON_THE_LINE;
  inARow(deviations, start, length, points, (distance) => distance > far, out);
}

/** Marks every run of at least so many points whose distances from the centre all pass; a gap passes nothing. */
function inARow(
  deviations: Float64Array,
  start: number,
  length: number,
  points: number,
  passes: (distance: number) => boolean,
  out: Uint8Array,
): void {
  let run = 0;
  for (let index = start; index < start + length; index += 1) {
    run = passes(Math.abs(deviations[index] ?? Number.NaN)) ? run + 1 : 0;
    if (run >= points) mark(out, index - run + 1, index, PATTERN);
  }
}
