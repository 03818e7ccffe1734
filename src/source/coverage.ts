import { comparePeriods } from '../period/compare-periods.ts';
import type { Period } from '../period/period.ts';
import type { AreaCoverage } from './source-report.ts';

/** One figure, as far as coverage is concerned. */
export interface CoveredFigure {
  readonly area: string;
  readonly period: Period;
  readonly count: number | null;
}

/** Which periods there are for each area, and which of the whole reading there are not; in the order of area keys. */
export function coverageOf(
  figures: Iterable<CoveredFigure>,
  names: Readonly<Record<string, string>>,
): readonly AreaCoverage[] {
  const byArea = new Map<string, { periods: Set<Period>; total: number | null }>();
  for (const { area, period, count } of figures) {
    const found = byArea.get(area) ?? { periods: new Set<Period>(), total: null };
    found.periods.add(period);
    if (count !== null) found.total = (found.total ?? 0) + count;
    byArea.set(area, found);
  }
  const all = [...new Set([...byArea.values()].flatMap(({ periods }) => [...periods]))].sort(comparePeriods);
  return [...byArea]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([area, { periods, total }]) => {
      const own = all.filter((period) => periods.has(period));
      const [from] = own;
      const to = own.at(-1);
      if (from === undefined || to === undefined) return [];
      const missing = all.filter((period) => !periods.has(period));
      const areaName = (Object.hasOwn(names, area) ? names[area] : undefined) ?? area;
      return [{ area, areaName, from, to, periods: own.length, missing, total }];
    });
}
