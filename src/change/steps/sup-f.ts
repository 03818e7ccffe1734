import { squaredDeviations } from '../../numeric/variance.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { normalCost } from './segmentation-costs.ts';
import { supFProbability } from './sup-f-probability.ts';

/** A test for one change of level at an unknown place. */
export interface SupF {
  readonly n: number;
  /** Largest F; `null` where there are too few values, or none vary. */
  readonly supF: number | null;
  readonly p: number | null;
  /** Index from 0 of the first value after the likeliest change. */
  readonly start: number | null;
  /** F for a change at each admissible place: that of Chow's test for a change known to be there. */
  readonly profile: readonly { readonly start: number; readonly f: number }[];
}

export interface SupFOptions {
  /** Share of the values at either end at which no change is looked for. Default 0.15. */
  readonly trim?: number;
}

const optionRules = {
  trim: { is: 'number', least: 0.01, most: 0.49 },
} as const;

/**
 * Andrews' supF: has the level changed at some place that nobody named beforehand?
 *
 * F = (RSS without - RSS with a change) / (RSS with / (n - 2)) at every place that leaves `trim` of the values on
 * either side; the largest is judged against its own distribution, by Hansen's approximation, because a maximum of
 * many F is larger than one. Takes values as independent with one variance: autocorrelation, and a steady trend, reject
 * too. `null` values are left out. Fewer than two values on either side, or none vary within the parts: `null`.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for a trim outside 0.01 to 0.49. Source: Andrews 1993; Hansen 1997.
 *
 * @example
 * supF([3, 4, 3, 5, 4, 3, 4, 8, 9, 8, 7, 9, 8, 9]).start // => 7
 */
export function supF(valueColumn: Column, given: SupFOptions = {}): SupF {
  const values = arrayOf<number | null>('supF: values', valueColumn);
  const options = readOptions('supF', optionRules, given);
  const { trim = 0.15 } = options;
  requireFinite('supF: values', values);
  const places = values.flatMap((value, at) => (value === null ? [] : [at]));
  const known = places.map((at) => values[at] ?? 0);
  const n = known.length;
  const first = Math.max(2, Math.floor(trim * n));
  const last = n - first;
  const none = { n, supF: null, p: null, start: null, profile: [] };
  if (n < 4 || last < first) return none;
  const cost = normalCost(known);
  const whole = cost(0, n);
  // Below this the parts are equal values, and what is left is rounding.
  const noise = 1e-12 * whole;
  const profile: { start: number; f: number }[] = [];
  for (let before = first; before <= last; before += 1) {
    let rest = cost(0, before) + cost(before, n);
    if (!(rest > noise))
      rest = squaredDeviations(known.slice(0, before)) + squaredDeviations(known.slice(before));
    if (!(rest > noise)) return none;
    profile.push({ start: places[before] ?? 0, f: ((whole - rest) * (n - 2)) / rest });
  }
  const best = profile.reduce((most, one) => (one.f > most.f ? one : most));
  const p = supFProbability(best.f, (last * (n - first)) / (first * (n - last)));
  return { n, supF: best.f, p, start: best.start, profile };
}
