import { normalQuantile } from '../numeric/normal.ts';
import { IndicatorError } from '../result/error.ts';
import type { Estimate } from '../result/estimate.ts';
import { received } from '../result/received.ts';
import { fitAreas } from './fit.ts';
import { commonShare } from './level-chances.ts';
import type { ReadAreas } from './read-areas.ts';
import { realisedSpread, saidSpread } from './realised-spread.ts';
import { judgedOf, tablesFrom } from './tables.ts';

/** A group of areas that are like one another: most similar forces, by their keys. */
export interface PeerGroup {
  readonly name: string;
  readonly areas: readonly string[];
}

/** A group of peers on one dimension: what they have on average, and how unlike they are. */
export interface AreasPeers {
  readonly name: string;
  readonly part: Readonly<Record<string, string>>;
  /** Those with a level, by name. */
  readonly areas: readonly string[];
  /** Keys of the group that have none here. */
  readonly missing: readonly string[];
  /** The plain mean of their levels. */
  readonly mean: Estimate;
  /** How far their true levels typically lie from it (`variation`). */
  readonly spread: Estimate;
}

/** The peers among the areas that were read, by dimension. */
export function peersOf(read: ReadAreas, path: string, group: PeerGroup | undefined): readonly AreasPeers[] {
  if (group === undefined) return [];
  requireGroup(path, group);
  const { levels, options, tables, units } = read;
  return tables.parts.map((part, dimension): AreasPeers => {
    const known = tables.areas.flatMap(({ area, areaName }, i) => {
      const level = levels[dimension]?.[i] ?? null;
      return level === null || !group.areas.includes(area)
        ? []
        : [{ area, areaName, i, level: level.posterior }];
    });
    const many = known.length;
    const mean = known.reduce((sum, { level }) => sum + level.mean, 0) / many;
    // What they have in common does not average out.
    const [own, shared] = known.reduce(
      ([one, other], { level }) => {
        const common = commonShare(level);
        return [one + (1 - common) * level.sd ** 2, other + Math.sqrt(common) * level.sd];
      },
      [0, 0],
    );
    const sd = Math.sqrt(own + shared ** 2) / many;
    const z = normalQuantile((1 + options.level) / 2);
    const at = (level: number) => (many === 0 ? null : units.valueOfLevel(level));
    const { n, y } = judgedOf(tables.tables, dimension);
    const only = (values: readonly number[]) => known.map(({ i }) => values[i] ?? 0);
    const table = tablesFrom(tables.tables.kind, [[{ y: only(y), n: only(n) }]]);
    return {
      name: group.name,
      part,
      areas: known.map(({ areaName }) => areaName),
      missing: group.areas.filter((area) => !known.some((each) => each.area === area)),
      mean: {
        value: at(mean),
        lower: at(mean - z * sd),
        upper: at(mean + z * sd),
        level: many === 0 ? null : options.level,
        unit: units.figure,
      },
      spread: saidSpread(many < 2 ? null : realisedSpread(fitAreas(table)), read),
    };
  });
}

function requireGroup(path: string, group: PeerGroup): void {
  const { areas, name } = group ?? {};
  const areKeys = Array.isArray(areas) && areas.every((each) => typeof each === 'string');
  if (typeof name === 'string' && name !== '' && areKeys && areas.length > 0) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: peers`,
    expected:
      'must be a name and the keys of the areas, such as { name: "most similar forces", areas: ["essex"] }',
    received: received(group),
  });
}
