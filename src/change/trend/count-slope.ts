import { normalQuantile, normalTail } from '../../numeric/normal.ts';
import { studentAbove, studentQuantile } from '../../numeric/student-t.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { atLeastZero } from '../../result/rule.ts';
import { type CountInput, countRows, type LineRows, parted } from '../model-rows.ts';
import { negativeBinomialFit } from '../negative-binomial-fit.ts';
import { quasiFit } from '../quasi-fit.ts';

/** A straight line on the scale of a model: logarithms of a rate, or log odds. */
export interface ModelSlope {
  /** Rows used. */
  readonly n: number;
  /** On the model's scale, at time 0; `null` where it cannot be told. */
  readonly intercept: number | null;
  /** On the model's scale, for one unit of time. */
  readonly slope: number | null;
  readonly interceptError: number | null;
  readonly slopeError: number | null;
  /** By what one unit of time multiplies the rate (or the odds); `null` beyond what a number holds. */
  readonly ratio: {
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  };
  readonly level: number;
  /** Of the slope, two-sided. */
  readonly p: number | null;
  /** Residual degrees of freedom. */
  readonly df: number;
  /** Pearson's chi-squared over df; `null` without degrees of freedom or without a line. What the errors use may be held above it. */
  readonly phi: number | null;
  readonly pearson: number | null;
  readonly deviance: number | null;
  /** Negative binomial: variance is mean + mean^2 / size; `null` for no more spread than Poisson. */
  readonly size: number | null;
  /** Standard error of the size; `null` without one. */
  readonly sizeError: number | null;
}

export interface CountSlopeOptions {
  readonly level?: number;
  /**
   * `quasi-poisson` (default) multiplies Poisson variances by phi; `negative-binomial` lets them grow with the square
   * of the mean; `poisson` takes chance alone.
   */
  readonly spread?: 'quasi-poisson' | 'negative-binomial' | 'poisson';
  /** Least phi of `quasi-poisson`. Default 1: counts do not vary less than chance. */
  readonly leastPhi?: number;
}

const optionRules = {
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  spread: { is: 'one-of', values: ['negative-binomial', 'poisson', 'quasi-poisson'] },
  leastPhi: atLeastZero,
  exposure: { is: 'anything' },
} as const;

/**
 * Slope of counts: by what percent does the rate of events rise or fall in a unit of time?
 *
 * Log-linear model with exposure: log E(events) = log(exposure) + a + b t. Errors: Poisson times sqrt(phi), phi =
 * Pearson's chi-squared / df, with Student's t; or negative binomial of size by maximum likelihood, with the normal.
 * Times, events and exposure (people, days; 1 each unless given) go together; a row with `null`, or without exposure,
 * is left out. Fewer than two different times, no events, or events at the first or last time alone (no slope is
 * steep enough): `null`, phi, chi-squared and deviance too. Neighbours are taken as independent: where they are not, `trend` allows for it. Errors that need residual degrees of freedom are `null` without them.
 *
 * Throws `invalid-observation` for a number that is not finite, `invalid-option` for lengths that differ, negative counts
 * or options that make no sense.
 * Source: McCullagh and Nelder 1989; Lawless 1987 (negative binomial).
 *
 * @example
 * countSlope([0, 1, 2, 3, 4], [100, 112, 118, 135, 140]).ratio // => { value: 1.0891, ... }
 */
export function countSlope(
  timeColumn: Column<number>,
  events: CountInput,
  given: CountSlopeOptions & { readonly exposure?: CountInput } = {},
): ModelSlope {
  const times = arrayOf<number>('countSlope: times', timeColumn);
  const options = readOptions('countSlope', optionRules, given);
  const { level = 0.95, spread = 'quasi-poisson', leastPhi = 1 } = options;
  const rows = countRows('countSlope', times, events, options.exposure ?? times.map(() => 1), false);
  const data = { family: 'poisson', x: rows.x, size: rows.size } as const;
  if (spread !== 'negative-binomial' || rows.x.length < 2)
    return lineOf(rows, quasiFit(rows.columns, data), {
      level,
      within: false,
      leastPhi: spread === 'quasi-poisson' ? leastPhi : null,
      size: null,
      sizeError: null,
    });
  const fit = negativeBinomialFit(rows.columns, rows.x, rows.size);
  return lineOf(rows, fit, {
    level,
    within: false,
    leastPhi: null,
    size: fit.size,
    sizeError: fit.sizeError,
  });
}

interface Fitted {
  readonly coefficients: readonly number[];
  readonly unscaledCovariance: readonly (readonly number[])[];
  readonly rank: number;
  readonly pearson: Float64Array;
  readonly deviance: number;
}

/**
 * The line of a fit, in the terms of its reader. `within`: counts end at `size`. `leastPhi` of `null`: the errors
 * are the model's own.
 */
export function lineOf(
  rows: LineRows,
  fit: Fitted,
  options: {
    readonly level: number;
    readonly within: boolean;
    readonly leastPhi: number | null;
    readonly size: number | null;
    readonly sizeError: number | null;
  },
): ModelSlope {
  const { level, within, leastPhi, size, sizeError } = options;
  const n = rows.x.length;
  const df = Math.max(0, n - fit.rank);
  const none = { value: null, lower: null, upper: null };
  // Without a line the fit stands at the end of its scale, and what is left of it is rounding.
  if (fit.rank < 2 || parted(rows, within))
    return {
      ...{ n, level, df, phi: null, pearson: null, deviance: null, size: null, sizeError: null },
      ...{ intercept: null, slope: null, interceptError: null, slopeError: null, ratio: none, p: null },
    };
  const pearson = orRounding(fit.pearson.reduce((sum, residual) => sum + residual * residual, 0));
  const phi = df > 0 ? pearson / df : null;
  const common = { n, level, df, phi, pearson, deviance: orRounding(fit.deviance), size, sizeError };
  const [level0 = 0, steepness = 0] = fit.coefficients;
  const slope = Math.abs(steepness) * rows.span <= LEVEL ? 0 : steepness;
  const value = bounded(Math.exp(slope));
  const intercept = level0 - slope * rows.centre;
  const scale = leastPhi === null ? 1 : phi === null ? null : Math.max(phi, leastPhi);
  if (scale === null)
    return {
      ...common,
      ...{ intercept, slope, interceptError: null, slopeError: null, p: null },
      ratio: { ...none, value },
    };
  const [[v00 = 0, v01 = 0] = [], [, v11 = 0] = []] = fit.unscaledCovariance;
  const slopeError = Math.sqrt(scale * v11);
  const spread0 = Math.max(0, v00 - 2 * rows.centre * v01 + rows.centre ** 2 * v11);
  const chance = leastPhi === null ? normalQuantile((1 + level) / 2) : studentQuantile((1 + level) / 2, df);
  const z = Math.abs(slope) / slopeError;
  return {
    ...common,
    intercept,
    slope,
    interceptError: Math.sqrt(scale * spread0),
    slopeError,
    ratio: {
      value,
      lower: bounded(Math.exp(slope - chance * slopeError)),
      upper: bounded(Math.exp(slope + chance * slopeError)),
    },
    p: slopeError > 0 ? 2 * (leastPhi === null ? normalTail(-z) : studentAbove(z, df)) : slope === 0 ? 1 : 0,
  };
}

/** Chi-squared under this is what rounding leaves of a perfect fit. */
const ROUNDING = 1e-14;
const orRounding = (squares: number) => (squares > ROUNDING ? squares : 0);
/** Log rates, or log odds, that differ by less than this from the first to the last time are level. */
const LEVEL = 1e-10;

const bounded = (value: number) => (Number.isFinite(value) ? value : null);
