import { basename, extname, join, resolve } from 'node:path';
import type { Indicator } from '../indicator/indicator.ts';
import { holdsRecords, OWN_INDICATORS, reasonAgainst, tabular } from '../open/file-names.ts';
import { type Opened, openedOf } from '../open/open.ts';
import { type OpenOptions, openDefaults } from '../open/open-options.ts';
import { readFiles } from '../open/read-files.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { optionsOf, PROFILE, type ProfileFile } from '../paper/profile/profiled-reading.ts';
import { IndicatorError } from '../result/error.ts';
import { readOwnIndicators } from '../schema/read-own-indicators.ts';
import { shown } from '../source/fault-list.ts';
import { limitsOf, type ReadLimits } from '../source/limits.ts';
import { type ProfiledFiles, profileAt, profiled, profileOf } from './profile-file.ts';
import { readRecordFiles } from './read-police-uk-files.ts';
import { bytesOf, type SourceFile, sourceFiles } from './source-files.ts';

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

/** The files that were named on the command line, with those of folders and archives, before any is read. */
export interface OpenedFiles {
  readonly files: readonly SourceFile[];
  /** Files that hold no figures, and why they are left alone. */
  readonly ignored: readonly { readonly file: string; readonly reason: string }[];
  /** The user's own definitions, from a file named `indicators.json`. */
  readonly indicators: readonly Indicator[];
  /** The profile of the force: the one that was named, else that of a file named `force.json`. */
  readonly profile: ProfileFile | null;
  close(): Promise<void>;
}

/** Finds every file of the paths. Throws for a path that is not there, and for a folder or an archive without figures. */
export async function openFiles(
  paths: readonly string[],
  limits: ReadLimits,
  /** The profile that was named by itself: one among the files is left alone then. */
  profile: ProfileFile | null = null,
): Promise<OpenedFiles> {
  const opened: Awaited<ReturnType<typeof sourceFiles>>[] = [];
  const close = async () => {
    for (const each of opened) await each.close();
  };
  const files = new Map<string, SourceFile>();
  const ignored: { file: string; reason: string }[] = [];
  const indicators: Indicator[] = [];
  const profiles: ProfileFile[] = [];
  try {
    for (const path of paths) {
      const found = await sourceFiles(path, limits);
      opened.push(found);
      // A long path would hide the name of the file behind it.
      const called = paths.some((each) => each !== path && basename(each) === basename(path))
        ? path
        : basename(path);
      const within = (name: string) => (paths.length === 1 ? name : join(called, name));
      for (const { name, reason } of found.others) ignored.push({ file: within(name), reason });
      let holdsFigures = false;
      for (const file of found.files) {
        const isNamed = file.name === path;
        const whole = resolve(isNamed ? path : join(path, file.name));
        const name = isNamed ? called : within(file.name);
        const own = basename(file.name) === OWN_INDICATORS;
        const isProfile = !isNamed && basename(file.name) === PROFILE;
        const reason = isNamed || own || isProfile ? null : reasonAgainst(file.name);
        if (reason !== null) ignored.push({ file: name, reason });
        else if (isProfile && profile !== null)
          ignored.push({ file: name, reason: 'is not the profile that was named' });
        else if (isProfile) profiles.push(await profileOf({ ...file, name }, found.files));
        else if (!isNamed && !own && (await isOtherJson(file)))
          ignored.push({ file: name, reason: 'holds no records' });
        else if (own) indicators.push(...readOwnIndicators(await bytesOf(file, limits), shown(name)));
        else if (files.has(whole)) ignored.push({ file: name, reason: 'is named twice' });
        else files.set(whole, { ...file, name });
        holdsFigures ||= reason === null && !isProfile;
      }
      if (!holdsFigures) throw withoutFigures(path, found.files);
    }
    return { files: [...files.values()], ignored, indicators, profile: profile ?? onlyOne(profiles), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The profile of the files; two would contradict each other. */
function onlyOne([first, second]: readonly ProfileFile[]): ProfileFile | null {
  if (second === undefined) return first ?? null;
  throw new IndicatorError({
    code: 'unreadable',
    path: `${second.file}:`,
    expected: 'must be the only profile among the files (--force names the one that counts)',
    received: `another in ${first?.file ?? ''}`,
  });
}

/** JSON that is no answer of an interface: claims, places, settings. A file that is named itself is read all the same. */
async function isOtherJson(file: SourceFile): Promise<boolean> {
  if (extname(file.name).toLowerCase() !== '.json') return false;
  for await (const piece of file.pieces()) {
    const start = new TextDecoder().decode(piece.subarray(0, 4096));
    return !holdsRecords(start);
  }
  return true;
}

function withoutFigures(path: string, others: readonly SourceFile[]): IndicatorError {
  const hasArchive = others.some(({ name }) => /\.zip$/i.test(name));
  const named = hasArchive ? ', of which archives must be named themselves' : '';
  return new IndicatorError({
    code: 'unreadable',
    path: `${shown(path)}:`,
    expected: `must hold files of figures (${tabular.join(', ')})`,
    received: others.length === 0 ? 'nothing' : `${others.length} others${named}`,
  });
}
