import type { Action } from '../assess/actions/action.ts';
import type { BriefingData } from '../assess/briefing/context.ts';
import type { Claim } from '../assess/claims/claim.ts';
import { shippedFor } from '../assess/claims/shipped-for.ts';
import type { Question } from '../assess/questions/question.ts';
import { questions } from '../assess/questions/questions.ts';
import type { Place } from '../assess/questions/where.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Table } from '../series/table.ts';
import type { Profile, ProfileItem } from './profile/profile.ts';

/** An item of the agenda, settled. */
export interface PlanItem {
  readonly id: string;
  readonly title: string;
  readonly ask: string | null;
  readonly note: string | null;
  readonly questions: readonly Question[];
  /** Those of its rows. */
  readonly indicators: readonly Indicator[];
  readonly place: Place;
}

/** A profile with everything filled in that it leaves to the figures. */
export interface Plan {
  readonly profile: Profile;
  readonly place: Place;
  readonly items: readonly PlanItem[];
  readonly claims: readonly Claim[];
  readonly actions: readonly Action[];
}

/** The plan of a paper: whom it is about, and what each item of its agenda asks of which indicators. */
export function planOf(
  data: BriefingData,
  profile: Profile,
  indicators: readonly Indicator[],
  place: Place,
): Plan {
  const taken = new Set<string>();
  const items = (profile.agenda ?? defaultAgenda(data, indicators, place.area)).map((item) =>
    planItem(item, place, indicators, taken),
  );
  const claims = typeof profile.claims === 'object' ? profile.claims : (data.meeting?.claims ?? []);
  const actions = typeof profile.actions === 'object' ? profile.actions : (data.meeting?.actions ?? []);
  return { profile, place, items, claims: claims.map(ofForce(place)), actions: actions.map(ofForce(place)) };
}

/** What was said or set of the force is judged on the same areas as the rest of the paper. */
function ofForce({ area, areas }: Place) {
  return <Of extends Action | Claim>(each: Of): Of =>
    each.area === area && each.areas === undefined && areas !== undefined ? { ...each, areas } : each;
}

function planItem(
  item: ProfileItem,
  place: Place,
  known: readonly Indicator[],
  taken: Set<string>,
): PlanItem {
  const asked = (item.questions ?? []).flatMap((name) => questions.filter((each) => each.name === name));
  const ids = item.indicators ?? asked.flatMap(({ indicators }) => indicators);
  const own = [...new Set(ids)].filter((id) => !taken.has(id));
  for (const id of own) taken.add(id);
  const singled = Object.fromEntries(asked.map(({ id }) => [id, item.about ?? '']));
  return {
    id: item.id,
    title: item.title ?? titleOf(item.id, known),
    ask: item.ask ?? null,
    note: item.note ?? null,
    questions: asked.map((each): Question => each),
    indicators: own.flatMap((id) => known.find((each) => each.id === id) ?? []),
    place: {
      ...place,
      ...item.inputs,
      ...(item.about === undefined ? {} : { about: { ...place.about, ...singled } }),
    },
  };
}

const titleOf = (id: string, known: readonly Indicator[]) =>
  known.find((each) => each.id === id)?.name ??
  `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

/**
 * An item for each indicator that has figures, in the order of the catalogue, the user's own last. Shipped figures have one where
 * they hold the force, and invented ones never.
 */
function defaultAgenda(
  { own = [], tables = {} }: BriefingData,
  indicators: readonly Indicator[],
  force: string,
): ProfileItem[] {
  const holding = new Set(
    Object.entries(tables).flatMap(([id, table]) => (mayStand(table) && holds(table, force) ? [id] : [])),
  );
  const has = ({ id }: Indicator) =>
    own.some(({ indicator }) => indicator.id === id) || holding.has(shippedFor(id).table);
  const order = new Map(catalogue.map(({ id }, at) => [id, at]));
  return indicators
    .filter(has)
    .sort((a, b) => (order.get(a.id) ?? catalogue.length) - (order.get(b.id) ?? catalogue.length))
    .map(({ id, name }) => ({ id, title: name, indicators: [id] }));
}

/** What is invented stands for nobody who did not ask for it. */
const mayStand = ({ about }: Table<object>) => about.basis !== 'illustrative';

function holds({ columns, length }: Table<object>, force: string): boolean {
  const { area } = columns as Readonly<Record<string, { at(index: number): unknown }>>;
  for (let at = 0; at < length; at++) if (area?.at(at) === force) return true;
  return false;
}
