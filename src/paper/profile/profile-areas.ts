import type { PeerGroup } from '../../areas/peers.ts';
import { nearestName } from '../../result/nearest-name.ts';
import { keyOf, plainName } from '../../source/area-finder.ts';
import { forceFinder } from '../../source/police-uk/place-finder.ts';
import { meant, type ProfileFaults } from './faults.ts';
import type { Profile, ProfileArea } from './profile.ts';

/** An area of the list that ships. */
export interface ListedArea {
  readonly area: string;
  readonly name: string;
  readonly level: string;
  readonly partOf: string;
}

/** Whom a paper is about, settled. */
export interface ProfileAreas {
  readonly force: { readonly area: string; readonly areaName: string };
  /** Parts of the force, named as the profile or the list names them, else by their key; `null` for those that the files hold. */
  readonly areas: readonly { readonly area: string; readonly areaName: string }[] | null;
  /** The key of an area by every other spelling of it. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Every area that may occur in the files, with its name; `null` for any. */
  readonly known: Readonly<Record<string, string>> | null;
  readonly peers: PeerGroup | null;
  readonly notes: readonly string[];
}

/** Settles the areas of a profile against the list of areas. */
export function profileAreas(
  { areas: given, force, peers }: Profile,
  listed: readonly ListedArea[],
  faults: ProfileFaults,
): ProfileAreas {
  const isForce = ({ level }: ListedArea) => level === 'force' || level === 'other-force';
  const forces = Object.fromEntries(listed.filter(isForce).map(({ area, name }) => [area, name]));
  const whole = forceCalled(force, forces);
  const nameOf = new Map(listed.map(({ area, name }) => [area, name]));
  const areas = given?.map((each) => ({ ...each, area: keyOf(each.area), called: each.area }));
  const own =
    areas?.map(({ area, called, name }) => ({
      area,
      areaName: name ?? nameOf.get(area) ?? nameOfKey(called),
    })) ?? null;
  const keys = new Set(own?.map(({ area }) => area));
  const partOf = new Map(listed.map((each) => [each.area, each.partOf]));
  for (const [at, { area }] of (areas ?? []).entries()) {
    const field = `areas[${at}].area`;
    if (area === whole.area) faults.add(field, 'must be a part of the force, which is their whole', area);
    const inside = [...keys].find((each) => partOf.get(each) === area);
    if (inside !== undefined)
      faults.add(field, `must not be the whole of another area of the list (${inside} is part of it)`, area);
  }
  return {
    force: { area: whole.area, areaName: whole.areaName },
    areas: own,
    spellings: spellingsOf(areas ?? [], [[force, whole.area]], own ?? [], faults),
    known:
      own === null
        ? null
        : {
            ...Object.fromEntries(
              listed
                .filter(({ level, partOf: of }) => of === whole.area || !['lpa', 'borough'].includes(level))
                .map(({ area, name }) => [area, name]),
            ),
            [whole.area]: whole.areaName,
            ...Object.fromEntries(own.map(({ area, areaName }) => [area, areaName])),
          },
    peers: peers === undefined ? null : groupOf(peers, forces, keys, faults),
    notes: whole.notes,
  };
}

/** A key as a name: `south-gloucestershire` as South Gloucestershire. */
function nameOfKey(key: string): string {
  const found = forceFinder(undefined)(key);
  return 'key' in found ? found.name : key;
}

/** A force under the key of the list, by its name in any style; one that is not listed is a new one. */
function forceCalled(text: string, forces: Readonly<Record<string, string>>) {
  const listed = forceFinder(forces)(text);
  if ('key' in listed) return { area: listed.key, areaName: listed.name, notes: [] };
  const made = forceFinder(undefined)(text);
  const near = nearestName(text, Object.values(forces));
  const notes = near === null ? [] : [`${text} is taken for a force of its own, not for ${near}.`];
  return 'key' in made
    ? { area: made.key, areaName: made.name, notes }
    : { area: text, areaName: text, notes };
}

/** Aliases by spelling; one spelling is of one area. */
function spellingsOf(
  areas: readonly ProfileArea[],
  before: readonly (readonly [string, string])[],
  own: readonly { readonly area: string; readonly areaName: string }[],
  faults: ProfileFaults,
): Readonly<Record<string, string>> {
  const taken = new Map(before.map(([text, area]) => [plainName(text), area]));
  for (const { area, areaName } of own) for (const text of [area, areaName]) taken.set(plainName(text), area);
  const found = [...before];
  for (const [at, { aliases = [], area }] of areas.entries())
    for (const [place, alias] of aliases.entries()) {
      const other = taken.get(plainName(alias));
      if (other !== undefined && other !== area)
        faults.add(
          `areas[${at}].aliases[${place}]`,
          `must be a spelling of one area: it is ${other} too`,
          alias,
        );
      taken.set(plainName(alias), area);
      found.push([alias, area]);
    }
  return Object.fromEntries(found);
}

function groupOf(
  { areas, name = 'peers' }: NonNullable<Profile['peers']>,
  forces: Readonly<Record<string, string>>,
  own: ReadonlySet<string>,
  faults: ProfileFaults,
): PeerGroup {
  const find = forceFinder(forces);
  const keys = areas.map((text, at) => {
    const found = find(text);
    if ('key' in found) return found.key;
    if (!own.has(text))
      faults.add(
        `peers.areas[${at}]`,
        `must be a force${meant(text, Object.keys(forces))}`,
        text,
        'unknown-area',
      );
    return text;
  });
  return { name, areas: [...new Set(keys)] };
}
