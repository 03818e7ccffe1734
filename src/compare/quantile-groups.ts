import { arrayOf, type Column } from '../result/column.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';
import { requireWhole } from './rank-checks.ts';

export interface QuantileGroupsOptions {
  /** Number of groups: 4 for quartiles, 10 for tenths. */
  readonly groups?: number;
  /** Which end of the values is group 1. */
  readonly first?: 'highest' | 'lowest';
}

export const QUANTILE_GROUPS_DEFAULTS = { groups: 10, first: 'highest' } as const;

const optionRules = {
  groups: { is: 'number', least: 1, whole: true },
  first: { is: 'one-of', values: ['highest', 'lowest'] },
} as const;

/**
 * Quantile groups: in which fifth, or tenth, of the areas does each one lie?
 *
 * Group `floor(g (place - 1) / n) + 1` of the n values that are there, places by competition: groups differ by at most one in size when
 * nothing is tied, and equal values are always in the same group. An exact share of the list, not a statement of
 * difference: neighbours on two sides of an edge may be as good as equal.
 *
 * `null` for a missing value, and for every value when there are fewer values than groups.
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` unless `groups` is a whole number of at least 1. Source: PHE, Technical Guide: assigning deprivation categories.
 *
 * @example
 * quantileGroups([5, 1, 4, 2, 3, 6], { groups: 3 }) // => [1, 3, 2, 3, 2, 1]
 */
export function quantileGroups(
  valueColumn: Column,
  given: QuantileGroupsOptions = {},
): readonly (number | null)[] {
  const values = arrayOf<number | null>('quantileGroups: values', valueColumn);
  const options = readOptions('quantileGroups', optionRules, given);
  const { groups, first } = { ...QUANTILE_GROUPS_DEFAULTS, ...options };
  requireWhole('quantileGroups: groups', groups);
  requireFinite('quantileGroups: values', values);
  const there = values.filter((value): value is number => value !== null);
  const sorted = there.sort((a, b) => (first === 'highest' ? b - a : a - b));
  const count = sorted.length;
  return values.map((value) => {
    if (value === null || count < groups) return null;
    return Math.floor((groups * sorted.indexOf(value)) / count) + 1;
  });
}
