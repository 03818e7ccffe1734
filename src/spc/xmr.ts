import { readOptions } from '../result/read-options.ts';
import { like } from '../result/rule.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { oneOf, type RangeConstant, type ShewhartOptions, shewhartRules } from './options.ts';
import { shewhartChart } from './shewhart-chart.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';

export interface XmrOptions extends ShewhartOptions {
  /** Constant that turns ranges into standard deviations: 1.128 (default), its exact value, or the literal 2.66. */
  readonly constant?: RangeConstant;
  /** Centre line. */
  readonly centre?: 'mean' | 'median';
  /** Average of the moving ranges; the median, with constants of its own, is less moved by single jumps. */
  readonly range?: 'mean' | 'median';
  /**
   * Leave out, once, moving ranges above their own upper limit. Refused, with a caveat, when that would leave fewer
   * than two thirds of them, or only zeros. Off by default: it makes limits narrower than the figures warrant.
   */
  readonly screening?: boolean;
}

export const XMR_DEFAULTS = {
  constant: 'rounded',
  centre: 'mean',
  range: 'mean',
  screening: false,
} as const;

export const xmrRules = /* @__PURE__ */ like(shewhartRules, {
  constant: { is: 'one-of', values: ['rounded', 'exact', 'mdc'] },
  centre: { is: 'one-of', values: ['mean', 'median'] },
  range: { is: 'one-of', values: ['mean', 'median'] },
  screening: { is: 'flag' },
});

/**
 * XmR chart: is the latest figure more than the ordinary ups and downs of this series?
 *
 * Centre: mean of the figures. Sigma: mean moving range / 1.128. Limits: centre +/- 3 sigma. A missing period has no
 * range on either side. Each phase (declared restarts, and your own) has limits of its own; rules run inside it.
 * Values and limits are in the indicator's unit. Fewer than 6 figures: `too-short`; fewer than 12: trial limits; all
 * equal: `no-variation`; rolling figures: `not-testable`.
 *
 * Any measure will do; for counts below about 20 and for small samples `controlChart` chooses better.
 * Throws `invalid-option` and `invalid-period` for options it cannot follow.
 * Sources: Shewhart 1931; Wheeler 1993; NHS England, Making Data Count.
 *
 * @example
 * const twelve = [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63, 90];
 * const finding = xmr(seriesFrom(offences, { start: '2018-04', numerator: twelve }));
 * finding.verdict // => 'signal'
 * finding.evidence.limits // => { centre: 65.417, lower: 51.393, upper: 79.440, sigma: 4.674 }
 */
export function xmr(series: Series, given: XmrOptions = {}): ShewhartFinding {
  requireSeries('xmr: series', series);
  const options = readOptions('xmr', xmrRules, given);
  const { constant, centre, range, screening, ...rest } = { ...XMR_DEFAULTS, ...options };
  oneOf('xmr: constant', constant, ['rounded', 'exact', 'mdc']);
  oneOf('xmr: centre', centre, ['mean', 'median']);
  oneOf('xmr: range', range, ['mean', 'median']);
  return shewhartChart(
    series,
    {
      path: 'xmr',
      chart: 'xmr',
      recipe: { family: 'xmr', constant, centre, range, screening },
      method: {
        name: 'XmR control chart',
        reference: 'Shewhart 1931; Wheeler 1993; NHS England, Making Data Count',
      },
      options: { constant, centre, range, screening },
    },
    rest,
  );
}
