import { firstRows } from './first-rows.ts';
import type { ObservationState } from './observation.ts';
import type { PanelOptions } from './panel-options.ts';
import { rowNumber } from './row-number.ts';
import type { RowProblems } from './row-problems.ts';
import type { RowReader } from './rows.ts';
import type { Selection } from './select-rows.ts';
import { isState, stateNames, withoutNumber } from './states.ts';
import type { TallyPlan } from './tally-plan.ts';

/** A tally in its place, with the names by which it is added up; an empty text where it has none. */
export interface CountedRow {
  readonly index: number;
  readonly area: number;
  readonly part: number;
  readonly period: number;
  readonly category: string;
  readonly outcome: string;
  readonly basis: string;
}

/** The tallies of the count basis that is asked for. */
export function countedRows(reader: RowReader, { eachRow }: Selection, plan: TallyPlan): CountedRow[] {
  const textAt = (name: string) => {
    const column = reader.column(name);
    return column === null ? () => '' : (index: number) => String(column(index) ?? '');
  };
  const [category, outcome, basis] = [textAt('category'), textAt('outcome'), textAt('countBasis')];
  const counted: CountedRow[] = [];
  eachRow((index, area, part, period) => {
    const own = basis(index);
    if (!plan.takesBasis(own)) return;
    counted.push({
      index,
      area,
      part,
      period,
      category: category(index),
      outcome: outcome(index),
      basis: own,
    });
  });
  return counted;
}

/** What one tally adds. */
export interface TallyCount {
  readonly count: number | null;
  readonly state: ObservationState;
}

/** Reads the count of a row; what cannot be read is a problem, and `null`. Counts may be negative: corrections are. */
export function countReader(reader: RowReader, problems: RowProblems): (index: number) => TallyCount | null {
  const countAt = reader.column('count') ?? (() => undefined);
  const stateAt = reader.column('state') ?? (() => undefined);
  return (index) => {
    const raw = countAt(index);
    const count = rowNumber(raw);
    const state = stateAt(index) ?? (count === null ? 'missing' : 'reported');
    const wrong = (field: string, expected: string, value: unknown): null => {
      problems.add(index, field, 'invalid-observation', expected, value);
      return null;
    };
    if (raw === undefined) return wrong('count', 'is required (null for a gap)', raw);
    if (count !== null && typeof count !== 'number') return wrong('count', count.expected, raw);
    if (count !== null && !Number.isInteger(count)) return wrong('count', 'must be a whole number', raw);
    if (!isState(state)) return wrong('state', `must be one of ${stateNames}`, state);
    if (count !== null && withoutNumber.includes(state))
      return wrong('count', `must be null in a row that is ${state}`, raw);
    return { count, state: count === null && !withoutNumber.includes(state) ? 'missing' : state };
  };
}

/** Tells whether a tally is the first for its figure; a second one is a problem unless the last is to stand. */
export function onlyOnce(
  { duplicates }: PanelOptions,
  { areas, parts, calendar }: Selection,
  reader: RowReader,
  problems: RowProblems,
): (row: CountedRow) => boolean {
  const kindOf = kindReader();
  const firstAt = firstRows();
  const places = areas.length * parts.length * calendar.length;
  return ({ index, area, part, period, category, outcome, basis }) => {
    const place = (area * parts.length + part) * calendar.length + period;
    const earlier = firstAt(kindOf(category, outcome, basis) * places + place, index);
    if (earlier !== null && duplicates !== 'last') {
      const what = [areas[area], reader.column('period')?.(index), category, outcome].filter(Boolean);
      const expected = `must be the only row for ${what.join(', ')}`;
      problems.add(index, 'count', 'duplicate-observation', expected, `row ${earlier + 1} again`);
    }
    return earlier === null;
  };
}

/** Numbers what tallies are of, without a text for each of them. */
function kindReader(): (category: string, outcome: string, basis: string) => number {
  const kinds = new Map<string, Map<string, Map<string, number>>>();
  let count = 0;
  return (category, outcome, basis) => {
    const ofCategory = kinds.get(category) ?? new Map<string, Map<string, number>>();
    if (ofCategory.size === 0) kinds.set(category, ofCategory);
    const ofOutcome = ofCategory.get(outcome) ?? new Map<string, number>();
    if (ofOutcome.size === 0) ofCategory.set(outcome, ofOutcome);
    const known = ofOutcome.get(basis) ?? count;
    if (known === count) {
      ofOutcome.set(basis, count);
      count += 1;
    }
    return known;
  };
}
