import { sum } from '../numeric/sum.ts';
import type { Estimate } from '../result/estimate.ts';
import { readOptions } from '../result/read-options.ts';
import { requireItems } from '../result/require-form.ts';
import { atLeastZero, like } from '../result/rule.ts';
import { DEFAULT_LEVEL, heldEstimate, type IntervalOptions, requireCount } from './options.ts';
import { poissonInterval } from './poisson-interval.ts';
import { perRules } from './rate.ts';

/** One age band (or any other group) of an area. */
export interface StandardGroup {
  /** Events; null is an empty cell of a table, and counts as none. */
  readonly count: number | null;
  /**
   * Variance of the count. Default the count itself (Poisson). Where one person may have several events, the sum of
   * f^2 x (people with f events).
   */
  readonly variance?: number;
  readonly population: number;
  /** How many people the standard population has in this group. */
  readonly standard: number;
}

export interface DirectlyStandardisedOptions extends IntervalOptions {
  /** The rate is given per this many people. Default 1000. */
  readonly per?: number;
  /** With fewer events no rate is given. Default 10: the weights make it too erratic. */
  readonly fewest?: number;
}

/** A rate with what it rests on. */
export interface StandardisedRate extends Estimate {
  readonly events: number;
  readonly population: number;
}

const DEFAULT_PER = 1000;
const DEFAULT_FEWEST = 10;

const optionRules = /* @__PURE__ */ like(perRules, { fewest: atLeastZero });

/**
 * Directly standardised rate: what would the rate be if the area's ages (or offences) were mixed as the standard's are?
 *
 * per x sum w (x / n) / sum w. Limits by Dobson: rate + sqrt(V / O) (limit of O - O), O all events, its limits those of
 * `poissonInterval`, V = sum w^2 v / n^2 / (sum w)^2 the variance of the rate, v that of the count. Fewer than
 * `fewest` events, no standard, or a group with a weight and nobody in it: null without limits.
 *
 * Throws `invalid-option` for negative or missing populations, standards or per, or a level outside 0 to 1.
 * Source: Dobson, Kuulasmaa, Eberle & Scherer 1991; Breslow & Day 1987.
 *
 * @example
 * const young = { count: 30, population: 2000, standard: 5500 };
 * const old = { count: 45, population: 1500, standard: 4500 };
 * directlyStandardisedRate([young, old]) // => { value: 21.75, lower: 17.1030, upper: 27.2691, level: 0.95, unit: 'rate', events: 75, population: 3500 }
 */
export function directlyStandardisedRate(
  groups: readonly StandardGroup[],
  options: DirectlyStandardisedOptions = {},
): StandardisedRate {
  const {
    level = DEFAULT_LEVEL,
    per = DEFAULT_PER,
    fewest = DEFAULT_FEWEST,
  } = readOptions('directlyStandardisedRate', optionRules, options);
  requireItems('directlyStandardisedRate: groups', groups);
  groups.forEach(({ count, variance, population, standard }, at) => {
    const path = `directlyStandardisedRate: groups[${at}]`;
    requireCount(count ?? 0, `${path}.count`);
    requireCount(variance ?? 0, `${path}.variance`);
    requireCount(population, `${path}.population`);
    requireCount(standard, `${path}.standard`);
  });
  const events = sum(groups.map(({ count }) => count ?? 0));
  const population = sum(groups.map((group) => group.population));
  const weight = sum(groups.map(({ standard }) => standard));
  const used = groups.filter(({ standard }) => standard > 0);
  const nobody = { value: null, lower: null, upper: null, level, unit: 'rate' as const, events, population };
  if (weight === 0 || events < fewest || used.some((group) => group.population === 0)) return nobody;
  const shares = used.map((group) => (per * group.standard) / weight / group.population);
  const counts = used.map(({ count }) => count ?? 0);
  const value = sum(counts.map((count, at) => count * (shares[at] ?? 0)));
  const variance = sum(
    used.map((group, at) => (group.variance ?? group.count ?? 0) * (shares[at] ?? 0) ** 2),
  );
  const limits = poissonInterval(events, { level });
  // Without events the steepest weight stands for the unknown one, so that 0 has an upper limit too.
  const stretch = events === 0 ? Math.max(0, ...shares) : Math.sqrt(variance / events);
  return heldEstimate('directlyStandardisedRate', {
    value,
    // Few people with most of the weight can stretch the lower limit of the others' events below 0.
    lower: Math.max(0, value + stretch * ((limits.lower ?? 0) - events)),
    upper: value + stretch * ((limits.upper ?? 0) - events),
    level,
    unit: 'rate',
    events,
    population,
  });
}
