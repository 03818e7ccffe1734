import { medianAbsoluteDeviation } from '../../numeric/median.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { like, real } from '../../result/rule.ts';
import { refuse, requireOneOf, requireWhole } from '../options.ts';
import { type SeasonalDecomposition, undecomposed } from './seasonal-decomposition.ts';
import { type StlSettings, stlParts } from './stl-kernel.ts';

/** A window of STL: how many neighbours count. `null` leaves the choice to the formula of the default. */
export interface StlOptions {
  /** Periods in a year: 12 for months, 4 for quarters. */
  readonly period?: number;
  /** Years that decide each month's season, odd and at least 3; `periodic`: the same season in every year. */
  readonly seasonalWindow?: number | 'periodic';
  /** Periods that decide the trend, odd; the next odd number from 1.5 x period / (1 - 1.5 / seasonal window). */
  readonly trendWindow?: number | null;
  /** Periods of the filter that keeps the trend out of the season, odd; the next odd number from the period. */
  readonly lowPassWindow?: number | null;
  /** 0 fits levels, 1 fits lines. */
  readonly seasonalDegree?: 0 | 1;
  readonly trendDegree?: 0 | 1;
  readonly lowPassDegree?: 0 | 1;
  /** Fit only every so manyth point and join them; a tenth of the window, rounded up. */
  readonly seasonalJump?: number | null;
  readonly trendJump?: number | null;
  readonly lowPassJump?: number | null;
  /** Odd months lose their say (15 rounds of reweighting; `settled`: until nothing moves by more than a hundredth). */
  readonly robust?: boolean | 'settled';
  /** Rounds of the inner loop; 1 when robust, else 2. */
  readonly inner?: number | null;
  /** Rounds of reweighting; 15 when robust, else 0. */
  readonly outer?: number | null;
}

export const stlDefaults = {
  period: 12,
  seasonalWindow: 'periodic',
  trendWindow: null,
  lowPassWindow: null,
  seasonalDegree: 0,
  trendDegree: 1,
  lowPassDegree: 1,
  seasonalJump: null,
  trendJump: null,
  lowPassJump: null,
  robust: false,
  inner: null,
  outer: null,
} as const;

export interface Stl extends SeasonalDecomposition {
  /** Weight of each figure, from 0 (odd) to 1; `null` at a gap. All 1 unless robust. */
  readonly weights: readonly (number | null)[];
  /** The windows used, rounds of reweighting made. */
  readonly seasonalWindow: number;
  readonly trendWindow: number;
  readonly lowPassWindow: number;
  readonly outer: number;
}

const optionRules = {
  period: { is: 'number', least: 2, most: 366, whole: true },
  seasonalWindow: { is: 'either', of: [real, { is: 'one-of', values: ['periodic'] }] },
  trendWindow: /* @__PURE__ */ like(real, { orNull: true }),
  lowPassWindow: /* @__PURE__ */ like(real, { orNull: true }),
  seasonalDegree: real,
  trendDegree: real,
  lowPassDegree: real,
  seasonalJump: /* @__PURE__ */ like(real, { orNull: true }),
  trendJump: /* @__PURE__ */ like(real, { orNull: true }),
  lowPassJump: /* @__PURE__ */ like(real, { orNull: true }),
  robust: { is: 'one-of', values: [true, false, 'settled'] },
  inner: { is: 'number', least: 1, most: 1000, whole: true, orNull: true },
  outer: { is: 'number', least: 0, most: 1000, whole: true, orNull: true },
} as const;

/**
 * STL: what would the figures look like without the time of year, and without the odd months?
 *
 * Seasonal and trend decomposition by loess: each month of the year is smoothed over the years, what of that moves
 * slowly is taken out again, and what is left after the season is smoothed for the trend; twice over. Robust: 15
 * rounds in which figures far from the fit (6 middle absolute remainders) lose their weight; none does whose
 * remainder is under a millionth of the middle deviation of the figures, so that a perfect fit weighs all alike. trend + seasonal +
 * remainder = figure. Values in order of time, `null` for a gap: it has no weight, and trend and season are
 * given there all the same. Defaults are those of R's `stl` with a periodic season.
 *
 * Under two years, or a month of the year without any figure: all `null`.
 * Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Source: Cleveland, Cleveland, McRae and Terpenning 1990.
 *
 * @example
 * stl([3, 1, 3, 1, 3, 1], { period: 2 }).seasonal // => [1.0, -1.0, 1.0, -1.0, 1.0, -1.0]
 */
export function stl(valueColumn: Column, given: StlOptions = {}): Stl {
  const values = arrayOf<number | null>('stl: values', valueColumn);
  const options = readOptions('stl', optionRules, given);
  const asked = { ...stlDefaults, ...options };
  const { period, robust } = asked;
  requireFinite('stl: values', values);
  const n = values.length;
  for (const name of ['seasonalDegree', 'trendDegree', 'lowPassDegree'] as const)
    requireOneOf(`stl: ${name}`, asked[name], [0, 1]);
  const periodic = asked.seasonalWindow === 'periodic';
  const seasonalWindow = asked.seasonalWindow === 'periodic' ? 10 * Math.max(1, n) + 1 : asked.seasonalWindow;
  requireOdd('stl: seasonalWindow', seasonalWindow, 3);
  const trendWindow = asked.trendWindow ?? nextOdd((1.5 * period) / (1 - 1.5 / seasonalWindow));
  requireOdd('stl: trendWindow', trendWindow);
  const lowPassWindow = asked.lowPassWindow ?? nextOdd(period);
  requireOdd('stl: lowPassWindow', lowPassWindow);
  const jump = (name: 'seasonalJump' | 'trendJump' | 'lowPassJump', window: number) => {
    const chosen = asked[name] ?? Math.ceil(window / 10);
    requireWhole(`stl: ${name}`, chosen, 1, Number.MAX_SAFE_INTEGER);
    return chosen;
  };
  const settings: StlSettings = {
    period,
    seasonal: {
      span: seasonalWindow,
      degree: periodic ? 0 : asked.seasonalDegree,
      jump: jump('seasonalJump', seasonalWindow),
    },
    trend: { span: trendWindow, degree: asked.trendDegree, jump: jump('trendJump', trendWindow) },
    lowPass: { span: lowPassWindow, degree: asked.lowPassDegree, jump: jump('lowPassJump', lowPassWindow) },
    inner: asked.inner ?? (robust === false ? 2 : 1),
    outer: asked.outer ?? (robust === false ? 0 : 15),
    untilSettled: robust === 'settled',
    negligible: negligibleOf(values),
  };
  const windows = { seasonalWindow, trendWindow, lowPassWindow };
  // Figures far from 0 keep their digits when they are counted from one of themselves.
  const base = values.find((value) => value !== null) ?? 0;
  const y = new Float64Array(n);
  for (let at = 0; at < n; at += 1) y[at] = (values[at] ?? Number.NaN) - base;
  if (n < 2 * period || !everyPhase(y, period))
    return { ...undecomposed(n), weights: new Array<null>(n).fill(null), ...windows, outer: 0 };
  const parts = stlParts(y, settings);
  const seasonal = periodic ? cycleMeans(parts.seasonal, period) : parts.seasonal;
  const remainder: (number | null)[] = [];
  const weights: (number | null)[] = [];
  for (let at = 0; at < n; at += 1) {
    const value = y[at] as number;
    const isGap = Number.isNaN(value);
    remainder.push(isGap ? null : value - (seasonal[at] as number) - (parts.trend[at] as number));
    weights.push(isGap ? null : (parts.weights[at] as number));
  }
  return {
    trend: plain(parts.trend, base),
    seasonal: plain(seasonal, 0),
    remainder,
    model: 'additive',
    weights,
    ...windows,
    outer: parts.outer,
  };
}

/** Next to nothing beside how far half of the figures lie from their middle, or beside their rounding. */
function negligibleOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return 0;
  const largest = known.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return 1e-6 * (medianAbsoluteDeviation(known, { scale: 1 }) ?? 0) + 8 * Number.EPSILON * largest;
}

/** The parts as they are given: from `base` on, `null` for none. */
function plain(values: Float64Array, base: number): (number | null)[] {
  const given: (number | null)[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    given.push(Number.isNaN(value) ? null : value + base);
  }
  return given;
}

function nextOdd(value: number): number {
  const whole = Math.ceil(value);
  return whole % 2 === 0 ? whole + 1 : whole;
}

function requireOdd(path: string, window: number, least = 1): void {
  if (!(Number.isInteger(window) && window >= least && window % 2 === 1))
    refuse(path, `must be an odd whole number from ${least}`, window);
}

/** Whether every month of the year has a figure. */
function everyPhase(y: Float64Array, period: number): boolean {
  for (let phase = 0; phase < period; phase += 1) {
    let any = false;
    for (let at = phase; at < y.length; at += period) any ||= !Number.isNaN(y[at]);
    if (!any) return false;
  }
  return true;
}

function cycleMeans(seasonal: Float64Array, period: number): Float64Array {
  const totals = new Float64Array(period);
  const counts = new Float64Array(period);
  seasonal.forEach((value, at) => {
    totals[at % period] = (totals[at % period] as number) + value;
    counts[at % period] = (counts[at % period] as number) + 1;
  });
  return seasonal.map((_, at) => (totals[at % period] as number) / (counts[at % period] as number));
}
