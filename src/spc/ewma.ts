import { readOptions } from '../result/read-options.ts';
import { real } from '../result/rule.ts';
import { possibleRange } from '../series/possible-range.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { EWMA_DEFAULTS, type EwmaOptions, ewmaRunLength } from './ewma-run-length.ts';
import { between } from './options.ts';
import { plainWalk, statedTarget, targetLevel } from './plain-walk.ts';
import {
  numberOrNull,
  type PlainChart,
  type PlainVerdict,
  plainChart,
  type Stretch,
  stretchesOf,
} from './stretches.ts';

/** One period: the figure, the weighted average up to it, and the limits of that average. */
export interface EwmaPoint {
  readonly period: string;
  readonly value: number | null;
  readonly average: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signal: 'high' | 'low' | null;
  readonly excluded: string | null;
}

export interface EwmaPhase extends Stretch {
  readonly target: number | null;
  readonly sigma: number | null;
}

export interface EwmaChart extends PlainChart {
  readonly chart: 'ewma';
  /** On the latest figure. */
  readonly verdict: PlainVerdict;
  readonly points: readonly EwmaPoint[];
  readonly phases: readonly EwmaPhase[];
  /** Figures between false signals, if the target and the spread are right. */
  readonly averageRunLength: number | null;
}

const optionRules = {
  target: real,
  sigma: real,
  weight: real,
  width: real,
  baseline: { is: 'object', orNull: true },
  phases: { is: 'list' },
  exclude: { is: 'list' },
} as const;

/**
 * EWMA: has the level moved a little, and stayed moved? The figures are averaged, the newest with most weight.
 *
 * average = weight x figure + (1 - weight) x average before, from the target; limits: target +/- width x sigma x
 * sqrt(weight / (2 - weight) x (1 - (1 - weight)^(2 i))) at the i-th figure of the phase. A missing or left-out period
 * leaves average and limits as they were. Each phase begins at a target of its own. The limits are of the average, not
 * of a figure, and are cut to the possible range (a share lies between 0 and 1, and so does its average).
 *
 * With neighbouring figures that move together it signals too often. Throws `invalid-option`, `invalid-period`.
 * Sources: Roberts 1959; Lucas & Saccucci 1990.
 *
 * @example
 * const moved = [40, 42, 38, 41, 39, 40, 42, 38, 42, 44, 41, 43, 44, 42, 43, 44];
 * const chart = ewma(seriesFrom(offences, { start: '2018-01', numerator: moved }), { target: 40, sigma: 2 });
 * chart.verdict // => 'signal'
 * chart.points[15]?.average // => 42.53
 */
export function ewma(series: Series, given: EwmaOptions = {}): EwmaChart {
  requireSeries('ewma: series', series);
  const options = readOptions('ewma', optionRules, given);
  const { weight, width, target, sigma, ...cut } = { ...EWMA_DEFAULTS, ...options };
  between('ewma: weight', weight, 0.01, 1);
  between('ewma: width', width, 1e-3, 6);
  const against = { target, sigma };
  const stated = statedTarget('ewma', against);
  const stretches = stretchesOf('ewma', series, cut);
  const figures = { shown: stretches.data.values, values: stretches.used.values };
  const range = possibleRange(series, figures.shown);
  const walked = plainWalk(series, stretches, figures, (phase) => {
    const { centre, spread, ...found } = targetLevel(figures.values, phase, against);
    let average = centre;
    let seen = 0;
    const at = (_index: number, value: number) => {
      const known = !Number.isNaN(value);
      if (known) {
        average += weight * (value - average);
        seen += 1;
      }
      const half = width * spread * Math.sqrt((weight / (2 - weight)) * (1 - (1 - weight) ** (2 * seen)));
      // Equal figures have a spread of 0 and an average that is the target but for its last bit.
      const beyond = spread > 0 && Math.abs(average - centre) > half * (1 + 1e-12);
      const limits = spread >= 0 && seen > 0;
      const reading: EwmaReading = {
        average: seen > 0 ? numberOrNull(average) : null,
        lower: limits ? numberOrNull(Math.max(range.least, centre - half)) : null,
        upper: limits ? numberOrNull(Math.min(range.most, centre + half)) : null,
        signal: !known || !beyond ? null : average > centre ? 'high' : 'low',
      };
      return { reading, signal: reading.signal !== null };
    };
    return { ...found, at };
  });
  return {
    chart: 'ewma',
    ...walked,
    averageRunLength: ewmaRunLength({ weight, width }),
    ...plainChart(series, stretches, {
      name: 'EWMA chart',
      reference: 'Roberts 1959; Lucas & Saccucci 1990',
      options: { weight, width, ...stated },
    }),
  };
}

type EwmaReading = Pick<EwmaPoint, 'average' | 'lower' | 'upper' | 'signal'>;
