import { sum } from '../numeric/sum.ts';
import type { Estimate } from '../result/estimate.ts';
import { readOptions } from '../result/read-options.ts';
import { requireItems } from '../result/require-form.ts';
import { held } from '../result/rule.ts';
import { DEFAULT_LEVEL, heldEstimate, type IntervalOptions, requireCount } from './options.ts';
import { poissonInterval } from './poisson-interval.ts';
import { perRules } from './rate.ts';

/** One age band (or offence group) of an area, with the same group of the reference. */
export interface ReferenceGroup {
  /** Events; null is an empty cell of a table, and counts as none. */
  readonly count: number | null;
  readonly population: number;
  readonly referenceCount: number;
  readonly referencePopulation: number;
}

/** A ratio or rate with the events it rests on. */
export interface IndirectlyStandardised extends Estimate {
  readonly observed: number;
  /** Events if every group had the reference's rate; null where a group that is needed has no reference. */
  readonly expected: number | null;
}

export interface IndirectRate extends IndirectlyStandardised {
  /** The reference's own crude rate. */
  readonly referenceRate: number | null;
}

export interface IndirectRatioOptions extends IntervalOptions {
  /** The ratio is given as this many to the expected. Default 1; 100 makes the reference 100. */
  readonly per?: number;
}

export interface IndirectRateOptions extends IntervalOptions {
  /** The rate is given per this many people. Default 1000. */
  readonly per?: number;
}

/**
 * Indirectly standardised ratio: how many events were there for each one that the reference's rates would have given here?
 *
 * per x O / E, E = sum n x reference count / reference population; limits: those of `poissonInterval` of O over E, the
 * reference taken as known. Ratios of areas of different make-up are each against the reference, not against one another.
 * E of 0, or people in a group that the reference does not have: null without limits.
 *
 * Throws `invalid-option` for negative or missing counts or populations, or a level outside 0 to 1.
 * Source: Breslow & Day 1987.
 *
 * @example
 * const young = { count: 30, population: 2000, referenceCount: 400, referencePopulation: 40000 };
 * const old = { count: 45, population: 1500, referenceCount: 900, referencePopulation: 30000 };
 * indirectlyStandardisedRatio([young, old]) // => { value: 1.1538, lower: 0.9075, upper: 1.4464, level: 0.95, unit: 'ratio', observed: 75, expected: 65 }
 */
export function indirectlyStandardisedRatio(
  groups: readonly ReferenceGroup[],
  options: IndirectRatioOptions = {},
): IndirectlyStandardised {
  const { level, per = 1 } = readOptions('indirectlyStandardisedRatio', perRules, options);
  return standardised(groups, per, level, 'indirectlyStandardisedRatio', 'ratio');
}

/**
 * Indirectly standardised rate: the reference's crude rate times the ratio, to be read beside crude rates.
 *
 * per x (O / E) x reference events / reference people. Edges and errors as `indirectlyStandardisedRatio`.
 *
 * @example
 * const young = { count: 30, population: 2000, referenceCount: 400, referencePopulation: 40000 };
 * const old = { count: 45, population: 1500, referenceCount: 900, referencePopulation: 30000 };
 * indirectlyStandardisedRate([young, old]).value // => 21.4286
 */
export function indirectlyStandardisedRate(
  groups: readonly ReferenceGroup[],
  options: IndirectRateOptions = {},
): IndirectRate {
  const { level, per = 1000 } = readOptions('indirectlyStandardisedRate', perRules, options);
  requireGroups(groups, 'indirectlyStandardisedRate');
  const events = sum(groups.map(({ referenceCount }) => referenceCount));
  const people = sum(groups.map(({ referencePopulation }) => referencePopulation));
  const referenceRate = people > 0 ? held('indirectlyStandardisedRate', (per * events) / people) : null;
  const found = standardised(groups, referenceRate ?? 0, level, 'indirectlyStandardisedRate', 'rate');
  return { ...found, referenceRate };
}

function standardised(
  groups: readonly ReferenceGroup[],
  per: number,
  asked: number | undefined,
  name: string,
  unit: 'ratio' | 'rate',
): IndirectlyStandardised {
  const level = asked ?? DEFAULT_LEVEL;
  requireGroups(groups, name);
  const observed = sum(groups.map(({ count }) => count ?? 0));
  const known = groups.every((group) => group.population === 0 || group.referencePopulation > 0);
  const expected = known
    ? sum(groups.map((group) => (group.population === 0 ? 0 : expectedOf(group))))
    : null;
  if (expected === null || expected === 0) {
    return { value: null, lower: null, upper: null, level, unit, observed, expected };
  }
  const limits = poissonInterval(observed, { level });
  const scaled = (events: number | null) => (events === null ? null : (events / expected) * per);
  const estimate = { value: scaled(observed), lower: scaled(limits.lower), upper: scaled(limits.upper) };
  return heldEstimate(name, { ...estimate, level, unit, observed, expected });
}

function requireGroups(groups: readonly ReferenceGroup[], name: string): void {
  requireItems(`${name}: groups`, groups);
  groups.forEach(({ count, population, referenceCount, referencePopulation }, at) => {
    const members = { count: count ?? 0, population, referenceCount, referencePopulation };
    for (const [member, value] of Object.entries(members))
      requireCount(value, `${name}: groups[${at}].${member}`);
  });
}

function expectedOf({ population, referenceCount, referencePopulation }: ReferenceGroup): number {
  return population * (referenceCount / referencePopulation);
}
