import { comparePeriods } from '../../period/compare-periods.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { whole } from '../../words/numbers.ts';
import type { Flat } from './flat.ts';

/** Cases in each of the periods before, of all areas together, beside which a period of none is no chance: one in 500 million. */
const LEAST = 20;
/** Periods before by which that is judged, and how many there must be. */
const [BEFORE, FEWEST] = [12, 3];

/**
 * Figures without the last periods in which every one is 0, where all before have many: a spreadsheet fills months that have not come with
 * 0, and no count of a whole force falls to none at once. What is left out is said.
 */
export function withoutNotCome(flat: readonly Flat[], said: string[]): readonly Flat[] {
  const sums = new Map<string, number>();
  for (const { below, period, top } of flat) {
    // A gap is none; a share of none is 0 of 0.
    const own = top === null ? Number.NaN : Math.abs(top) + Math.abs(below ?? 0);
    sums.set(period, (sums.get(period) ?? 0) + own);
  }
  const periods = [...sums.keys()].map((text) => parsePeriod(text)).sort(comparePeriods);
  const last = periods.findLastIndex((period) => sums.get(period) !== 0) + 1;
  const before = periods.slice(Math.max(0, last - BEFORE), last).map((period) => sums.get(period) ?? 0);
  const known = before.filter((sum) => !Number.isNaN(sum));
  const least = Math.min(...known);
  const [first, final] = [periods[last], periods.at(-1)];
  if (first === undefined || final === undefined || known.length < FEWEST || least < LEAST) return flat;
  const left = new Set<string>(periods.slice(last));
  const when = first === final ? formatPeriod(first) : `${formatPeriod(first)} to ${formatPeriod(final)}`;
  said.push(
    `Left out as periods that have not come, as every figure is 0 and each period before has at least ${whole(least)}: ${when}.`,
  );
  return flat.filter(({ period }) => !left.has(period));
}
