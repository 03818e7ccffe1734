import { quantile7 } from '../../numeric/quantile7.ts';
import { studentQuantile } from '../../numeric/student-t.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Method } from '../../result/method.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { requireObject } from '../../result/require-form.ts';
import { real } from '../../result/rule.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { correctedLag1, inflation, residualAutocorrelation } from '../noise.ts';
import { refuse } from '../options.ts';
import { quasiFit } from '../quasi-fit.ts';

/** Days in order: calls (or other demand) and how many were answered in time; `null` for a day that is missing. */
export interface DailyService {
  readonly demand: readonly (number | null)[];
  readonly met: readonly (number | null)[];
}

/**
 * - `holds`, `falls-short`: on a day of that demand, the limits of the share lie on one side of the target
 * - `cannot-tell`: they hold the target, the demand lies beyond 110% of any that was seen, or fewer than 60 days (`reason`)
 * - `not-testable`: figures by week or longer, in which a peak cannot be seen
 */
export type ServiceVerdict = 'holds' | 'falls-short' | 'cannot-tell' | 'not-testable';

export interface ServiceUnderDemand {
  readonly kind: 'service-under-demand';
  readonly verdict: ServiceVerdict;
  /** Why there is no share to tell: `too-few` days, or demand `beyond` what was seen. */
  readonly reason: 'too-few' | 'beyond' | null;
  /** Share met on one day of that demand, with prediction limits. */
  readonly estimate: Estimate;
  readonly demand: number | null;
  readonly highestSeen: number | null;
  /** The fitted share over the demand seen, for a chart. */
  readonly curve: readonly { readonly demand: number; readonly share: number }[];
  readonly days: number;
  readonly missing: number;
  /** Variation over that of chance, and how far neighbouring days move together. */
  readonly phi: number | null;
  readonly rho: number | null;
  readonly caveats: readonly Caveat[];
  readonly method: Method;
}

export interface ServiceUnderDemandOptions {
  /** The share to be met. */
  readonly target?: number;
  /** Demand of the day asked about; the peak seen once a year (quantile 364/365) unless given. */
  readonly demand?: number;
  readonly level?: number;
}

export const serviceUnderDemandDefaults = { target: 0.9, level: 0.95 } as const;

const fewestDays = 60;
const furthest = 1.1;

export const serviceUnderDemandRules = {
  target: real,
  demand: real,
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

/**
 * Service under demand: would 999 calls still be answered in time on the busiest day of the year?
 *
 * Quasi-binomial: log odds of being met = a natural cubic spline in the day's demand (knots at the 5%, 35%, 65% and 95% points), so
 * straight beyond. Limits are for one day: the error of the curve (times (1 + rho)/(1 - rho) for days that move
 * together) and what days of that demand vary by (dispersion / (n p (1 - p))). No demand over 110% of the highest seen is
 * answered for. An association: busy days differ in more than calls.
 *
 * A series by day is what was met of what was demanded on each; one by week or longer is `not-testable`, whatever it shows. Under 60 days: `cannot-tell`. Days without
 * demand are left out. Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Source: McCullagh and Nelder 1989; Durrleman and Simon 1989.
 *
 * @example
 * serviceUnderDemand({ demand: [400, 520], met: [380, 450] }).verdict // => 'cannot-tell'
 */
export function serviceUnderDemand(
  given: DailyService | Series,
  stated: ServiceUnderDemandOptions = {},
): ServiceUnderDemand {
  const options = readOptions('serviceUnderDemand', serviceUnderDemandRules, stated);
  const { target, level } = { ...serviceUnderDemandDefaults, ...options };
  if (!(target > 0 && target < 1))
    refuse('serviceUnderDemand: target', 'must be above 0 and below 1', target);
  if (options.demand !== undefined && !(options.demand > 0 && options.demand < Number.POSITIVE_INFINITY))
    refuse('serviceUnderDemand: demand', 'must be above 0', options.demand);
  const none = {
    demand: options.demand ?? null,
    days: 0,
    missing: 0,
    caveats: [],
    highestSeen: null,
    method: methodOf(target, level),
  };
  requireObject('serviceUnderDemand: data', given, 'a series, or { demand, met } by day');
  if (!('met' in given)) requireSeries('serviceUnderDemand: data', given);
  const data = 'met' in given ? given : daysOf(given);
  if (data === null) return answer('not-testable', none, level);
  requireFinite('serviceUnderDemand: demand', data.demand);
  requireFinite('serviceUnderDemand: met', data.met);
  if (data.met.length !== data.demand.length)
    refuse(
      'serviceUnderDemand: met',
      `must be as many as the demand (${data.demand.length})`,
      data.met.length,
    );
  const places = [...data.demand.keys()].filter(
    (at) => (data.demand[at] ?? 0) > 0 && (data.met[at] ?? null) !== null,
  );
  const size = places.map((at) => data.demand[at] ?? 0);
  const x = places.map((at, index) => Math.min(size[index] ?? 0, Math.max(0, data.met[at] ?? 0)));
  const counts = { ...none, days: places.length, missing: data.demand.length - places.length };
  if (places.length < fewestDays) return answer('cannot-tell', { ...counts, reason: 'too-few' }, level);

  const callsOn = (days: number) => quantile7(size, days) ?? 0;
  const demand = options.demand ?? callsOn(364 / 365);
  const highest = Math.max(...size);
  const knots = [...new Set([0.05, 0.35, 0.65, 0.95].map(callsOn))];
  const row = (calls: number) => [1, calls / highest, ...splineAt(calls, knots)];
  const rows = size.map(row);
  const fit = quasiFit(
    row(1).map((_, column) => rows.map((values) => values[column] ?? 0)),
    { family: 'binomial', x, size },
  );
  const df = places.length - fit.rank;
  const phi = Math.max(1, fit.pearson.reduce((sum, residual) => sum + residual * residual, 0) / df);
  const rho = correctedLag1(residualAutocorrelation(fit.pearson, places), places.length, fit.rank / 2);
  const etaAt = (values: readonly number[]) =>
    values.reduce((sum, value, at) => sum + value * (fit.coefficients[at] ?? 0), 0);
  const found = {
    ...counts,
    demand,
    highestSeen: highest,
    phi,
    rho,
    curve: Array.from({ length: 21 }, (_, at) => {
      const low = Math.min(...size);
      const calls = low + (at / 20) * (highest - low);
      return { demand: calls, share: shareAt(etaAt(row(calls))) };
    }),
  };
  if (demand > furthest * highest)
    return answer(
      'cannot-tell',
      {
        ...found,
        reason: 'beyond',
        caveats: [
          {
            code: 'beyond-what-was-seen',
            text: `The demand asked about is over 110% of the highest seen (${Math.round(highest)}).`,
          },
        ],
      },
      level,
    );
  const asked = row(demand);
  const eta = etaAt(asked);
  const share = shareAt(eta);
  let curve = 0;
  asked.forEach((one, j) => {
    asked.forEach((other, k) => {
      curve += one * other * (fit.unscaledCovariance[j]?.[k] ?? 0);
    });
  });
  const day = 1 / Math.max(0.5, demand * share * (1 - share));
  const width = studentQuantile((1 + level) / 2, df) * Math.sqrt(phi * (curve * inflation(rho) + day));
  const estimate: Estimate = {
    value: share,
    lower: shareAt(eta - width),
    upper: shareAt(eta + width),
    level,
    unit: 'proportion',
  };
  const verdict =
    (estimate.lower ?? 0) >= target
      ? 'holds'
      : (estimate.upper ?? 1) < target
        ? 'falls-short'
        : 'cannot-tell';
  return { ...answer(verdict, found, level), estimate };
}

/** The days of a series by day that has a denominator; `null` for any other. */
export function daysOf({ calendar, denominator, numerator }: Series): DailyService | null {
  return calendar.every === 'day' && denominator !== null ? { demand: denominator, met: numerator } : null;
}

const shareAt = (eta: number) => 1 / (1 + Math.exp(-eta));

/** Natural cubic spline beside its straight part: 0 below the first knot, straight beyond the last (Harrell 2001). */
function splineAt(calls: number, knots: readonly number[]): number[] {
  const k = knots.length;
  if (k < 3) return [];
  const first = knots[0] ?? 0;
  const last = knots[k - 1] ?? 0;
  const before = knots[k - 2] ?? 0;
  const cube = (knot: number) => Math.max(0, calls - knot) ** 3;
  return knots
    .slice(0, k - 2)
    .map(
      (knot) =>
        (cube(knot) -
          (cube(before) * (last - knot)) / (last - before) +
          (cube(last) * (before - knot)) / (last - before)) /
        (last - first) ** 3,
    );
}

function methodOf(target: number, level: number): Method {
  return {
    name: 'quasi-binomial logistic regression on a spline of demand',
    options: { target, level, furthest },
    reference: 'McCullagh & Nelder 1989; Durrleman & Simon 1989',
  };
}

function answer(
  verdict: ServiceVerdict,
  found: Pick<ServiceUnderDemand, 'demand' | 'highestSeen' | 'days' | 'missing' | 'caveats' | 'method'> &
    Partial<Pick<ServiceUnderDemand, 'reason' | 'curve' | 'phi' | 'rho'>>,
  level: number,
): ServiceUnderDemand {
  return {
    kind: 'service-under-demand',
    verdict,
    reason: null,
    estimate: { value: null, lower: null, upper: null, level, unit: 'proportion' },
    curve: [],
    phi: null,
    rho: null,
    ...found,
  };
}
