import type { PublishedGrowth } from '../change/amount/growth-beside.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { samePeriodLastYear } from '../period/same-period-last-year.ts';
import type { Context } from './briefing/context.ts';
import { shippedFor } from './claims/shipped-for.ts';

/** The published growth of the nation between the same two years, where both of its counts are shipped; else `null`. */
export function nationGrowth(
  indicator: string,
  { data, isPast }: Context,
  from: string,
  to: string,
): PublishedGrowth | null {
  const { nation } = shippedFor(indicator);
  const table = nation === undefined ? undefined : data.tables[nation];
  if (table === undefined || !isPast(to) || !isSame(samePeriodLastYear(parsePeriod(to)), from)) return null;
  const { area, period, count } = table.columns;
  const countOf = (year: string) => {
    for (let index = 0; index < table.length; index++)
      if (isSame(String(period?.at(index)), year)) return Number(count?.at(index));
    return null;
  };
  const [before, after] = [countOf(from), countOf(to)];
  if (before === null || after === null || !(before > 0)) return null;
  const key = String(area?.at(0));
  const names = table.about.areaNames;
  return {
    name: Object.hasOwn(names, key) ? (names[key] ?? key) : key,
    percent: 100 * (after / before - 1),
    source: `${table.about.publisher}: ${table.about.title}`,
  };
}

/** Whether two periods are of the same months, however they are written. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [parsePeriod(one), parsePeriod(other)];
  return firstMonth(a) === firstMonth(b) && lastMonth(a) === lastMonth(b);
}
