import type { Series } from '../series/series.ts';
import { type PrimeChartOptions, primeOptions } from './prime-options.ts';
import { requireEvents } from './require-measure.ts';
import { shewhartChart } from './shewhart-chart.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';

/**
 * u-prime chart (Laney): is this month's rate or count unusual, given both chance and how the level itself wanders?
 *
 * z = (u - centre) / sqrt(centre / n); sigma z = mean |z - previous z| / 1.128; limits: centre +/-
 * 3 sqrt(centre / n) sigma z, not below 0. As wide as the figures themselves vary, and at least as wide as the chance
 * of so many events (`floor`). A count has an exposure of 1, or with `adjust` of its days.
 *
 * Throws `wrong-measure` unless the series is of rates or counts.
 * Source: Laney 2002.
 *
 * @example
 * const finding = uPrimeChart(seriesFrom(offences, { start: '2019-01', numerator: [400, 460, 380, 440, 370, 350] }));
 * finding.evidence.phases[0].sigmaZ // => 2.57
 */
export function uPrimeChart(series: Series, options: PrimeChartOptions = {}): ShewhartFinding {
  requireEvents('uPrimeChart', series);
  const { prime, constant, rest, own } = primeOptions('uPrimeChart', options);
  return shewhartChart(
    series,
    {
      path: 'uPrimeChart',
      chart: 'u-prime',
      recipe: { family: 'poisson', prime, constant },
      method: { name: 'u-prime chart', reference: 'Laney 2002, Improved control charts for attributes' },
      options: own,
    },
    rest,
  );
}
