import type { FoundArea } from '../../source/area-finder.ts';
import { plainName } from '../../source/area-finder.ts';
import { forceFinder } from '../../source/police-uk/place-finder.ts';
import { profileFaults } from './faults.ts';
import type { Profile } from './profile.ts';
import type { SettledProfile } from './settled.ts';

/**
 * A profile whose items, claims and actions name areas by their keys, whatever they were called.
 *
 * `names` are the areas of the figures and of the list, by key. Throws `unknown-area` for every area that is none of them,
 * with its field and the nearest.
 */
export function inKeys(
  profile: Profile,
  { areas, force, spellings }: Pick<SettledProfile, 'areas' | 'force' | 'spellings'>,
  names: Readonly<Record<string, string>>,
  file = 'force.json',
): Profile {
  const own = Object.fromEntries([force, ...(areas ?? [])].map(({ area, areaName }) => [area, areaName]));
  const listed = forceFinder({ ...names, ...own });
  const spelled = new Map(Object.entries(spellings).map(([text, key]) => [plainName(text), key]));
  const find = (text: string): FoundArea => {
    const key = spelled.get(plainName(text));
    return key === undefined ? listed(text) : { key };
  };
  const faults = profileFaults(file);
  const keyed = (field: string, text: string): string => {
    const found = find(text);
    if ('key' in found) return found.key;
    faults.add(field, found.expected, text, 'unknown-area');
    return text;
  };
  const { actions, agenda, claims } = profile;
  const made: Profile = {
    ...profile,
    ...(agenda === undefined
      ? {}
      : {
          agenda: agenda.map((item, at) =>
            item.about === undefined ? item : { ...item, about: keyed(`agenda[${at}].about`, item.about) },
          ),
        }),
    ...(typeof claims !== 'object'
      ? {}
      : {
          claims: claims.map((each) => ({
            ...each,
            area: keyed(`claims: ${each.id}: area`, each.area),
            ...(each.areas === undefined
              ? {}
              : { areas: each.areas.map((area) => keyed(`claims: ${each.id}: areas`, area)) }),
          })),
        }),
    ...(typeof actions !== 'object'
      ? {}
      : {
          actions: actions.map((each) => ({ ...each, area: keyed(`actions: ${each.id}: area`, each.area) })),
        }),
  };
  faults.settle();
  return made;
}
