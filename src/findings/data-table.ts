/** A table of printed figures: the alternative to a picture, and what a terminal shows. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns from short names: a leading `#` marks a column of numbers. */
export function columns(...names: readonly string[]): DataTable['columns'] {
  return names.map((name) =>
    name.startsWith('#') ? { label: name.slice(1), numeric: true } : { label: name, numeric: false },
  );
}
