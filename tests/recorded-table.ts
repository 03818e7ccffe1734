import { inline, isRow, type Part } from './recorded-words.ts';

type Cells = Readonly<Record<string, string>>;

/** The cells of a row by the way to each: `after.set.best`. */
function cellsOf(row: Part, way = ''): Cells {
  if (!isRow(row) || Object.keys(row).length === 0) return { [way]: inline(row, true) };
  return Object.assign(
    {},
    ...Object.entries(row).map(([key, part]) => cellsOf(part, way === '' ? key : `${way}.${key}`)),
  );
}

const widest = 150;

/** Columns side by side as far as a line goes, the rest below; numbered where there are several such. */
function sideBySide(columns: readonly (readonly string[])[]): string[] {
  const widthOf = (column: readonly string[]) => Math.max(...column.map((cell) => cell.length)) + 2;
  const parts: (readonly string[])[][] = [[]];
  let width = 0;
  for (const column of columns) {
    width += widthOf(column);
    if (width > widest && parts.at(-1)?.length !== 0) {
      parts.push([]);
      width = widthOf(column);
    }
    parts.at(-1)?.push(column);
  }
  const rows = columns[0]?.map((_, at) => at) ?? [];
  return parts.flatMap((part) =>
    rows.map((at) =>
      part
        .map((column) => (column[at] ?? '').padEnd(widthOf(column)))
        .join('')
        .trimEnd(),
    ),
  );
}

/** Rows as a table: what is the same in all of them first, then a column for each other thing. None for long cells. */
export function tableLines(rows: readonly Part[]): readonly string[] | null {
  const cells = rows.map((row) => (row === null ? {} : cellsOf(row)));
  const names = [...new Set(cells.flatMap((row) => Object.keys(row)))];
  if (cells.some((row) => Object.values(row).some((cell) => cell.length > 60))) return null;
  const valuesOf = (name: string) => cells.map((row, at) => row[name] ?? (rows[at] === null ? '-' : '·'));
  const isSame = (name: string) => new Set(valuesOf(name)).size === 1;
  const same = names.filter(isSame).map((name) => `${name} ${valuesOf(name)[0]}`);
  const columns = names.filter((name) => !isSame(name)).map((name) => [name, ...valuesOf(name)]);
  const all = same.length === 0 ? [] : [`${rows.length} rows, all with ${same.join(', ')}`];
  return columns.length === 0 ? all : [...all, ...sideBySide(columns)];
}
