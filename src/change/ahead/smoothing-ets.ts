import { leastSquares } from '../../numeric/least-squares.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireData } from '../../result/require-data.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { share } from '../../result/rule.ts';
import { requireKnown } from '../options.ts';
import { type ForecastPoint, forecastPoints, noForecast } from './smoothing-forecast.ts';
import {
  ahead,
  carried,
  type SmoothingConstants,
  type SmoothingStates,
  smooth,
  statesRule,
} from './smoothing-kernel.ts';
import { type Limits, smallest } from './smoothing-search.ts';

/** `none`: level only. `additive`: Holt's slope. `damped`: a slope that dies away. */
export type EtsTrend = 'none' | 'additive' | 'damped';

export interface EtsOptions {
  /** `auto`: the one of the three with the least AICc. */
  readonly trend?: EtsTrend | 'auto';
  /** Periods in a year where there is a season that adds to the level: 12 for months. */
  readonly season?: number | null;
  /** Constants that are known; those not given are estimated. */
  readonly constants?: Partial<SmoothingConstants>;
  /** States before the first figure that are known; else they are estimated. */
  readonly initial?: SmoothingStates;
  readonly steps?: number;
  readonly level?: number;
}

export const etsDefaults = { trend: 'auto', season: null, constants: {}, steps: 12, level: 0.95 } as const;

export interface Ets {
  readonly trend: EtsTrend;
  /** beta is a share of the change of level, gamma of what is left of the figure, as in `holtWinters`. */
  readonly constants: SmoothingConstants | null;
  /** States before the first figure. */
  readonly initial: SmoothingStates | null;
  readonly fitted: readonly (number | null)[];
  readonly squaredErrors: number | null;
  /** Gaussian log-likelihood at its greatest. */
  readonly logLikelihood: number | null;
  readonly aicc: number | null;
  /** Numbers estimated, without the variance. */
  readonly parameters: number;
  readonly forecast: readonly ForecastPoint[];
}

const optionRules = {
  trend: { is: 'one-of', values: ['auto', 'none', 'additive', 'damped'] },
  season: { is: 'number', least: 2, most: 366, whole: true, orNull: true },
  constants: { is: 'anything' },
  initial: { is: 'anything' },
  steps: { is: 'number', least: 0, most: 1200, whole: true },
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

const constantsRule = { is: 'fields', of: { alpha: share, beta: share, gamma: share, phi: share } } as const;
/**
 * ETS: exponential smoothing with additive errors, its constants and starting states by greatest likelihood.
 *
 * Holt's and Winters' recursions as a model: figure = level + damped slope + season + error. For any constants the
 * errors are straight in the starting states, so those are solved for exactly; the constants are then searched for
 * (alpha 0.0001-0.9999, beta and gamma to 1, phi 0.8-0.98). Limits from sigma^2 (1 + sum of c_j^2), sigma^2 on n less the
 * numbers estimated; they do not allow for the error of the estimates, so back-test them (`forecast` does).
 * Values in order, `null` for a gap.
 *
 * Too few figures (4 more than the numbers estimated, two years with a season): `null`. Throws `invalid-option`, and `invalid-observation` for a figure that is not finite.
 * Source: Hyndman, Koehler, Ord and Snyder 2008, chapters 3, 5 and 6.
 *
 * @example
 * ets([5, 5, 5, 5, 5, 5, 5, 5], { trend: 'none', steps: 1 }).forecast[0].value // => 5
 */
export function ets(valueColumn: Column, given: EtsOptions = {}): Ets {
  const values = arrayOf<number | null>('ets: values', valueColumn);
  const options = readOptions('ets', optionRules, given);
  const { trend, season, constants, steps, level } = { ...etsDefaults, ...options };
  requireData('ets: constants', constantsRule, constants);
  if (options.initial !== undefined) requireData('ets: initial', statesRule, options.initial);
  requireKnown('ets: constants', constants, ['alpha', 'beta', 'gamma', 'phi']);
  requireFinite('ets: values', values);
  const y = Float64Array.from(values, (value) => value ?? Number.NaN);
  const forms: readonly EtsTrend[] = trend === 'auto' ? ['none', 'additive', 'damped'] : [trend];
  const fits = forms
    .map((form) => fitted(y, form, season, constants, options.initial))
    .sort((one, other) => (one.aicc ?? Number.MAX_VALUE) - (other.aicc ?? Number.MAX_VALUE));
  const [best] = fits;
  if (best === undefined || best.constants === null || best.final === null)
    return { ...nothing(y.length, forms[0] ?? 'none'), forecast: noForecast(steps) };
  const { final, spread, ...found } = best;
  const used = best.constants;
  return {
    ...found,
    forecast: forecastPoints(
      steps,
      level,
      (step) => ahead(final, used.phi, step, false),
      (step) => {
        let share = 1;
        for (let before = 1; before < step; before += 1) share += carried(used, season ?? 0, before) ** 2;
        return Math.sqrt(spread * share);
      },
    ),
  };
}

interface Fit extends Omit<Ets, 'forecast'> {
  readonly final: SmoothingStates | null;
  readonly spread: number;
}

const nothing = (length: number, trend: EtsTrend) => ({
  trend,
  constants: null,
  initial: null,
  fitted: new Array<null>(length).fill(null),
  squaredErrors: null,
  logLikelihood: null,
  aicc: null,
  parameters: 0,
});

const bounds: Readonly<Record<keyof SmoothingConstants, readonly [number, number]>> = {
  alpha: [1e-4, 0.9999],
  beta: [1e-4, 1],
  gamma: [1e-4, 1],
  phi: [0.8, 0.98],
};

function fitted(
  y: Float64Array,
  trend: EtsTrend,
  season: number | null,
  given: Partial<SmoothingConstants>,
  start: SmoothingStates | undefined,
): Fit {
  const n = y.filter((value) => !Number.isNaN(value)).length;
  const wanted = (['alpha', 'beta', 'gamma', 'phi'] as const).filter(
    (name) =>
      name === 'alpha' ||
      (name === 'beta' && trend !== 'none') ||
      (name === 'gamma' && season !== null) ||
      (name === 'phi' && trend === 'damped'),
  );
  const searched = wanted.filter((name) => given[name] === undefined);
  const states = (trend === 'none' ? 1 : 2) + (season === null ? 0 : season - 1);
  const parameters = wanted.length + states;
  if (n < parameters + 4 || (season !== null && y.length < 2 * season))
    return { ...nothing(y.length, trend), parameters, final: null, spread: Number.NaN };
  const constantsAt = (point: readonly number[]): SmoothingConstants => {
    const known = Object.fromEntries(wanted.map((name) => [name, given[name] ?? 0]));
    const found = Object.fromEntries(searched.map((name, at) => [name, point[at] ?? 0]));
    return { alpha: 0, beta: 0, gamma: 0, phi: 1, ...known, ...found };
  };
  const limits: Limits = searched.map((name) => bounds[name]);
  const at = (point: readonly number[]) => {
    const constants = constantsAt(point);
    if (start === undefined) return solved(y, constants, trend, season);
    return { constants, initial: start, squares: smooth(y, constants, start, false).squares };
  };
  const { squares, constants, initial } = at(smallest((point) => at(point).squares, limits));
  const logLikelihood = squares > 0 ? (-n / 2) * (Math.log((2 * Math.PI * squares) / n) + 1) : null;
  const k = parameters + 1;
  const smoothed = smooth(y, constants, initial, false);
  return {
    trend,
    constants,
    initial,
    fitted: Array.from(smoothed.fitted),
    squaredErrors: squares,
    logLikelihood,
    aicc: logLikelihood === null ? null : -2 * logLikelihood + 2 * k + (2 * k * (k + 1)) / (n - k - 1),
    parameters,
    final: smoothed.final,
    spread: squares / (n - parameters),
  };
}

/** The starting states with the least squared errors for these constants, and those errors. */
function solved(y: Float64Array, constants: SmoothingConstants, trend: EtsTrend, season: number | null) {
  const period = season ?? 0;
  const zero = new Array<number>(period).fill(0);
  const present = [...y.keys()].filter((at) => !Number.isNaN(y[at]));
  const still = y.map((value) => (Number.isNaN(value) ? value : 0));
  const kept = (errors: Float64Array) => Float64Array.from(present, (at) => errors[at] as number);
  const unit = (states: Partial<SmoothingStates>) =>
    kept(smooth(still, constants, { level: 0, slope: 0, seasonal: zero, ...states }, false).residuals).map(
      (error) => -error,
    );
  const columns = [unit({ level: 1 })];
  if (trend !== 'none') columns.push(unit({ slope: 1 }));
  for (let month = 0; month < period - 1; month += 1)
    columns.push(unit({ seasonal: zero.map((_, at) => (at === month ? 1 : at === period - 1 ? -1 : 0)) }));
  const base = kept(smooth(y, constants, { level: 0, slope: 0, seasonal: zero }, false).residuals);
  const fit = leastSquares(columns, base);
  const slopes = trend === 'none' ? 0 : 1;
  const months = fit.coefficients.slice(1 + slopes);
  const initial: SmoothingStates = {
    level: fit.coefficients[0] ?? 0,
    slope: slopes === 1 ? (fit.coefficients[1] ?? 0) : 0,
    seasonal: period === 0 ? [] : [...months, -months.reduce((sum, value) => sum + value, 0)],
  };
  return { squares: fit.residualSumOfSquares, constants, initial };
}
