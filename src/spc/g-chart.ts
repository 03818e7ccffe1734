import { mean } from '../numeric/mean.ts';
import { requireFinite } from '../result/require-finite.ts';
import { TRIAL_POINTS } from './caveats.ts';
import { oneOf } from './options.ts';
import { type RareEventChart, rareEventPoints } from './rare-events.ts';

export interface GChartOptions {
  /**
   * Smallest count there can be: 0 where cases between two events are counted (none lay between), 1 where the count
   * goes up to the event and holds it.
   */
  readonly smallest?: 0 | 1;
}

export const G_CHART_DEFAULTS = { smallest: 0 } as const;

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
export function gChart(counts: readonly (number | null)[], options: GChartOptions = {}): RareEventChart {
  const { smallest } = { ...G_CHART_DEFAULTS, ...options };
  oneOf('gChart: smallest', smallest, [0, 1]);
  requireFinite('gChart: counts', counts);
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
