/** Bits that a rule sets at a point: a point may belong to a high and to a low signal of the same rule. */
export const HIGH = 1;
export const LOW = 2;
/** A pattern that has no direction, such as too many points near the centre. */
export const PATTERN = 4;

/** Sets a bit from one index to another, both included. */
export function mark(out: Uint8Array, from: number, to: number, bit: number): void {
  for (let index = from; index <= to; index += 1) out[index] = (out[index] ?? 0) | bit;
}

/**
 * Deviations closer to a line than this, in standard deviations, are on it: a mean of decimals is not exact, and a
 * point on the line must not change side with the last bit of a division.
 */
export const ON_THE_LINE = 1e-9;

/** 1 above the centre, -1 below, 0 on it or missing. */
export function side(deviation: number): -1 | 0 | 1 {
  if (deviation > ON_THE_LINE) return 1;
  return deviation < -ON_THE_LINE ? -1 : 0;
}
