import type { Guard, Line, Quantity, Stretch } from './guard.ts';

/** A small number that is the difference of two sums, each of another indicator: whoever has both has it. */
export interface Between {
  readonly one: { readonly line: Line; readonly stretch: Stretch };
  readonly other: { readonly line: Line; readonly stretch: Stretch };
}

/** Figures that two indicators must have in common before one is taken for a part of the other. */
const ENOUGH = 12;

/**
 * Between: where two indicators, one of which is a part of the other, differ by less than the threshold.
 *
 * By their figures: one is never larger than the other, in any area and period of at least twelve that both have, and sometimes smaller.
 * Of two definitions side by side (`beside`) any number that both have is enough.
 */
export function between(one: Guard, other: Guard, beside: boolean): readonly Between[] {
  const [own, others] = [one.quantities(), other.quantities()];
  const kinds = ['counted', 'rest', 'all'] as const;
  const threshold = Math.max(one.threshold, other.threshold);
  return kinds.flatMap((kind) =>
    kinds.flatMap((second) => {
      const pairs = own.flatMap((each) => {
        const match = others.find(({ key, of }) => of === second && key === each.key);
        return each.of === kind && match !== undefined ? [{ one: each, other: match }] : [];
      });
      const differences = pairs.map((pair) => differenceOf(pair, one, other));
      const known = differences.flat().flatMap(({ by }) => by ?? []);
      const nested = known.every((by) => by >= 0) || known.every((by) => by <= 0);
      if (!nested || known.length < (beside ? 1 : ENOUGH) || known.every((by) => by === 0)) return [];
      return pairs.flatMap((pair, at) => smallOf(pair, differences[at] ?? [], threshold));
    }),
  );
}

interface Pair {
  readonly one: Quantity;
  readonly other: Quantity;
}

interface Difference {
  readonly at: number;
  readonly there: number;
  readonly by: number | null;
}

/** The differences in the periods that both have; at each its place in both calendars. */
function differenceOf({ one, other }: Pair, { names }: Guard, { names: others }: Guard): Difference[] {
  return names.flatMap((name, at) => {
    const there = others.indexOf(name);
    if (there < 0) return [];
    const [own, second] = [one.values[at] ?? null, other.values[there] ?? null];
    return [{ at, there, by: own === null || second === null ? null : own - second }];
  });
}

/** Every run of periods over which the two differ by less than the threshold. */
function smallOf({ one, other }: Pair, differences: readonly Difference[], threshold: number): Between[] {
  return differences.flatMap((first, from) => {
    const found: Between[] = [];
    let sum = 0;
    for (const [further, { at, there, by }] of differences.slice(from).entries()) {
      if (at !== first.at + further || there !== first.there + further || by === null) break;
      sum += Math.abs(by);
      if (sum >= threshold) break;
      found.push({
        one: { line: one.line, stretch: [first.at, at + 1] },
        other: { line: other.line, stretch: [first.there, there + 1] },
      });
    }
    return found;
  });
}
