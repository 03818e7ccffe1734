import type { Series } from '../series/series.ts';
import { type PrimeChartOptions, primeOptions } from './prime-options.ts';
import { requireProportion } from './require-measure.ts';
import { shewhartChart } from './shewhart-chart.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';

/**
 * p-prime chart (Laney): is this month's percentage unusual, given both its sample and how the level itself wanders?
 *
 * z = (p - centre) / sqrt(centre (1 - centre) / n); sigma z = mean |z - previous z| / 1.128; limits: centre +/-
 * 3 sqrt(centre (1 - centre) / n) sigma z, cut to 0 to 1. Large samples make the limits of a p chart absurdly narrow;
 * these are as wide as the figures themselves vary, and at least as wide as sampling error (`floor`).
 *
 * Throws `wrong-measure` unless the series is of proportions, or of published percentages with sample sizes.
 * Source: Laney 2002.
 *
 * @example
 * const satisfied = [8000, 8100, 7900, 8060, 7940, 8050];
 * const asked = satisfied.map(() => 10000);
 * const finding = pPrimeChart(seriesFrom(satisfaction, { start: '2019-01', numerator: satisfied, denominator: asked }));
 * finding.evidence.phases[0].sigmaZ // => 3.06
 */
export function pPrimeChart(series: Series, options: PrimeChartOptions = {}): ShewhartFinding {
  requireProportion('pPrimeChart', series);
  const { prime, constant, rest, own } = primeOptions('pPrimeChart', options);
  return shewhartChart(
    series,
    {
      path: 'pPrimeChart',
      chart: 'p-prime',
      recipe: { family: 'binomial', prime, constant },
      method: { name: 'p-prime chart', reference: 'Laney 2002, Improved control charts for attributes' },
      options: own,
    },
    rest,
  );
}
