import type { Period } from '../../period/period.ts';
import type { ObservationState } from '../../series/observation.ts';
import { graver } from '../../series/states.ts';
import { plainName } from '../area-finder.ts';
import { cellCache } from '../cell-cache.ts';
import type { CsvRecord } from '../csv-records.ts';
import type { FaultList } from '../fault-list.ts';
import { shown } from '../fault-text.ts';
import type { NumberRule } from '../number-cell.ts';
import { type RowNotes, rowNotes } from '../row-notes.ts';
import type { TableFigure } from './figure-store.ts';
import type { FoundTable } from './find-table.ts';
import { type Decimal, decimalOf, tableNumber } from './table-number.ts';
import { type PeriodRules, tablePeriod } from './table-period.ts';
import type { FigureColumn } from './table-plan.ts';
import { headerWords } from './words.ts';

/** How the rows of a table are read. */
export interface TableRules extends PeriodRules {
  readonly figure: NumberRule;
  readonly below: NumberRule;
  readonly decimal: Decimal | null;
  readonly findArea: (text: string) => { readonly key: string } | { readonly expected: string };
  /** The area of a table that has none in its columns. */
  readonly area?: string;
  /** The period of a table that has none in its columns. */
  readonly period: Period | null;
  /** Whether columns of text that nobody asked for split the figures, which then are never added up. */
  readonly splits: boolean;
}

/** What became of a row: its figures, why it has none, or that it is no row of figures at all. */
export type TableRow =
  | { readonly is: 'used'; readonly figures: readonly TableFigure[] }
  | { readonly is: 'rejected' }
  | { readonly is: 'footnote' | 'total' | 'header-again' }
  | { readonly is: 'apart'; readonly why: string };

const totals = new Set(['total', 'totals', 'grandtotal', 'all', 'sum']);
const gapFigure = { number: null, state: null, coerced: null };

/** Reads the rows of a table, and states what it takes for granted of its columns. */
export interface TableRowReader {
  readonly assumptions: readonly string[];
  read(record: CsvRecord): TableRow;
}

/** Compiles a table that was found into a function that reads one of its rows. */
export function tableRowReader(
  { plan, header, written, body }: FoundTable,
  rules: TableRules,
  where: { readonly file?: string; readonly sheet: string; readonly isTrimmed: boolean },
  faults: FaultList,
): TableRowReader {
  const identity = identityColumns(plan.width, header, body, plan);
  const decimals = new Map(
    plan.figures.map(({ at }) => [
      at,
      rules.decimal ?? (rules.figure.whole ? '.' : decimalOf(body.map(({ cells }) => cells[at] ?? ''))),
    ]),
  );
  const labelColumns = plan.labels.map(({ name, at: places, read, learn }) => ({
    name,
    at: places,
    read: learn?.(body.map(({ cells }) => cells[places[0] ?? -1] ?? '')) ?? read,
  }));
  const ofFile = where.file === undefined ? {} : { file: where.file };
  const at = (row: number) => `${where.sheet === '' ? '' : `${where.sheet} `}row ${row}`;

  const splitting = rules.splits
    ? identity.filter((at) => !plan.labels.some((label) => label.at.includes(at)))
    : [];
  for (const at of splitting)
    labelColumns.push({
      name: headerWords(header[at] ?? '').replaceAll(' ', '-'),
      at: [at],
      read: undefined,
    });
  const isTotal = cellCache((text: string) => totals.has(plainName(text)));
  const whyApart = plan.apart?.(body) ?? (() => null);
  const split = splitting.map((at) => JSON.stringify(shown(header[at] ?? '')));
  const read = (record: CsvRecord): TableRow => {
    const { row, cells, broken } = record;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (!broken && filled.length === 1 && plan.width > 2 && (cells[0] ?? '').trim() !== '')
      return { is: 'footnote' };
    if (!broken && cells.length > 1 && written.every((name, index) => (cells[index] ?? '') === name))
      return { is: 'header-again' };
    if (plan.area >= 0 && isTotal(cells[plan.area] ?? '')) return { is: 'total' };
    const why = broken ? null : whyApart(cells);
    if (why !== null) return { is: 'apart', why };
    const notes = rowNotes(record);
    const misshapen = shapeFault(record, header, where.isTrimmed);
    if (misshapen !== null) {
      faults.ofRow({ ...ofFile, row, column: null, code: 'unreadable', ...misshapen });
      return { is: 'rejected' };
    }
    const areaText = plan.area < 0 ? '' : (notes.text('area', plan.area) ?? '');
    const area = readArea(areaText, plan.area, rules, notes);
    const rowPeriod = readRowPeriod(plan.period, rules, notes);
    const labels: Record<string, string> = {};
    for (const { name, at: places, read: readLabel } of labelColumns) {
      const texts = places.map((place) => notes.text(name, place) ?? '');
      const label =
        readLabel === undefined ? texts.filter((text) => text !== '').join(', ') : readLabel(texts);
      if (typeof label === 'string') labels[name] = label;
      else if ('label' in label) {
        labels[name] = label.label;
        notes.coerce(name, label.coerced, texts.join(', '), label.label);
      } else notes.refuse(name, label.expected, texts.join(', '));
    }
    const own = identity.map((place) => (cells[place] ?? '').trim());
    const figures = plan.figures.flatMap((column): TableFigure[] => {
      const read = readFigure(column, rules, decimals.get(column.at) ?? '.', notes);
      const period = column.period ?? rowPeriod;
      if (read === null || period === null) return [];
      return [
        {
          area: column.area ?? area,
          period,
          labels: { ...labels, ...column.labels },
          identity: own,
          ...read,
          at: at(row),
        },
      ];
    });
    if (notes.faults.length === 0) {
      for (const { column, what, found, used } of notes.coerced)
        faults.coerce(column, what, row, found, used);
      return { is: 'used', figures };
    }
    for (const fault of notes.faults) faults.ofRow({ ...ofFile, ...fault });
    return { is: 'rejected' };
  };
  const assumptions = split.length === 0 ? [] : [`Figures are split by ${split.join(', ')}.`];
  return { assumptions, read };
}

function readArea(text: string, at: number, rules: TableRules, notes: RowNotes): string {
  if (at < 0) return rules.area ?? '';
  if (text === '') notes.refuse('area', 'must name an area', text);
  const found = text === '' ? { key: '' } : rules.findArea(text);
  if ('key' in found) return found.key;
  notes.refuse('area', found.expected, text, 'unknown-area');
  return '';
}

function readRowPeriod(places: readonly number[], rules: TableRules, notes: RowNotes): Period | null {
  if (places.length === 0) return rules.period;
  const texts = places.map((place) => notes.text('period', place) ?? '');
  // A quarter is published as `1` or as `Q1` beside its year.
  const text = texts
    .map((each, index) => (index > 0 && /^[1-4]$/.test(each) ? `Q${each}` : each))
    .join(' ')
    .trim();
  const period = tablePeriod(text, rules);
  if (period === null)
    notes.refuse('period', `must be a period such as ${sample(rules)}`, text, 'invalid-period');
  else if (period !== text && places.length === 1)
    notes.coerce('period', 'written in another way', text, period);
  return period;
}

const sample = ({ every }: PeriodRules): string =>
  ({
    day: '2019-04-01',
    week: '2019-W14',
    month: '2019-04',
    quarter: '2019 Q2',
    'financial-quarter': '2018/19 Q4',
    'calendar-year': '2019',
    'financial-year': '2018/19',
  })[every ?? 'month'];

function readFigure(
  { at, below, header }: FigureColumn,
  rules: TableRules,
  decimal: Decimal,
  notes: RowNotes,
): { value: number | null; below: number | null; state: ObservationState } | null {
  const number = (place: number, name: string, rule: NumberRule) => {
    const text = place < 0 ? '' : notes.text(name, place);
    if (text === null) return null;
    const read = place < 0 ? gapFigure : tableNumber(text, rule, decimal);
    if ('expected' in read) return notes.refuse(name, read.expected, text);
    if (read.coerced !== null)
      notes.coerce(name, read.coerced, text, read.number === null ? '' : `${read.number}`);
    return read;
  };
  const value = number(at, header, rules.figure);
  const under = number(below, `${header}, out of`, rules.below);
  if (value === null || under === null) return null;
  const state = value.state ?? (value.number === null ? 'missing' : 'reported');
  return {
    value: value.number,
    below: under.number,
    state: under.state === null ? state : graver(state, under.state),
  };
}

/** What tells rows apart: every column of text that is neither area, period nor figure. */
function identityColumns(
  width: number,
  header: readonly string[],
  body: readonly CsvRecord[],
  plan: FoundTable['plan'],
): readonly number[] {
  const taken = new Set([plan.area, ...plan.period, ...plan.figures.flatMap(({ at, below }) => [at, below])]);
  const isNumeric = (at: number) => body.every(({ cells }) => /^[\s\d.,%+-]*$/.test(cells[at] ?? ''));
  const isVintage = (at: number) =>
    /\b(?:release|released|published|publication|vintage|version|refresh|refreshed|as at)\b/i.test(
      header[at] ?? '',
    );
  const labelled = new Set([...plan.tellsApart, ...plan.labels.flatMap(({ at }) => at)]);
  return Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      !taken.has(at) &&
      (labelled.has(at) || ((header[at] ?? '').trim() !== '' && !isVintage(at) && !isNumeric(at))),
  );
}

/** A row that has not the cells of the header. What stands beyond it, under no name, is left alone. */
function shapeFault({ cells, broken }: CsvRecord, header: readonly string[], isTrimmed: boolean) {
  if (broken)
    return {
      expected: 'must have quotes in pairs, and doubled inside a quoted cell',
      found: 'a quote that is not',
    };
  const beyond = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (!beyond && (cells.length >= header.length || isTrimmed)) return null;
  const hint = beyond ? ' (a cell with a comma in it must be in quotes)' : '';
  return { expected: `must have ${header.length} cells, as the header has${hint}`, found: `${cells.length}` };
}
