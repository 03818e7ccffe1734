import { basename, extname, resolve } from 'node:path';
import { openFiles, readOpened } from '../node/open.ts';
import { profiled } from '../node/profile-file.ts';
import type { OpenOptions } from '../open/open-options.ts';
import { defaultForce } from '../paper/profile/default-profile.ts';
import { type ForceInFiles, forceInFiles } from '../paper/profile/force-in-files.ts';
import { rows as areas } from '../tables/areas.ts';
import { type FileArguments, forceOf, openOptions } from './arguments/file-arguments.ts';
import type { Telling } from './telling.ts';

/** The figures of the files with the profile of the force: the one among the files or that was named, else the likely one. */
export async function ownForce(
  options: FileArguments & { readonly asOf: string | null; readonly where?: OpenOptions['where'] },
  { progress }: Pick<Telling, 'progress'>,
): Promise<ForceInFiles> {
  const found = await openFiles(options.files, options.limits, await forceOf(options));
  try {
    const { indicators, profile, settled, ...files } = profiled(found);
    const first = options.files[0] ?? '.';
    const folder = profile?.profile.force ?? basename(resolve(first), extname(first));
    const { where = {} } = options;
    const asked = { ...(await openOptions(options)), where, strict: options.strict, onProgress: progress };
    const likely = defaultForce([], folder, areas);
    const read = await readOpened(
      { ...files, indicators, profile, settled },
      { areaElse: likely.area, ...asked },
    );
    const defined = new Set(found.indicators.map(({ id }) => id));
    const { asOf } = options;
    return forceInFiles(read, { profile, settled, indicators, defined, folder, areas, asOf, options: asked });
  } finally {
    await found.close();
  }
}
