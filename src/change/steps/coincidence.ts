import { firstMonth, lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Period } from '../../period/period.ts';
import type { Series } from '../../series/series.ts';
import type { LevelChange } from './change-points-finding.ts';

interface Interval {
  readonly from: string;
  readonly to: string;
}

const months = ({ from, to }: Interval) => ({
  first: firstMonth(parsePeriod(from) as Period),
  last: lastMonth(parsePeriod(to) as Period),
});

/** Title of the first declared change that began within an interval (or lasted into it), or `null`. */
export function labelOf(series: Series, interval: Interval): string | null {
  const { first, last } = months(interval);
  const known = series.breaks.find(
    (declared) => declared.from <= last && (declared.kind === 'mask' ? declared.to : declared.from) >= first,
  );
  return known?.title ?? null;
}

/**
 * Chance that at least one of the declared changes, were they placed anywhere in the series at random, would
 * fall within the intervals of the changes found: 1 - (1 - share of the months inside)^declared. `null` where
 * no change found has a label.
 */
export function coincidence(series: Series, figures: number, changes: readonly LevelChange[]): number | null {
  if (!changes.some((change) => change.label !== null)) return null;
  const inside = new Set<number>();
  const first = parsePeriod(changes[0]?.interval.from ?? '');
  for (const { interval } of changes) {
    const { first: from, last: to } = months(interval);
    for (let month = indexOf(from); month <= indexOf(to); month += 1) inside.add(month);
  }
  const perPlace = indexOf(lastMonth(first)) - indexOf(firstMonth(first)) + 1;
  const share = Math.min(1, inside.size / perPlace / Math.max(1, figures));
  return 1 - (1 - share) ** series.breaks.length;
}

const indexOf = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
