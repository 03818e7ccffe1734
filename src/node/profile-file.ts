import { dirname, join, resolve } from 'node:path';
import { ownOf, type ProfileFile, requireFiles, settledOf } from '../paper/profile/profiled-reading.ts';
import type { SettledProfile } from '../paper/profile/settled.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { actionsIn, claimsIn } from '../schema/claims-in.ts';
import { readProfile } from '../schema/read-profile.ts';
import { shown } from '../source/fault-list.ts';
import { rows as areas } from '../tables/areas.ts';
import type { OpenedFiles } from './open.ts';
import { bytesOf, plainFile, type SourceFile } from './source-files.ts';

/** The profile in a file on the disk. */
export async function profileAt(path: string): Promise<ProfileFile> {
  return profileOf(await plainFile(path, 'the profile of a force'), []);
}

/** The profile in a file that was found; what it names lies beside it, on the disk or among the files of its archive. */
export async function profileOf(found: SourceFile, among: readonly SourceFile[]): Promise<ProfileFile> {
  const file = shown(found.name);
  const profile = readProfile(await textOf(found), { file });
  const beside = async (field: string, name: string): Promise<unknown> => {
    const named = join(dirname(found.name), name);
    const other = among.find((each) => each.name === named);
    if (other !== undefined) return jsonOf(other);
    if (found.path === undefined)
      throw new IndicatorError({
        code: 'unreadable',
        path: `${file}: ${field}`,
        expected: 'must be a file beside the profile',
        received: received(name),
      });
    return jsonOf(
      await plainFile(
        resolve(dirname(found.path), name),
        `a file beside the profile (${file}: ${field})`,
        name,
      ),
    );
  };
  const { actions, claims } = profile;
  return {
    file,
    profile: {
      ...profile,
      ...(typeof claims === 'string'
        ? { claims: claimsIn(await beside('claims', claims), shown(claims)) }
        : {}),
      ...(typeof actions === 'string'
        ? { actions: actionsIn(await beside('actions', actions), shown(actions)) }
        : {}),
    },
  };
}

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

/** What a file in JSON holds; `what` says what it is wanted for. */
export async function jsonIn(file: string, what: string): Promise<unknown> {
  return jsonOf(await plainFile(file, what));
}

/** The same of a file that was found. */
export async function jsonOf(file: SourceFile): Promise<unknown> {
  const text = await textOf(file);
  try {
    return JSON.parse(text);
  } catch {
    throw refused(file.name);
  }
}

/** The text of a file. */
export async function textOf(file: SourceFile): Promise<string> {
  const bytes = await bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(file.name);
  }
}

const refused = (name: string): IndicatorError =>
  new IndicatorError({
    code: 'unreadable',
    path: `${shown(name)}:`,
    expected: 'must be JSON in UTF-8',
    received: 'something else',
  });
