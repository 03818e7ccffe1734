import type { YearEndOptions } from '../../change/ahead/year-end.ts';
import type { YearTarget } from '../../change/ahead/year-end-finding.ts';
import type { PublishedGrowth } from '../../change/amount/growth-beside.ts';
import type { AuditedShare } from '../../change/recording/misapplied-outcome.ts';
import type { Bounded } from '../../change/recording/recording-correction.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { IndicatorError } from '../../result/error.ts';
import { nearestName } from '../../result/nearest-name.ts';
import { received } from '../../result/received.ts';
import type { Table } from '../../series/table.ts';
import type { Action } from '../actions/action.ts';
import type { Context } from '../briefing/context.ts';

/** How complete the recording of this place was found to be, as shares, and by whom. */
export interface Completeness {
  readonly before?: Bounded;
  readonly after?: Bounded;
  /** What the audits are of, when, and where they were published. */
  readonly source?: string;
  /** The last month that the later audit looked at: it says nothing of a day before. */
  readonly to?: string;
}

/** The target of a year, and on which side it is met: `{ target: { total: 400 }, meets: 'at-most' }`. */
export type TargetOfYear = Pick<YearEndOptions, 'target' | 'meets'>;

/** Figures that no table holds, which a question takes as they are given; before what was said at the meeting (`data.meeting`). */
export interface Inputs {
  /** Question 4: the improvement asked about, in points (or percent, for counts). */
  readonly improvement?: number;
  /** Question 6: the period that the last one is compared with. */
  readonly since?: string;
  /** Question 8: at least so many areas over the target. */
  readonly atLeast?: number;
  /** Question 11: the harm of one offence, by the category or offence code of the rows, from whoever answers for it. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Question 12: completeness of recording in the earlier and in the later year, from audits. */
  readonly completeness?: Completeness;
  /** Question 14: the place that was claimed, of how many. */
  readonly claimedPlace?: { readonly place: number; readonly of?: number };
  /** Question 15: share of outcome 16 that should have been another outcome. */
  readonly misapplied?: AuditedShare;
  /** Question 16: the growth that was claimed, in percent. */
  readonly claimedGrowth?: number;
  /** Question 16: what the growth is set beside, unless it is the published growth of the nation. */
  readonly comparator?: PublishedGrowth;
  /** Question 19: what was to be brought back. */
  readonly actions?: readonly Action[];
  /** Question 20: the target of the year, and on which side it is met, as `yearEnd` takes them or as `force.json` has them. */
  readonly yearTarget?: TargetOfYear | (YearTarget & Pick<YearEndOptions, 'meets'>);
  /** Questions 14 and 15: the forces to stand beside, such as a most similar group. */
  readonly peers?: readonly string[];
}

/** Whom a meeting is about, with what was said there. */
export interface Place extends Inputs {
  readonly area: string;
  readonly areaName: string;
  /** Its areas; those that the list of areas puts in it unless given. */
  readonly areas?: readonly string[];
  /** The area that a question singles out, by number of the question. */
  readonly about?: Readonly<Record<number, string>>;
}

/** A place that nobody named: whatever area the rows are of. */
export const NOWHERE = { area: 'all-areas', areaName: 'all areas' } as const satisfies Place;

/** Whom a question is asked about, settled. */
export interface Where extends Inputs {
  readonly area: string;
  readonly areaName: string;
  /** `null`: not known, so that every area of the rows is taken. */
  readonly areas: readonly string[] | null;
  readonly about: Readonly<Record<number, string>>;
  /** Whether the area was named by the caller, and so is not to be replaced by whatever the rows hold. */
  readonly named: boolean;
  /** Another definition of the question's first indicator. */
  readonly indicator?: Indicator;
}

/** Settles a place against the list of areas: its name and its parts where they were not given. */
export function whereOf(place: Place, context: Context, named: boolean): Where {
  const within = [...partsOf(context)].flatMap(([key, whole]) => (whole === place.area ? [key] : []));
  const { areas = within.length > 0 ? within : null, about = {}, ...rest } = place;
  return { ...rest, areas, about, named };
}

/** What is recorded of a force and can be put in none of its areas: it belongs to the force, and is no area to compare. */
const unplaced: readonly unknown[] = ['unplaced', 'airport'];

/** What each area that is no force is part of, from the list of areas. */
export function partsOf({ data }: Context): ReadonlyMap<string, string> {
  return listed(data.tables['areas'], (level) => level !== 'force' && !unplaced.includes(level));
}

/** The places of a force that are none of its areas, from the list of areas. */
export function placelessOf({ data }: Context, force: string): ReadonlySet<string> {
  const places = listed(data.tables['areas'], (level) => unplaced.includes(level));
  return new Set([...places].flatMap(([key, whole]) => (whole === force ? [key] : [])));
}

/** Areas of these levels, each with what it is part of. */
function listed(table: Table<object> | undefined, wanted: (level: unknown) => boolean): Map<string, string> {
  const { area, level, partOf }: Record<string, { readonly at: (index: number) => unknown }> =
    table?.columns ?? {};
  const parts = new Map<string, string>();
  for (let index = 0; index < (table?.length ?? 0); index++)
    if (wanted(level?.at(index))) parts.set(String(area?.at(index)), String(partOf?.at(index)));
  return parts;
}

/** The name of an area, from the list of areas; its key where that does not know it. */
export function nameOfArea({ data }: Context, key: string): string {
  const { area, name } = data.tables['areas']?.columns ?? {};
  for (let index = 0; index < (area?.length ?? 0); index++)
    if (area?.at(index) === key) return String(name?.at(index));
  return key;
}

/** Throws `unknown-area` for an area that neither the list of areas nor any row knows. */
export function requireKnownArea({ data }: Context, key: unknown, path: string): void {
  const known = new Set<string>();
  const tables = [...Object.values(data.tables), ...data.own.map(({ rows }) => rows)];
  for (const { columns, length } of tables)
    for (let index = 0; index < length; index++) known.add(String(columns['area']?.at(index)));
  if (typeof key === 'string' && known.has(key)) return;
  const nearest = typeof key === 'string' ? nearestName(key, known) : null;
  throw new IndicatorError({
    code: 'unknown-area',
    path,
    expected: `must be an area of the figures or of the list of areas${nearest === null ? '' : ` (did you mean ${nearest}?)`}`,
    received: received(key),
  });
}
