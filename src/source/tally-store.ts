import type { Period } from '../period/period.ts';

/** One sum: the count of an area and period with one category and one outcome. */
export interface StoredTally {
  readonly area: string;
  readonly period: Period;
  readonly category: string;
  readonly outcome: string;
  readonly count: number;
}

/** Adds up counts, as many as the combinations of their labels and not as the records. */
export interface TallyStore {
  add(area: string, period: Period, category: string, outcome: string, count: number): void;
  /** In the order of area, category, outcome and period. */
  tallies(): readonly StoredTally[];
}

/** A sum that is added to in place: setting it in a map anew takes as long as finding it. */
interface Sum {
  count: number;
}

interface Place {
  readonly area: string;
  readonly period: Period;
  readonly byCategory: Map<string, Map<string, Sum>>;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const newSums = () => new Map<string, Sum>();

/** Starts with nothing. Texts that are given must not be parts of a larger text, which they would keep alive. */
export function tallyStore(): TallyStore {
  const byArea = new Map<string, Map<Period, Place>>();
  let last: Place | null = null;
  const placeOf = (area: string, period: Period): Place => {
    // Records come sorted by area and month, so nearly all are of the place of the one before.
    if (last !== null && last.period === period && last.area === area) return last;
    const places = heldIn(byArea, area, () => new Map<Period, Place>());
    last = heldIn(places, period, () => ({ area, period, byCategory: new Map() }));
    return last;
  };
  return {
    add(area, period, category, outcome, count) {
      const { byCategory } = placeOf(area, period);
      const outcomes = heldIn(byCategory, category, newSums);
      const sum = outcomes.get(outcome);
      if (sum === undefined) outcomes.set(outcome, { count });
      else sum.count += count;
    },
    tallies: () =>
      [...byArea.values()]
        .flatMap((places) => [...places.values()])
        .flatMap(({ area, period, byCategory }) =>
          [...byCategory].flatMap(([category, outcomes]) =>
            [...outcomes].map(([outcome, { count }]) => ({ area, period, category, outcome, count })),
          ),
        )
        .sort(
          (a, b) =>
            inOrder(a.area, b.area) ||
            inOrder(a.category, b.category) ||
            inOrder(a.outcome, b.outcome) ||
            inOrder(a.period, b.period),
        ),
  };
}

/** What is held for a key, made when it is first asked for. */
function heldIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
}
