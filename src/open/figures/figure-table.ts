import type { Indicator, Scheme } from '../../indicator/indicator.ts';
import type { Row } from '../../series/observation.ts';
import { type Table, tableOf, tableOfColumns } from '../../series/table.ts';
import { rows as areas } from '../../tables/areas.ts';
import type { TableShape } from '../table/any-table.ts';
import { codedTexts, placesBy } from '../table/long-figures.ts';
import { figureNames } from '../table/table-result.ts';
import { added, type Flat } from './flat.ts';

/** Adds up what belongs to one figure, and keeps the columns that the indicator asks about. */
export function summedRows(
  table: Table<Row>,
  flat: readonly Flat[],
  indicator: Indicator,
  shape: TableShape,
  scheme: string | null,
  names: readonly string[],
  said: string[],
): Table<Row> {
  const isOwn = (name: string) => Object.hasOwn({ ...indicator.dimensions, ...indicator.where }, name);
  const kept = names.filter(
    (name) =>
      isOwn(name) ||
      name === 'countBasis' ||
      name === 'basis' ||
      ((name === 'category' || name === 'outcome') &&
        shape.kind === 'tally' &&
        flat.some(({ labels }) => labels[name] !== '')),
  );
  const places = placesBy(flat, [
    ({ area }) => area,
    ({ period }) => period,
    ({ labels }) => JSON.stringify(kept.map((name) => labels[name])),
  ]);
  const rowAt = new Map<number, number>();
  const sums: Flat[] = [];
  for (const [at, each] of flat.entries()) {
    const place = places[at] ?? 0;
    const row = rowAt.get(place);
    const before = row === undefined ? undefined : sums[row];
    if (row === undefined || before === undefined) rowAt.set(place, sums.push(each) - 1);
    else sums[row] = added(before, each);
  }
  if (sums.length < flat.length && said.every((text) => !text.startsWith('Added up')))
    said.push(`Rows of one figure are added up: ${flat.length} make ${sums.length}.`);
  const isTally = shape.kind === 'tally';
  const isPlain =
    isTally && !kept.includes('category') && !kept.includes('outcome') && indicator.outcomes === undefined;
  const hasBelow = flat.some(({ below }) => below !== null);
  const [top, under] = figureNames[isPlain ? 'observation' : shape.kind];
  const texts = (of: (each: Flat) => string) => codedTexts(sums, sums.length, of);
  const columns = {
    area: texts(({ area }) => area),
    period: texts(({ period }) => period),
    ...Object.fromEntries(kept.map((name) => [name, texts(({ labels }) => labels[name] ?? '')])),
    [top]: sums.map((each) => each.top),
    ...(under !== null && hasBelow ? { [under]: sums.map(({ below }) => below) } : {}),
    state: texts(({ state }) => state),
    ...(flat.some(({ released }) => released !== '') ? { released: texts(({ released }) => released) } : {}),
  };
  const about = { ...table.about, scheme: scheme as Scheme | null };
  return tableOfColumns(about, sums.length, sums.length === 0 ? {} : columns);
}

/** What a row says of its figure; every other column tells which figure it is. */
const figureColumns = new Set(['count', 'numerator', 'denominator', 'value', 'n', 'state', 'released']);

/** Tables as one. Of a figure that two of them hold the later stands: files of one sort are vintages, not parts. */
export function joinedRows(tables: readonly [Table<Row>, ...Table<Row>[]]): {
  readonly rows: Table<Row>;
  /** How many figures stood in more than one. */
  readonly replaced: number;
  /** How many of those were not the same in each. */
  readonly differ: number;
} {
  const [first, ...others] = tables;
  if (others.length === 0) return { rows: first, replaced: 0, differ: 0 };
  const byPlace = new Map<string, Row>();
  let replaced = 0;
  let differ = 0;
  for (const table of tables) {
    // Within one table, rows of one place are its own business: they add up, or the panel refuses them.
    const inTable = new Map<string, number>();
    for (const row of table) {
      const place = Object.entries(row).filter(([name]) => !figureColumns.has(name));
      const again = JSON.stringify(place.sort(([a], [b]) => (a < b ? -1 : 1)));
      const time = inTable.get(again) ?? 0;
      inTable.set(again, time + 1);
      const key = `${again} ${time}`;
      const before = byPlace.get(key);
      if (before !== undefined) {
        replaced += 1;
        if (figuresIn(before) !== figuresIn(row)) differ += 1;
      }
      byPlace.set(key, row);
    }
  }
  const areaNames = Object.assign({}, ...tables.map(({ about }) => about.areaNames));
  return { rows: tableOf({ ...first.about, areaNames }, byPlace.values()), replaced, differ };
}

const figuresIn = (row: Row): string =>
  JSON.stringify(Object.entries(row).filter(([name]) => figureColumns.has(name)));

/** Names of areas, with those that the rows know only by key. */
export function namesOfAreas({ about: { areaNames } }: Table<Row>): Readonly<Record<string, string>> {
  const names = new Map(Object.entries(areaNames));
  for (const { area, name } of areas) if (names.get(area) === area) names.set(area, name);
  return Object.fromEntries(names);
}
