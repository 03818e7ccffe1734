import { slackOf } from './kind-of-count.ts';
import type { Guarded, Place } from './protection.ts';

/** Cells of the table with totals, by row and by column. */
type Lines = readonly (readonly Place[])[];

/** Hidden cells by the lines that they lie in: rows first, then columns. */
export function linesOf({ values }: Guarded, hidden: readonly Place[]): Lines {
  const lines = Array.from({ length: values.length + (values[0]?.length ?? 0) }, (): Place[] => []);
  for (const place of hidden) {
    lines[place[0]]?.push(place);
    lines[values.length + place[1]]?.push(place);
  }
  return lines;
}

/**
 * Other tables: what else could stand in this hidden cell, as far as somebody can tell who has all that is published? Each with the same
 * published figures and another count in the cell, by how much each signed cell differs; so many at most.
 *
 * In each of them a hidden count is of the kind that it is (`kindOf`). They are found by round trips of one, each on top of those before (a
 * largest flow), up and then down.
 */
export function otherTables(
  table: Guarded,
  lines: Lines,
  cell: Place,
  threshold: number,
  most: number,
): readonly ReadonlyMap<Place, number>[] {
  const found: ReadonlyMap<Place, number>[] = [];
  for (const way of [1, -1]) {
    let moved: ReadonlyMap<Place, number> = new Map([[cell, 0]]);
    while (found.length < most) {
      const own = moved.get(cell) ?? 0;
      const { up, down } = slackOf(table, cell, own, threshold);
      const trip = (way > 0 ? up : down) < 1 ? null : roundTrip(table, lines, moved, cell, way, threshold);
      if (trip === null) break;
      const next = new Map(moved).set(cell, own + way);
      for (const [place, by] of trip) next.set(place, (next.get(place) ?? 0) + by);
      moved = next;
      found.push(next);
    }
  }
  return found;
}

/** Cells that go up and down in turn by one where this one goes up (or down) by one; `null` where none can. */
function roundTrip(
  table: Guarded,
  lines: Lines,
  moved: ReadonlyMap<Place, number>,
  cell: Place,
  way: number,
  threshold: number,
): readonly (readonly [Place, number])[] | null {
  const rows = table.values.length;
  const ends = [rows + cell[1], cell[0]];
  const [start = 0, end = 0] = way > 0 ? ends : ends.reverse();
  const via = new Map<number, { readonly from: number; readonly place: Place; readonly by: number }>();
  const queue = [start];
  for (const node of queue) {
    if (node === end) break;
    const isRow = node < rows;
    for (const place of lines[node] ?? []) {
      const to = isRow ? rows + place[1] : place[0];
      if (place === cell || to === start || via.has(to)) continue;
      const { up, down } = slackOf(table, place, moved.get(place) ?? 0, threshold);
      if ((isRow ? up : down) < 1) continue;
      via.set(to, { from: node, place, by: isRow ? 1 : -1 });
      queue.push(to);
    }
  }
  const steps: (readonly [Place, number])[] = [];
  for (let node = end; node !== start; ) {
    const step = via.get(node);
    if (step === undefined) return null;
    steps.push([step.place, step.by]);
    node = step.from;
  }
  return steps;
}
