import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { isFile } from '../open/file-names.ts';
import type { OpenOptions } from '../open/open-options.ts';
import { type SettledProfile, settledProfile } from '../paper/profile/settled.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { rows as areas } from '../tables/areas.ts';
import type { OpenedFiles } from './open-files.ts';
import type { ProfileFile } from './profile-file.ts';

/** Files with the profile by which they are read. */
export interface ProfiledFiles extends OpenedFiles {
  readonly settled: SettledProfile | null;
}

/** Settles the profile of the files, and applies it to the definitions. */
export function profiled(found: OpenedFiles): ProfiledFiles {
  if (found.profile === null) return { ...found, settled: null };
  const { file } = found.profile;
  const settled = settledOf(found.profile, found.indicators);
  for (const [id, name] of Object.entries(settled.files))
    if (!found.files.some((each) => isFile(each.name, name)))
      throw new IndicatorError({
        code: 'unreadable',
        path: `${file}: indicators.${id}.file`,
        expected: `must be one of the files (${found.files.map((each) => each.name).join(', ')})`,
        received: received(name),
      });
  return { ...found, settled, indicators: ownOf(settled) };
}

/** A profile held against the catalogue, the user's own definitions and the list of areas. */
export function settledOf({ file, profile }: ProfileFile, indicators: readonly Indicator[]): SettledProfile {
  const all = new Map([...catalogue, ...indicators].map((each) => [each.id, each]));
  return settledProfile(profile, { indicators: [...all.values()], areas, file });
}

/** Definitions that are not as they ship: the user's own, and those that the profile says something of. */
export function ownOf({ indicators }: SettledProfile): readonly Indicator[] {
  const shipped = new Set(catalogue);
  return indicators.filter((each) => !shipped.has(each));
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
    fileOf: { ...files, ...said.fileOf },
    spellings: { ...spellings, ...said.spellings },
    wholes: [...(said.wholes ?? []), force.area, force.areaName],
  };
}
