import type { Indicator } from '../indicator/indicator.ts';
import { type Calendar, indexIn } from '../period/calendar.ts';
import { lastMonth, monthsIn } from '../period/months.ts';
import type { Month, Period } from '../period/period.ts';
import { unitOf } from '../period/unit-of.ts';
import { IndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import { received } from '../result/received.ts';
import { type Bounds, panelCalendar, readBounds, within } from './panel-calendar.ts';
import type { PanelOptions } from './panel-options.ts';
import { type RowFilter, rowFilter } from './row-filter.ts';
import { ambiguousPeriods, rowPeriods } from './row-periods.ts';
import type { RowProblems } from './row-problems.ts';
import type { RowReader } from './rows.ts';

/** Takes one row that counts, and where in the panel it belongs. */
export type TakeRow = (index: number, area: number, part: number, period: number) => void;

/** The shape of the panel, and the rows that fill it. */
export interface Selection {
  readonly calendar: Calendar;
  readonly areas: readonly string[];
  /** Values of the dimension given as `by`; one empty text where there is none. */
  readonly parts: readonly string[];
  readonly filter: RowFilter;
  /** Gives every row that counts, in their order. */
  readonly eachRow: (take: TakeRow) => void;
  /** Areas of `knownAreas` that have no row at all. */
  readonly absent: readonly string[];
  /** Last month of any row, in the panel or outside it; `null` without rows. */
  readonly lastSeen: Month | null;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Finds the areas, the parts and the calendar, and puts each row that matches in its place. */
export function selectRows(
  indicator: Indicator,
  reader: RowReader,
  options: PanelOptions,
  problems: RowProblems,
): Selection {
  requireFew('panel', reader.length, MOST_ROWS, 'rows');
  const bounds = readBounds(options, 'panel');
  const filter = rowFilter(indicator, reader, options);
  const areaAt = reader.column('area') ?? (() => undefined);
  const readPeriodAt = periodReader(reader, indicator, bounds, problems);
  const known = options.knownAreas === undefined ? null : new Set(options.knownAreas);
  const wanted = options.areas === undefined ? null : new Set(options.areas);
  const seen = new Set<string>();
  const found = new Set<string>();
  const [areasMet, partsMet, periodsMet] = [numbered<string>(), numbered<string>(), numbered<Period>()];
  const periods = new Set<Period>();
  let lastSeen: Month | null = null;
  // Numbers of what was met, for each row that counts: objects for all rows would take six times as much.
  const areaOf = new Int32Array(reader.length).fill(LEFT_OUT);
  const partOf = new Int32Array(reader.length);
  const periodOf = new Int32Array(reader.length);

  for (let index = 0; index < reader.length; index += 1) {
    const area = areaAt(index);
    const when = readPeriodAt(index);
    if (typeof area !== 'string' || area === '') {
      problems.add(index, 'area', 'invalid-observation', 'must be the key of an area', area);
      continue;
    }
    if (known !== null && !known.has(area)) {
      problems.add(index, 'area', 'unknown-area', `must be a known area${meant(area, known)}`, area);
      continue;
    }
    seen.add(area);
    if (when !== null && (lastSeen === null || when.last > lastSeen)) lastSeen = when.last;
    if (when === null || !filter.matches(index)) continue;
    found.add(area);
    if (!when.inside) continue;
    periods.add(when.period);
    if (wanted !== null && !wanted.has(area)) continue;
    areaOf[index] = areasMet.numberOf(area);
    partOf[index] = partsMet.numberOf(filter.part(index));
    periodOf[index] = periodsMet.numberOf(when.period);
  }
  problems.throwIfAny();

  const areas = wantedAreas(options, found, seen, known);
  const calendar = panelCalendar([...periods], bounds, indicator.every);
  const areaIndex = new Map(areas.map((area, index) => [area, index]));
  const partList = orderedParts(new Set(partsMet.all), indicator, options.by);
  const partIndex = new Map(partList.map((part, index) => [part, index]));
  const areaPlaces = areasMet.all.map((area) => areaIndex.get(area) ?? LEFT_OUT);
  const partPlaces = partsMet.all.map((part) => partIndex.get(part) ?? 0);
  const periodPlaces = periodsMet.all.map((period) => indexIn(calendar, period) ?? LEFT_OUT);
  const eachRow = (take: TakeRow): void => {
    for (let index = 0; index < areaOf.length; index += 1) {
      const area = areaPlaces[areaOf[index] as number] ?? LEFT_OUT;
      const period = periodPlaces[periodOf[index] as number] ?? LEFT_OUT;
      if (area !== LEFT_OUT && period !== LEFT_OUT)
        take(index, area, partPlaces[partOf[index] as number] ?? 0, period);
    }
  };
  requireFew('panel', areas.length * partList.length * calendar.length, MOST_FIGURES, 'figures in all');
  const absent = [...(known ?? [])].filter((area) => !seen.has(area) && !areaIndex.has(area)).sort(inOrder);
  return { calendar, areas, parts: partList, filter, eachRow, absent, lastSeen };
}

/** Of a row that does not count. */
const LEFT_OUT = -1;
/** Rows, and figures of all areas, parts and periods, that memory has room for. */
const MOST_ROWS = 25_000_000;
const MOST_FIGURES = 30_000_000;

function requireFew(path: string, number: number, most: number, what: string): void {
  if (number <= most) return;
  const expected = `must be at most ${most} ${what}: areas or periods can be taken a part at a time`;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: rows`,
    expected,
    received: String(number),
  });
}

/** Numbers things in the order in which they are met, from 0. */
function numbered<Thing>() {
  const numbers = new Map<Thing, number>();
  const all: Thing[] = [];
  return {
    all,
    numberOf(thing: Thing): number {
      const known = numbers.get(thing);
      if (known !== undefined) return known;
      numbers.set(thing, all.length);
      return all.push(thing) - 1;
    },
  };
}

const meant = (area: string, names: Iterable<string>): string => {
  const nearest = nearestName(area, names);
  return nearest === null ? '' : ` (did you mean ${nearest}?)`;
};

function wantedAreas(
  { areas }: PanelOptions,
  found: ReadonlySet<string>,
  seen: ReadonlySet<string>,
  known: ReadonlySet<string> | null,
): readonly string[] {
  if (areas === undefined) return [...found].sort(inOrder);
  for (const area of areas) {
    if (seen.has(area) || known?.has(area)) continue;
    throw new IndicatorError({
      code: 'unknown-area',
      path: 'panel: areas',
      expected: `must be an area of the rows${meant(area, seen)}`,
      received: received(area),
    });
  }
  return [...new Set(areas)];
}

/** The values of a dimension in the order of the indicator, then any others in the order of their text. */
function orderedParts(parts: ReadonlySet<string>, { dimensions = {} }: Indicator, by?: string): string[] {
  if (parts.size === 0) return [''];
  const declared = (by !== undefined && Object.hasOwn(dimensions, by) ? dimensions[by] : undefined) ?? [];
  const others = [...parts].filter((part) => !declared.includes(part)).sort(inOrder);
  return [...declared.filter((part) => parts.has(part)), ...others];
}

interface RowPeriod {
  readonly period: Period;
  readonly unit: string;
  readonly last: Month;
  /** Whether it lies within the bounds. */
  readonly inside: boolean;
}

/** Reads the periods of the rows as one column; all must be of its unit, and windows of the length of the first. */
function periodReader(
  reader: RowReader,
  { every }: Indicator,
  bounds: Bounds,
  problems: RowProblems,
): (index: number) => RowPeriod | null {
  const column = rowPeriods(reader, every);
  if (column.open !== null)
    throw new IndicatorError({
      code: 'invalid-period',
      path: 'panel: period',
      expected: ambiguousPeriods,
      received: column.open,
    });
  const written = reader.column('period') ?? (() => undefined);
  const known = new Map<Period, RowPeriod>();
  let unit: string | null = null;
  return (index) => {
    const period = column.at(index) ?? column.otherAt(index);
    if (period === null) {
      problems.add(
        index,
        'period',
        'invalid-period',
        'must be a period such as 2019-04 or 2018/19',
        written(index),
      );
      return null;
    }
    const found = known.get(period) ?? placedIn(bounds, period);
    known.set(period, found);
    if (column.at(index) !== null) unit ??= found.unit;
    if (unit === null || found.unit === unit) return found;
    problems.add(index, 'period', 'mixed-periods', `must be a ${unit}, as other rows are`, written(index));
    return null;
  };
}

function placedIn(bounds: Bounds, period: Period): RowPeriod {
  const own = unitOf(period);
  return {
    period,
    unit: own === 'span' ? `span of ${monthsIn(period)} months` : own,
    last: lastMonth(period),
    inside: within(bounds, period),
  };
}
