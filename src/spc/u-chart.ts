import type { Series } from '../series/series.ts';
import type { ShewhartOptions } from './options.ts';
import { requireEvents } from './require-measure.ts';
import { shewhartChart } from './shewhart-chart.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';

/**
 * u chart: is this month's rate further from its usual level than the chance of so many events would put it?
 *
 * Centre: all events / all exposure. Sigma of a period with exposure n: sqrt(centre / n). Limits: centre +/- 3 sigma,
 * not below 0. A count has an exposure of 1, or with `adjust` of its days. Where the figures vary more than chance
 * alone (phi's 90% interval excludes 1) a caveat says so: use `uPrimeChart`.
 *
 * Throws `wrong-measure` unless the series is of rates or counts.
 * Sources: Shewhart 1931; Montgomery, Introduction to Statistical Quality Control.
 *
 * @example
 * const events = [9, 11, 8, 10, 12, 9, 10, 11, 8, 10, 9, 13];
 * const people = events.map(() => 5000);
 * const finding = uChart(seriesFrom(offenceRate, { start: '2018-04', numerator: events, denominator: people }));
 * finding.verdict // => 'no-signal'
 * finding.evidence.limits // => { centre: 2, lower: 0.103, upper: 3.897, sigma: 0.632 }
 */
export function uChart(series: Series, options: ShewhartOptions = {}): ShewhartFinding {
  requireEvents('uChart', series);
  return shewhartChart(
    series,
    {
      path: 'uChart',
      chart: 'u',
      recipe: { family: 'poisson', prime: 'no', constant: 'rounded' },
      method: { name: 'u chart', reference: 'Shewhart 1931; Montgomery, Statistical Quality Control' },
      options: {},
    },
    options,
  );
}
