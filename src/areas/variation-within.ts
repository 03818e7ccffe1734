import type { Panel } from '../series/series.ts';
import { blockPeriod } from './figures.ts';
import { fitAreas } from './fit.ts';
import { type ReadAreas, readAreas } from './read-areas.ts';
import { type RealisedSpread, realisedAt, realisedSpread, saidSpread } from './realised-spread.ts';
import { judgedOf, tablesFrom } from './tables.ts';
import type { VariationWithin } from './variation-finding.ts';

/** Smaller areas, and to which larger one each belongs. */
export interface Within {
  readonly panel: Panel;
  readonly of: Readonly<Record<string, string>>;
}

/** How far the smaller areas lie from the mean of the area that they belong to, and what share lies between those. */
export function variationWithin(
  read: ReadAreas,
  between: RealisedSpread | null,
  { of, panel }: Within,
): VariationWithin {
  const period = blockPeriod(read.period.judged);
  const small = readAreas(panel, { ...read.options, period }, 'variation: within');
  const { n, y } = judgedOf(small.tables.tables, 0);
  const groups = new Map<string, { y: number[]; n: number[]; names: string[] }>();
  const left: string[] = [];
  small.tables.areas.forEach(({ area, areaName }, at) => {
    const larger = of[area];
    if (larger === undefined || !read.tables.areas.some((each) => each.area === larger)) {
      left.push(areaName);
      return;
    }
    const group = groups.get(larger) ?? { y: [], n: [], names: [] };
    groups.set(larger, group);
    group.y.push(y[at] ?? 0);
    group.n.push(n[at] ?? 0);
    group.names.push(areaName);
  });
  const several = [...groups.values()].filter((group) => group.names.length > 1);
  for (const { names } of groups.values()) if (names.length === 1) left.push(...names);
  const most = Math.max(0, ...several.map(({ names }) => names.length));
  const padded = (values: readonly number[]) => [...values, ...Array<number>(most - values.length).fill(0)];
  const tables = tablesFrom(
    small.tables.tables.kind,
    several.map((group) => [{ y: padded(group.y), n: padded(group.n) }]),
  );
  const inside = several.length === 0 ? null : realisedSpread(fitAreas(tables, false, true));
  const square = (spread: RealisedSpread | null) => (spread === null ? 0 : realisedAt(spread, 0.5) ** 2);
  const all = square(between) + square(inside);
  return {
    spread: saidSpread(inside, read),
    areas: several.reduce((sum, { names }) => sum + names.length, 0),
    between: inside === null || all === 0 ? null : square(between) / all,
    left,
  };
}
