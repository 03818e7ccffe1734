import type { Row } from '../series/observation.ts';
import { type Table, tableOf } from '../series/table.ts';
import { rows as areas } from '../tables/areas.ts';

/** What a row says of its figure; every other column tells which figure it is. */
const figureColumns = new Set(['count', 'numerator', 'denominator', 'value', 'n', 'state']);

/** Tables as one. Of a figure that two of them hold the later stands: files of one sort are vintages, not parts. */
export function joinedRows(tables: readonly [Table<Row>, ...Table<Row>[]]): {
  readonly rows: Table<Row>;
  /** How many figures stood in more than one. */
  readonly replaced: number;
} {
  const [first, ...others] = tables;
  if (others.length === 0) return { rows: first, replaced: 0 };
  const byPlace = new Map<string, Row>();
  let replaced = 0;
  for (const table of tables) {
    // Within one table, rows of one place are its own business: they add up, or the panel refuses them.
    const inTable = new Map<string, number>();
    for (const row of table) {
      const place = Object.entries(row).filter(([name]) => !figureColumns.has(name));
      const again = JSON.stringify(place.sort(([a], [b]) => (a < b ? -1 : 1)));
      const time = inTable.get(again) ?? 0;
      inTable.set(again, time + 1);
      const key = `${again} ${time}`;
      if (byPlace.has(key)) replaced += 1;
      byPlace.set(key, row);
    }
  }
  const areaNames = Object.assign({}, ...tables.map(({ about }) => about.areaNames));
  return { rows: tableOf({ ...first.about, areaNames }, byPlace.values()), replaced };
}

/** Names of areas, with those that the rows know only by key. */
export function namesOfAreas({ about: { areaNames } }: Table<Row>): Readonly<Record<string, string>> {
  const names = new Map(Object.entries(areaNames));
  for (const { area, name } of areas) if (names.get(area) === area) names.set(area, name);
  return Object.fromEntries(names);
}
