import { readOptions } from '../result/read-options.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { type PrimeChartOptions, primeOptions, primeRules, requireProportion } from './attribute-options.ts';
import { type ShewhartOptions, shewhartRules } from './options.ts';
import { shewhartChart } from './shewhart-chart.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';

/**
 * p chart: is this month's percentage further from its usual level than a sample of this size would put it by chance?
 *
 * Centre: all who count / all asked. Sigma of a period with n asked: sqrt(centre (1 - centre) / n), n being the
 * effective sample where the series has a design effect. Limits: centre +/- 3 sigma, cut to 0 to 1. Where the figures
 * vary more than chance alone (phi's 90% interval excludes 1) a caveat says so: use `pPrimeChart`.
 *
 * Throws `wrong-measure` unless the series is of proportions, or of published percentages with sample sizes.
 * Sources: Shewhart 1931; Montgomery, Introduction to Statistical Quality Control.
 *
 * @example
 * const satisfied = [80, 83, 78, 81, 79, 82, 80, 77, 81, 84, 79, 60];
 * const asked = satisfied.map(() => 100);
 * const finding = pChart(seriesFrom(satisfaction, { start: '2018-04', numerator: satisfied, denominator: asked }));
 * finding.verdict // => 'signal'
 * finding.evidence.limits // => { centre: 0.787, lower: 0.664, upper: 0.910, sigma: 0.041 }
 */
export function pChart(series: Series, given: ShewhartOptions = {}): ShewhartFinding {
  requireSeries('pChart: series', series);
  const options = readOptions('pChart', shewhartRules, given);
  requireProportion('pChart', series);
  return shewhartChart(
    series,
    {
      path: 'pChart',
      chart: 'p',
      recipe: { family: 'binomial', prime: 'no', constant: 'rounded' },
      method: { name: 'p chart', reference: 'Shewhart 1931; Montgomery, Statistical Quality Control' },
      options: {},
    },
    options,
  );
}

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
export function pPrimeChart(series: Series, given: PrimeChartOptions = {}): ShewhartFinding {
  requireSeries('pPrimeChart: series', series);
  const options = readOptions('pPrimeChart', primeRules, given);
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
