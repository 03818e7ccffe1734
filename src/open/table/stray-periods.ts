import { firstDay } from '../../period/month-index.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Period } from '../../period/period.ts';
import type { LongFigures } from './long-figures.ts';

/** Days from the other periods beyond which one is a slip of the year: five years. */
const FAR = 5 * 365;
/** Other periods by which one is told to be far from them. */
const LEAST = 6;

/**
 * Periods that stand alone, years before the first or after the last of the others, each with the nearest of them: November
 * 2035 among months to November 2025 is a slip, and not the latest month.
 */
export function strayPeriods(figures: LongFigures): ReadonlyMap<string, Period> {
  const days = [...new Set([...figures].map(({ period }) => period))]
    .map((period) => ({ period, day: firstDay(parsePeriod(period)) }))
    .sort((a, b) => a.day - b.day);
  const stray = new Map<string, Period>();
  const [first, second] = days;
  const [before, last] = days.slice(-2);
  if (first === undefined || second === undefined || before === undefined || last === undefined) return stray;
  if (days.length <= LEAST) return stray;
  const inner = (from: number, to: number) =>
    days
      .slice(from, to)
      .reduce((most, { day }, at, all) => Math.max(most, day - (all[at - 1]?.day ?? day)), 0);
  const isFar = (gap: number, others: number) => gap > FAR && gap > 3 * others;
  if (isFar(last.day - before.day, inner(0, -1))) stray.set(last.period, before.period);
  if (isFar(second.day - first.day, inner(1, days.length))) stray.set(first.period, second.period);
  return stray;
}
