import type { Indicator } from '../indicator/indicator.ts';
import { isIndicatorError } from '../result/error.ts';
import { coverageCheck } from '../series/coverage-check.ts';
import type { Row } from '../series/observation.ts';
import { panel } from '../series/panel.ts';
import type { Table } from '../series/table.ts';
import type { Fitness } from './source-report.ts';

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
