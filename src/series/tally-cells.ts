import type { Indicator } from '../indicator/indicator.ts';
import { type Cells, type FilledCells, missingCells } from './cells.ts';
import type { PanelOptions } from './panel-options.ts';
import { isTallyCategory } from './row-filter.ts';
import type { RowProblems } from './row-problems.ts';
import type { RowReader } from './rows.ts';
import type { Selection } from './select-rows.ts';
import { graver } from './states.ts';
import { type TallyPlan, tallyPlan } from './tally-plan.ts';
import {
  type CountedRows,
  countedRows,
  countReader,
  onlyOnce,
  type TallyCount,
  type TallyKind,
} from './tally-rows.ts';

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
  const { area, index, kind, kinds, part, period } = counted;
  const takes = kinds.map(({ category }) => plan.takesCategory(category));
  const byCategory = isTallyCategory(options.by, reader);
  const stateAt = reader.column('state');
  const isPossible = (row: number) => stateAt?.(index[row] ?? 0) !== 'not-applicable';
  const parts = byCategory ? categoryParts(possibleKinds(counted, takes, isPossible), plan) : selection.parts;
  const partOf = new Map(parts.map((each, at) => [each, at]));
  const partOfKind = kinds.map(({ category }) => partOf.get(category) ?? -1);
  const sides = kinds.map(sidesReader(indicator, plan));
  const { areas, calendar } = selection;
  const cells = Array.from({ length: areas.length * parts.length }, () => missingCells(calendar.length));
  const cellAt = (row: number, own: number) => cells[(area[row] ?? 0) * parts.length + own];

  const basisMatters = indicator.countBasis !== undefined && reader.column('countBasis') !== null;
  const begun = new Uint8Array(areas.length * selection.parts.length * calendar.length);
  for (let row = 0; row < counted.length; row += 1) {
    const own = (area[row] ?? 0) * selection.parts.length + (part[row] ?? 0);
    const at = period[row] ?? 0;
    const place = own * calendar.length + at;
    if (begun[place] === 1 || (basisMatters && kinds[kind[row] ?? 0]?.basis === '')) continue;
    begun[place] = 1;
    if (byCategory) for (const each of parts.keys()) begin(cellAt(row, each), at);
    else begin(cellAt(row, part[row] ?? 0), at);
  }
  const once = onlyOnce(options, selection, counted, reader, problems);
  const read = countReader(reader, problems);
  const add = (row: number): void => {
    const own = kind[row] ?? 0;
    const cell = cellAt(row, byCategory ? (partOfKind[own] ?? -1) : (part[row] ?? 0));
    const tally = read(index[row] ?? 0);
    const side = sides[own];
    if (cell !== undefined && tally !== null && side !== undefined)
      addTally(cell, period[row] ?? 0, side, tally);
  };
  const inOrder: number[] = [];
  const step = options.duplicates === 'last' ? -1 : 1;
  for (let row = step < 0 ? counted.length - 1 : 0; row >= 0 && row < counted.length; row += step)
    if (takes[kind[row] ?? 0] && once(row)) inOrder.push(row);
  // Those that add nothing come first: whatever else there is then stands in their place.
  if (stateAt !== null) for (const row of inOrder) if (!isPossible(row)) add(row);
  for (const row of inOrder) if (isPossible(row)) add(row);
  const taken = kinds.filter((_, at) => takes[at]);
  return { parts, cells, unstated: plan.unstated, refusal: refusalOf(kinds, taken, plan, indicator) };
}

/** What is counted of those that are taken, in any row where it can be. */
function possibleKinds(
  { kind, kinds, length }: CountedRows,
  takes: readonly boolean[],
  isPossible: (row: number) => boolean,
): readonly TallyKind[] {
  const found = new Uint8Array(kinds.length);
  for (let row = 0; row < length; row += 1) {
    const own = kind[row] ?? 0;
    if (found[own] === 0 && takes[own] && isPossible(row)) found[own] = 1;
  }
  return kinds.filter((_, at) => found[at] === 1);
}

/** Categories in the order of the indicator, or of their names where it takes all of them. */
function categoryParts(taken: readonly TallyKind[], { categories }: TallyPlan): string[] {
  const found = new Set(taken.map(({ category }) => category));
  return categories === null ? [...found].sort() : categories.filter((category) => found.has(category));
}

function sidesReader({ measure }: Indicator, { outcomes }: TallyPlan): (kind: TallyKind) => Sides {
  if (outcomes === null) {
    const counted = { numerator: true, denominator: false, unknown: false };
    return () => counted;
  }
  const numerator = new Set(outcomes.numerator);
  const denominator = outcomes.denominator === 'all' ? null : new Set(outcomes.denominator);
  const unknown = new Set(outcomes.unknown);
  return ({ outcome }) => ({
    numerator: numerator.has(outcome),
    denominator: measure !== 'count' && (denominator?.has(outcome) ?? true),
    unknown: outcome === '' || unknown.has(outcome),
  });
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
  counted: readonly TallyKind[],
  taken: readonly TallyKind[],
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
