import { basename, extname, join, resolve } from 'node:path';
import type { Indicator } from '../indicator/indicator.ts';
import { holdsRecords, OWN_INDICATORS, reasonAgainst, tabular } from '../open/usable-files.ts';
import { PROFILE, type ProfileFile } from '../paper/profile/profiled-reading.ts';
import { IndicatorError } from '../result/error.ts';
import { readOwnIndicators } from '../schema/read-own-indicators.ts';
import { shown } from '../source/fault-text.ts';
import type { ReadLimits } from '../source/limits.ts';
import { profileOf } from './profile-file.ts';
import { bytesOf, type SourceFile, sourceFiles } from './source-files.ts';

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
