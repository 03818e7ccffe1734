import { readOptions } from '../result/read-options.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import {
  type PrimeChartOptions,
  primeOptions,
  primeRules,
  requireCount,
  requireEvents,
} from './attribute-options.ts';
import { type ShewhartOptions, shewhartRules } from './options.ts';
import { shewhartChart } from './shewhart-chart.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';

const cChartRules = {
  target: { is: 'anything', orNull: true },
  baseline: { is: 'object', orNull: true },
  phases: { is: 'list' },
  exclude: { is: 'list' },
  rules: { is: 'anything' },
  clip: { is: 'flag' },
} as const;

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
export function cChart(series: Series, given: Omit<ShewhartOptions, 'adjust'> = {}): ShewhartFinding {
  requireSeries('cChart: series', series);
  const options = readOptions('cChart', cChartRules, given);
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
export function uChart(series: Series, given: ShewhartOptions = {}): ShewhartFinding {
  requireSeries('uChart: series', series);
  const options = readOptions('uChart', shewhartRules, given);
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
export function uPrimeChart(series: Series, given: PrimeChartOptions = {}): ShewhartFinding {
  requireSeries('uPrimeChart: series', series);
  const options = readOptions('uPrimeChart', primeRules, given);
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
