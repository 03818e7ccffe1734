import { linesOf, otherTables } from './other-tables.ts';
import { cheapestShift, type Guarded, keyOf, type Place } from './protection.ts';

/** A table of which it is to be chosen what is hidden. */
export interface Asked extends Guarded {
  readonly threshold: number;
  /** Whether there is a figure, and whether it is published at all. */
  readonly isKnown: (place: Place) => boolean;
  readonly isPublished: (place: Place) => boolean;
}

/** Values that are left at least for a small count, to somebody who knows how it is chosen what is hidden. */
const VALUES = 3;
/** Times that more is hidden for it; then all is. */
const TIMES = 3;
/** Cells of a table of which every choice is made again for each other table that it could be. */
const MADE_AGAIN = 400;

/**
 * Chosen: the names (`keyOf`) of the cells that are hidden, what is small and what else it takes.
 *
 * What is hidden beside the small counts is chosen by where it stands and of which kind it is, never by how large. For each small count
 * the values are then counted that it could have for somebody who knows this method: other tables with the same published figures
 * of which the same would be hidden. Where there are fewer than three (all, where small is fewer) more is hidden, by another way round.
 */
export function chosen(asked: Asked): ReadonlySet<string> {
  return choiceOf(asked, TIMES);
}

/** What is hidden once more has been hidden so many times at most. */
function choiceOf(asked: Asked, times: number): ReadonlySet<string> {
  const { isKnown, isPublished, least, threshold, values } = asked;
  const places = values.flatMap((line, row) => line.map((_, column): Place => [row, column]));
  const amount = ([row, column]: Place) => Math.abs(values[row]?.[column] ?? 0);
  const primary = places.filter(
    (place) => isKnown(place) && isPublished(place) && amount(place) < threshold && amount(place) >= least,
  );
  const unpublished = new Set(places.filter((place) => !isPublished(place)).map(keyOf));
  const [rows, columns] = [values.length - 1, (values[0]?.length ?? 1) - 1];
  const costOf = (place: Place) => {
    if (!isKnown(place)) return Number.POSITIVE_INFINITY;
    const [row, column] = place;
    const totals = (row === rows ? 1 : 0) + (column === columns ? 1 : 0);
    const order = (row * (columns + 1) + column) / places.length ** 2;
    return (1 + order) * (places.length + 1) ** totals;
  };
  const hidden = new Set([...primary.map(keyOf), ...unpublished]);
  for (const place of primary)
    for (const each of cheapestShift(asked, hidden, place, threshold, costOf) ?? []) hidden.add(keyOf(each));
  const enough = Math.min(threshold - least, VALUES) - 1;
  const unseen = () =>
    linesOf(
      asked,
      places.filter((place) => hidden.has(keyOf(place))),
    );
  const first = unseen();
  let open = primary.filter((place) => otherTables(asked, first, place, threshold, enough).length < enough);
  for (let time = 1; time <= times && open.length > 0; time += 1) {
    const before = new Set(hidden);
    const cost = (place: Place) => (before.has(keyOf(place)) ? Number.POSITIVE_INFINITY : costOf(place));
    for (const place of open) {
      const round = time === TIMES ? null : cheapestShift(asked, unpublished, place, threshold, cost);
      for (const each of round ?? places) if (isKnown(each)) hidden.add(keyOf(each));
    }
    if (time === times) break;
    const now = unseen();
    const names = JSON.stringify([...hidden].sort());
    open = open.filter((place) => {
      const others = otherTables(asked, now, place, threshold, places.length > MADE_AGAIN ? enough : MANY);
      const alike = others.filter(
        (moved) =>
          places.length > MADE_AGAIN ||
          JSON.stringify([...choiceOf(moving(asked, moved), time)].sort()) === names,
      );
      return alike.length < enough;
    });
  }
  return hidden;
}

/** Other tables that are looked at for one small count. */
const MANY = 8;

/** The table as it would be with these cells changed. */
function moving(asked: Asked, moved: ReadonlyMap<Place, number>): Asked {
  const values = asked.values.map((line) => [...line]);
  for (const [[row, column], by] of moved) {
    const line = values[row];
    if (line !== undefined) line[column] = (line[column] ?? 0) + by;
  }
  return { ...asked, values };
}
