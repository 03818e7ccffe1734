import { comparePeriods } from '../../period/compare-periods.ts';
import { firstMonth, lastMonth, monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import { span } from '../../period/span.ts';
import { unitOf } from '../../period/unit-of.ts';
import type { Row } from '../../series/observation.ts';
import { type Table, type TableAbout, tableOf } from '../../series/table.ts';
import { shown } from '../../source/fault-text.ts';
import type { SourceReport } from '../../source/source-report.ts';
import type { LabelColumn } from '../plan/plan.ts';
import type { AnyTableOptions, TableShape } from './any-table.ts';
import type { Detail, Details } from './details.ts';
import { wholesIn } from './wholes.ts';

/** What was read as a table of the user's own, with every column by which it is split. */
export function rowsOf(
  put: Details,
  labels: readonly LabelColumn[],
  names: ReadonlyMap<string, string>,
  options: AnyTableOptions,
  about: Partial<TableAbout>,
): Table<Row> {
  const { kind, hasBelow, details } = put;
  const rows = sorted(details).map((detail): Row => {
    const own = Object.fromEntries(labels.map(({ name }) => [name, detail.labels[name] ?? '']));
    const basis =
      detail.labels['countBasis'] === undefined ? {} : { countBasis: detail.labels['countBasis'] };
    const place = { area: detail.area, period: detail.period, ...own, ...basis };
    const { value, below, state } = detail;
    if (kind === 'tally') return { ...place, count: value, state } as Row;
    if (kind === 'published') return { ...place, value, ...(hasBelow ? { n: below } : {}), state };
    return { ...place, numerator: value, ...(hasBelow ? { denominator: below } : {}), state };
  });
  const keyName = new Map([...names].map(([name, key]) => [key, name] as const).reverse());
  const areas = [...new Set(details.map(({ area }) => area))];
  const periods = [...new Set(details.map(({ period }) => period))].sort(comparePeriods);
  return tableOf(
    {
      id: options.indicator?.id ?? 'table',
      title: options.indicator?.name ?? options.file,
      areaLevel: options.indicator?.areaLevel ?? 'none',
      unit: options.indicator?.measure ?? (kind === 'tally' ? 'count' : 'proportion'),
      window: isRolling(periods) ? 'rolling-12' : 'period',
      period: stretchOf(periods),
      areaNames: Object.fromEntries(
        areas.map((area) => [
          area,
          (Object.hasOwn(options.areaNames, area) ? options.areaNames[area] : undefined) ??
            keyName.get(area) ??
            area,
        ]),
      ),
      ...about,
    },
    rows,
  );
}

/** In the order of area, labels and period. */
function sorted(details: readonly Detail[]): readonly Detail[] {
  const periods = new Map<string, number>();
  const distinct = [...new Set(details.map(({ period }) => period))].sort(comparePeriods);
  for (const [at, period] of distinct.entries()) periods.set(period, at);
  const keyed = details.map((detail) => ({
    detail,
    labels: Object.values(detail.labels).join('\n'),
    at: periods.get(detail.period) ?? 0,
  }));
  const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  keyed.sort((a, b) => inOrder(a.detail.area, b.detail.area) || inOrder(a.labels, b.labels) || a.at - b.at);
  return keyed.map(({ detail }) => detail);
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
    labels: labels.map(({ name, is, header }) => ({ name, is, header })),
    wholes: Object.fromEntries(wholes),
  };
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
