import { median } from '../numeric/descriptives.ts';
import type { Series } from './series.ts';

/** Areas that say how all have moved, and events that must be expected of one, at least. */
const fewestAreas = 3;
const fewestEvents = 50;

/**
 * Series whose records must be lost, with the events that were to be expected: counts and rates of which a stretch has less
 * than a share (`least`) of what its earlier figures lead one to expect, as all areas have moved since (the median of the
 * ratios of their means). Of a proportion both sides are lost together, so that nothing shows.
 */
export function lostRecords(
  all: readonly Series[],
  stretch: readonly number[],
  least: number,
): ReadonlyMap<Series, number> {
  const levels = all.flatMap((series) => levelsOf(series, stretch));
  const moves = levels.flatMap(({ before, now }) => (before > 0 ? [now / before] : []));
  if (moves.length < fewestAreas) return new Map();
  const moved = median(moves);
  return new Map(
    levels.flatMap(({ series, before, now, figures }): readonly (readonly [Series, number])[] => {
      const expected = before * moved * figures;
      return expected >= fewestEvents && now * figures < least * expected ? [[series, expected]] : [];
    }),
  );
}

/** The mean of a period before the stretch and in it; nothing where either has no figures. */
function levelsOf(series: Series, stretch: readonly number[]) {
  const { indicator, numerator, window } = series;
  if ((indicator.measure !== 'count' && indicator.measure !== 'rate') || window !== 'period') return [];
  const there = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const before = there(numerator.slice(0, stretch[0] ?? 0));
  const now = there(stretch.map((at) => numerator[at] ?? null));
  if (before.length === 0 || now.length === 0) return [];
  return [{ series, before: mean(before), now: mean(now), figures: now.length }];
}
