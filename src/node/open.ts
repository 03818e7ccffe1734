import type { OpenOptions } from '../open/open-options.ts';
import { openDefaults } from '../open/open-options.ts';
import { type Opened, openedOf } from '../open/opened.ts';
import { readFiles } from '../open/read-files.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { optionsOf, type ProfileFile } from '../paper/profile/profiled-reading.ts';
import { limitsOf } from '../source/limits.ts';
import { openFiles } from './open-files.ts';
import { profileAt } from './profile-file.ts';
import { type ProfiledFiles, profiled } from './profiled.ts';
import { readRecordFiles } from './read-record-files.ts';

/** Options of `open`, for paths. */
export interface OpenPathOptions extends OpenOptions {
  /**
   * What splits and groups records of data.police.uk. `duckdb` where `@duckdb/node-api` is installed: the same rules
   * read each group of records that are alike.
   */
  readonly engine?: 'duckdb' | 'stream';
  /** The profile of the force, by its path or as it is; a `force.json` among the files unless given. */
  readonly profile?: string | Profile;
  /** Told after each piece: how many bytes of how many, and the file. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
}

/**
 * Open: what figures are in this file, folder or archive, and which of its rows can be used?
 *
 * Takes whatever lies on the disk: CSV with any separator, XLSX, XLS, ODS, JSON, a folder of them or a zip archive; files
 * of publishers are known by their headers, any other table is read by the words of its header and by what stands
 * below it. What comes out is right, or refused with what settles it: a whole is never added to its parts, two rows for
 * one figure are a fault, and what was taken for granted is said in the report. `indicators.json` among the files holds
 * definitions of the user's own, `force.json` the profile of the force: its areas in every spelling, what it sets for its
 * indicators, and which file holds which. Nothing is written.
 *
 * Throws `unreadable` for a path that is no plain file or folder, and for one that holds no figures.
 *
 * @example
 * const opened = await open('figures/');
 * const { rows } = opened.figures(indicatorById('robbery'));
 */
export async function open(
  paths: string | readonly string[],
  options: OpenPathOptions = {},
): Promise<Opened> {
  const profile = await given(options.profile);
  const files = await openFiles([paths].flat(), limitsOf(options.limits, 'open'), profile);
  try {
    return await readOpened(profiled(files), options);
  } finally {
    await files.close();
  }
}

async function given(profile: string | Profile | undefined): Promise<ProfileFile | null> {
  if (profile === undefined) return null;
  return typeof profile === 'string' ? profileAt(profile) : { profile, file: 'profile' };
}

/** Reads files that were found; definitions that lie among them come before those that are given. */
export async function readOpened(found: ProfiledFiles, given: OpenPathOptions): Promise<Opened> {
  const options = {
    ...openDefaults,
    ...(found.settled === null ? given : optionsOf(found.settled, given)),
    indicators: [...(given.indicators ?? []), ...found.indicators],
  };
  const { areas, encoding, fitFor } = options;
  const readings = await readFiles(
    found.files,
    options,
    (kind, files, name, onBytes) =>
      readRecordFiles(
        { kind, files, file: name, areMany: files.length > 1, others: 0 },
        {
          mode: 'lenient',
          engine: given.engine ?? 'stream',
          encoding,
          areas,
          ...(fitFor.length === 0 ? {} : { fitFor }),
          onProgress: ({ done, file }) => onBytes(done, file),
        },
      ),
    given.onProgress ?? (() => {}),
  );
  return openedOf(readings, found.ignored, options);
}
