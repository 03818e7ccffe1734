import type { Indicator } from '../indicator/indicator.ts';
import { type Cells, type FilledCells, missingCells } from './cells.ts';
import type { PanelOptions } from './panel-options.ts';
import { isTallyCategory } from './row-filter.ts';
import type { RowProblems } from './row-problems.ts';
import type { RowReader } from './rows.ts';
import type { Selection } from './select-rows.ts';
import { graver } from './states.ts';
import { type TallyPlan, tallyPlan } from './tally-plan.ts';
import { type CountedRow, countedRows, countReader, onlyOnce, type TallyCount } from './tally-rows.ts';

/** The sides of an indicator that a tally counts on, by its outcome. */
interface Sides {
  readonly numerator: boolean;
  readonly denominator: boolean;
  readonly unknown: boolean;
}

/**
 * Fills the cells by adding up tallies. Where an area has any row for a period, a combination that is not there
 * counts 0; where it has none, the period is missing. A count of `null` makes the sums it belongs to missing, but for one
 * that is `not-applicable` (a class that is not published any more): it adds nothing, and alone it is no 0.
 */
export function tallyCells(
  indicator: Indicator,
  reader: RowReader,
  selection: Selection,
  options: PanelOptions,
  problems: RowProblems,
): FilledCells {
  const plan = tallyPlan(indicator, reader, options);
  const counted = countedRows(reader, selection, plan);
  const taken = counted.filter(({ category }) => plan.takesCategory(category));
  const byCategory = isTallyCategory(options.by, reader);
  const stateAt = reader.column('state');
  const isPossible = ({ index }: CountedRow) => stateAt?.(index) !== 'not-applicable';
  const parts = byCategory ? categoryParts(taken.filter(isPossible), plan) : selection.parts;
  const partOf = new Map(parts.map((part, index) => [part, index]));
  const sidesOf = sidesReader(indicator, plan);
  const { areas, calendar } = selection;
  const cells = Array.from({ length: areas.length * parts.length }, () => missingCells(calendar.length));
  const cellAt = (row: CountedRow, part: number) => cells[row.area * parts.length + part];

  const basisMatters = indicator.countBasis !== undefined && reader.column('countBasis') !== null;
  const begun = new Uint8Array(areas.length * selection.parts.length * calendar.length);
  for (const row of counted) {
    const place = (row.area * selection.parts.length + row.part) * calendar.length + row.period;
    if (begun[place] === 1 || (basisMatters && row.basis === '')) continue;
    begun[place] = 1;
    if (byCategory) for (const part of parts.keys()) begin(cellAt(row, part), row.period);
    else begin(cellAt(row, row.part), row.period);
  }
  const placed = (row: CountedRow) => cellAt(row, byCategory ? (partOf.get(row.category) ?? -1) : row.part);
  const once = onlyOnce(options, selection, reader, problems);
  const read = countReader(reader, problems);
  const inOrder = (options.duplicates === 'last' ? taken.toReversed() : taken).filter(once);
  const add = (row: CountedRow): void => {
    const cell = placed(row);
    const tally = read(row.index);
    if (cell !== undefined && tally !== null) addTally(cell, row.period, sidesOf(row.outcome), tally);
  };
  // Those that add nothing come first: whatever else there is then stands in their place.
  if (stateAt !== null) for (const row of inOrder) if (!isPossible(row)) add(row);
  for (const row of inOrder) if (isPossible(row)) add(row);
  return { parts, cells, unstated: plan.unstated, refusal: refusalOf(counted, taken, plan, indicator) };
}

/** Categories in the order of the indicator, or of their names where it takes all of them. */
function categoryParts(taken: readonly CountedRow[], { categories }: TallyPlan): string[] {
  const found = new Set(taken.map(({ category }) => category));
  return categories === null ? [...found].sort() : categories.filter((category) => found.has(category));
}

function sidesReader({ measure }: Indicator, { outcomes }: TallyPlan): (outcome: string) => Sides {
  if (outcomes === null) {
    const counted = { numerator: true, denominator: false, unknown: false };
    return () => counted;
  }
  const numerator = new Set(outcomes.numerator);
  const denominator = outcomes.denominator === 'all' ? null : new Set(outcomes.denominator);
  const unknown = new Set(outcomes.unknown);
  const known = new Map<string, Sides>();
  return (outcome) => {
    let sides = known.get(outcome);
    if (sides === undefined) {
      sides = {
        numerator: numerator.has(outcome),
        denominator: measure !== 'count' && (denominator?.has(outcome) ?? true),
        unknown: outcome === '' || unknown.has(outcome),
      };
      known.set(outcome, sides);
    }
    return sides;
  };
}

function begin(cell: Cells | undefined, period: number): void {
  if (cell === undefined) return;
  cell.numerator[period] = 0;
  cell.denominator[period] = 0;
  cell.states[period] = 'reported';
}

function addTally(cell: Cells, period: number, sides: Sides, { count, state }: TallyCount): void {
  const counts = sides.numerator || sides.denominator;
  if (state === 'not-applicable') {
    if (counts) leaveOut(cell, period, sides);
    return;
  }
  cell.totals[period] = (cell.totals[period] ?? 0) + (count ?? 0);
  if (sides.unknown) cell.unknowns[period] = (cell.unknowns[period] ?? 0) + (count ?? 0);
  if (!counts) return;
  if (cell.states[period] === 'not-applicable') takeUp(cell, period, sides);
  if (sides.numerator) cell.numerator[period] = plus(cell.numerator[period], count);
  if (sides.denominator) cell.denominator[period] = plus(cell.denominator[period], count);
  cell.states[period] = graver(cell.states[period] ?? 'reported', state);
}

/** No 0 where all there is cannot be counted. */
function leaveOut(cell: Cells, period: number, sides: Sides): void {
  if (sides.numerator) cell.numerator[period] = null;
  if (sides.denominator) cell.denominator[period] = null;
  cell.states[period] = 'not-applicable';
}

/** A sum again, since there is something else to count. */
function takeUp(cell: Cells, period: number, sides: Sides): void {
  if (sides.numerator) cell.numerator[period] ??= 0;
  if (sides.denominator) cell.denominator[period] ??= 0;
  if (cell.numerator[period] !== null && cell.denominator[period] !== null) cell.states[period] = 'reported';
}

/** A sum of which a part is missing stays missing: `begin` has made it 0 before the first tally. */
const plus = (sum: number | null | undefined, count: number | null): number | null =>
  sum === null || sum === undefined || count === null ? null : sum + count;

/** Rows that never name what the indicator counts do not say that it is 0: they cannot say. */
function refusalOf(
  counted: readonly CountedRow[],
  taken: readonly CountedRow[],
  { categories, outcomes }: TallyPlan,
  { countBasis }: Indicator,
): FilledCells['refusal'] {
  if (counted.length === 0)
    return countBasis === undefined
      ? null
      : { code: 'no-such-basis', reason: `no row is on the ${countBasis} basis` };
  if (taken.length === 0)
    return {
      code: 'no-such-category',
      reason: `no row has the category ${categories?.join(' or ') ?? 'wanted'}`,
    };
  if (outcomes === null) return null;
  const denominator = outcomes.denominator === 'all' ? [] : outcomes.denominator;
  const named = new Set([...outcomes.numerator, ...denominator]);
  return taken.some(({ outcome }) => named.has(outcome))
    ? null
    : { code: 'no-such-outcome', reason: 'no row has an outcome that this indicator counts' };
}
