import type { Indicator } from '../indicator/indicator.ts';
import type { Period, PeriodUnit } from '../period/period.ts';
import { readPeriod } from '../period/read-period.ts';
import { unitOf } from '../period/unit-of.ts';
import type { FoundArea } from './area-finder.ts';
import type { Columns } from './columns.ts';
import type { CsvRecord } from './csv-records.ts';
import { figureRules } from './figure-rules.ts';
import type { Fault } from './reading.ts';
import { type RowFigure, rowFigure } from './row-figure.ts';
import { type Label, rowLabels } from './row-labels.ts';
import { type CellCoercion, type RowNotes, rowNotes } from './row-notes.ts';

/** One row, as far as it can be read by itself. */
export interface RowDraft extends RowFigure {
  readonly row: number;
  readonly area: string;
  /** The area as it is written. */
  readonly areaText: string;
  readonly period: Period | null;
  readonly periodText: string;
  readonly labels: readonly Label[];
  readonly faults: readonly Fault[];
  readonly coerced: readonly CellCoercion[];
}

/** A period as an example of each unit. */
const sampleOf: Readonly<Record<Indicator['every'], string>> = {
  day: '2019-04-01',
  week: '2019-W14',
  month: '2019-04',
  quarter: '2019-Q2',
  'financial-quarter': '2018/19-Q4',
  'calendar-year': '2019',
  'financial-year': '2018/19',
};

const oneOfTheirOwn: ReadonlySet<PeriodUnit> = new Set(['day', 'week', 'calendar-year']);

/** Compiles an indicator and the columns of a file into a function that reads one record. */
export function rowReader(
  indicator: Indicator,
  columns: Columns,
  findArea: (text: string) => FoundArea,
): (record: CsvRecord) => RowDraft {
  const rules = figureRules(indicator, columns.shape);
  const readPeriodCell = periodReader(indicator, columns);
  return (record) => {
    const notes = rowNotes(record);
    const place = { ...readArea(columns, findArea, notes), ...readPeriodCell(notes) };
    const labels = rowLabels(columns, notes);
    const figure = rowFigure(columns, rules, notes);
    return { row: record.row, ...place, ...figure, labels, faults: notes.faults, coerced: notes.coerced };
  };
}

function readArea({ area: at }: Columns, findArea: (text: string) => FoundArea, notes: RowNotes) {
  const areaText = notes.text('area', at);
  if (areaText === null) return { area: '', areaText: '' };
  if (areaText === '') notes.refuse('area', 'must name an area', areaText);
  const found = areaText === '' ? { key: '' } : findArea(areaText);
  if ('expected' in found) notes.refuse('area', found.expected, areaText, 'unknown-area');
  else if (found.key !== areaText) notes.coerce('area', 'known by another name', areaText, found.key);
  return { area: 'key' in found ? found.key : areaText, areaText };
}

/** Reads each distinct text once; in doubt, `2011-12` is of the unit in which the indicator steps. */
function periodReader({ every }: Indicator, { period: at }: Columns) {
  const seen = new Map<string, Period | null>();
  return (notes: RowNotes): { period: Period | null; periodText: string } => {
    const periodText = notes.text('period', at);
    if (periodText === null) return { period: null, periodText: '' };
    let period = seen.get(periodText);
    if (period === undefined) {
      period = readPeriod(periodText, { expect: every });
      const other = period === null ? readPeriod(periodText) : null;
      // A day, a week and a calendar year are no slip of the pen for a month or a financial year.
      if (other !== null && !oneOfTheirOwn.has(unitOf(other))) period = other;
      seen.set(periodText, period);
    }
    if (period === null)
      notes.refuse('period', `must be a period such as ${sampleOf[every]}`, periodText, 'invalid-period');
    else if (period !== periodText) notes.coerce('period', 'written in another way', periodText, period);
    return { period, periodText };
  };
}
