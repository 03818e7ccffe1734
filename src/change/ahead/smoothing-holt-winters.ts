import { variance } from '../../numeric/variance.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireData } from '../../result/require-data.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { real, share } from '../../result/rule.ts';
import { refuse } from '../options.ts';
import { type ForecastPoint, forecastPoints, noForecast } from './smoothing-forecast.ts';
import {
  ahead,
  carried,
  type Smoothed,
  type SmoothingConstants,
  type SmoothingStates,
  smooth,
  statesRule,
} from './smoothing-kernel.ts';
import { smallest } from './smoothing-search.ts';
import { type SmoothingStart, smoothingStart } from './smoothing-start.ts';

export interface HoltWintersOptions {
  /** Whether the level has a slope (Holt). */
  readonly trend?: boolean;
  /** Periods in a year where there is a season (Winters): 12 for months. */
  readonly season?: number | null;
  /** Whether the season adds to the level or multiplies it. */
  readonly model?: 'additive' | 'multiplicative';
  /** Constants from 0 to 1; each that is not given is the one with the least squared errors one period ahead. */
  readonly alpha?: number;
  readonly beta?: number;
  readonly gamma?: number;
  /** Share of the slope that each period keeps; `estimate` looks between 0.8 and 0.98. */
  readonly phi?: number | 'estimate';
  /** States before the first figure, instead of those from the first figures. */
  readonly initial?: SmoothingStates;
  /** Periods to forecast. */
  readonly steps?: number;
  readonly level?: number;
}

export const holtWintersDefaults = {
  trend: false,
  season: null,
  model: 'additive',
  phi: 1,
  steps: 12,
  level: 0.95,
} as const;

export interface HoltWinters {
  readonly constants: SmoothingConstants;
  /** After each figure; `null` before smoothing starts. */
  readonly levels: readonly (number | null)[];
  readonly slopes: readonly (number | null)[];
  /** What was expected of each figure from those before it. */
  readonly fitted: readonly (number | null)[];
  /** States after the last figure; the first seasonal value is that of the next period. */
  readonly final: SmoothingStates | null;
  /** Sum of squared errors one period ahead. */
  readonly squaredErrors: number | null;
  readonly forecast: readonly ForecastPoint[];
}

const optionRules = {
  trend: { is: 'flag' },
  season: { is: 'number', least: 2, most: 366, whole: true, orNull: true },
  model: { is: 'one-of', values: ['additive', 'multiplicative'] },
  alpha: share,
  beta: share,
  gamma: share,
  phi: { is: 'either', of: [real, { is: 'one-of', values: ['estimate'] }] },
  initial: { is: 'anything' },
  steps: { is: 'number', least: 0, most: 1200, whole: true },
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

/**
 * Exponential smoothing after Holt and Winters: what next, if the latest figures count most?
 *
 * level = alpha (y - season) + (1 - alpha)(level + phi slope); slope = beta x change of level + (1 - beta) phi slope;
 * season = gamma (y - level) + (1 - gamma) season; the multiplicative form divides. It starts from the first figure,
 * the first two, or a line and a season through the first two years. Limits: the variance of the errors one period
 * ahead times 1 + the squares of what each error leaves in later forecasts (multiplicative: by the ratio of the
 * seasonal values); they do not allow for the choice of constants. Values in order, `null` for a gap: the level moves on by its slope.
 *
 * Fewer than 2 figures (3 with a slope, two years with a season), or a multiplicative season with figures of 0 or
 * less: all `null`. Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Source: Holt 1957; Winters 1960; Yar and Chatfield 1990; Chatfield and Yar 1991.
 *
 * @example
 * holtWinters([10, 12, 11], { alpha: 0.5, steps: 1 }).forecast[0].value // => 11
 */
export function holtWinters(valueColumn: Column, stated: HoltWintersOptions = {}): HoltWinters {
  const values = arrayOf<number | null>('holtWinters: values', valueColumn);
  const options = readOptions('holtWinters', optionRules, stated);
  const { trend, season, model, phi, steps, level } = { ...holtWintersDefaults, ...options };
  const times = model === 'multiplicative' && season !== null;
  const { alpha, beta, gamma } = options;
  for (const [name, value] of Object.entries({ alpha, beta, gamma, phi }))
    if (value !== undefined && value !== 'estimate' && !(value >= 0 && value <= 1))
      refuse(`holtWinters: ${name}`, 'must be from 0 to 1', value);

  const { initial } = options;
  if (initial !== undefined) {
    requireData('holtWinters: initial', statesRule, initial);
    if (times && initial.seasonal.some((value) => value <= 0))
      refuse('holtWinters: initial.seasonal', 'must be over 0 where the season multiplies', initial.seasonal);
  }
  requireFinite('holtWinters: values', values);
  const y = Float64Array.from(values, (value) => value ?? Number.NaN);
  const none = { levels: blank(y), slopes: blank(y), fitted: blank(y), final: null, squaredErrors: null };
  const start: SmoothingStart | null =
    initial !== undefined ? { from: 0, states: initial } : smoothingStart(y, trend, season, model);
  if (start === null || (times && y.some((value) => value <= 0)))
    return { constants: { alpha: 0, beta: 0, gamma: 0, phi: 1 }, ...none, forecast: noForecast(steps) };
  const later = y.subarray(start.from);
  const free = (name: string, value: number | 'estimate' | undefined, wanted: boolean) =>
    value === undefined || value === 'estimate'
      ? wanted
        ? [{ name, limits: name === 'phi' ? ([0.8, 0.98] as const) : ([0, 1] as const) }]
        : []
      : [];
  const searched = [
    ...free('alpha', alpha, true),
    ...free('beta', beta, trend),
    ...free('gamma', gamma, season !== null),
    ...free('phi', phi, trend),
  ];
  const constantsAt = (point: readonly number[]): SmoothingConstants => {
    const damping = phi === 'estimate' ? 1 : phi;
    const given = { alpha: alpha ?? 0, beta: trend ? (beta ?? 0) : 0, gamma: gamma ?? 0, phi: damping };
    return { ...given, ...Object.fromEntries(searched.map(({ name }, at) => [name, point[at] ?? 0])) };
  };
  const run = (constants: SmoothingConstants) => smooth(later, constants, start.states, times);
  const constants = constantsAt(
    smallest(
      (point) => run(constantsAt(point)).squares,
      searched.map(({ limits }) => limits),
    ),
  );
  const smoothed = run(constants);
  const padded = (series: Float64Array) => [
    ...blank(y.subarray(0, start.from)),
    ...Array.from(series, plain),
  ];
  return {
    constants,
    levels: padded(smoothed.level),
    slopes: padded(smoothed.slope),
    fitted: padded(smoothed.fitted),
    final: smoothed.final,
    squaredErrors: smoothed.squares,
    forecast: forecastPoints(
      steps,
      level,
      (step) => ahead(smoothed.final, constants.phi, step, times),
      standardErrors(smoothed, constants, season ?? 0, times),
    ),
  };
}

const blank = (y: Float64Array) => new Array<null>(y.length).fill(null);
const plain = (value: number) => (Number.isFinite(value) ? value : null);

function standardErrors(
  { residuals, final }: Smoothed,
  constants: SmoothingConstants,
  period: number,
  times: boolean,
): (step: number) => number {
  const seen = Array.from(residuals).filter((value) => !Number.isNaN(value));
  const spread = variance(seen) ?? Number.NaN;
  const seasonAt = (step: number) => final.seasonal[(((step - 1) % period) + period) % period] ?? 1;
  return (step) => {
    let share = 1;
    for (let before = 1; before < step; before += 1) {
      const ratio = times ? seasonAt(step) / seasonAt(step - before) : 1;
      share += (ratio * carried(constants, period, before)) ** 2;
    }
    return Math.sqrt(spread * share);
  };
}
