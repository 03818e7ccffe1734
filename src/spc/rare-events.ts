/** One gap between events and whether it is outside the limits. */
export interface RareEventPoint {
  readonly value: number | null;
  readonly outside: 'high' | 'low' | null;
}

/** A chart of the gaps between rare events, in their order; plain data. */
export interface RareEventChart {
  readonly chart: 'g' | 't';
  readonly points: readonly RareEventPoint[];
  /** `null` without figures; a lower limit of 0 cannot be passed. */
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Figures that set the limits, and how many were missing. */
  readonly n: number;
  readonly missing: number;
  /** Limits from fewer than twelve figures. */
  readonly trial: boolean;
}

/** The points of such a chart against its limits. */
export function rareEventPoints(
  values: readonly (number | null)[],
  lower: number | null,
  upper: number | null,
): readonly RareEventPoint[] {
  return values.map((value) => {
    const high = value !== null && upper !== null && value > upper;
    const low = value !== null && lower !== null && value < lower;
    return { value, outside: high ? 'high' : low ? 'low' : null };
  });
}
