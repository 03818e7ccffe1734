import { ownOf, requireFiles, settledOf } from '../paper/profile/profiled-reading.ts';
import type { SettledProfile } from '../paper/profile/settled.ts';
import { rows as areas } from '../tables/areas.ts';
import type { OpenedFiles } from './open-files.ts';

/** Files with the profile by which they are read. */
export interface ProfiledFiles extends OpenedFiles {
  readonly settled: SettledProfile | null;
}

/** Settles the profile of the files, and applies it to the definitions. */
export function profiled(found: OpenedFiles): ProfiledFiles {
  if (found.profile === null) return { ...found, settled: null };
  const settled = settledOf(found.profile, found.indicators, areas);
  requireFiles(settled, found.profile.file, found.files);
  return { ...found, settled, indicators: ownOf(settled, found.indicators) };
}
