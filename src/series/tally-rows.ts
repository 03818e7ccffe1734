import { firstRows } from './first-rows.ts';
import type { ObservationState } from './observation.ts';
import type { PanelOptions } from './panel-options.ts';
import { rowNumber } from './row-number.ts';
import type { RowProblems } from './row-problems.ts';
import type { RowReader } from './rows.ts';
import type { Selection } from './select-rows.ts';
import { isState, stateNames, withoutNumber } from './states.ts';
import type { TallyPlan } from './tally-plan.ts';

/** What a tally is of; an empty text where its row does not say. */
export interface TallyKind {
  readonly category: string;
  readonly outcome: string;
  readonly basis: string;
}

/** Tallies in their places, as columns: objects for all of them would take six times as much. */
export interface CountedRows {
  readonly length: number;
  /** Which row of the reader each is. */
  readonly index: Int32Array;
  readonly area: Int32Array;
  readonly part: Int32Array;
  readonly period: Int32Array;
  /** Its number among the `kinds`. */
  readonly kind: Int32Array;
  /** Every kind of which there is a tally. */
  readonly kinds: readonly TallyKind[];
}

/** The tallies of the count basis that is asked for. */
export function countedRows(reader: RowReader, { eachRow }: Selection, plan: TallyPlan): CountedRows {
  const textAt = (name: string) => {
    const column = reader.column(name);
    return column === null ? () => '' : (index: number) => String(column(index) ?? '');
  };
  const [category, outcome, basis] = [textAt('category'), textAt('outcome'), textAt('countBasis')];
  const { kindOf, kinds } = kindReader();
  const column = () => new Int32Array(reader.length);
  const counted = { index: column(), area: column(), part: column(), period: column(), kind: column() };
  let length = 0;
  eachRow((index, area, part, period) => {
    const own = basis(index);
    if (!plan.takesBasis(own)) return;
    counted.index[length] = index;
    counted.area[length] = area;
    counted.part[length] = part;
    counted.period[length] = period;
    counted.kind[length] = kindOf(category(index), outcome(index), own);
    length += 1;
  });
  return { length, ...counted, kinds };
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
  const wrong = (index: number, field: string, expected: string, value: unknown): null => {
    problems.add(index, field, 'invalid-observation', expected, value);
    return null;
  };
  return (index) => {
    const raw = countAt(index);
    const count = rowNumber(raw);
    const state = stateAt(index) ?? (count === null ? 'missing' : 'reported');
    if (raw === undefined) return wrong(index, 'count', 'is required (null for a gap)', raw);
    if (count !== null && typeof count !== 'number') return wrong(index, 'count', count.expected, raw);
    if (count !== null && !Number.isInteger(count))
      return wrong(index, 'count', 'must be a whole number', raw);
    if (!isState(state)) return wrong(index, 'state', `must be one of ${stateNames}`, state);
    if (count !== null && withoutNumber.includes(state))
      return wrong(index, 'count', `must be null in a row that is ${state}`, raw);
    return { count, state: count === null && !withoutNumber.includes(state) ? 'missing' : state };
  };
}

/** Tells whether a tally is the first for its figure; a second one is a problem unless the last is to stand. */
export function onlyOnce(
  { duplicates }: PanelOptions,
  { areas, parts, calendar }: Selection,
  { area, index, kind, kinds, part, period }: CountedRows,
  reader: RowReader,
  problems: RowProblems,
): (row: number) => boolean {
  const places = areas.length * parts.length * calendar.length;
  const firstAt = firstRows(kinds.length * places);
  return (row) => {
    const own = kind[row] ?? 0;
    const at = index[row] ?? 0;
    const place = ((area[row] ?? 0) * parts.length + (part[row] ?? 0)) * calendar.length + (period[row] ?? 0);
    const earlier = firstAt(own * places + place, at);
    if (earlier !== null && duplicates !== 'last') {
      const { category, outcome } = kinds[own] ?? {};
      const named = areas[area[row] ?? 0];
      const what = [named, reader.column('period')?.(at), category, outcome].filter(Boolean);
      const expected = `must be the only row for ${what.join(', ')}`;
      problems.add(at, 'count', 'duplicate-observation', expected, `row ${earlier + 1} again`);
    }
    return earlier === null;
  };
}

/** Numbers what tallies are of, without a text for each of them. */
function kindReader() {
  const known = new Map<string, Map<string, Map<string, number>>>();
  const kinds: TallyKind[] = [];
  const kindOf = (category: string, outcome: string, basis: string): number => {
    const ofCategory = known.get(category) ?? new Map<string, Map<string, number>>();
    if (ofCategory.size === 0) known.set(category, ofCategory);
    const ofOutcome = ofCategory.get(outcome) ?? new Map<string, number>();
    if (ofOutcome.size === 0) ofCategory.set(outcome, ofOutcome);
    const found = ofOutcome.get(basis);
    if (found !== undefined) return found;
    ofOutcome.set(basis, kinds.length);
    return kinds.push({ category, outcome, basis }) - 1;
  };
  return { kindOf, kinds };
}
