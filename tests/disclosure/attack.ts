import type { SuppressedTable } from '../../src/disclosure/suppress.ts';

/** What somebody can work out of one hidden count: the least and the most that it can be. */
export interface Worked {
  readonly row: number;
  readonly column: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Every table of whole counts that fits all published figures, tried one by one, with no idea of how it was suppressed. Hidden
 * counts are tried up to `most`; a small table only.
 */
export function tryAll(
  { cells, rowTotals, columnTotals, total }: SuppressedTable,
  most: number,
): readonly Worked[] {
  const hidden = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === '[c]' ? [{ row, column }] : [])),
  );
  const known = (cell: unknown) => (typeof cell === 'number' ? cell : null);
  const table = cells.map((line) => line.map((cell) => known(cell) ?? 0));
  const found = hidden.map((place) => ({
    ...place,
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
  }));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const left = (row: number) => {
    const wanted = known(rowTotals?.[row]);
    return wanted === null ? null : wanted - sum(table[row] ?? []);
  };
  const fits = () => {
    const down = (table[0] ?? []).map((_, column) => sum(table.map((line) => line[column] ?? 0)));
    return (
      down.every((value, column) => (known(columnTotals?.[column]) ?? value) === value) &&
      (known(total) ?? sum(down)) === sum(down)
    );
  };
  const visit = (at: number): void => {
    const place = hidden[at];
    if (place === undefined) {
      if (table.some((_, row) => (left(row) ?? 0) !== 0) || !fits()) return;
      for (const each of found) {
        const value = table[each.row]?.[each.column] ?? 0;
        each.least = Math.min(each.least, value);
        each.most = Math.max(each.most, value);
      }
      return;
    }
    const line = table[place.row] ?? [];
    const room = left(place.row);
    const last = hidden[at + 1]?.row !== place.row;
    const from = last && room !== null ? room : 0;
    for (let value = from; value <= Math.min(most, room ?? most); value += 1) {
      line[place.column] = value;
      visit(at + 1);
      line[place.column] = 0;
    }
  };
  visit(0);
  return found;
}

/** Which hidden counts the published totals determine by linear reasoning alone: Gauss-Jordan on the equations of the totals. */
export function solved({ cells, rowTotals, columnTotals, total }: SuppressedTable): readonly string[] {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const unknowns: string[] = [];
  const at = new Map<string, number>();
  const indexOf = (name: string) => {
    const index = at.get(name) ?? unknowns.length;
    if (index === unknowns.length) unknowns.push(name);
    at.set(name, index);
    return index;
  };
  type Terms = readonly { readonly name: string; readonly value: unknown; readonly sign: number }[];
  const cellTerm = (row: number, column: number) => ({
    name: `${row},${column}`,
    value: cells[row]?.[column],
    sign: 1,
  });
  const rowTerm = (row: number) => ({ name: `row ${row}`, value: rowTotals?.[row], sign: -1 });
  const columnTerm = (column: number) => ({
    name: `column ${column}`,
    value: columnTotals?.[column],
    sign: -1,
  });
  const each = (many: number) => Array.from({ length: many }, (_, index) => index);
  const whole = { name: 'total', value: total, sign: -1 };
  const equations: Terms[] = [
    ...each(rows).map((row) => [...each(columns).map((column) => cellTerm(row, column)), rowTerm(row)]),
    ...each(columns).map((column) => [...each(rows).map((row) => cellTerm(row, column)), columnTerm(column)]),
    [...each(rows).map((row) => ({ ...rowTerm(row), sign: 1 })), whole],
    [...each(columns).map((column) => ({ ...columnTerm(column), sign: 1 })), whole],
  ];
  const matrix = equations.map((terms) => {
    const line = new Map<number, number>();
    for (const { name, value, sign } of terms) {
      // A total that is not published at all is an unknown too; a cell without a figure counts as 0.
      const unknown = value === '[c]' || (typeof value !== 'number' && !name.includes(','));
      if (unknown) line.set(indexOf(name), sign);
    }
    return line;
  });
  return determined(matrix, unknowns).filter((name) => name.includes(','));
}

function determined(
  lines: readonly ReadonlyMap<number, number>[],
  names: readonly string[],
): readonly string[] {
  const matrix = lines.map((line) => names.map((_, index) => line.get(index) ?? 0));
  let rank = 0;
  for (let column = 0; column < names.length && rank < matrix.length; column += 1) {
    const pivot = matrix.findIndex((line, row) => row >= rank && Math.abs(line[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const found = matrix[pivot] ?? [];
    matrix[pivot] = matrix[rank] ?? [];
    const scaled = found.map((value) => value / (found[column] ?? 1));
    matrix[rank] = scaled;
    matrix.forEach((line, row) => {
      const factor = line[column] ?? 0;
      if (row !== rank && factor !== 0)
        matrix[row] = line.map((value, index) => value - factor * (scaled[index] ?? 0));
    });
    rank += 1;
  }
  return matrix.slice(0, rank).flatMap((line) => {
    const terms = line.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : []));
    return terms.length === 1 ? [names[terms[0] ?? 0] ?? ''] : [];
  });
}
