import type { CompletedFigures } from '../areas/completed.ts';
import type { Unit } from '../result/estimate.ts';
import { ordinal } from '../words/numbers.ts';
import { figure, limits } from './cells.ts';

/** What the figures will be in the end, beside figures of which not all is in: no column where all is. */
export function completedColumns(completed: CompletedFigures | undefined, unit: Unit) {
  const rows = new Map(completed?.rows.map((row) => [row.area, row]));
  return {
    columns: completed === undefined ? [] : ['#Completed', '#Interval completed', '#Place completed'],
    cells: (area: string): readonly string[] => {
      const row = rows.get(area);
      if (completed === undefined) return [];
      return row === undefined
        ? ['–', '–', '–']
        : [figure(row.value, unit), limits(row.lower, row.upper, unit), ordinal(row.place)];
    },
  };
}
