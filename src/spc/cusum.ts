import { periodAt } from '../period/calendar.ts';
import { readOptions } from '../result/read-options.ts';
import { real } from '../result/rule.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { CUSUM_DEFAULTS, type CusumOptions, cusumRunLength } from './cusum-run-length.ts';
import { between } from './options.ts';
import { plainWalk, statedTarget, targetLevel } from './plain-walk.ts';
import { type PlainChart, type PlainVerdict, plainChart, type Stretch, stretchesOf } from './stretches.ts';

/** One period. Sums are in standard deviations, from 0 up; `null` where the figures give no spread. */
export interface CusumPoint {
  readonly period: string;
  readonly value: number | null;
  readonly high: number | null;
  readonly low: number | null;
  readonly signal: 'high' | 'low' | null;
  /** First period of the rise of the sum that signals: the change is estimated to begin there. */
  readonly since: string | null;
  readonly excluded: string | null;
}

export interface CusumPhase extends Stretch {
  readonly target: number | null;
  readonly sigma: number | null;
}

export interface CusumChart extends PlainChart {
  readonly chart: 'cusum';
  /** On the latest figure. */
  readonly verdict: PlainVerdict;
  readonly points: readonly CusumPoint[];
  readonly phases: readonly CusumPhase[];
  /** Figures between false signals, if the target and the spread are right. */
  readonly averageRunLength: number | null;
}

const optionRules = {
  target: real,
  sigma: real,
  allowance: real,
  decision: real,
  baseline: { is: 'object', orNull: true },
  phases: { is: 'list' },
  exclude: { is: 'list' },
} as const;

/**
 * CUSUM: has the level moved a little, and stayed moved, more slowly than a control chart would notice?
 *
 * high = max(0, high before + z - allowance), low = max(0, low before - z - allowance), z = (figure - target) / sigma;
 * a signal while the larger sum is above `decision`. A missing or left-out period adds nothing and resets nothing; sums are not
 * reset by a signal; each phase begins at 0 with a target and a spread of its own. Defaults: allowance 0.5 and
 * decision 5 are made for a shift of one standard deviation.
 *
 * With neighbouring figures that move together it signals too often. Throws `invalid-option`, `invalid-period`.
 * Sources: Page 1954; Montgomery, Introduction to Statistical Quality Control.
 *
 * @example
 * const moved = [40, 42, 38, 41, 39, 40, 42, 38, 42, 44, 41, 43, 44, 42, 43, 44];
 * const chart = cusum(seriesFrom(offences, { start: '2018-01', numerator: moved }), { target: 40, sigma: 2 });
 * chart.verdict // => 'signal'
 * chart.points[15] // => { period: '2019-04', value: 44, high: 7.5, low: 0, signal: 'high', since: '2018-09', excluded: null }
 */
export function cusum(series: Series, given: CusumOptions = {}): CusumChart {
  requireSeries('cusum: series', series);
  const options = readOptions('cusum', optionRules, given);
  const { allowance, decision, target, sigma, ...cut } = { ...CUSUM_DEFAULTS, ...options };
  between('cusum: allowance', allowance, 0, 5);
  between('cusum: decision', decision, 1e-3, 20);
  const against = { target, sigma };
  const stated = statedTarget('cusum', against);
  const stretches = stretchesOf('cusum', series, cut);
  const figures = { shown: stretches.data.values, values: stretches.used.values };
  const walked = plainWalk(series, stretches, figures, (phase) => {
    const { centre, spread, ...found } = targetLevel(figures.values, phase, against);
    const sums = { high: 0, low: 0 };
    const since: { high: string | null; low: string | null } = { high: null, low: null };
    const at = (index: number, value: number) => {
      const z = (value - centre) / spread;
      const known = Number.isFinite(z);
      if (known)
        for (const [side, sign] of [['high', 1] as const, ['low', -1] as const]) {
          sums[side] = Math.max(0, sums[side] + sign * z - allowance);
          since[side] = sums[side] === 0 ? null : (since[side] ?? periodAt(series.calendar, index));
        }
      const larger = sums.high >= sums.low ? 'high' : 'low';
      const signal = known && sums[larger] > decision ? larger : null;
      const reading: CusumReading = {
        high: spread > 0 ? sums.high : null,
        low: spread > 0 ? sums.low : null,
        signal,
        since: signal === null ? null : since[signal],
      };
      return { reading, signal: signal !== null };
    };
    return { ...found, at };
  });
  return {
    chart: 'cusum',
    ...walked,
    averageRunLength: cusumRunLength({ allowance, decision }),
    ...plainChart(series, stretches, {
      name: 'CUSUM chart',
      reference: 'Page 1954; Montgomery, Statistical Quality Control',
      options: { allowance, decision, ...stated },
    }),
  };
}

type CusumReading = Pick<CusumPoint, 'high' | 'low' | 'signal' | 'since'>;
