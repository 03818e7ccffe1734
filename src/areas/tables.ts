/**
 * How the figures of a table vary by chance: events out of trials, or events over an exposure. A ratio of two counts is
 * a share of their sum.
 */
export type FigureKind = 'binomial' | 'poisson';

/**
 * Figures of the same areas: so many events `y` out of an exposure `n` (trials, or people and time), for each dimension
 * and period, period 0 being the one that is judged. An exposure of 0 is an area without a sample.
 */
export interface Tables {
  readonly kind: FigureKind;
  readonly areas: number;
  readonly dimensions: number;
  readonly periods: number;
  /** Figure of area i at `placeOf(...) + i`. */
  readonly y: Float64Array;
  readonly n: Float64Array;
}

/** Where the table of a dimension and period begins. */
export function placeOf({ areas, periods }: Tables, dimension: number, period: number): number {
  return (dimension * periods + period) * areas;
}

/** The tables from rows of figures: for each dimension its periods, the judged one first. */
export function tablesFrom(
  kind: FigureKind,
  dimensions: readonly (readonly { readonly y: readonly number[]; readonly n: readonly number[] }[])[],
): Tables {
  const periods = Math.max(1, ...dimensions.map((each) => each.length));
  const areas = dimensions[0]?.[0]?.y.length ?? 0;
  const size = dimensions.length * periods * areas;
  const y = new Float64Array(size);
  const n = new Float64Array(size);
  dimensions.forEach((each, dimension) => {
    each.forEach((table, period) => {
      const from = (dimension * periods + period) * areas;
      y.set(table.y, from);
      n.set(table.n, from);
    });
  });
  return { kind, areas, dimensions: dimensions.length, periods, y, n };
}

/** The tables without one area: it has no sample in any of them. */
export function without(tables: Tables, area: number): Tables {
  const y = tables.y.slice();
  const n = tables.n.slice();
  for (let at = area; at < n.length; at += tables.areas) {
    y[at] = 0;
    n[at] = 0;
  }
  const { areas, dimensions, kind, periods } = tables;
  return { kind, areas, dimensions, periods, y, n };
}

/** How many areas of one table have a sample. */
export function sampled({ areas, n }: Tables, from: number): number {
  let count = 0;
  for (let i = 0; i < areas; i += 1) if ((n[from + i] ?? 0) > 0) count += 1;
  return count;
}

/** The figure on the scale of the model: ln of the odds, or of the rate; infinite where it is 0 or all. */
export function linkOf(kind: FigureKind, y: number, n: number): number {
  return kind === 'binomial' ? Math.log(y / Math.max(0, n - y)) : Math.log(y / n);
}

/** The level on its own scale: a share, or a rate. */
export function levelOf(kind: FigureKind, theta: number): number {
  return kind === 'binomial' ? 1 / (1 + Math.exp(-theta)) : Math.exp(Math.min(700, theta));
}

/** The judged table of one dimension by itself. */
export function judgedOf(tables: Tables, dimension: number): { y: readonly number[]; n: readonly number[] } {
  const from = placeOf(tables, dimension, 0);
  const of = (values: Float64Array) => Array.from(values.subarray(from, from + tables.areas));
  return { y: of(tables.y), n: of(tables.n) };
}
