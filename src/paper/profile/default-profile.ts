import { families, nationalTargets } from '../../indicator/catalogue/families.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { FileReading } from '../../open/file-reading.ts';
import { keyOf, plainName } from '../../source/area-finder.ts';
import { forceFinder } from '../../source/police-uk/place-finder.ts';
import { type LikelyForce, likelyForce } from './found-areas.ts';
import type { Profile, ProfileArea, ProfileIndicator, ProfileItem } from './profile.ts';
import type { ListedArea } from './profile-areas.ts';

/** The force that files are likely to be of, as a profile has it. */
export interface DefaultForce extends LikelyForce {
  readonly profile: Pick<Profile, 'areas' | 'force'>;
}

/** The force and its areas, of files without a profile. */
export function defaultForce(
  readings: readonly FileReading[],
  folder: string,
  listed: Iterable<ListedArea>,
): DefaultForce {
  const found = likelyForce(readings, folder, [...listed]);
  const made = forceFinder(undefined)(found.areaName);
  const force = 'key' in made && made.key === found.area ? found.areaName : found.area;
  const areas = found.areas.map(({ area, names: [name = area, ...others] }): ProfileArea => {
    const aliases = others.filter((each) => plainName(each) !== plainName(name));
    const isKey = keyOf(area) === area && name === area;
    return { area, ...(isKey ? {} : { name }), ...(aliases.length === 0 ? {} : { aliases }) };
  });
  return { ...found, profile: { force, ...(areas.length === 0 ? {} : { areas }) } };
}

/**
 * Default profile: what is a paper of these files about, where no `force.json` says it?
 *
 * The likely force with its areas; every indicator that has figures with its margin and a target where that is set for
 * every force, or by the user's own definition, else none; an item of the agenda for each family of indicators in the
 * order of the catalogue, and one for each of the user's own. No claims and no actions.
 */
export function defaultProfile(
  { profile }: Pick<DefaultForce, 'profile'>,
  indicators: readonly Indicator[],
  /** Ids of definitions that are the user's own, whose targets are theirs. */
  own: ReadonlySet<string>,
): Profile {
  return {
    ...profile,
    asOf: 'latest-complete-month',
    indicators: Object.fromEntries(indicators.map((each) => [each.id, setFor(each, own)])),
    // Left out of a profile that is written before there are figures: it is then what has them.
    ...(indicators.length === 0 ? {} : { agenda: agendaOf(indicators) }),
  };
}

function setFor({ id, margin, target }: Indicator, own: ReadonlySet<string>): ProfileIndicator {
  const isSet = own.has(id) || nationalTargets.has(id);
  return { target: isSet ? (target ?? null) : null, ...(margin === undefined ? {} : { margin }) };
}

function agendaOf(indicators: readonly Indicator[]): readonly ProfileItem[] {
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const left = new Map(byId);
  const items = families.flatMap(({ id, indicators: ids, title }): ProfileItem[] => {
    const here = ids.filter((each) => left.delete(each));
    const [only, second] = here.map((each) => byId.get(each));
    if (only === undefined) return [];
    // Of several things in a title only what there are figures of is named.
    const isOne = second === undefined && ids.length > 1 && title.includes(' and ');
    return [{ id, title: isOne ? (only.short ?? only.name) : title, indicators: here }];
  });
  return [...items, ...[...left.values()].map(({ id, name }) => ({ id, title: name, indicators: [id] }))];
}
