import type { Measured } from './report.ts';

/** A target that is missed for a known reason: the share may lie so far off and no further. */
export interface KnownLimit {
  /** Family, cell and score that it is about, as `family: cell: score`. */
  readonly about: RegExp;
  /** Where the share lies instead, as fractions of 1: beyond this it counts as missed after all. */
  readonly within: { readonly min?: number; readonly max?: number };
  readonly reason: string;
}

export const knownLimits: readonly KnownLimit[] = [];

/** The known limit that a score of a cell falls under, or `undefined`. */
export function knownLimitOf({ family, name }: Measured, of: string): KnownLimit | undefined {
  return knownLimits.find(({ about }) => about.test(`${family}: ${name}: ${of}`));
}
