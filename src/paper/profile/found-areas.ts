import type { FileReading } from '../../open/file-reading.ts';
import { isNoArea, isWholeArea } from '../../open/words/words.ts';
import { keyOf } from '../../source/area-finder.ts';
import { placeDefaults } from '../../source/police-uk/options.ts';
import { forceFinder } from '../../source/police-uk/place-finder.ts';
import { alikeAreas } from './alike-areas.ts';
import type { ListedArea } from './profile-areas.ts';

/** An area of the files. */
interface FoundArea {
  readonly area: string;
  /** Every name that a file has for it. */
  readonly names: readonly string[];
  /** Each file with each period of which it has a figure there. */
  readonly places: ReadonlySet<string>;
  /** In how many files it is the whole of others. */
  readonly whole: number;
  /** Whether each of its files is of it by itself. */
  readonly alone: boolean;
}

/** The force that files are of, as far as they tell. */
export interface LikelyForce {
  readonly area: string;
  readonly areaName: string;
  readonly areas: readonly { readonly area: string; readonly names: readonly string[] }[];
  /** Keys under which files have figures of the force itself. */
  readonly keys: readonly string[];
  /** Why it was taken for the force, and what the files do not tell. */
  readonly notes: readonly string[];
}

const elsewhere: ReadonlySet<string> = new Set([placeDefaults.outside, placeDefaults.noLocation]);

/**
 * Likely force: whom are these files about?
 *
 * The area that the others are part of, by the files or by the list of areas; else the only one; else the one that the folder
 * is named for; else the one that always has a file to itself, where the others stand beside each other; else the sum of all,
 * called by the folder's name.
 */
export function likelyForce(
  readings: readonly FileReading[],
  folder: string,
  listed: readonly ListedArea[],
): LikelyForce {
  const found = foundIn(readings);
  const isTotal = ({ names }: FoundArea) => names.some(isWholeArea);
  const areas = found.filter(
    (each) => !elsewhere.has(each.area) && !each.names.some(isNoArea) && !isTotal(each),
  );
  const totals = found.filter(isTotal).map(({ area }) => area);
  const called = forceCalled(folder, listed);
  const { force, why } = chosen(areas, called, listed);
  const isListedForce = new Map(listed.map(({ area, level }) => [area, !['lpa', 'borough'].includes(level)]));
  const others = areas.filter(
    (each) => each.area !== force.area && each.area !== called.area && each.whole === 0,
  );
  const below = others.filter(({ area }) => isListedForce.get(area) !== true);
  const parts = why === 'sum' && below.length === 0 ? others : below;
  const groups = areas.filter((each) => each.whole > 0 && each.area !== force.area);
  return {
    ...force,
    areas: parts,
    keys: [force.area, called.area, ...totals],
    notes: [
      reasons[why](force.areaName),
      ...(why === 'sum' && below.length === 0 && others.length > 1
        ? [`Its areas are forces: name yours as "force", and the others as "peers".`]
        : []),
      ...groups.map(
        ({ names }) =>
          `${names[0]} is the sum of other areas and stands apart: say so with --whole, or rename the parts.`,
      ),
      ...alikeAreas(parts),
    ],
  };
}

const reasons = {
  whole: (name: string) => `The force is taken to be ${name}, of which the other areas are parts.`,
  only: (name: string) => `The force is taken to be ${name}, the only area of the files.`,
  folder: (name: string) => `The force is taken to be ${name}, for which the folder is named.`,
  alone: (name: string) =>
    `The force is taken to be ${name}, which has files to itself where the other areas stand beside each other.`,
  sum: (name: string) =>
    `No area is the whole of the others: the force is taken to be their sum, and called ${name} as the folder is.`,
} as const;

function foundIn(readings: readonly FileReading[]): readonly FoundArea[] {
  const found = new Map<string, { names: Set<string>; places: Set<string>; whole: number; alone: boolean }>();
  for (const { report, rows, shape } of readings) {
    const wholes = shape?.wholes['area'] ?? {};
    const keys = new Set(rows.map(({ area }) => area));
    for (const key of keys) {
      const each = found.get(key) ?? {
        names: new Set<string>(),
        places: new Set<string>(),
        ...{ whole: 0, alone: true },
      };
      each.names.add(rows.about.areaNames[key] ?? key);
      const signs = Object.entries(wholes).find(([area]) => area === key)?.[1];
      if (signs !== undefined && (signs.byName || signs.bySum) && keys.size > 1) each.whole += 1;
      if (keys.size > 1) each.alone = false;
      found.set(key, each);
    }
    for (const { area, period } of rows) found.get(area)?.places.add(`${report.file} ${period}`);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, { alone, names, places, whole }]) => ({ area, names: [...names], places, whole, alone }));
}

function chosen(
  areas: readonly FoundArea[],
  called: { readonly area: string; readonly areaName: string },
  listed: readonly ListedArea[],
): {
  readonly force: { readonly area: string; readonly areaName: string };
  readonly why: keyof typeof reasons;
} {
  const named = ({ area, names }: FoundArea) => ({
    area,
    areaName:
      listed.find((each) => each.area === area)?.name ??
      // A file that names no area has it by the key alone.
      names.find((name) => name !== area) ??
      called.areaName,
  });
  const wholes = [...areas].filter(({ whole }) => whole > 0).sort((a, b) => b.whole - a.whole);
  const whole = wholes.find(({ area }) => area === called.area) ?? wholes[0];
  if (whole !== undefined) return { force: named(whole), why: 'whole' };
  const over = areas.flatMap(({ area }) =>
    listed.flatMap((each) =>
      each.area === area && (each.level === 'lpa' || each.level === 'borough') ? [each.partOf] : [],
    ),
  );
  const listedWhole = new Set(over).size === 1 ? listed.find(({ area }) => area === over[0]) : undefined;
  // One name that the list happens to have says nothing of the others.
  if (listedWhole !== undefined && over.length * 2 > areas.length)
    return { force: { area: listedWhole.area, areaName: listedWhole.name }, why: 'whole' };
  const [first, second] = areas;
  if (first !== undefined && second === undefined) return { force: named(first), why: 'only' };
  const own = areas.find(({ area }) => area === called.area);
  if (own !== undefined) return { force: named(own), why: 'folder' };
  const byThemselves = areas.filter(({ alone }) => alone);
  const [single] = byThemselves;
  if (single !== undefined && byThemselves.length === 1 && areas.length > 2)
    return { force: named(single), why: 'alone' };
  return { force: called, why: 'sum' };
}

/** The force that a folder is named for: one of the list, or one of its own. */
function forceCalled(folder: string, listed: readonly ListedArea[]) {
  const forces = listed.filter(({ level }) => level.endsWith('force'));
  const known = forceFinder(Object.fromEntries(forces.map(({ area, name }) => [area, name])))(folder);
  const made = 'key' in known ? known : forceFinder(undefined)(folder);
  return 'key' in made
    ? { area: made.key, areaName: made.name }
    : { area: keyOf(folder) || 'force', areaName: folder.trim() || 'The force' };
}
