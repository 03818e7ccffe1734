import { holm } from '../numeric/adjusted-p.ts';
import { chiSquaredUpper } from '../numeric/chi-squared.ts';
import { type FigureKind, placeOf, type Tables } from './tables.ts';

/** Whether one level could have given all figures of a table. */
export interface Pearson {
  readonly chiSquared: number | null;
  readonly df: number;
  readonly p: number | null;
  /** Whether enough is expected of each figure for p to be more than a rough number. */
  readonly holds: boolean;
}

/** Whether the areas of one dimension differ at all, all of them taken together. */
export interface AreasTogether extends Omit<Pearson, 'holds'> {
  readonly part: Readonly<Record<string, string>>;
  /** p after all dimensions that were looked at (Holm). */
  readonly adjusted: number | null;
  readonly differ: boolean;
}

/** Expected events, and others, from which the approximation holds: at least 1, and 5 in four fifths of areas (Cochran 1954). */
const [least, usual, share] = [1, 5, 0.8];

/**
 * Pearson's chi-squared of figures against their pooled level, one degree of freedom less than figures; `null` where there
 * are under two figures, no events or nothing else.
 */
export function pearsonOf(
  kind: FigureKind,
  figures: readonly { readonly y: number; readonly n: number }[],
): Pearson {
  const known = figures.filter(({ n }) => n > 0);
  const df = Math.max(0, known.length - 1);
  const level = known.reduce((sum, { y }) => sum + y, 0) / known.reduce((sum, { n }) => sum + n, 0);
  const left = kind === 'poisson' ? 1 : 1 - level;
  if (df === 0 || !(level * left > 1e-12)) return { chiSquared: null, df, p: null, holds: false };
  let chiSquared = 0;
  let [fewest, enough] = [Number.POSITIVE_INFINITY, 0];
  for (const { n, y } of known) {
    const expected = n * level;
    const smaller = kind === 'poisson' ? expected : Math.min(expected, n * left);
    chiSquared += (y - expected) ** 2 / (expected * left);
    fewest = Math.min(fewest, smaller);
    if (smaller >= usual) enough += 1;
  }
  const holds = fewest >= least && enough >= share * known.length;
  return { chiSquared, df, p: chiSquaredUpper(chiSquared, df), holds };
}

/** By dimension: on the sizes by which each area is judged. Too few events for the test to hold: no p. */
export function togetherIn(
  tables: Tables,
  parts: readonly Readonly<Record<string, string>>[],
  alpha: number,
): readonly AreasTogether[] {
  const found = parts.map((_, dimension) => {
    const from = placeOf(tables, dimension, 0);
    return pearsonOf(
      tables.kind,
      Array.from({ length: tables.areas }, (_each, i) => ({
        y: tables.y[from + i] ?? 0,
        n: tables.n[from + i] ?? 0,
      })),
    );
  });
  const told = found.map(({ holds, p }) => (holds ? p : null));
  const adjusted = holm(told);
  return found.map(({ chiSquared, df }, at) => {
    const p = adjusted[at] ?? null;
    const differ = p !== null && p < alpha;
    return { part: parts[at] ?? {}, chiSquared, df, p: told[at] ?? null, adjusted: p, differ };
  });
}
