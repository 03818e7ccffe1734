import type { Series } from '../series/series.ts';
import type { ShewhartOptions } from './options.ts';
import { requireCount } from './require-measure.ts';
import { shewhartChart } from './shewhart-chart.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';

/**
 * c chart: is this month's count further from its usual level than the chance of so many events would put it?
 *
 * Centre: mean count. Sigma: its square root. Limits: centre +/- 3 sigma, not below 0. Recorded crime nearly always
 * varies more than this allows, and a caveat says so where it does: use `uPrimeChart`.
 *
 * Throws `wrong-measure` unless the series is of counts.
 * Sources: Shewhart 1931; Montgomery, Introduction to Statistical Quality Control.
 *
 * @example
 * const finding = cChart(seriesFrom(offences, { start: '2019-01', numerator: [14, 17, 18, 15, 16, 16] }));
 * finding.evidence.limits // => { centre: 16, lower: 4, upper: 28, sigma: 4 }
 */
export function cChart(series: Series, options: Omit<ShewhartOptions, 'adjust'> = {}): ShewhartFinding {
  requireCount('cChart', series);
  return shewhartChart(
    series,
    {
      path: 'cChart',
      chart: 'c',
      recipe: { family: 'poisson', prime: 'no', constant: 'rounded' },
      method: { name: 'c chart', reference: 'Shewhart 1931; Montgomery, Statistical Quality Control' },
      options: {},
    },
    { ...options, adjust: 'none' },
  );
}
