import type { Indicator } from '../indicator/indicator.ts';
import { type Cells, type FilledCells, missingCells } from './cells.ts';
import { figureBounds, figureProblem } from './figure-problem.ts';
import type { PanelOptions } from './panel-options.ts';
import { rowNumber } from './row-number.ts';
import type { RowProblems } from './row-problems.ts';
import type { RowReader } from './rows.ts';
import type { Selection } from './select-rows.ts';
import { isState, stateNames, withoutNumber } from './states.ts';

/**
 * Fills the cells from rows that each hold one whole figure: a numerator with its denominator, or a published
 * value with the size of its sample.
 */
export function figureCells(
  indicator: Indicator,
  reader: RowReader,
  selection: Selection,
  options: PanelOptions,
  problems: RowProblems,
): FilledCells {
  const { areas, parts, calendar } = selection;
  const cells = Array.from({ length: areas.length * parts.length }, () => missingCells(calendar.length));
  // A number more than that of the first row of each figure; 0 of one that has none yet.
  const rowOf = new Uint32Array(cells.length * calendar.length);
  const read = figureReader(indicator, reader, options, problems);
  selection.eachRow((index, area, part, period) => {
    const cell = cells[area * parts.length + part];
    const figure = read(index);
    if (cell === undefined || figure === null) return;
    const cellNumber = (area * parts.length + part) * calendar.length + period;
    const earlier = rowOf[cellNumber] as number;
    if (earlier > 0 && options.duplicates !== 'last') {
      const what = `${areas[area]}, ${String(reader.column('period')?.(index))}`;
      const expected = `must be the only row for ${what}`;
      problems.add(index, 'period', 'duplicate-observation', expected, `row ${earlier} again`);
      return;
    }
    rowOf[cellNumber] = index + 1;
    place(cell, period, figure, indicator.measure === 'count');
  });
  return { parts, cells, unstated: [], refusal: null };
}

interface Figure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly state: Cells['states'][number];
}

function place(cell: Cells, period: number, figure: Figure, counts: boolean): void {
  cell.numerator[period] = figure.numerator;
  cell.denominator[period] = figure.denominator;
  cell.states[period] = figure.state;
  cell.totals[period] = (counts ? figure.numerator : figure.denominator) ?? 0;
}

function figureReader(
  indicator: Indicator,
  reader: RowReader,
  options: PanelOptions,
  problems: RowProblems,
): (index: number) => Figure | null {
  const { measure } = indicator;
  const published = measure === 'published-percentage' || measure === 'duration';
  const [above, below] = published ? ['value', 'n'] : ['numerator', 'denominator'];
  const aboveAt = reader.column(above) ?? (() => undefined);
  const belowAt = reader.column(below) ?? (() => undefined);
  const stateAt = reader.column('state') ?? (() => undefined);
  const { lowest, needsDenominator } = figureBounds(measure, indicator.outcomes !== undefined);
  const needsBelow = needsDenominator && (measure !== 'rate' || options.populations === undefined);

  return (index) => {
    const wrong = (field: string, expected: string, value: unknown): null => {
      problems.add(index, field, 'invalid-observation', expected, value);
      return null;
    };
    const numerator = rowNumber(aboveAt(index));
    const denominator = measure === 'count' ? null : rowNumber(belowAt(index));
    const state = stateAt(index) ?? (numerator === null ? 'missing' : 'reported');
    if (aboveAt(index) === undefined) return wrong(above, 'is required (null for a gap)', undefined);
    if (isWrong(numerator)) return wrong(above, numerator.expected, aboveAt(index));
    if (isWrong(denominator)) return wrong(below, denominator.expected, belowAt(index));
    if (!isState(state)) return wrong('state', `must be one of ${stateNames}`, state);
    if (needsBelow && belowAt(index) === undefined && numerator !== null)
      return wrong(below, `is required for a ${measure}`, undefined);
    const problem = figureProblem(measure, lowest, numerator, denominator);
    if (problem !== null) {
      const isAbove = problem.part === 'numerator';
      return wrong(isAbove ? above : below, problem.expected, isAbove ? numerator : denominator);
    }
    if (numerator !== null && withoutNumber.includes(state))
      return wrong(above, `must be null in a row that is ${state}`, numerator);
    const stated = numerator === null && !withoutNumber.includes(state) ? 'missing' : state;
    return { numerator, denominator, state: stated };
  };
}

type ReadNumber = ReturnType<typeof rowNumber>;

function isWrong(value: ReadNumber): value is Exclude<ReadNumber, number | null> {
  return typeof value === 'object' && value !== null;
}
