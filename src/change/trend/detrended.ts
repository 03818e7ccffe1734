import { middleSlope } from './theil-sen-kernel.ts';

/**
 * Known values with their places in time, and what is left of them when their Theil-Sen line is taken out. Residuals that
 * are equal but for rounding are equal, and those of a perfect line are 0.
 */
export interface Detrended {
  readonly places: readonly number[];
  readonly values: readonly number[];
  /** For each place of time; 0 with fewer than two values. */
  readonly slope: number;
  readonly residuals: readonly number[];
  /** The most by which rounding can have moved them. */
  readonly rounding: number;
}

/** Takes the Theil-Sen line out; `null` is a gap, which keeps its place. */
export function detrended(values: readonly (number | null)[]): Detrended {
  const places = values.flatMap((value, at) => (value === null ? [] : [at]));
  const known = places.map((at) => values[at] ?? 0);
  const slope = middleSlope(places, known, 0).slope ?? 0;
  // Counted from the first value: a large offset would take the digits of the residuals.
  const [first = 0, start = 0] = [known[0], places[0]];
  const rounding = roundingOf(places, known, slope);
  const residuals = tied(
    known.map((value, at) => value - first - slope * ((places[at] ?? 0) - start)),
    rounding,
  );
  return { places, values: known, slope, residuals, rounding };
}

/**
 * Residuals of which those that differ by rounding alone are made equal, and those that are rounding alone 0.
 *
 * Ranks and signs tell two figures apart by the last bit, so that without this a tie of exact arithmetic is broken by
 * chance: `0.3 - 3 x 0.1` is not 0 to a machine. Each figure takes the value of the least that lies within
 * `rounding` of it, from the lowest up.
 */
export function tied(residuals: readonly number[], rounding: number): number[] {
  const order = residuals.map((_, at) => at).sort((a, b) => (residuals[a] ?? 0) - (residuals[b] ?? 0));
  const out = [...residuals];
  let held = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    const residual = residuals[at] ?? 0;
    if (!(residual - held <= rounding)) held = Math.abs(residual) <= rounding ? 0 : residual;
    out[at] = held;
  }
  return out;
}

/**
 * The most by which rounding can move the residuals of a line: a few units in the last place of the largest number met,
 * and, where figures are not whole, of the figures themselves over as many steps as they lie apart, because a slope
 * between neighbours carries their rounding to the far end.
 */
export function roundingOf(places: readonly number[], values: readonly number[], slope: number): number {
  const first = values[0] ?? 0;
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0);
  let [furthest, largest] = [0, 0];
  for (const value of values) {
    furthest = Math.max(furthest, Math.abs(value - first));
    if (!Number.isSafeInteger(value)) largest = Math.max(largest, Math.abs(value));
  }
  return Number.EPSILON * (8 * (furthest + Math.abs(slope) * span) + 2 * (1 + span) * largest);
}
