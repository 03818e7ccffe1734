import type { BriefingData } from '../../assess/briefing/context.ts';
import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { type Opened, openedOf } from '../../open/open.ts';
import type { OpenOptions } from '../../open/open-options.ts';
import { rowCounts } from '../../open/row-counts.ts';
import { asOfDay } from './as-of-day.ts';
import { defaultForce, defaultProfile } from './default-profile.ts';
import { markedRows } from './illustrative.ts';
import { inKeys } from './in-keys.ts';
import { likelyIn } from './likely-indicator.ts';
import { ownFigures } from './own-figures.ts';
import type { Profile } from './profile.ts';
import type { ListedArea } from './profile-areas.ts';
import { PROFILE, type ProfileFile, settledOf } from './profiled-reading.ts';
import type { SettledProfile } from './settled.ts';

/** A force of the user's own: its profile with everything filled in that the files tell, and its figures. */
export interface ForceInFiles {
  readonly profile: Profile;
  readonly opened: Opened;
  readonly data: Required<Pick<BriefingData, 'definitions' | 'own' | 'read'>>;
  /** What was taken for granted, and what the files do not tell. */
  readonly notes: readonly string[];
}

/** What was found beside the figures, and what the user says of them. */
export interface FoundBeside {
  /** The profile among the files or that was named, with what it settles; `null` for the one that the files are likely to be of. */
  readonly profile: ProfileFile | null;
  readonly settled: SettledProfile | null;
  /** The user's own definitions, as the profile has them, and their ids. */
  readonly indicators: readonly Indicator[];
  readonly defined: ReadonlySet<string>;
  /** What the force is called where nothing in the files tells. */
  readonly folder: string;
  /** The list of areas that ships. */
  readonly areas: Iterable<ListedArea>;
  /** The day that was asked for; `null` for that of the profile. */
  readonly asOf: string | null;
  /** How the files were read. */
  readonly options: OpenOptions;
}

/** The force that files which were read are of: the day is settled as the call says, else as the profile does, else as the latest complete month. */
export function forceInFiles(read: Opened, beside: FoundBeside): ForceInFiles {
  const { folder, options } = beside;
  const areas = [...beside.areas];
  const file = beside.profile?.file ?? PROFILE;
  const likely = defaultForce(read.readings, folder, areas);
  const force = beside.settled?.force ?? likely;
  const keys = [...new Set([force.area, ...likely.keys])];
  const opened = openedOf(read.readings, read.ignored, {
    ...options,
    indicators: read.indicators,
    fileOf: { ...options.fileOf, ...beside.settled?.files },
    twice: beside.settled === null ? 'later' : 'error',
    force: keys,
  });
  const own = ownFigures(
    opened,
    { area: force.area, areaName: force.areaName, keys },
    beside.settled?.files,
    options.where,
  );
  const made = defaultProfile(
    likely,
    own.figures.map(({ indicator }) => indicator),
    beside.defined,
  );
  const profile = beside.profile === null ? made : filled(beside.profile.profile, made, force.area);
  const settled = settledOf({ file, profile }, beside.indicators, areas);
  const asOf = asOfDay(beside.asOf, settled, opened);
  const names = Object.assign(
    Object.fromEntries(areas.map(({ area, name }) => [area, name])),
    ...own.figures.map(({ rows }) => rows.about.areaNames),
  );
  const counts = rowCounts(opened.readings);
  return {
    profile: inKeys({ ...profile, ...(asOf.day === null ? {} : { asOf: asOf.day }) }, settled, names, file),
    opened,
    data: {
      definitions: settled.indicators,
      own: own.figures.map(({ indicator, rows }) => ({ indicator, rows: markedRows(rows, profile) })),
      read: {
        files: own.files,
        rows: counts.read,
        refused: counts.rejected,
        leftOut: own.leftOut,
      },
    },
    notes: [
      ...(beside.profile === null ? likely.notes : settled.notes),
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
    const likely = likelyIn(file, catalogue);
    const such = likely === null ? '' : ` (the nearest: ${likely})`;
    const line = likely === null ? '' : `, as "${likely}": { "file": ${JSON.stringify(file)} }`;
    return [
      `${file} is not used, as it does not say what its figures are of: name it for an indicator${such}, or make it the "file" of one in ${PROFILE}${line}.`,
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
