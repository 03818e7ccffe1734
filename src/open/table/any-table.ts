import { comparePeriods } from '../../period/compare-periods.ts';
import type { Row } from '../../series/observation.ts';
import type { Table } from '../../series/table.ts';
import { faultList, rejectedWithFile, shown } from '../../source/fault-list.ts';
import { type CoveredFigure, coverageOf } from '../../source/fitness.ts';
import { cellCache } from '../../source/row-notes.ts';
import { type FileRead, reportOf, type SourceReport } from '../../source/source-report.ts';
import type { Grid } from '../../source/table/grid.ts';
import type { LabelColumn } from '../plan/plan.ts';
import { type Details, detailsOf } from './details.ts';
import { longFigures } from './long-figures.ts';
import type { TableKind } from './measures.ts';
import { melt } from './melt.ts';
import { type AnyTableOptions, hiddenSheets, isSound, plannedTables, unplanned } from './planned.ts';
import { namesOf, rulesOf, sheetsTell, withoutOthers } from './sheets-tell.ts';
import {
  apartSaid,
  areForces,
  inRowOrder,
  noteTexts,
  rowsOf,
  shapeOf,
  spellings,
  wholesSaid,
} from './table-result.ts';
import type { WholeSigns } from './wholes.ts';

/** What the labels and areas of a table are, for whoever makes an indicator of its rows. */
export interface TableShape {
  readonly kind: TableKind;
  readonly labels: readonly Pick<LabelColumn, 'name' | 'is' | 'header'>[];
  /** What its titles, its sheets and the headers of its figures call it. */
  readonly called: readonly string[];
  /** Values that are wholes of others, by the name of their dimension; `area` is one. */
  readonly wholes: Readonly<Record<string, Readonly<Record<string, WholeSigns>>>>;
  /** Whether most of its areas are forces. */
  readonly isOfForces: boolean;
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
  const hidden = hiddenSheets(grids, options);
  if (hidden.length > 0)
    assumptions.push(`Hidden sheets are passed over: ${hidden.map(({ name }) => shown(name)).join(', ')}.`);
  const planned = plannedTables(grids, options);
  if (grids.length > 0 && planned.length === 0)
    faults.ofFile({
      row: null,
      column: null,
      expected: `must have one of the sheets ${(options.sheets ?? []).map(shown).join(', ')}`,
      found: grids.map(({ name }) => shown(name)).join(', '),
      code: 'unreadable',
    });
  const all = planned.filter(isSound);
  const areMeasures = layout !== undefined || sheetsTell(all, options).is === 'measure';
  const told = areMeasures ? { tables: all, said: [] } : withoutOthers(all, options);
  const sound = told.tables;
  assumptions.push(...told.said);
  const labels: LabelColumn[] = [];
  const figures = longFigures();
  const read: {
    readonly file: Omit<FileRead, 'used' | 'rejectedCount'>;
    readonly sheet: string;
    readonly rejected: ReadonlySet<number>;
    readonly rows: readonly [first: number, last: number];
  }[] = [];
  const names = new Map<string, string>();
  const findArea = cellCache((text: string) => {
    const found = options.findArea(text);
    if ('key' in found) names.set(text, found.key);
    return found;
  });
  const bySheet = sheetsTell(layout === undefined ? sound : [], options);
  const apart: string[] = [];
  const caveats = hiddenSaid(sound.map(({ grid }) => grid));
  for (const { area, grid, frame, plan } of sound) {
    const about = (text: string) =>
      planned.length > 1 && grid.called !== '' ? `${shown(grid.called)}: ${text}` : text;
    const rules = rulesOf(
      options,
      findArea,
      { called: grid.called, ofTable: area, titles: frame.titles },
      bySheet,
    );
    const melted = melt(frame, plan, rules, faults, (figure) =>
      figures.add(bySheet.change(figure, grid.called)),
    );
    const whole = area === null ? [] : [`Names no area, and is taken to be of ${shown(area)}.`];
    assumptions.push(...[...whole, ...melted.assumptions, ...melted.apart].map(about));
    apart.push(...melted.apart);
    caveats.push(...melted.caveats);
    for (const [code, count] of melted.notes) notes.set(code, (notes.get(code) ?? 0) + count);
    const periods = [...melted.periods].sort(comparePeriods);
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
      rows: [frame.body[0]?.row ?? 0, frame.body.at(-1)?.row ?? 0],
    });
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
  for (const each of planned) {
    if (isSound(each)) continue;
    const found = unplanned(each, options, sound.length > 0, faults);
    if ('passedOver' in found) assumptions.push(found.passedOver);
    else files.push(found);
  }

  const { indicator, unit } = options;
  const words = figures.length === 0 ? null : indicator;
  const dates = options.dates === 'year-first' ? null : options.dates;
  const areSaid = layout !== undefined || typeof (options.columns['numerator'] ?? null) === 'string';
  const raw = detailsOf(figures, words, unit, faults, layout !== undefined, dates, areSaid);
  const put = layout === undefined || raw.refused !== null ? raw : layout.finish(raw);
  if (put.refused !== null)
    faults.ofFile({
      row: null,
      column: null,
      expected: put.refused.expected,
      found: put.refused.found,
      code: 'unreadable',
    });
  for (const { file, sheet, rejected, rows: span } of read) {
    const later = [...put.rejected].filter((key) => {
      const row = Number(key.slice(sheet.length + 1));
      return key.startsWith(`${sheet}\n`) && row >= span[0] && row <= span[1] && !rejected.has(row);
    }).length;
    const lost = put.refused === null ? rejected.size + later : file.rowsRead;
    files.push({ ...file, used: file.rowsRead - lost, rejectedCount: lost });
  }
  for (const [code, count] of put.notes) notes.set(code, (notes.get(code) ?? 0) + count);
  const known = layout === undefined ? labels : labels.filter(({ is }) => is === 'known');
  const rows = rowsOf(put, known, names, options, {
    ...layout?.about,
    caveats: [...apartSaid(apart), ...new Set(caveats)],
  });
  const nameOf = rows.about.areaNames;
  const shape =
    layout === undefined
      ? { ...shapeOf(put, known, nameOf, options.isForce), called: namesOf(sound) }
      : {
          ...{ kind: put.kind, labels: [], called: [], wholes: {} },
          isOfForces: areForces(put, nameOf, options.isForce),
        };
  return {
    rows,
    shape,
    report: inRowOrder(
      reportOf({
        file: options.file,
        files,
        faults,
        assumptions: [
          ...assumptions,
          ...hiddenSaid(sound.map(({ grid }) => grid)),
          ...put.assumptions,
          ...spellings(names),
          ...wholesSaid(shape, nameOf),
        ],
        notes: [...notes].map(([code, count]) => ({ code, count, text: `${noteTexts[code]}: ${count}.` })),
        revisions: put.revisions,
        coverage: coverageOf(coveredBy(put), nameOf),
        fitness: [],
      }),
    ),
  };
}

/** Hidden rows and columns whose figures are used, as sentences. */
function hiddenSaid(grids: readonly Grid[]): string[] {
  const said = grids.flatMap(({ name, hiddenParts = [] }) =>
    hiddenParts.length === 0
      ? []
      : [`Hidden in sheet ${shown(name)}, and used as the others: ${hiddenParts.join(', ')}.`],
  );
  return [...new Set(said)];
}

/** The figures as far as coverage is concerned: counts have sums, published values none. */
function* coveredBy({ details, kind }: Details): Generator<CoveredFigure> {
  for (const { area, period, value } of details)
    yield { area, period, count: kind === 'tally' ? value : null };
}
