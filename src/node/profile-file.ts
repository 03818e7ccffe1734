import { dirname, join, resolve } from 'node:path';
import type { ProfileFile } from '../paper/profile/profiled-reading.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { actionsIn, claimsIn } from '../schema/claims-in.ts';
import { readProfile } from '../schema/read-profile.ts';
import { shown } from '../source/fault-text.ts';
import { jsonOf, textOf } from './json-file.ts';
import { plainFile, type SourceFile } from './source-files.ts';

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
