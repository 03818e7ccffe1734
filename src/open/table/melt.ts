import type { Indicator } from '../../indicator/indicator.ts';
import type { Period } from '../../period/period.ts';
import type { ReadPeriodColumnOptions } from '../../period/period-column.ts';
import type { ObservationState } from '../../series/observation.ts';
import { graver, withoutNumber } from '../../series/states.ts';
import type { FoundArea } from '../../source/area-finder.ts';
import type { CsvRecord } from '../../source/csv-records.ts';
import { type FaultList, shown } from '../../source/fault-list.ts';
import { cellCache, rowNotes } from '../../source/row-notes.ts';
import { type Frame, shapeFault } from '../frame/frame.ts';
import { measureFor } from '../plan/figure-sides.ts';
import type { FigureColumn, Plan } from '../plan/plan.ts';
import type { Decimal } from '../words/cell.ts';
import { decimalTeller, pointTeller } from '../words/decimals.ts';
import { unmarked } from '../words/marks.ts';
import type { MonthNumbers } from '../words/part-period.ts';
import { figureRows } from './figure-rows.ts';
import type { LongFigure } from './long-figures.ts';
import { isFractional } from './measures.ts';
import {
  areaOf,
  basisOf,
  figureOf,
  figureReader,
  keyFor,
  labelOf,
  learntLabel,
  stateOf,
} from './row-cells.ts';
import { periodsOf } from './row-periods.ts';
import { againstTitles } from './sheets-tell.ts';

/** How the rows of a table are to be read. */
export interface MeltRules {
  readonly indicator: Indicator | null;
  readonly findArea: (text: string) => FoundArea;
  /** The area of a table that names none. */
  readonly area: string | null;
  /** The period or year of a table that names none. */
  readonly period: string | null;
  readonly dates?: ReadPeriodColumnOptions['dates'] | 'year-first';
  /** Whether a financial year that is named by one year alone begins or ends in it. */
  readonly fy?: 'start' | 'end';
  readonly unit?: ReadPeriodColumnOptions['unit'];
  readonly months?: MonthNumbers;
  readonly decimal: Decimal | null;
  /** What calls the table as a whole, where its name is not told apart from those of others. */
  readonly titles?: readonly string[];
}

/** What became of the rows of a table. */
export interface Melted {
  /** The periods of its figures. */
  readonly periods: ReadonlySet<Period>;
  readonly rowsRead: number;
  /** Rows of which nothing is used, by their number. */
  readonly rejected: ReadonlySet<number>;
  readonly notes: ReadonlyMap<string, number>;
  readonly assumptions: readonly string[];
  /** How many rows are set apart, and why. */
  readonly apart: readonly string[];
  /** What is to be said with the figures of labels that are not known, as sentences. */
  readonly caveats: readonly string[];
  /** What is wrong with the table as a whole; none of its rows is used. */
  readonly refused: {
    readonly column: string | null;
    readonly expected: string;
    readonly found: string;
  } | null;
}

/** Takes a table apart into its numbers, each of which is given on: with its area, period, labels, measure and state. */
export function melt(
  frame: Frame,
  plan: Plan,
  rules: MeltRules,
  faults: FaultList,
  give: (figure: LongFigure) => void,
): Melted {
  const ofSheet = frame.sheet === '' ? {} : { file: frame.sheet };
  const { rows, notes, apart } = figureRows(frame, plan, rules);
  const empty = { periods: new Set<Period>(), rejected: new Set<number>(), assumptions: [], caveats: [] };
  const none = { ...empty, rowsRead: rows.length, notes, apart };
  const periods = periodsOf(frame, plan, rules, rows);
  if ('expected' in periods) return { ...none, refused: { column: 'period', ...periods } };
  const titled = againstTitles(plan, rules, periods);
  if (titled !== null) return { ...none, refused: { column: null, ...titled } };
  const decimals = decimalsOf(frame, plan.figures, rules, rows);
  if ('expected' in decimals) return { ...none, refused: { column: null, ...decimals } };
  const readers = new Map(
    plan.labels.flatMap(({ name, at, others = [], learn }) =>
      learn === undefined
        ? []
        : [
            [
              name,
              learn(frame.body.map(({ cells }) => [at, ...others].map((place) => cells[place] ?? ''))),
            ] as const,
          ],
    ),
  );
  const tidy = cellCache((text: string) => unmarked(text));
  const measured = cellCache((text: string) => ({ is: measureFor(unmarked(text).text, rules.indicator) }));
  const figureIn = figureReader(rules);
  const met = new Set<Period>();
  const unknown = new Map<string, Map<string, number>>();
  const rejected = new Set<number>();
  rows.forEach((record, index) => {
    const notesOfRow = rowNotes(record);
    const fault = shapeFault(record, frame);
    if (fault !== null) {
      faults.ofRow({ ...ofSheet, row: record.row, column: null, code: 'unreadable', ...fault });
      rejected.add(record.row);
      return;
    }
    const caveatsOfRow: [string, string][] = [];
    const text = (name: string, at: number) => (at < 0 ? '' : (notesOfRow.text(name, at) ?? ''));
    const areaText = plan.area < 0 ? '' : notesOfRow.text('area', plan.area);
    const areaMarked = tidy(areaText ?? '');
    const area = areaText === null ? '' : areaOf(areaMarked.text, plan, rules, notesOfRow);
    const own = periods.of(index, notesOfRow);
    const labels: Record<string, string> = {};
    for (const { name, at, values, is, others = [] } of plan.labels) {
      const learnt = readers.get(name);
      labels[name] =
        learnt === undefined
          ? labelOf(name, tidy(text(name, at)).text, values, is === 'known', notesOfRow)
          : learntLabel(
              name,
              [at, ...others].map((place) => text(name, place)),
              learnt,
              notesOfRow,
              caveatsOfRow,
            );
    }
    if (plan.basis >= 0) labels['countBasis'] = basisOf(text('count_basis', plan.basis), notesOfRow);
    const stated = stateOf(text('state', plan.state), notesOfRow);
    const rowMeasure = plan.measure < 0 ? null : measured(text('measure', plan.measure)).is;
    if (plan.measure >= 0 && rowMeasure === null)
      notesOfRow.refuse('measure', 'must name a measure that is known here', text('measure', plan.measure));
    const found: LongFigure[] = [];
    for (const column of plan.figures) {
      const period = column.period === null ? own : periods.ofHeader(column, index);
      const read = figureOf(column, decimals.get(column.at) ?? '.', figureIn, notesOfRow);
      if (read === null || period === null) continue;
      const columnArea = column.area === null ? area : keyFor(column.area, rules, notesOfRow);
      const states = [read.state, stated, column.state, areaMarked.state, periods.stateOf(index)];
      const state = states.reduce<ObservationState>(
        (worst, each) => (each === null ? worst : graver(worst, each)),
        read.number === null ? (read.state ?? 'missing') : 'reported',
      );
      const isBelow = column.measure === 'denominator' || column.measure === 'n';
      if (read.number !== null && !isBelow && stated !== null && withoutNumber.includes(stated))
        notesOfRow.refuse(column.header, `must be empty in a row that is ${stated}`, `${read.number}`);
      found.push({
        area: columnArea,
        period,
        labels: { ...labels, ...column.labels },
        measure: rowMeasure ?? column.measure,
        header: column.header,
        number: read.number,
        percent: read.percent,
        state: read.number === null && !withoutNumber.includes(state) ? 'missing' : state,
        released: text('released', plan.vintage),
        row: record.row,
        sheet: frame.sheet,
      });
    }
    if (notesOfRow.faults.length > 0) {
      rejected.add(record.row);
      for (const each of notesOfRow.faults) faults.ofRow({ ...ofSheet, ...each });
      return;
    }
    for (const { column, what, found: before, used } of notesOfRow.coerced)
      faults.coerce(column, what, record.row, before, used);
    for (const [caveat, written] of caveatsOfRow) {
      const of = unknown.get(caveat) ?? new Map<string, number>();
      unknown.set(caveat, of.set(written, (of.get(written) ?? 0) + 1));
    }
    for (const figure of found) {
      met.add(figure.period);
      give(figure);
    }
  });
  return {
    periods: met,
    rowsRead: rows.length,
    rejected,
    notes,
    assumptions: [...frame.assumptions, ...plan.assumptions, ...periods.notes],
    apart,
    caveats: [...(plan.caveats ?? []), ...[...unknown].map(([caveat, texts]) => caveatSaid(caveat, texts))],
    refused: null,
  };
}

/** Labels that a caveat names one by one. */
const MOST_NAMED = 8;

/** A caveat with the labels that it is of, and how many rows have them. */
function caveatSaid(caveat: string, texts: ReadonlyMap<string, number>): string {
  const rows = [...texts.values()].reduce((sum, count) => sum + count, 0);
  const named = [...texts.keys()].slice(0, MOST_NAMED).map((text) => JSON.stringify(shown(text)));
  const more = texts.size > MOST_NAMED ? ` and ${texts.size - MOST_NAMED} more` : '';
  return `${caveat}: ${named.join(', ')}${more} (${rows} ${rows === 1 ? 'row' : 'rows'}).`;
}

/** Columns of these may have decimals where a share is wanted. */
const ofShares: readonly FigureColumn['measure'][] = ['value', 'percent', 'proportion'];

/** How the figures of each column are written: counts are whole, so that a comma in them is of thousands. */
function decimalsOf(
  { hasSemicolons }: Frame,
  figures: readonly FigureColumn[],
  { decimal, indicator }: MeltRules,
  rows: readonly CsvRecord[],
): ReadonlyMap<number, Decimal> | { readonly expected: string; readonly found: string } {
  const all = (of: Decimal) => new Map(figures.map(({ at }) => [at, of]));
  if (decimal !== null) return all(decimal);
  const mayBreak =
    indicator === null
      ? figures.some(
          ({ measure }) => measure === 'value' || measure === 'percent' || measure === 'proportion',
        )
      : indicator.measure === 'published-percentage' ||
        indicator.measure === 'duration' ||
        (indicator.measure === 'proportion' &&
          figures.some(({ measure }) => measure !== null && ofShares.includes(measure))) ||
        isFractional(indicator);
  if (!mayBreak) {
    const teller = pointTeller(hasSemicolons);
    for (const { cells } of rows) for (const { at } of figures) teller.add(cells[at] ?? '');
    const { are, example } = teller.points();
    if (are === 'ask')
      return {
        expected: `must be known as thousands or as decimals, as a point before three digits may be either (--decimal comma where ${example} is ${example.replaceAll('.', ',')})`,
        found: example,
      };
    return all(are === 'as-thousands' ? ',' : '.');
  }
  const tellers = new Map(figures.map(({ at }) => [at, decimalTeller()]));
  for (const { cells } of rows) for (const [at, teller] of tellers) teller.add(cells[at] ?? '');
  return new Map([...tellers].map(([at, teller]) => [at, teller.decimal()]));
}
