import { periodAt } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { periodsPerYear } from '../period/per-year.ts';
import { span } from '../period/span.ts';
import type { Panel } from '../series/series.ts';

/**
 * The period that areas are compared on unless one is named: the last twelve months of which there are figures, all of
 * them together; the last figure alone where figures cannot be added up.
 */
export function periodCompared({ calendar, indicator, series }: Panel): string {
  const { measure } = indicator;
  const isAlone =
    measure === 'published-percentage' ||
    measure === 'duration' ||
    series.some(({ window }) => window !== 'period');
  const periods = Math.min(calendar.length, isAlone ? 1 : periodsPerYear[calendar.every]);
  const last = periodAt(calendar, calendar.length - 1);
  if (periods === 1) return last;
  return span(firstMonth(periodAt(calendar, calendar.length - periods)), lastMonth(last));
}
