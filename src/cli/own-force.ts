import { basename, extname, resolve } from 'node:path';
import type { BriefingData } from '../assess/briefing/context.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import { readOpened } from '../node/open.ts';
import { openFiles } from '../node/open-files.ts';
import { PROFILE } from '../node/profile-file.ts';
import { type ProfiledFiles, profiled, settledOf } from '../node/profiled.ts';
import { idIn } from '../open/file-names.ts';
import { type Opened, openedOf } from '../open/opened.ts';
import { defaultForce, defaultProfile } from '../paper/profile/default-profile.ts';
import { markedRows } from '../paper/profile/illustrative.ts';
import { inKeys } from '../paper/profile/in-keys.ts';
import { ownFigures } from '../paper/profile/own-figures.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { nearestName } from '../result/nearest-name.ts';
import { rows as areas } from '../tables/areas.ts';
import { type FileArguments, forceOf, openOptions } from './arguments/file-arguments.ts';
import { asOfDay } from './figures/as-of.ts';
import type { Telling } from './telling.ts';

/** A force of the user's own: its profile with everything filled in that the files tell, and its figures. */
export interface OwnForce {
  readonly profile: Profile;
  readonly opened: Opened;
  readonly data: Required<Pick<BriefingData, 'definitions' | 'own'>>;
  /** What was taken for granted, and what the files do not tell. */
  readonly notes: readonly string[];
}

/**
 * The figures of the files with the profile of the force: the one among the files or that was named, else the one that the
 * files are likely to be of. The day is settled: as the call says, else as the profile does, else the latest complete month.
 */
export async function ownForce(
  options: FileArguments & { readonly asOf: string | null },
  { progress }: Pick<Telling, 'progress'>,
): Promise<OwnForce> {
  const found = await openFiles(options.files, options.limits, await forceOf(options));
  try {
    const files = profiled(found);
    const said = files.profile?.profile ?? null;
    const first = options.files[0] ?? '.';
    const folder = said?.force ?? basename(resolve(first), extname(first));
    const asked = { ...(await openOptions(options)), strict: options.strict, onProgress: progress };
    const likely = defaultForce([], folder, areas);
    const read = await readOpened(files, { areaElse: likely.area, ...asked });
    const own = new Set(found.indicators.map(({ id }) => id));
    return forceIn(files, own, read, folder, options, asked);
  } finally {
    await found.close();
  }
}

function forceIn(
  files: ProfiledFiles,
  defined: ReadonlySet<string>,
  read: Opened,
  folder: string,
  options: { readonly asOf: string | null; readonly wholes: readonly string[] },
  asked: Parameters<typeof openedOf>[2],
): OwnForce {
  const file = files.profile?.file ?? PROFILE;
  const likely = defaultForce(read.readings, folder, areas);
  const force = files.settled?.force ?? likely;
  const keys = [...new Set([force.area, ...likely.keys])];
  const opened = openedOf(read.readings, read.ignored, {
    ...asked,
    indicators: read.indicators,
    fileOf: files.settled?.files ?? {},
    twice: files.settled === null ? 'later' : 'error',
    wholes: [...options.wholes, ...keys],
  });
  const own = ownFigures(opened, { area: force.area, areaName: force.areaName, keys });
  const made = defaultProfile(
    likely,
    own.figures.map(({ indicator }) => indicator),
    defined,
  );
  const profile = files.profile === null ? made : filled(files.profile.profile, made, force.area);
  const settled = settledOf({ file, profile }, files.indicators);
  const asOf = asOfDay(options.asOf, settled, opened);
  const names = Object.assign(
    Object.fromEntries([...areas].map(({ area, name }) => [area, name])),
    ...own.figures.map(({ rows }) => rows.about.areaNames),
  );
  return {
    profile: inKeys({ ...profile, ...(asOf.day === null ? {} : { asOf: asOf.day }) }, settled, names, file),
    opened,
    data: {
      definitions: settled.indicators,
      own: own.figures.map(({ indicator, rows }) => ({ indicator, rows: markedRows(rows, profile) })),
    },
    notes: [
      ...(files.profile === null ? likely.notes : settled.notes),
      ...unsaid(opened),
      ...own.notes,
      ...asOf.notes,
    ],
  };
}

/** Tables that do not say what their figures are of. */
function unsaid({ readings }: Opened): string[] {
  return readings.flatMap(({ indicator, report: { file }, rows, saysWhat }) => {
    if (indicator !== null || saysWhat || rows.length === 0) return [];
    const nearest = nearestName(
      idIn(file),
      catalogue.map(({ id }) => id),
    );
    const such = nearest === null ? '' : ` (the nearest: ${nearest})`;
    return [
      `${file} is not used, as it does not say what its figures are of: name it for an indicator${such}, or make it the "file" of one in ${PROFILE}.`,
    ];
  });
}

/** A profile with what it leaves to the files: the areas and the agenda; a target of one force alone is not another's. */
function filled(said: Profile, made: Profile, force: string): Profile {
  const parts = made.areas?.filter(({ area }) => area !== force) ?? [];
  const indicators = Object.fromEntries(
    Object.entries(made.indicators ?? {}).map(([id, { target = null }]) => [
      id,
      { target, ...said.indicators?.[id] },
    ]),
  );
  return {
    ...(parts.length === 0 ? {} : { areas: parts }),
    ...(made.agenda === undefined ? {} : { agenda: made.agenda }),
    ...said,
    indicators: { ...said.indicators, ...indicators },
  };
}
