import type { Indicator } from '../../indicator/indicator.ts';
import type { PeriodUnit } from '../../period/period.ts';
import type { FoundArea } from '../../source/area-finder.ts';
import { holdsFigures } from '../../source/csv-records.ts';
import { type FaultList, rejectedWithFile, shown } from '../../source/fault-list.ts';
import type { FileRead } from '../../source/source-report.ts';
import type { Grid } from '../../source/table/grid.ts';
import { asBlock, type Block, blocksOf } from '../frame/blocks.ts';
import { inUnitOf } from '../frame/durations.ts';
import { type Frame, frameOf } from '../frame/frame.ts';
import type { NoPlan, Plan } from '../plan/plan.ts';
import { planTable } from '../plan/plan-table.ts';
import type { PublishedLayout } from '../published/layout.ts';
import type { Decimal } from '../words/cell.ts';
import { isPeriodLike, type MonthNumbers, namedMonths } from '../words/part-period.ts';

/** What is known of a table before it is read. */
export interface AnyTableOptions {
  /** Name of the file, for the messages. */
  readonly file: string;
  /** What the figures are of, where that is known: it says which columns are its two sides. */
  readonly indicator: Indicator | null;
  /** Headers by role, over what is guessed; `null` for a role that no column has. */
  readonly columns: Readonly<Record<string, string | readonly string[] | null | undefined>>;
  /** Headers of columns that split the figures, by the name they get. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly across: 'area' | 'category' | null;
  readonly sheets: readonly string[] | null;
  /** Whether each sheet is of the area that it is named for. */
  readonly ofSheet: boolean;
  /** Whether beats and other places may be the areas: not where a table without areas is the force's. */
  readonly mayBePlaces: boolean;
  /** The area and the period of a table that names none. */
  readonly area: string | null;
  readonly period: string | null;
  /** The area of a table that names none beside others that do. */
  readonly areaElse: string | null;
  readonly dates: 'day-first' | 'month-first' | 'year-first' | null;
  readonly fy: 'start' | 'end' | null;
  readonly every: PeriodUnit | null;
  readonly months: MonthNumbers | null;
  readonly unit: 'percent' | 'proportion' | null;
  readonly decimal: Decimal | null;
  readonly findArea: (text: string) => FoundArea;
  /** Names of areas that are known, which stand before those of the file. */
  readonly areaNames: Readonly<Record<string, string>>;
  /** Whether a text is the name of an area that is known, as of a force. */
  readonly isArea: (text: string) => boolean;
  /** Whether it is the name of a force: the whole of areas that are none. */
  readonly isForce: (text: string) => boolean;
  /** The layout of a publisher, in place of all that is guessed. */
  readonly layout?: PublishedLayout;
}

/** A table of a sheet with its plan, or without one. */
export interface Planned {
  readonly grid: Block;
  readonly frame: Frame | null;
  readonly plan: Plan | NoPlan | null;
  /** The area of a table that names none, where others beside it do; `null` for every other table. */
  readonly area: string | null;
}

/** A table that can be read. */
export type Sound = Planned & { readonly frame: Frame; readonly plan: Plan };

/** Whether a table can be read. */
export const isSound = (each: Planned): each is Sound =>
  each.frame !== null && each.plan !== null && !('missing' in each.plan);

const isHidden = ({ isHidden: is, name }: Grid, { sheets }: AnyTableOptions): boolean =>
  is === true && sheets?.includes(name) !== true;

/** The sheets that are passed over, as they are hidden. */
export const hiddenSheets = (grids: readonly Grid[], options: AnyTableOptions): readonly Grid[] =>
  grids.filter((grid) => isHidden(grid, options));

/** Whether cells are a header of the layout of a publisher. */
const isHeader =
  (grid: Grid, { layout }: AnyTableOptions) =>
  (cells: readonly string[]): boolean => {
    const headers = cells.map((cell) => [cell.trim()]);
    return layout !== undefined && !('missing' in layout.plan(headers, grid.name, []));
  };

/** The tables of the sheets that are wanted, below one another or sheet by sheet, each with its plan. */
export function plannedTables(grids: readonly Grid[], options: AnyTableOptions): readonly Planned[] {
  const { layout, sheets } = options;
  const wanted = grids.filter((grid) => !isHidden(grid, options) && (sheets?.includes(grid.name) ?? true));
  const blocks = wanted.flatMap((grid) => (layout === undefined ? blocksOf(grid) : [asBlock(grid)]));
  const planned = blocks.map((grid): Planned => {
    const written = frameOf(grid, isHeader(grid, options), options.months !== null);
    const { frame, ask } = inUnit(written, grid.called, options);
    if (ask !== null) return { grid, frame, plan: { missing: [ask] }, area: null };
    const isEmpty = frame === null || frame.body.length === 0;
    return { grid, frame, plan: isEmpty ? null : planOf(frame, grid.called, options), area: null };
  });
  return planned.some((each) => isSound(each) && namesAreas(each.plan))
    ? planned.map((each) => ofAreaElse(each, options))
    : planned;
}

/** A table as it is written, or its durations in the unit of the indicator. */
function inUnit(frame: Frame | null, called: string, { indicator, layout }: AnyTableOptions) {
  if (frame === null || layout !== undefined) return { frame, ask: null };
  return inUnitOf(frame, called, indicator);
}

const namesAreas = ({ area, figures }: Plan): boolean =>
  area >= 0 || figures.some((each) => each.area !== null);

/** A table that lacks nothing but its area, beside others that have theirs, as one of the area that is said of it. */
function ofAreaElse(each: Planned, options: AnyTableOptions): Planned {
  const { area, areaElse } = options;
  const { frame, grid, plan } = each;
  if (areaElse === null || area !== null || frame === null || plan === null || !('missing' in plan))
    return each;
  const made = planOf(frame, grid.called, { ...options, area: areaElse });
  return 'missing' in made ? each : { ...each, plan: made, area: areaElse };
}

/** Rows by which a table is judged in the words of each indicator. */
const JUDGED = 200;

/** Whether any of these tables has a plan with other options, such as in the words of another indicator, by its first rows. */
export const hasPlan = (planned: readonly Planned[], options: AnyTableOptions): boolean =>
  planned.some(({ grid, frame, plan }) => {
    if (frame === null || plan === null) return false;
    const first = { ...frame, body: frame.body.slice(0, JUDGED) };
    const { frame: own } = inUnitOf(first, grid.called, options.indicator);
    return !('missing' in planOf(own, grid.called, options));
  });

function planOf(frame: Frame, called: string, options: AnyTableOptions): Plan | NoPlan {
  if (options.layout !== undefined) return options.layout.plan(frame.headers, frame.sheet, frame.body);
  return planTable(frame, {
    ...options,
    hasArea: options.area !== null || options.isArea(called) || (options.ofSheet && called !== ''),
    hasPeriod: options.period !== null || isPeriodLike(called),
  });
}

/**
 * What is wrong with a table without a plan, as faults of the file and of each of its rows. Beside others that have one
 * it is passed over, unless its sheet was asked for by name.
 */
export function unplanned(
  { grid, frame, plan }: Planned,
  options: AnyTableOptions,
  isBesideOthers: boolean,
  faults: FaultList,
): { readonly passedOver: string } | FileRead {
  const { file, layout, sheets } = options;
  const filled = grid.records.filter(
    ({ cells, broken }) => broken || cells.some((cell) => cell.trim() !== ''),
  );
  const own = grid.name === '' ? {} : { file: grid.name };
  if (isBesideOthers && sheets === null) {
    const lacksArea =
      plan !== null && 'missing' in plan && plan.missing.every((text) => text.startsWith('area ('));
    return {
      passedOver: lacksArea
        ? `Sheet ${shown(grid.name)} names no area beside others that do, and is passed over (${filled.length} rows; --of says the area of tables that name none).`
        : `Sheet ${shown(grid.name)} has no such table and is passed over (${filled.length} rows).`,
    };
  }
  const isRow = frame !== null && holdsFigures(frame.written) && !isHeader(grid, options)(frame.written);
  const body = frame === null || (layout !== undefined && isRow) ? filled : frame.body;
  faults.ofFile({
    ...own,
    row: frame?.headerRows.at(-1) ?? null,
    column: null,
    expected:
      frame !== null && body.length === 0
        ? 'must be followed by rows of figures'
        : frame === null || plan === null || !('missing' in plan)
          ? 'must hold a header and rows of figures'
          : `must have a column for ${plan.missing.join(', for ')}`,
    found: foundInstead(frame, filled),
    code: 'unreadable',
  });
  for (const { row } of body) faults.ofRow({ ...own, ...rejectedWithFile(row) });
  return { file, ...own, rowsRead: body.length, used: 0, rejectedCount: body.length, from: null, to: null };
}

/** Headers that a message lists. */
const MOST_HEADERS = 12;

function foundInstead(frame: Frame | null, filled: readonly { readonly cells: readonly string[] }[]): string {
  if (frame === null) {
    if (filled.length === 0) return 'an empty file';
    if (filled.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length < 2))
      return 'no row with two filled cells';
    const mayBeMonths = filled.slice(0, 2).some(({ cells }) => namedMonths(cells, [], true) !== cells);
    return `figures without a header${mayBeMonths ? ' (where 1, 2, 3 in it are months, say so with --months calendar or --months financial)' : ''}`;
  }
  return frame.body.length === 0
    ? 'a header alone'
    : frame.headers
        .slice(0, MOST_HEADERS)
        .map((path) => shown(path.join(' ')))
        .join(', ');
}
