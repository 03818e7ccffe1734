import type { Row, Table } from '../series/index.ts';

/** Every area that the user's files may name, by key: those of the shipped list of forces, areas and boroughs. */
export function knownAreas(tables: Readonly<Record<string, Table<Row>>>): Readonly<Record<string, string>> {
  const { area, name } = tables['areas']?.columns ?? {};
  const names: [string, string][] = [];
  for (let index = 0; index < (area?.length ?? 0); index++)
    names.push([String(area?.at(index)), String(name?.at(index))]);
  return Object.fromEntries(names);
}
