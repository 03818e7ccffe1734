import type { CountTable } from '../../src/disclosure/count-table.ts';
import type { SuppressedTable, SuppressOptions } from '../../src/disclosure/suppress.ts';
import { suppress } from '../../src/disclosure/suppress.ts';

/** A small count that is hidden, and the values that it could have for somebody who has the rest and knows the method. */
export interface Read {
  readonly row: number;
  readonly column: number;
  readonly values: readonly number[];
}

/**
 * A reader who has what is published and the method: every table of whole counts with the published figures that the method would
 * publish as this one, tried one by one. It knows of `suppress` what it answers, and nothing of how. Tables nearest to the true one come
 * first, a cell is done with at `enough` values, and tables that differ by more than `beyond` in all are not tried, nor more than `most`
 * tables. A table with more hidden counts than `mostHidden` is left.
 */
export function readBack(
  table: CountTable,
  options: SuppressOptions,
  { beyond, enough, most }: { readonly beyond: number; readonly enough: number; readonly most: number },
  mostHidden = Number.POSITIVE_INFINITY,
): readonly Read[] {
  const published = suppress(table, options);
  const wanted = shown(published);
  const { threshold = 5, zeros = 'suppress' } = options;
  const isSmall = (count: number) => count < threshold && (count > 0 || zeros === 'suppress');
  const hidden = published.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === '[c]' ? [[row, column] as const] : [])),
  );
  if (hidden.length > mostHidden) return [];
  const truth = hidden.map(([row, column]) => table.cells[row]?.[column] ?? 0);
  const small = hidden.flatMap((_, at) => (isSmall(truth[at] ?? 0) ? [at] : []));
  const seen = new Map(small.map((at) => [at, new Set([truth[at] ?? 0])]));
  const open = () => [...seen.values()].some((values) => values.size < enough);
  const cells = table.cells.map((line) => [...line]);
  let tried = 0;
  const fits = fitting(published, cells);
  const visit = (at: number, left: number): void => {
    const place = hidden[at];
    if (tried >= most || !open()) return;
    if (place === undefined) {
      if (!fits()) return;
      tried += 1;
      if (shown(suppress({ ...table, cells }, options)) !== wanted) return;
      for (const [cell, values] of seen) {
        const [row, column] = hidden[cell] ?? [0, 0];
        values.add(cells[row]?.[column] ?? 0);
      }
      return;
    }
    const [row, column] = place;
    const line = cells[row] ?? [];
    const own = truth[at] ?? 0;
    for (const value of nearest(own, left)) {
      line[column] = value;
      visit(at + 1, left - Math.abs(value - own));
    }
    line[column] = own;
  };
  // Nearest first: a table that differs by little is found before those that differ by much.
  for (let reach = 2; reach <= beyond && open(); reach += 2) visit(0, reach);
  return small.map((at) => {
    const [row, column] = hidden[at] ?? [0, 0];
    return { row, column, values: [...(seen.get(at) ?? [])].sort((a, b) => a - b) };
  });
}

const shown = ({ cells, columnTotals, rowTotals, total }: SuppressedTable) =>
  JSON.stringify([cells, columnTotals, rowTotals, total]);

/** Counts of at least 0 no further from the true one than this. */
function nearest(own: number, reach: number): number[] {
  const found = [own];
  for (let by = 1; by <= reach; by += 1) {
    found.push(own + by);
    if (own >= by) found.push(own - by);
  }
  return found;
}

/** Whether a table has the totals that are published. */
function fitting({ columnTotals, rowTotals, total }: SuppressedTable, cells: (number | null)[][]) {
  const sum = (values: readonly (number | null | undefined)[]) =>
    values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const is = (wanted: unknown, found: number) => typeof wanted !== 'number' || wanted === found;
  return () =>
    cells.every((line, row) => is(rowTotals?.[row], sum(line))) &&
    (cells[0] ?? []).every((_, column) =>
      is(columnTotals?.[column], sum(cells.map((line) => line[column]))),
    ) &&
    is(total, sum(cells.flat()));
}
