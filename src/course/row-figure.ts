/** What was counted in one row, and out of what. */
export interface RowFigure {
  /** First and last place on the calendar that the row is made of. */
  readonly from: number;
  readonly to: number;
  /** Events or agreeing answers; the value itself on the scale `value`. For a ratio, its first side. */
  readonly x: number;
  /** Effective answers; exposure (people and months of 30.4 days); for a ratio, its second side. */
  readonly size: number;
  /** How many times its sampling variance a count has because it was completed: 1 for one as it came. */
  readonly wider: number;
}

/** Events that a logarithm of fewer weighs as: with half an event added it never varies by more than one of 2. */
export const leastEvents = 2;

/** Events from which half a one more is not seen in the logarithm's mean. */
const manyEvents = 20;

/**
 * The mean of events whose logarithms, half an event added to each, have the mean of ln `added`: what the half adds to
 * none is taken away whole, to five hardly any of it (within .011 of Poisson's distribution).
 */
export const lessHalf = (added: number): number =>
  added >= manyEvents ? added : Math.max(0, added - 0.5 * Math.exp(-1.5 * (added - 0.5)));

/** Mean of a count over the rows within so many places of each (at least the neighbours), half a year unless given. */
export function localMeans(
  rows: readonly RowFigure[],
  count: (row: RowFigure) => number,
  within = 6,
): Float64Array {
  const periods = (rows[0]?.to ?? 0) - (rows[0]?.from ?? 0) + 1;
  const reach = Math.max(periods, within);
  const means = new Float64Array(rows.length);
  let from = 0;
  let to = 0;
  let sum = 0;
  rows.forEach((row, index) => {
    while (to < rows.length && (rows[to]?.from ?? 0) <= row.from + reach) {
      const next = rows[to];
      if (next !== undefined) sum += count(next);
      to += 1;
    }
    while ((rows[from]?.from ?? 0) < row.from - reach) {
      const gone = rows[from];
      if (gone !== undefined) sum -= count(gone);
      from += 1;
    }
    means[index] = sum / (to - from);
  });
  return means;
}
