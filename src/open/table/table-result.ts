import { comparePeriods } from '../../period/compare-periods.ts';
import { firstMonth, lastMonth, monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import { span } from '../../period/span.ts';
import { unitOf } from '../../period/unit-of.ts';
import type { Row } from '../../series/observation.ts';
import { type Column, ownAbout, type Table, type TableAbout, tableOfColumns } from '../../series/table.ts';
import { shown } from '../../source/fault-list.ts';
import type { SourceReport } from '../../source/source-report.ts';
import type { LabelColumn } from '../plan/plan.ts';
import type { TableShape } from './any-table.ts';
import type { Detail, Details } from './details.ts';
import { codedTexts, codes } from './long-figures.ts';
import type { TableKind } from './measures.ts';
import type { AnyTableOptions } from './planned.ts';
import { wholesIn } from './wholes.ts';

/** What was read as a table of the user's own, with every column by which it is split. */
export function rowsOf(
  put: Details,
  labels: readonly LabelColumn[],
  names: ReadonlyMap<string, string>,
  options: AnyTableOptions,
  about: Partial<TableAbout>,
): Table<Row> {
  const { details } = put;
  const keyName = new Map([...names].map(([name, key]) => [key, name] as const).reverse());
  const areas = [...new Set(details.map(({ area }) => area))];
  const written = shownNames(areas.map((area) => keyName.get(area) ?? area));
  const periods = [...new Set(details.map(({ period }) => period))].sort(comparePeriods);
  const own = ownAbout({
    id: options.indicator?.id ?? 'table',
    title: options.indicator?.name ?? options.file,
    areaLevel: options.indicator?.areaLevel ?? 'none',
    unit: options.indicator?.measure ?? (put.kind === 'tally' ? 'count' : 'proportion'),
    window: isRolling(periods) ? 'rolling-12' : 'period',
    period: stretchOf(periods),
    areaNames: Object.fromEntries(
      areas.map((area, at) => [
        area,
        (Object.hasOwn(options.areaNames, area) ? options.areaNames[area] : undefined) ?? written[at] ?? area,
      ]),
    ),
    ...about,
  });
  return tableOfColumns(own, details.length, details.length === 0 ? {} : columnsOf(put, labels, periods));
}

/** The columns of the rows, in the order of area, labels and period; what repeats is held once. */
function columnsOf(
  { kind, hasBelow, details }: Details,
  labels: readonly LabelColumn[],
  periods: readonly Period[],
): Readonly<Record<string, Column>> {
  const order = inOrder(details, periods);
  const sorted = Array.from(order, (at) => details[at]).filter((detail) => detail !== undefined);
  const coded = (of: (detail: Detail) => string) => codedTexts(sorted, sorted.length, of);
  const numbers = (of: (detail: Detail) => number | null) => sorted.map(of);
  const [top, below] = figureNames[kind];
  return {
    area: coded(({ area }) => area),
    period: coded(({ period }) => period),
    ...Object.fromEntries(
      labels.map(({ name }) => [name, coded((detail) => detail.labels[name] ?? '')] as const),
    ),
    ...(details.some((detail) => detail.labels['countBasis'] !== undefined)
      ? { countBasis: coded((detail) => detail.labels['countBasis'] ?? '') }
      : {}),
    [top]: numbers(({ value }) => value),
    ...(below !== null && hasBelow ? { [below]: numbers((detail) => detail.below) } : {}),
    state: coded(({ state }) => state),
    ...(details.some(({ released }) => released !== '')
      ? { released: coded(({ released }) => released) }
      : {}),
  };
}

/** What the columns of figures are called, in rows of each kind. */
export const figureNames: Readonly<Record<TableKind, readonly [top: string, below: string | null]>> = {
  tally: ['count', null],
  observation: ['numerator', 'denominator'],
  published: ['value', 'n'],
};

/** The places of figures in the order of area, labels and period. */
function inOrder(details: readonly Detail[], periods: readonly Period[]): Uint32Array {
  const ranks = new Map(periods.map((period, at) => [period, at]));
  const period = Uint32Array.from(details, (each) => ranks.get(each.period) ?? 0);
  const area = ranked(details, (each) => each.area);
  const labels = ranked(details, (each) => Object.values(each.labels).join('\n'));
  const by = (of: Uint32Array, a: number, b: number) => (of[a] ?? 0) - (of[b] ?? 0);
  return Uint32Array.from(details.keys()).sort(
    (a, b) => by(area, a, b) || by(labels, a, b) || by(period, a, b) || a - b,
  );
}

/** The rank of a text of each figure among all of them. */
function ranked(details: readonly Detail[], of: (detail: Detail) => string): Uint32Array {
  const found = codes<string>();
  const own = Uint32Array.from(details, (detail) => {
    const text = of(detail);
    return found.of(text, () => text);
  });
  const rank = new Uint32Array(found.values.length);
  const sorted = found.values.map((text, code) => ({ text, code }));
  sorted.sort((a, b) => (a.text < b.text ? -1 : 1));
  for (const [at, { code }] of sorted.entries()) rank[code] = at;
  return own.map((code) => rank[code] ?? 0);
}

/** Years that end with every quarter or month overlap: each figure is of the twelve months that end with it. */
const isRolling = (periods: readonly Period[]): boolean =>
  periods.length > 1 && periods.every((period) => unitOf(period) === 'span' && monthsIn(period) === 12);

function stretchOf(periods: readonly Period[]): string {
  const [first] = periods;
  const last = periods.at(-1);
  return first === undefined || last === undefined ? '' : span(firstMonth(first), lastMonth(last));
}

export function shapeOf(
  put: Details,
  labels: readonly LabelColumn[],
  names: Readonly<Record<string, string>>,
  isForce: (text: string) => boolean,
): Omit<TableShape, 'called'> {
  const { kind, details } = put;
  const nameOf = (dimension: string) => (value: string) =>
    dimension === 'area' ? (names[value] ?? value) : value;
  // What an indicator knows of its own dimensions is for its panel to say.
  const told = labels.filter(({ name, is }) => is !== 'known' || name === 'category' || name === 'outcome');
  const dimensions = ['area', ...(kind === 'published' ? [] : told.map(({ name }) => name))];
  const wholes = dimensions.flatMap((dimension) => {
    const found = wholesIn(details, dimension, nameOf(dimension), kind !== 'published', isForce);
    return found.size === 0 ? [] : [[dimension, Object.fromEntries(found)] as const];
  });
  return {
    kind,
    isOfForces: areForces(put, names, isForce),
    labels: labels.map(({ name, is, header }) => ({ name, is, header })),
    wholes: Object.fromEntries(wholes),
  };
}

/** Whether most areas of a table are forces. */
export function areForces(
  { details }: Details,
  names: Readonly<Record<string, string>>,
  isForce: (text: string) => boolean,
): boolean {
  const areas = [...new Set(details.map(({ area }) => area))];
  return areas.filter((area) => isForce(names[area] ?? area)).length * 2 > areas.length;
}

export function wholesSaid(shape: TableShape, names: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(shape.wholes).flatMap(([dimension, wholes]) => {
    const listed = Object.entries(wholes).flatMap(([value, { mayBeChance }]) =>
      mayBeChance === true
        ? []
        : [JSON.stringify(shown(dimension === 'area' ? (names[value] ?? value) : value))],
    );
    if (listed.length === 0) return [];
    return `Wholes of others, in ${dimension}, which are never added to them or ranked with them: ${listed.join(', ')}.`;
  });
}

const MOST_SAID = 3;

/** What is said with the figures of rows that are set apart: each reason, or of many how many rows they are. */
export function apartSaid(apart: readonly string[]): readonly string[] {
  const reasons = [...new Set(apart)];
  if (reasons.length <= MOST_SAID) return reasons;
  const rows = apart.reduce(
    (sum, said) => sum + Number(/(\d+) rows? (?:is|are) set apart\.$/.exec(said)?.[1]),
    0,
  );
  return [`Rows that are set apart, for ${reasons.length} reasons that the reading lists: ${rows}.`];
}

/** Areas that were met under several names. */
export function spellings(names: ReadonlyMap<string, string>): readonly string[] {
  const byKey = new Map<string, string[]>();
  for (const [name, key] of names) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  return [...byKey.values()]
    .filter((each) => each.length > 1)
    .map(
      (each) => `${each.map((name) => JSON.stringify(shown(name))).join(' and ')} are taken for one area.`,
    );
}

/** Faults in the order of the file: some were found only when its rows were put beside each other. */
export function inRowOrder(report: SourceReport): SourceReport {
  const order = (a: { readonly file?: string; readonly row: number | null }, b: typeof a) =>
    (a.file ?? '') === (b.file ?? '') ? (a.row ?? 0) - (b.row ?? 0) : 0;
  const first = ({ rows, ...kind }: SourceReport['kinds'][number]) => ({ ...kind, row: rows[0] ?? null });
  return {
    ...report,
    rejected: [...report.rejected].sort(order),
    kinds: [...report.kinds].sort((a, b) => order(first(a), first(b))),
  };
}

/** What the notes of a report say, by their codes. */
export const noteTexts: Readonly<Record<string, string>> = {
  footnote: 'Rows with a single cell, taken for titles or footnotes and passed over',
  'whole-period': 'Rows of totals over the periods of others, passed over',
  'header-again': 'Rows that repeat the header, passed over',
  same: 'Figures published again with the same value, used once',
  revised: 'Figures published again with another value, of which the later is used',
  negative: 'Counts below 0, as corrections are published, used as they are',
};

/** Words inside a name that begin with no capital. */
const small = new Set(['and', 'of', 'on', 'in', 'the', 'upon', 'with']);

/** Names of areas as a reader is shown them: where all of them shout (`NORTH HERTS`), as names are written (`North Herts`). */
function shownNames(names: readonly string[]): readonly string[] {
  const shouts = names.every((name) => name === name.toUpperCase()) && names.some((name) => LONG.test(name));
  return shouts ? names.map(written) : names;
}

/** Three letters that are a word: `MID`. */
const READ = /^[^AEIOU][AEIOU][^AEIOU]$/;
const LONG = /\p{Lu}{4}/u;

/** Short words may be letters of their own, as in `LPA NORTH`: they stay as they are. */
const written = (name: string): string =>
  name.replaceAll(/[\p{L}’']+/gu, (word, at: number) => {
    const low = word.toLowerCase();
    if (at > 0 && small.has(low)) return low;
    return word.length < 4 && !READ.test(word) ? word : `${word.charAt(0)}${low.slice(1)}`;
  });
