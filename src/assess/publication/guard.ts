import type { PublishedCount } from '../../disclosure/count-table.ts';
import { type SuppressedTable, suppress } from '../../disclosure/suppress.ts';
import { periodsOf } from '../../period/calendar.ts';
import { contains } from '../../period/compare-periods.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Period } from '../../period/period.ts';
import type { Panel, Series } from '../../series/series.ts';
import type { Table } from '../../series/table.ts';
import { type AreaGroup, areaGroups } from './area-groups.ts';
import { figureCounts } from './figure-counts.ts';
import { quantitiesOf } from './quantities.ts';

/** The figures of one area and part, or of all areas or parts of a sheet together: the last row, the last column. */
export interface Line {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Figures that add up: rows of areas, and, of counts, columns of parts; with their totals as a further row and column. */
export interface Sheet {
  readonly group: AreaGroup;
  /** The only part of a sheet of shares; `null` where parts are columns. */
  readonly part: string | null;
  readonly rows: number;
  readonly columns: number;
}

/** From one period of the calendar to before another, by index. */
export type Stretch = readonly [from: number, before: number];
/** Which parts somebody sees: one of them, all of them added up, or each by itself as well. */
export type Seen = { readonly part: string } | 'together' | 'each';

/** Numbers of one line, period by period: of a share those counted, those not, and all. */
export interface Quantity {
  /** The area (or areas together) and the part. */
  readonly key: string;
  readonly of: 'counted' | 'rest' | 'all';
  readonly line: Line;
  readonly values: readonly (number | null)[];
}

/** What may not be published of one indicator. */
export interface Guard {
  readonly periods: number;
  /** The periods of the calendar. */
  readonly names: readonly string[];
  readonly threshold: number;
  readonly quantities: () => readonly Quantity[];
  readonly sheets: readonly Sheet[];
  /** Lines that are seen by whoever is shown figures of an area (`null`: of every area); `null` where that is not known. */
  readonly linesOf: (area: string | null, seen: Seen) => readonly Line[] | null;
  /** The stretch of the calendar that lies in a period; `null` where none does. */
  readonly stretchOf: (period: string) => Stretch | null;
  /** Whether `suppress` hides the figures of this line, added up over this stretch. */
  readonly hides: (line: Line, stretch: Stretch) => boolean;
}

/**
 * Guard: which sums of these figures would tell on somebody?
 *
 * For any stretch of periods the figures of a sheet are a table, with the whole as its total: `suppress` says which of it may
 * stand. Of a share both those counted and those not are in it, and a share stands only if both do. `split` is the column
 * by which the panel was split, `list` says which areas add up.
 */
export function guardOf(
  panel: Panel,
  split: string | null,
  list: Table<object> | undefined,
  threshold: number,
): Guard {
  const periods: Period[] = periodsOf(panel.calendar);
  const groups = areaGroups(panel, list);
  const nameOf = ({ part }: Series) => (split === null ? '' : (part[split] ?? ''));
  const parts = [...new Set(panel.series.map(nameOf))];
  const { measure } = panel.indicator;
  const adds = measure === 'count' || measure === 'rate';
  const sheets = groups.flatMap((group): Sheet[] => {
    const rows = group.areas.length + (group.rest ? 1 : 0);
    if (adds) return [{ group, part: null, rows, columns: parts.length }];
    return parts.map((part) => ({ group, part, rows, columns: 1 }));
  });
  const seriesOf = new Map(panel.series.map((each) => [JSON.stringify([each.area, nameOf(each)]), each]));
  const countsOf = (area: string, part: string, [from, before]: Stretch): readonly (number | null)[] => {
    const series = seriesOf.get(JSON.stringify([area, part]));
    let sum: readonly number[] | null = null;
    for (let index = from; series !== undefined && index < before; index++) {
      const counts = figureCounts(series, index);
      if (counts !== null) sum = counts.map((count, at) => count + (sum?.[at] ?? 0));
    }
    return sum ?? (adds ? [null] : []);
  };
  const made = new Map<string, SuppressedTable>();
  const tableOf = (sheet: number, stretch: Stretch): SuppressedTable => {
    const key = `${sheet} ${stretch.join(' ')}`;
    const known = made.get(key);
    const { group, part } = sheets[sheet] ?? { group: null, part: null };
    const table =
      known ??
      suppressed(group, threshold, (area) =>
        part === null
          ? parts.flatMap((each) => countsOf(area, each, stretch))
          : countsOf(area, part, stretch),
      );
    made.set(key, table);
    return table;
  };
  const hides = ({ sheet, row, column }: Line, stretch: Stretch): boolean => {
    const { cells, columns, columnTotals, rowTotals, total } = tableOf(sheet, stretch);
    const { part, rows } = sheets[sheet] ?? { part: null, rows: 0 };
    const line: readonly PublishedCount[] = (row === rows ? columnTotals : cells[row]) ?? [];
    const last = columns.length < 2 ? (line[0] ?? null) : row === rows ? total : (rowTotals?.[row] ?? null);
    if (part !== null) return [...line, last].includes('[c]');
    return (column === columns.length ? last : line[column]) === '[c]';
  };
  const linesOf = (area: string | null, seen: Seen): readonly Line[] | null => {
    const all = parts.map((_, column) => column);
    const at = typeof seen === 'object' ? parts.indexOf(seen.part) : -1;
    const places = placesOf(groups, area);
    if (places === null || (typeof seen === 'object' && at < 0)) return null;
    const chosen = at >= 0 ? [at] : all;
    if (!adds)
      return places.flatMap(({ group, row }) =>
        chosen.map((part) => ({ sheet: group * parts.length + part, row, column: 0 })),
      );
    const together = parts.length > 1 ? parts.length : 0;
    const columns = at >= 0 ? [at] : seen === 'each' ? [...all, together] : [together];
    return places.flatMap(({ group, row }) => columns.map((column) => ({ sheet: group, row, column })));
  };
  const quantities = () =>
    quantitiesOf(sheets, parts, periods.length, (area, part, at) => countsOf(area, part, [at, at + 1]));
  return {
    ...{ periods: periods.length, names: periods, threshold, quantities },
    ...{ sheets, linesOf, stretchOf: (text) => stretchOf(periods, text), hides },
  };
}

/** The table of one stretch; what lies in the whole and in none of its areas stands as the last row. */
function suppressed(
  group: AreaGroup | null,
  threshold: number,
  countsOf: (area: string) => readonly (number | null)[],
): SuppressedTable {
  const { areas, rest, whole } = group ?? { areas: [], rest: false, whole: null };
  const rows = areas.map(countsOf);
  const left = (whole === null || !rest ? [] : countsOf(whole)).map(
    (count, at) => (count ?? 0) - rows.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  );
  const lines = rest ? [...rows, left] : rows;
  const columns = Array.from({ length: Math.max(0, ...lines.map(({ length }) => length)) }, (_, at) => at);
  return suppress(
    {
      rows: lines.map((_, at) => String(at)),
      columns: columns.map(String),
      cells: lines.map((line) => columns.map((at) => line[at] ?? null)),
    },
    { threshold, totals: columns.length > 1 ? 'both' : 'columns' },
  );
}

function placesOf(groups: readonly AreaGroup[], area: string | null) {
  const total = (group: number) => {
    const { areas = [], rest = false } = groups[group] ?? {};
    return { group, row: areas.length + (rest ? 1 : 0) };
  };
  if (area === null)
    return groups.flatMap(({ areas }, group) => [...areas.map((_, row) => ({ group, row })), total(group)]);
  const within = groups.findIndex(({ areas }) => areas.includes(area));
  if (within >= 0) return [{ group: within, row: groups[within]?.areas.indexOf(area) ?? 0 }];
  const whole = groups.findIndex((group) => group.whole === area);
  if (whole >= 0) return [total(whole)];
  return groups.length === 1 ? [total(0)] : null;
}

function stretchOf(periods: readonly Period[], text: string): Stretch | null {
  const outer = parsePeriod(text);
  const from = periods.findIndex((period) => contains(outer, period));
  if (from < 0) return null;
  let before = from;
  for (let at = periods[before]; at !== undefined && contains(outer, at); at = periods[before]) before += 1;
  return [from, before];
}
