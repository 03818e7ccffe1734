import { growth } from '../../change/amount/growth.ts';
import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { harmWeightedCrime } from '../../indicator/catalogue/harm-weighted-crime.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { harmWeighted } from '../../series/harm-weighted.ts';
import type { Panel } from '../../series/series.ts';
import { total } from '../../series/total.ts';
import { decimal, percentage } from '../../words/numbers.ts';
import type { Context } from '../briefing/context.ts';

/** One category, or offence code, in the order of harm. */
export interface HarmOfCategory {
  readonly category: string;
  /** The harm of one offence. */
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** The change times the weight. */
  readonly harm: number;
}

/** The harm of what was recorded in two years. */
export interface HarmOfChange {
  /** Whose weights these are. */
  readonly weights: string;
  /** The gravest first. */
  readonly categories: readonly HarmOfCategory[];
  /** Harm of an offence on average, in each year. */
  readonly perOffence: { readonly from: number; readonly to: number };
  /** Of the change in number, that of categories of less than the average harm of the earlier year. */
  readonly lowHarm: number;
  readonly finding: GrowthFinding;
}

/** The harm of one offence of each category, and whose rule that is. */
export interface HarmWeights {
  readonly by: string;
  readonly of: Readonly<Record<string, number>>;
}

/**
 * The weights for these categories: those given, else the published ones where every category is an offence code of theirs.
 * `null` where there are none. Throws `invalid-option` for a category that the weights given leave out.
 */
export function weightsFor(
  categories: readonly string[],
  given: Readonly<Record<string, number>> | undefined,
  { data }: Context,
): HarmWeights | null {
  if (given !== undefined) {
    for (const category of categories) if (!Object.hasOwn(given, category)) throw withoutWeight(category);
    return { by: 'as given', of: given };
  }
  const table = data.tables['severity-weights'];
  const { code, weight } = table?.columns ?? {};
  if (table === undefined || code === undefined || weight === undefined) return null;
  const known = new Map<string, Set<number>>();
  for (let index = 0; index < table.length; index++)
    for (const each of String(code.at(index)).split('/'))
      known.set(each, (known.get(each) ?? new Set()).add(Number(weight.at(index))));
  const found = categories.map((category) => [category, [...(known.get(category) ?? [])]] as const);
  // A code of two offences with different weights has none.
  if (found.length === 0 || found.some(([, weights]) => weights.length !== 1)) return null;
  return {
    by: `${table.about.title}, by offence code`,
    of: Object.fromEntries(found.map(([category, [one = 0]]) => [category, one])),
  };
}

/**
 * The change of two years by harm: did harm grow as the number of offences did, and did the added offences weigh less?
 *
 * `byCategory` holds one area, a series of monthly counts for each category. `null` where a month of a category is missing, or no
 * offence was recorded.
 */
export function harmOfChange(
  byCategory: Panel,
  { by, of }: HarmWeights,
  years: { readonly from: string; readonly to: string },
): HarmOfChange | null {
  const [weighted] = harmWeighted(harmWeightedCrime, byCategory, of).series;
  if (weighted === undefined) return null;
  const categories: HarmOfCategory[] = [];
  for (const series of byCategory.series) {
    const category = series.part['category'] ?? '';
    const [early, late] = [total(series, years.from), total(series, years.to)];
    if (early.periodsMissing + late.periodsMissing > 0) return null;
    const [from, to, weight] = [early.numerator ?? 0, late.numerator ?? 0, of[category] ?? 0];
    categories.push({ category, weight, from, to, change: to - from, harm: (to - from) * weight });
  }
  const sum = (value: (each: HarmOfCategory) => number) =>
    categories.reduce((all, each) => all + value(each), 0);
  const [before, after] = [sum(({ from }) => from), sum(({ to }) => to)];
  if (before === 0 || after === 0) return null;
  const average = sum(({ from, weight }) => from * weight) / before;
  const low = categories.filter(({ weight }) => weight < average);
  return {
    weights: by,
    categories: categories.sort((a, b) => b.weight - a.weight || (a.category < b.category ? -1 : 1)),
    perOffence: { from: average, to: sum(({ to, weight }) => to * weight) / after },
    lowHarm: low.reduce((all, { change }) => all + change, 0),
    finding: growth(weighted, years),
  };
}

/** What the weights say, as the figures stand: no more than arithmetic. */
export function harmWords({ categories, lowHarm, perOffence }: HarmOfChange): string {
  const change = categories.reduce((all, each) => all + each.change, 0);
  const points = (value: number) => decimal(value, value < 100 ? 1 : 0);
  const weighed = `As recorded, an offence weighed ${points(perOffence.to)} points of harm on average, against ${points(perOffence.from)} a year earlier`;
  const within = change > 0 && lowHarm >= 0 && lowHarm <= change;
  return within
    ? `${weighed}; offences of less than that average made up ${percentage(lowHarm / change, 0)} of the rise in number.`
    : `${weighed}.`;
}

function withoutWeight(category: string): IndicatorError {
  return new IndicatorError({
    code: 'invalid-option',
    path: `ask: weights.${category}`,
    expected: 'must be a weight of 0 or more',
    received: received(undefined),
  });
}
