/** A series taken apart: what moves slowly, what comes back every year, and what is left. */
export interface SeasonalDecomposition {
  /** Slowly moving level; `null` where it cannot be said. */
  readonly trend: readonly (number | null)[];
  readonly seasonal: readonly (number | null)[];
  /** The figure less (or divided by) both; `null` at a gap. */
  readonly remainder: readonly (number | null)[];
  /** `additive`: the parts add up to the figure. `multiplicative`: they multiply to it. */
  readonly model: 'additive' | 'multiplicative';
}

/** A decomposition that says that the figures do not allow one. */
export function undecomposed(
  length: number,
  model: SeasonalDecomposition['model'] = 'additive',
): SeasonalDecomposition {
  const none = new Array<null>(length).fill(null);
  return { trend: none, seasonal: none, remainder: none, model };
}
