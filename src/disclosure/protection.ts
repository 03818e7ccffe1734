/** A cell of the table with totals, by row and column. */
export type Place = readonly [row: number, column: number];

/** A table with its totals as cells (`withTotals`), and the least that a hidden count can be. */
export interface Guarded {
  readonly values: readonly (readonly number[])[];
  readonly least: number;
}

/** Totals of one row or column have their sign turned. */
export function isTurned({ values }: Guarded, [row, column]: Place): boolean {
  return (row === values.length - 1) !== (column === (values[0]?.length ?? 1) - 1);
}

/** How far a hidden cell could be above, or below, what it is. */
function room(table: Guarded, place: Place) {
  const value = table.values[place[0]]?.[place[1]] ?? 0;
  const free = Number.POSITIVE_INFINITY;
  return isTurned(table, place)
    ? { up: -value - table.least, down: free }
    : { up: free, down: value - table.least };
}

/**
 * The cheapest further cells to hide so that the hidden count could be larger by `by`: a round trip through the table on which cells are in turn less and more by as
 * much, every row and column keeping its sum. What can be so shifted cannot be told apart by anybody who has the rest. `null` where it
 * could not be with every cell hidden.
 */
export function cheapestShift(
  table: Guarded,
  hidden: ReadonlySet<string>,
  cell: Place,
  by: number,
  costOf: (place: Place) => number,
): readonly Place[] | null {
  const [rows, columns] = [table.values.length - 1, (table.values[0]?.length ?? 1) - 1];
  const nodes = rows + 1 + columns + 1;
  const cost = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
  const via = new Array<Place | null>(nodes).fill(null);
  const done = new Array<boolean>(nodes).fill(false);
  const [fromRow, fromColumn] = cell;
  const ends = [rows + 1 + fromColumn, fromRow];
  // A larger total is a smaller cell where its sign is turned: the trip goes the other way.
  const [start = 0, end = 0] = isTurned(table, cell) ? ends.reverse() : ends;
  cost[start] = 0;
  for (;;) {
    let next = -1;
    for (let node = 0; node < nodes; node += 1)
      if (!done[node] && (cost[node] ?? 0) < (next < 0 ? Number.POSITIVE_INFINITY : (cost[next] ?? 0)))
        next = node;
    if (next < 0) return null;
    if (next === end) break;
    done[next] = true;
    const isRow = next <= rows;
    for (let other = 0; other <= (isRow ? columns : rows); other += 1) {
      const place: Place = isRow ? [next, other] : [other, next - rows - 1];
      if (place[0] === fromRow && place[1] === fromColumn) continue;
      const { up, down } = room(table, place);
      // From a column the cell gives, from a row it takes.
      if ((isRow ? up : down) < by) continue;
      const to = isRow ? rows + 1 + other : other;
      const total = (cost[next] ?? 0) + (hidden.has(keyOf(place)) ? 0 : costOf(place));
      if (total < (cost[to] ?? 0)) {
        cost[to] = total;
        via[to] = place;
      }
    }
  }
  const path: Place[] = [];
  for (let node = end; ; ) {
    const place = via[node];
    if (place === null || place === undefined) return path;
    path.push(place);
    node = node <= rows ? rows + 1 + place[1] : place[0];
  }
}

/** Name of a cell in a set. */
export function keyOf([row, column]: Place): string {
  return `${row} ${column}`;
}
