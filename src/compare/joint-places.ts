import { normalQuantile } from '../numeric/normal.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';
import { requireList, requireObject } from '../result/require-form.ts';
import type { FirstPlace } from './places.ts';
import { requireWhole } from './rank-checks.ts';

/** The places that an area may truly hold. */
export interface PlaceRange {
  readonly best: number;
  readonly worst: number;
}

export interface JointDeviateOptions {
  /** Chance with which every place of the table lies in its range. */
  readonly level?: number;
  /** Whether the areas' errors are independent of one another; Bonferroni holds whether or not. */
  readonly independent?: boolean;
}

const firstRules = { first: { is: 'one-of', values: ['highest', 'lowest'] } } as const;

const optionRules = {
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  independent: { is: 'flag' },
} as const;

/**
 * Joint deviate: how wide must each area's interval be for all of a table to be right at once?
 *
 * Normal deviate at `1 - (1 - level^(1/k))/2` for k independent areas (Šidák), `1 - (1 - level)/(2k)` whatever the
 * dependence (Bonferroni). The two hardly differ: 3.081 and 3.096 for 51 areas at 90%. A published method, for comparison: the places
 * of `rank` are those of the one model of areas.
 *
 * Throws `invalid-option` unless `areas` is a whole number of at least 1. Source: Klein, Wright and Wieczorek 2020; Šidák 1967.
 *
 * @example
 * jointDeviate(51, { level: 0.9 }) // => 3.096
 * jointDeviate(51, { level: 0.9, independent: true }) // => 3.081
 */
export function jointDeviate(areas: number, given: JointDeviateOptions = {}): number {
  const options = readOptions('jointDeviate', optionRules, given);
  const { level = 0.95, independent = false } = options;
  requireWhole('jointDeviate: areas', areas);
  // -expm1(log(level)/k) keeps the digits that 1 - level^(1/k) loses for many areas.
  const tail = independent ? -Math.expm1(Math.log(level) / areas) : (1 - level) / areas;
  return -normalQuantile(tail / 2);
}

/**
 * Joint places: which places may each area of a whole table truly hold, all of them at once?
 *
 * From one interval for each area, joint at the level wanted (`jointDeviate`): the best place is one more than the number of areas whose
 * interval lies wholly ahead, the worst is k less the number wholly behind. Touching counts as apart. Wider than
 * the set for one area named in advance. A missing interval stands for any value, so it is ahead of and behind no
 * other, and its own area may hold any place.
 *
 * Throws `invalid-observation` for a limit that is not finite. Source: Klein, Wright and Wieczorek 2020.
 *
 * @example
 * jointPlaces([{ lower: 1, upper: 2 }, { lower: 3, upper: 4 }]) // => [{ best: 2, worst: 2 }, { best: 1, worst: 1 }]
 */
export function jointPlaces(
  intervals: readonly { readonly lower: number | null; readonly upper: number | null }[],
  given: { readonly first?: FirstPlace } = {},
): readonly PlaceRange[] {
  const { first = 'highest' } = readOptions('jointPlaces', firstRules, given);
  requireList('jointPlaces: intervals', intervals, 'a list of intervals');
  intervals.forEach((interval, at) => {
    requireObject(`jointPlaces: intervals[${at}]`, interval, 'an interval such as { lower: 1, upper: 2 }');
  });
  requireFinite(
    'jointPlaces: lower',
    intervals.map(({ lower }) => lower),
  );
  requireFinite(
    'jointPlaces: upper',
    intervals.map(({ upper }) => upper),
  );
  const limits = intervals.map(({ lower, upper }) => ({
    lower: lower ?? Number.NEGATIVE_INFINITY,
    upper: upper ?? Number.POSITIVE_INFINITY,
  }));
  return limits.map((own, at) => {
    const others = limits.filter((_, index) => index !== at);
    const above = others.filter((other) => other.lower >= own.upper).length;
    const below = others.filter((other) => other.upper <= own.lower).length;
    const [ahead, behind] = first === 'highest' ? [above, below] : [below, above];
    return { best: 1 + ahead, worst: limits.length - behind };
  });
}
