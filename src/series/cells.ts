import type { ObservationState } from './observation.ts';

/** The figures of one series while it is being filled. */
export interface Cells {
  readonly numerator: (number | null)[];
  readonly denominator: (number | null)[];
  readonly states: ObservationState[];
  /** Crimes or answers seen in each period, whatever their outcome, and those whose outcome is not known. */
  readonly totals: number[];
  readonly unknowns: number[];
}

/** A figure for each period, all missing. */
export function missingCells(length: number): Cells {
  return {
    numerator: new Array<number | null>(length).fill(null),
    denominator: new Array<number | null>(length).fill(null),
    states: new Array<ObservationState>(length).fill('missing'),
    totals: new Array<number>(length).fill(0),
    unknowns: new Array<number>(length).fill(0),
  };
}

/** The cells of a panel before they become series: one set for each area and part, areas first. */
export interface FilledCells {
  readonly parts: readonly string[];
  /** Of area `a` and part `p`: `cells[a * parts.length + p]`. */
  readonly cells: readonly Cells[];
  /** Why no area can be computed from these rows, or `null`. */
  /** Categories that the rows do not state and are taken to be about. */
  readonly unstated: readonly string[];
  readonly refusal: { readonly code: string; readonly reason: string } | null;
}
