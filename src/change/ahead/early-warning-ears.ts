import { mean } from '../../numeric/mean.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import { standardDeviation } from '../../numeric/variance.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';

export interface EarsOptions {
  /** `C1`: the periods just before. `C2`: two periods are left between. `C3`: C2 of three periods together. */
  readonly method?: 'C1' | 'C2' | 'C3';
  /** Periods before that say what is ordinary. */
  readonly baseline?: number;
  /** Chance of a false alarm in one period; 0.001 for C1 and C2, 0.025 for C3. */
  readonly alpha?: number;
}

export const earsDefaults = { method: 'C1', baseline: 7 } as const;

/** One period of an early warning. */
export interface EarlyWarningPoint {
  /** Place of the period, 0 for the first. */
  readonly place: number;
  readonly observed: number | null;
  /** Counts above this are out of the ordinary; `null` where it cannot be said. */
  readonly upper: number | null;
  readonly alarm: boolean;
}

const optionRules = {
  method: { is: 'one-of', values: ['C1', 'C2', 'C3'] },
  baseline: { is: 'number', least: 2, most: 366, whole: true },
  alpha: { is: 'number', over: 0, under: 0.5 },
} as const;

/**
 * EARS C1, C2 and C3: is this week's count out of the ordinary, with only a few weeks before it?
 *
 * C1: above mean + z sd of the 7 periods before; C2: of the 7 before the last two; C3: above the C2 mean + sd x
 * (z - what C2 exceeded 1 sd by in each of the two periods before). z is the upper normal point of `alpha`. Season and trend
 * are not allowed for: where there are years of figures, `farrington` is the one to use. A gap (`null`) in what a
 * limit stands on gives no limit; figures that are all equal have a limit at their own value (C3: none).
 *
 * Shorter than the baseline: no points. Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Source: Hutwagner, Thompson, Seeman and Treadwell 2003.
 *
 * @example
 * ears([4, 6, 5, 5, 4, 6, 5, 12]).map(({ alarm }) => alarm) // => [true]
 */
export function ears(countColumn: Column, given: EarsOptions = {}): readonly EarlyWarningPoint[] {
  const counts = arrayOf<number | null>('ears: counts', countColumn);
  const options = readOptions('ears', optionRules, given);
  const { method, baseline } = { ...earsDefaults, ...options };
  const { alpha = method === 'C3' ? 0.025 : 0.001 } = options;
  requireFinite('ears: counts', counts);
  const z = normalQuantile(1 - alpha);
  const lag = method === 'C1' ? 0 : 2;
  const ordinary = counts.map((_, place) => ordinaryBefore(counts, place - lag, baseline));
  const first = baseline + lag + (method === 'C3' ? 2 : 0);
  return counts.slice(first).map((observed, at): EarlyWarningPoint => {
    const place = first + at;
    const { centre, spread } = ordinary[place] ?? nothing;
    const over = [place - 1, place - 2].map((earlier) => {
      const { centre: c, spread: s } = ordinary[earlier] ?? nothing;
      return Math.max(0, ((counts[earlier] ?? Number.NaN) - c) / s - 1);
    });
    const reach = method === 'C3' ? z - (over[0] ?? 0) - (over[1] ?? 0) : z;
    const upper = centre + reach * spread;
    if (!Number.isFinite(upper)) return { place, observed, upper: null, alarm: false };
    return { place, observed, upper, alarm: observed !== null && observed > upper };
  });
}

const nothing = /* @__PURE__ */ (() => ({ centre: Number.NaN, spread: Number.NaN }))();

function ordinaryBefore(counts: readonly (number | null)[], end: number, baseline: number) {
  const before = counts.slice(Math.max(0, end - baseline), Math.max(0, end));
  const known = before.filter((count) => count !== null);
  if (known.length < baseline) return nothing;
  return { centre: mean(known) ?? Number.NaN, spread: standardDeviation(known) ?? Number.NaN };
}
