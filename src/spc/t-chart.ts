import { requireFinite } from '../result/require-finite.ts';
import { TRIAL_POINTS } from './caveats.ts';
import { rangeConstants } from './constants.ts';
import { oneOf, type RangeConstant } from './options.ts';
import { type RareEventChart, rareEventPoints } from './rare-events.ts';
import { XMR_PLACES, xmrLimits, xmrPlace } from './xmr-kernel.ts';

export interface TChartOptions {
  /** Constant that turns ranges into standard deviations. */
  readonly constant?: RangeConstant;
  /** Leave out, once, moving ranges above their own upper limit, as in `xmr`. */
  readonly screening?: boolean;
}

export const T_CHART_DEFAULTS = { constant: 'rounded', screening: false } as const;

/** Times between events of a constant rate are close to normal as this root. */
const ROOT = 3.6;

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
export function tChart(times: readonly (number | null)[], options: TChartOptions = {}): RareEventChart {
  const { constant, screening } = { ...T_CHART_DEFAULTS, ...options };
  oneOf('tChart: constant', constant, ['rounded', 'exact', 'mdc']);
  oneOf('tChart: screening', screening, [true, false]);
  requireFinite('tChart: times', times);
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
