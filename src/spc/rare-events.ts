import { mean } from '../numeric/mean.ts';
import { arrayOf, type Column } from '../result/column.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';
import { real } from '../result/rule.ts';
import { TRIAL_POINTS } from './caveats.ts';
import { rangeConstants } from './constants.ts';
import { oneOf, type RangeConstant } from './options.ts';
import { XMR_PLACES, xmrLimits, xmrPlace } from './xmr-kernel.ts';

/** One gap between events and whether it is outside the limits. */
export interface RareEventPoint {
  readonly value: number | null;
  readonly outside: 'high' | 'low' | null;
}

/** A chart of the gaps between rare events, in their order; plain data. */
export interface RareEventChart {
  readonly chart: 'g' | 't';
  readonly points: readonly RareEventPoint[];
  /** `null` without figures; a lower limit of 0 cannot be passed. */
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Figures that set the limits, and how many were missing. */
  readonly n: number;
  readonly missing: number;
  /** Limits from fewer than twelve figures. */
  readonly trial: boolean;
}

/** The points of such a chart against its limits. */
export function rareEventPoints(
  values: readonly (number | null)[],
  lower: number | null,
  upper: number | null,
): readonly RareEventPoint[] {
  return values.map((value) => {
    const high = value !== null && upper !== null && value > upper;
    const low = value !== null && lower !== null && value < lower;
    return { value, outside: high ? 'high' : low ? 'low' : null };
  });
}

export interface GChartOptions {
  /**
   * Smallest count there can be: 0 where cases between two events are counted (none lay between), 1 where the count
   * goes up to the event and holds it.
   */
  readonly smallest?: 0 | 1;
}

export const G_CHART_DEFAULTS = { smallest: 0 } as const;

const optionRules = {
  smallest: real,
} as const;

/**
 * g chart: for events so rare that most months have none, were there more (or fewer) cases between two of them?
 *
 * Counts of cases between successive events, in order, geometric: sigma = sqrt(mean (mean + 1)), or sqrt(mean (mean -
 * 1)) where counts start at 1; limits: mean +/- 3 sigma, not below 0, so that only long gaps can signal. A figure
 * below 0 or missing (`null`) is passed over. Fewer than 12 counts: trial limits. No limits where there are none, or
 * where the mean is below the smallest count. Run rules do not hold for figures as skewed as these.
 *
 * Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Sources: Kaminsky et al. 1992; Benneyan 2001.
 *
 * @example
 * gChart([20, 8, 15, 30, 22, 10, 17, 25, 12, 19, 14, 120]).upper // => 105.49
 * gChart([20, 8, 15, 30, 22, 10, 17, 25, 12, 19, 14, 120]).points[11] // => { value: 120, outside: 'high' }
 */
export function gChart(countColumn: Column, given: GChartOptions = {}): RareEventChart {
  const counts = arrayOf<number | null>('gChart: counts', countColumn);
  const options = readOptions('gChart', optionRules, given);
  const { smallest } = { ...G_CHART_DEFAULTS, ...options };
  oneOf('gChart: smallest', smallest, [0, 1]);
  requireFinite('gChart: counts', counts, { size: 'any' });
  const values = counts.map((count) => (count !== null && count >= 0 ? count : null));
  const known = values.filter((value) => value !== null);
  const centre = known.length === 0 ? null : mean(known);
  const limited = centre !== null && centre >= smallest;
  const half = limited ? 3 * Math.sqrt(centre) * Math.sqrt(smallest === 0 ? centre + 1 : centre - 1) : 0;
  const lower = limited ? Math.max(0, centre - half) : null;
  const upper = limited && Number.isFinite(centre + half) ? centre + half : null;
  return {
    chart: 'g',
    points: rareEventPoints(values, lower, upper),
    centre,
    lower,
    upper,
    n: known.length,
    missing: values.length - known.length,
    trial: known.length < TRIAL_POINTS,
  };
}

export interface TChartOptions {
  /** Constant that turns ranges into standard deviations. */
  readonly constant?: RangeConstant;
  /** Leave out, once, moving ranges above their own upper limit, as in `xmr`. */
  readonly screening?: boolean;
}

export const T_CHART_DEFAULTS = { constant: 'rounded', screening: false } as const;

/** Times between events of a constant rate are close to normal as this root. */
const ROOT = 3.6;

const tChartRules = {
  constant: { is: 'one-of', values: ['rounded', 'exact', 'mdc'] },
  screening: { is: 'flag' },
} as const;

/**
 * t chart: for rare events, was the time since the last one longer (or shorter) than usual?
 *
 * y = time^(1/3.6) is charted as XmR and the lines are turned back: centre (mean y)^3.6, limits (mean y +/- 3 sigma)^3.6,
 * 0 where the limit of y is below 0. Times in any unit, in order; a time below 0 or missing (`null`) is passed over and
 * breaks the moving range. A time of 0 (two events at once) is better broken up by a finer clock. Fewer than 12 times:
 * trial limits. No limits without two neighbours.
 *
 * Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Source: Nelson 1994, Journal of Quality Technology 26.
 *
 * @example
 * tChart([20, 8, 15, 30, 22, 10, 17, 25, 12, 19, 14, 120]).centre // => 20.6
 * tChart([20, 8, 15, 30, 22, 10, 17, 25, 12, 19, 14, 120]).upper // => 96.5
 */
export function tChart(timeColumn: Column, given: TChartOptions = {}): RareEventChart {
  const times = arrayOf<number | null>('tChart: times', timeColumn);
  const options = readOptions('tChart', tChartRules, given);
  const { constant, screening } = { ...T_CHART_DEFAULTS, ...options };
  oneOf('tChart: constant', constant, ['rounded', 'exact', 'mdc']);
  oneOf('tChart: screening', screening, [true, false]);
  requireFinite('tChart: times', times, { size: 'any' });
  const values = times.map((time) => (time !== null && time >= 0 ? time : null));
  const roots = Float64Array.from(values, (time) => (time === null ? Number.NaN : time ** (1 / ROOT)));
  const out = new Float64Array(XMR_PLACES);
  const how = { centre: 'mean', range: 'mean', screening, ...rangeConstants(constant, 'mean') } as const;
  xmrLimits(roots, 0, roots.length, how, new Float64Array(roots.length), out);
  const points = out[xmrPlace.points] ?? 0;
  const centre = out[xmrPlace.centre] ?? Number.NaN;
  const half = 3 * (out[xmrPlace.sigma] ?? Number.NaN);
  const back = (root: number) => {
    const time = Math.max(0, root) ** ROOT;
    return Number.isFinite(time) ? time : null;
  };
  const lower = back(centre - half);
  const upper = back(centre + half);
  // Equal times have limits on themselves, but for the last bits of a root and its power.
  const shown = half > 0 ? rareEventPoints(values, lower, upper) : rareEventPoints(values, null, null);
  return {
    chart: 't',
    points: shown,
    centre: back(centre),
    lower,
    upper,
    n: points,
    missing: values.length - points,
    trial: points < TRIAL_POINTS,
  };
}
