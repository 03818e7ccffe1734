import { type Cell, type Column, codedColumn } from '../../series/table.ts';

/** Distinct values, each with a number from 0 in the order in which they are met. */
export interface Codes<Value> {
  readonly values: readonly Value[];
  of(key: string, make: () => Value): number;
}

/** Starts an empty list of codes. */
export function codes<Value>(): Codes<Value> {
  const values: Value[] = [];
  const byKey = new Map<string, number>();
  return {
    values,
    of(key, make) {
      const known = byKey.get(key);
      if (known !== undefined) return known;
      byKey.set(key, values.length);
      return values.push(make()) - 1;
    },
  };
}

/** A column of texts, of which each distinct one is held once. */
export function codedTexts<Item>(items: Iterable<Item>, length: number, of: (item: Item) => string): Column {
  const found = codes<Cell>();
  const rows = new Uint32Array(length);
  let at = 0;
  for (const item of items) {
    const text = of(item);
    rows[at] = found.of(text, () => text);
    at += 1;
  }
  return codedColumn(found.values, rows);
}

/** A number for each item that those share which agree in all of several texts, and no others. */
export function placesBy<Item>(
  items: readonly Item[],
  texts: readonly ((item: Item) => string)[],
): Float64Array {
  const places = new Float64Array(items.length);
  for (const of of texts) {
    const found = codes<null>();
    const own = Uint32Array.from(items, (item) => found.of(of(item), () => null));
    for (const [at, code] of own.entries()) places[at] = (places[at] ?? 0) * found.values.length + code;
  }
  return places;
}
