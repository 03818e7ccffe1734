import type { RunNoise } from '../../course/run-noise.ts';
import { formatPeriod } from '../../period/format-period.ts';
import type { Period } from '../../period/period.ts';
import { placesWithin } from '../../period/places-within.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import { type SideTotal, sideTotal } from './period-totals.ts';

/** Two periods, what is compared of each. */
interface Compared {
  readonly from: Period;
  readonly to: Period;
  readonly early: SideTotal;
  readonly late: SideTotal;
}

/**
 * A difference of two periods of which a figure stands apart from all others: one bad month is no change of level, and
 * is in no noise. The interval holds what the others give by themselves as well, and the figures are named.
 */
export function allowingForApart(
  series: Series,
  { early, from, late, to }: Compared,
  { apart }: RunNoise,
  estimateOf: (early: SideTotal, late: SideTotal) => Estimate,
): { readonly estimate: Estimate; readonly apart: readonly Period[] } {
  const estimate = estimateOf(early, late);
  const places = new Set(apart.flatMap((period) => placesWithin(series.calendar, period)));
  const isIn = ({ places: own }: SideTotal) => own.some((place) => places.has(place));
  const named = apart.filter((period) =>
    placesWithin(series.calendar, period).some(
      (place) => early.places.includes(place) || late.places.includes(place),
    ),
  );
  if (!isIn(early) && !isIn(late)) return { estimate, apart: named };
  // Of periods as long as each other the same months are left out of both.
  const paired = early.places.length === late.places.length;
  const stays = (at: number, own: readonly number[], other: readonly number[]) =>
    !places.has(own[at] ?? -1) && !(paired && places.has(other[at] ?? -1));
  const kept = (own: readonly number[], other: readonly number[]) =>
    own.filter((_, at) => stays(at, own, other));
  const [before, after] = [kept(early.places, late.places), kept(late.places, early.places)];
  if (before.length === 0 || after.length === 0) return { estimate, apart: named };
  const others = estimateOf(sideTotal(series, from, before), sideTotal(series, to, after));
  if (others.unit !== estimate.unit) return { estimate, apart: named };
  const further = (a: number | null, b: number | null, of: (a: number, b: number) => number) =>
    a === null || b === null ? null : of(a, b);
  return {
    estimate: {
      ...estimate,
      lower: further(estimate.lower, others.lower, Math.min),
      upper: further(estimate.upper, others.upper, Math.max),
    },
    apart: named,
  };
}

/** Says which figures stand apart, and what the interval makes of it. */
export function apartCaveats(apart: readonly Period[]): readonly Caveat[] {
  if (apart.length === 0) return [];
  const text = `Stands apart from all others: ${apart.map((period) => formatPeriod(period)).join(', ')}. The interval holds what the other figures give by themselves too.`;
  return [{ code: 'stands-apart', text }];
}
