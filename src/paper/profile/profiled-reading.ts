import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import { nationalTargets } from '../../indicator/catalogue/families.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { isFile } from '../../open/file-names.ts';
import type { OpenOptions } from '../../open/open-options.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { plainName } from '../../source/area-finder.ts';
import type { Profile } from './profile.ts';
import type { ListedArea } from './profile-areas.ts';
import { type SettledProfile, settledProfile } from './settled.ts';

/** The profile of a force among its files. */
export const PROFILE = 'force.json';

/** A profile that was read, with its claims and actions in place of their files. */
export interface ProfileFile {
  readonly profile: Profile;
  /** Its name in messages. */
  readonly file: string;
}

/** A profile held against the catalogue, the user's own definitions and the list of areas. */
export function settledOf(
  { file, profile }: ProfileFile,
  indicators: readonly Indicator[],
  areas: Iterable<ListedArea>,
): SettledProfile {
  const all = new Map([...catalogue, ...indicators].map((each) => [each.id, each]));
  return settledProfile(profile, { indicators: [...all.values()], areas, file });
}

/** Throws for a file that the profile says to hold an indicator, and that is none of these. */
export function requireFiles(
  { files: said }: SettledProfile,
  file: string,
  files: readonly { readonly name: string }[],
): void {
  for (const [id, name] of Object.entries(said))
    if (!files.some((each) => isFile(each.name, name)))
      throw new IndicatorError({
        code: 'unreadable',
        path: `${file}: indicators.${id}.file`,
        expected: `must be one of the files (${files.map((each) => each.name).join(', ')})`,
        received: received(name),
      });
}

/**
 * Definitions that are not as they ship: the user's own, those that the profile says something of, and those that ship with the target of
 * one force, which is no other's.
 */
export function ownOf(
  { indicators, profile }: SettledProfile,
  defined: readonly Indicator[],
): readonly Indicator[] {
  const own = new Set(defined.map(({ id }) => id));
  return indicators.flatMap((each) => {
    const { target, ...rest } = each;
    const isTheirs =
      own.has(each.id) || nationalTargets.has(each.id) || profile.indicators?.[each.id]?.target !== undefined;
    if (target !== undefined && !isTheirs) return [rest];
    return catalogue.includes(each) ? [] : [each];
  });
}

/** Areas of records under the keys of the profile, however the records, or a list of places, spell them. */
function inKeys(areas: NonNullable<OpenOptions['areas']>, spellings: Readonly<Record<string, string>>) {
  if (areas.by === 'force') return { ...areas, spellings: { ...spellings, ...areas.spellings } };
  const keys = new Map(Object.entries(spellings).map(([text, key]) => [plainName(text), key]));
  const entries = Object.entries(areas.places).map(([place, area]) => [
    place,
    keys.get(plainName(area)) ?? area,
  ]);
  return { ...areas, places: Object.fromEntries(entries) as Record<string, string> };
}

/** How files are read by a profile; what is said of them by itself comes before it. */
export function optionsOf(
  { files, force, known, spellings }: SettledProfile,
  said: OpenOptions,
): OpenOptions {
  return {
    areaElse: force.area,
    twice: 'error',
    ...said,
    ...(known === null ? {} : { knownAreas: known }),
    areas: inKeys(said.areas ?? { by: 'force' }, spellings),
    fileOf: { ...files, ...said.fileOf },
    spellings: { ...spellings, ...said.spellings },
    force: [force.area, force.areaName],
  };
}
