import type { Indicator } from '../../indicator/indicator.ts';
import { comparePeriods } from '../../period/compare-periods.ts';
import type { PeriodUnit } from '../../period/period.ts';
import type { Row } from '../../series/observation.ts';
import type { Table } from '../../series/table.ts';
import type { FoundArea } from '../../source/area-finder.ts';
import { holdsFigures } from '../../source/csv-records.ts';
import { faultList } from '../../source/fault-list.ts';
import { rejectedWithFile, shown } from '../../source/fault-text.ts';
import { coverageOf } from '../../source/fitness.ts';
import { type FileRead, reportOf, type SourceReport } from '../../source/source-report.ts';
import type { Grid } from '../../source/table/grid.ts';
import { asBlock, type Block, blocksOf } from '../frame/blocks.ts';
import { type Frame, frameOf } from '../frame/frame.ts';
import type { LabelColumn, NoPlan, Plan } from '../plan/plan.ts';
import { planTable } from '../plan/plan-table.ts';
import type { PublishedLayout } from '../published/layout.ts';
import type { Decimal } from '../words/cell.ts';
import { isPeriodLike } from '../words/part-period.ts';
import { detailsOf, type TableKind } from './details.ts';
import { type LongFigure, melt } from './melt.ts';
import { namesOf, rulesOf, sheetsTell } from './sheets-tell.ts';
import { apartSaid, inRowOrder, noteTexts, rowsOf, shapeOf, spellings, wholesSaid } from './table-result.ts';
import type { WholeSigns } from './wholes.ts';

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
  /** The area and the period of a table that names none. */
  /** Whether each sheet is of the area that it is named for. */
  readonly ofSheet: boolean;
  readonly area: string | null;
  readonly period: string | null;
  readonly dates: 'day-first' | 'month-first' | null;
  readonly every: PeriodUnit | null;
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

/** What the labels and areas of a table are, for whoever makes an indicator of its rows. */
export interface TableShape {
  readonly kind: TableKind;
  readonly labels: readonly Pick<LabelColumn, 'name' | 'is' | 'header'>[];
  /** What its titles, its sheets and the headers of its figures call it. */
  readonly called: readonly string[];
  /** Values that are wholes of others, by the name of their dimension; `area` is one. */
  readonly wholes: Readonly<Record<string, Readonly<Record<string, WholeSigns>>>>;
}

/** A table that was read: its rows, as split as they are written, and what happened to each. */
export interface AnyTable {
  readonly rows: Table<Row>;
  readonly report: SourceReport;
  readonly shape: TableShape;
}

/** Reads the tables of a file in any layout, below one another or sheet by sheet. */
export function readAnyTable(grids: readonly Grid[], options: AnyTableOptions): AnyTable {
  const { layout } = options;
  const faults = faultList();
  const assumptions: string[] = [];
  const files: FileRead[] = [];
  const notes = new Map<string, number>();
  const hidden = grids.filter(
    (grid) => grid.isHidden === true && options.sheets?.includes(grid.name) !== true,
  );
  if (hidden.length > 0)
    assumptions.push(`Hidden sheets are passed over: ${hidden.map(({ name }) => shown(name)).join(', ')}.`);
  const wanted = grids.filter(
    (grid) => !hidden.includes(grid) && (options.sheets?.includes(grid.name) ?? true),
  );
  if (grids.length > 0 && wanted.length === 0)
    faults.ofFile({
      row: null,
      column: null,
      expected: `must have one of the sheets ${(options.sheets ?? []).map(shown).join(', ')}`,
      found: grids.map(({ name }) => shown(name)).join(', '),
      code: 'unreadable',
    });
  const isHeader = (grid: Grid) => (cells: readonly string[]) => {
    const headers = cells.map((cell) => [cell.trim()]);
    return layout !== undefined && !('missing' in layout.plan(headers, grid.name, []));
  };
  const blocks = wanted.flatMap((grid) => (layout === undefined ? blocksOf(grid) : [asBlock(grid)]));
  const planned = blocks.map((grid) => {
    const frame = frameOf(grid, isHeader(grid));
    const isEmpty = frame === null || frame.body.length === 0;
    return { grid, frame, plan: isEmpty ? null : planOf(frame, grid.called, options) };
  });
  const isPlanned = (each: (typeof planned)[number]): each is { grid: Block; frame: Frame; plan: Plan } =>
    each.frame !== null && each.plan !== null && !('missing' in each.plan);
  const sound = planned.filter(isPlanned);
  const labels: LabelColumn[] = [];
  const figures: LongFigure[] = [];
  const read: {
    readonly file: Omit<FileRead, 'used' | 'rejectedCount'>;
    readonly sheet: string;
    readonly rejected: ReadonlySet<number>;
    readonly rows: ReadonlySet<number>;
  }[] = [];
  const names = new Map<string, string>();
  const findArea = (text: string) => {
    const found = options.findArea(text);
    if ('key' in found && !names.has(text)) names.set(text, found.key);
    return found;
  };
  const bySheet = sheetsTell(layout === undefined ? sound : [], options);
  const apart: string[] = [];
  for (const { grid, frame, plan } of sound) {
    const about = (text: string) =>
      planned.length > 1 && grid.called !== '' ? `${shown(grid.called)}: ${text}` : text;
    const melted = melt(frame, plan, rulesOf(options, findArea, grid.called, bySheet), faults);
    assumptions.push(...[...melted.assumptions, ...melted.apart].map(about));
    apart.push(...melted.apart);
    for (const [code, count] of melted.notes) notes.set(code, (notes.get(code) ?? 0) + count);
    const periods = [...new Set(melted.figures.map(({ period }) => period))].sort(comparePeriods);
    const [from = null] = periods;
    const own = grid.name === '' ? {} : { file: grid.name };
    const { refused } = melted;
    if (refused !== null) {
      const row = frame.headerRows.at(-1) ?? null;
      faults.ofFile({
        ...own,
        row,
        column: refused.column,
        expected: refused.expected,
        found: refused.found,
        code: 'unreadable',
      });
      for (const { row: each } of frame.body) faults.ofRow({ ...own, ...rejectedWithFile(each) });
    }
    const rejected = refused === null ? melted.rejected : new Set(frame.body.map(({ row }) => row));
    read.push({
      file: {
        file: options.file,
        ...own,
        rowsRead: refused === null ? melted.rowsRead : frame.body.length,
        from,
        to: periods.at(-1) ?? null,
      },
      sheet: grid.name,
      rejected,
      rows: new Set(frame.body.map(({ row }) => row)),
    });
    // Of two figures for one place in the tables of a publisher the later row counts.
    for (const figure of melted.figures)
      figures.push(
        layout === undefined
          ? bySheet.change(figure, grid.called)
          : { ...figure, released: `${figures.length}`.padStart(9, '0') },
      );
    for (const label of plan.labels) if (!labels.some(({ name }) => name === label.name)) labels.push(label);
    for (const { labels: own } of plan.figures)
      for (const name of Object.keys(own))
        if (!labels.some((each) => each.name === name))
          labels.push({
            name,
            at: -1,
            is: name === 'heading' ? 'unknown' : 'known',
            header: name,
            values: null,
          });
  }
  if (bySheet.label !== null && !labels.some(({ name }) => name === bySheet.label?.name))
    labels.push(bySheet.label);
  for (const { grid, frame, plan } of planned) {
    if (plan !== null && !('missing' in plan)) continue;
    const filled = grid.records.filter(
      ({ cells, broken }) => broken || cells.some((cell) => cell.trim() !== ''),
    );
    const own = grid.name === '' ? {} : { file: grid.name };
    if (sound.length > 0 && options.sheets === null) {
      assumptions.push(
        `Sheet ${shown(grid.name)} has no such table and is passed over (${filled.length} rows).`,
      );
      continue;
    }
    const isRow = frame !== null && holdsFigures(frame.written) && !isHeader(grid)(frame.written);
    const body = frame === null || (layout !== undefined && isRow) ? filled : frame.body;
    const expected =
      frame !== null && body.length === 0
        ? 'must be followed by rows of figures'
        : frame === null || plan === null
          ? 'must hold a header and rows of figures'
          : `must have a column for ${plan.missing.join(', for ')}`;
    const found =
      frame === null
        ? filled.length === 0
          ? 'an empty file'
          : filled.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length < 2)
            ? 'no row with two filled cells'
            : 'figures without a header'
        : frame.body.length === 0
          ? 'a header alone'
          : frame.headers
              .slice(0, 12)
              .map((path) => shown(path.join(' ')))
              .join(', ');
    faults.ofFile({
      ...own,
      row: frame?.headerRows.at(-1) ?? null,
      column: null,
      expected,
      found,
      code: 'unreadable',
    });
    for (const { row } of body) faults.ofRow({ ...own, ...rejectedWithFile(row) });
    files.push({
      file: options.file,
      ...own,
      rowsRead: body.length,
      used: 0,
      rejectedCount: body.length,
      from: null,
      to: null,
    });
  }

  const { indicator, unit } = options;
  const all = detailsOf(figures, figures.length === 0 ? null : indicator, unit, faults);
  const put = layout === undefined || all.refused !== null ? all : layout.finish(all);
  if (put.refused !== null)
    faults.ofFile({
      row: null,
      column: null,
      expected: put.refused.expected,
      found: put.refused.found,
      code: 'unreadable',
    });
  for (const { file, sheet, rejected, rows: own } of read) {
    const later = [...put.rejected].filter(
      (key) =>
        key.startsWith(`${sheet}\n`) &&
        own.has(Number(key.slice(sheet.length + 1))) &&
        !rejected.has(Number(key.slice(sheet.length + 1))),
    ).length;
    const lost = put.refused === null ? rejected.size + later : file.rowsRead;
    files.push({ ...file, used: file.rowsRead - lost, rejectedCount: lost });
  }
  for (const [code, count] of put.notes) notes.set(code, (notes.get(code) ?? 0) + count);
  const known = layout === undefined ? labels : labels.filter(({ is }) => is === 'known');
  const rows = rowsOf(put, known, names, options, { ...layout?.about, caveats: apartSaid(apart) });
  const nameOf = rows.about.areaNames;
  const shape =
    layout === undefined
      ? { ...shapeOf(put, known, nameOf, options.isForce), called: namesOf(sound) }
      : { kind: put.kind, labels: [], called: [], wholes: {} };
  return {
    rows,
    shape,
    report: inRowOrder(
      reportOf({
        file: options.file,
        files,
        faults,
        assumptions: [...assumptions, ...put.assumptions, ...spellings(names), ...wholesSaid(shape, nameOf)],
        notes: [...notes].map(([code, count]) => ({ code, count, text: `${noteTexts[code]}: ${count}.` })),
        revisions: put.revisions,
        coverage: coverageOf(
          put.details.map(({ area, period, value }) => ({
            area,
            period,
            count: put.kind === 'tally' ? value : null,
          })),
          nameOf,
        ),
        fitness: [],
      }),
    ),
  };
}

function planOf(frame: Frame, called: string, options: AnyTableOptions): Plan | NoPlan {
  if (options.layout !== undefined) return options.layout.plan(frame.headers, frame.sheet, frame.body);
  return planTable(frame, {
    ...options,
    hasArea: options.area !== null || options.isArea(called) || (options.ofSheet && called !== ''),
    hasPeriod: options.period !== null || isPeriodLike(called),
  });
}
