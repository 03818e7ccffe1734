import type { Indicator } from '../indicator/indicator.ts';
import { comparePeriods } from '../period/compare-periods.ts';
import type { Period } from '../period/period.ts';
import { isIndicatorError } from '../result/error.ts';
import { coverageCheck } from '../series/coverage-check.ts';
import type { Row } from '../series/observation.ts';
import { panel } from '../series/panel.ts';
import type { Table } from '../series/table.ts';
import type { AreaCoverage, Fitness } from './source-report.ts';

/**
 * Whether the rows of each area will do for each purpose, by `coverageCheck`. An indicator that cannot be made of
 * these rows at all has no verdict.
 */
export function fitnessOf(rows: Table<Row>, indicators: readonly Indicator[]): readonly Fitness[] {
  return indicators.flatMap((indicator) => {
    const checked = checkedPanel(rows, indicator);
    if (checked === null) return [];
    const use = purpose(indicator);
    const fit = checked.series.map(({ area, areaName }) => ({
      area,
      areaName,
      indicator: indicator.id,
      isFit: true,
      reason: null,
      text: `${areaName}: fit for ${use}.`,
    }));
    const unfit = checked.excluded.map(({ area, areaName, reason }) => ({
      area,
      areaName,
      indicator: indicator.id,
      isFit: false,
      reason,
      text: `${areaName}: ${reason}: not fit for ${use}.`,
    }));
    return [...fit, ...unfit].sort((a, b) => (a.area < b.area ? -1 : 1));
  });
}

function checkedPanel(rows: Table<Row>, indicator: Indicator) {
  if (rows.length === 0) return null;
  try {
    return coverageCheck(panel(indicator, rows));
  } catch (error) {
    if (isIndicatorError(error)) return null;
    throw error;
  }
}

/** The definitions of charge to NFA differ in what they set against each other, not in what they need of the data. */
function purpose({ id, name }: Indicator): string {
  return id.startsWith('charge-to-nfa') ? 'charge to NFA' : `“${name}”`;
}

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
