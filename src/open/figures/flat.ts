import type { Indicator, Scheme } from '../../indicator/indicator.ts';
import { daysIn } from '../../period/days-in.ts';
import type { Period } from '../../period/period.ts';
import type { ObservationState, Row } from '../../series/observation.ts';
import { graver } from '../../series/states.ts';
import { type Table, tableOf, tableOfColumns } from '../../series/table.ts';
import { shown } from '../../source/fault-list.ts';
import { rows as areas } from '../../tables/areas.ts';
import type { TableShape } from '../table/any-table.ts';
import { codedTexts, codes, placesBy } from '../table/long-figures.ts';
import type { TableKind } from '../table/measures.ts';
import { figureNames } from '../table/table-result.ts';

/** One figure of a table with all that says of what it is. */
export interface Flat {
  readonly area: string;
  readonly period: string;
  readonly labels: Record<string, string>;
  readonly top: number | null;
  readonly below: number | null;
  readonly state: ObservationState;
  /** The day on which it was released; empty where that is not said. */
  readonly released: string;
}

/** The figures of a table; labels that are the same are one object. */
export function flatOf({ columns, length }: Table<Row>, kind: TableKind, names: readonly string[]): Flat[] {
  const [top, below] = figureNames[kind];
  const labels = codes<Record<string, string>>();
  const text = (name: string, index: number) => String(columns[name]?.at(index) ?? '');
  const number = (name: string | null, index: number) => {
    const cell = name === null ? null : (columns[name]?.at(index) ?? null);
    return typeof cell === 'number' ? cell : null;
  };
  return Array.from({ length }, (_, index): Flat => {
    const own = names.map((name) => text(name, index));
    const code = labels.of(JSON.stringify(own), () =>
      Object.fromEntries(names.map((name, at) => [name, own[at] ?? ''])),
    );
    return {
      area: text('area', index),
      period: text('period', index),
      labels: labels.values[code] ?? {},
      top: number(top, index),
      below: number(below, index),
      state: (columns['state']?.at(index) ?? 'reported') as ObservationState,
      released: text('released', index),
    };
  });
}

/** A text as it must be written on a command line. */
export const quoted = (text: string): string =>
  /^[\w=./-]+$/.test(text) ? text : JSON.stringify(shown(text));
export const first = (values: Iterable<string>): string => [...values].find((value) => value !== '') ?? '';
const MOST_LISTED = 8;
/** Values as a message lists them. */
export function listed(values: Iterable<string>): string {
  const all = [...values].filter((value) => value !== '').map((value) => JSON.stringify(shown(value)));
  return all.length > MOST_LISTED
    ? `${all.slice(0, MOST_LISTED).join(', ')} and ${all.length - MOST_LISTED} more`
    : all.join(', ');
}

/** What is asked of a value whose figures alone say that it is a whole. */
export const asksWhole = (value: string): readonly [string, string] => [
  `must be known as one beside the others or as the whole of them: its figures are the sums of theirs (--whole ${quoted(value)}, or --whole none)`,
  shown(value),
];

const placeOf = ({ area, period, labels }: Flat, without: string): string =>
  JSON.stringify([
    area,
    period,
    ...Object.entries(labels)
      .filter(([name]) => name !== without)
      .map(([, value]) => value),
  ]);

/** Whether there is a whole in every place in which there is any part. */
export function coversAll(flat: readonly Flat[], wholes: readonly Flat[], name: string): boolean {
  const covered = new Set(wholes.map((each) => placeOf(each, name)));
  return flat.every((each) => covered.has(placeOf(each, name)));
}

/** Periods by which sums are believed. */
const LEAST_PERIODS = 3;

/**
 * Whether the rows with an empty label are the whole of those beside them: in every place there is one, it is the sum of at
 * least two others that are not 0, and there are three periods of that at least.
 */
export function isBlankWhole(flat: readonly Flat[], name: string): boolean {
  const blanks = new Map<string, number | null>();
  const parts = new Map<string, { sum: number; filled: number }>();
  const periods = new Set<string>();
  for (const each of flat) {
    const place = placeOf(each, name);
    if (each.labels[name] === '') {
      if (blanks.has(place)) return false;
      blanks.set(place, each.top);
      periods.add(each.period);
      continue;
    }
    const own = parts.get(place) ?? { sum: 0, filled: 0 };
    own.sum += each.top ?? 0;
    if ((each.top ?? 0) !== 0) own.filled += 1;
    parts.set(place, own);
  }
  if (periods.size < LEAST_PERIODS || parts.size !== blanks.size) return false;
  return [...blanks].every(([place, top]) => {
    const own = parts.get(place);
    return own !== undefined && own.filled >= 2 && own.sum === top;
  });
}

/** Whether rows that differ only in a column belong to one figure. */
export function collides(flat: readonly Flat[], name: string): boolean {
  const met = new Map<string, string>();
  for (const each of flat) {
    const place = JSON.stringify([
      each.area,
      each.period,
      each.labels['category'] ?? '',
      each.labels['outcome'] ?? '',
      each.labels['countBasis'] ?? '',
    ]);
    const value = each.labels[name] ?? '';
    const before = met.get(place);
    if (before === undefined) met.set(place, value);
    else if (before !== value) return true;
  }
  return false;
}

/** Days as the months that they make up; a month of which any day is wanting is incomplete. */
export function byMonth(flat: readonly Flat[], said: string[]): Flat[] {
  const days = new Map<string, Set<string>>();
  const keyOf = ({ area, period, labels }: Flat) =>
    JSON.stringify([area, period.slice(0, 7), Object.values(labels)]);
  for (const each of flat) days.set(keyOf(each), (days.get(keyOf(each)) ?? new Set()).add(each.period));
  const short = new Set<string>();
  const found = flat.map((each): Flat => {
    const month = each.period.slice(0, 7);
    const isWhole = (days.get(keyOf(each))?.size ?? 0) >= daysIn(month as Period);
    if (!isWhole) short.add(month);
    return { ...each, period: month, state: isWhole ? each.state : graver(each.state, 'incomplete') };
  });
  said.push(
    `Days are added up to months${short.size === 0 ? '' : `; incomplete, as days are wanting: ${[...short].sort().slice(0, MOST_LISTED).join(', ')}`}.`,
  );
  return found;
}

/** The sum of two figures. A part that is not known makes it incomplete; where none is known it stays a gap. */
export function added(a: Flat, b: Flat): Flat {
  const isPartly = (a.top === null) !== (b.top === null);
  const sum = (x: number | null, y: number | null) => (x === null && y === null ? null : (x ?? 0) + (y ?? 0));
  return {
    ...a,
    top: sum(a.top, b.top),
    below: sum(a.below, b.below),
    state: isPartly ? 'incomplete' : graver(a.state, b.state),
    // What is made of both was there when the later one was.
    released: a.released > b.released ? a.released : b.released,
  };
}

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
  /** The first that was not, in words. */
  readonly example: string | null;
} {
  const [first, ...others] = tables;
  if (others.length === 0) return { rows: first, replaced: 0, differ: 0, example: null };
  const byPlace = new Map<string, Row>();
  let replaced = 0;
  let differ = 0;
  let example: string | null = null;
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
        if (figuresIn(before) !== figuresIn(row)) {
          differ += 1;
          example ??= `${shown(row.area)}, ${row.period}: ${numberIn(before)}, then ${numberIn(row)}`;
        }
      }
      byPlace.set(key, row);
    }
  }
  const areaNames = Object.assign({}, ...tables.map(({ about }) => about.areaNames));
  return { rows: tableOf({ ...first.about, areaNames }, byPlace.values()), replaced, differ, example };
}

const figuresIn = (row: Row): string =>
  JSON.stringify(Object.entries(row).filter(([name]) => figureColumns.has(name)));

/** The figure of a row, as a sentence names it. */
function numberIn(row: Row): string {
  if ('numerator' in row)
    return row.denominator === undefined ? `${row.numerator}` : `${row.numerator} of ${row.denominator}`;
  return `${('count' in row ? row.count : row.value) ?? 'a gap'}`;
}

/** Names of areas, with those that the rows know only by key. */
export function namesOfAreas({ about: { areaNames } }: Table<Row>): Readonly<Record<string, string>> {
  const names = new Map(Object.entries(areaNames));
  for (const { area, name } of areas) if (names.get(area) === area) names.set(area, name);
  return Object.fromEntries(names);
}
