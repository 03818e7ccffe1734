import { sortedQuantile7 } from '../../numeric/quantile7.ts';
import { random } from '../../numeric/random.ts';
import type { Estimate } from '../../result/estimate.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { requireItems } from '../../result/require-form.ts';
import { real } from '../../result/rule.ts';
import { refuse } from '../options.ts';
import { aloneEffects, sharedEffects } from './association-effects.ts';

/** One area's two series over the same months; `null` for a missing month. */
export interface AssociationArea {
  readonly area: string;
  /** Such as stop and search, or delay. */
  readonly activity: readonly (number | null)[];
  /** Such as possession of weapons, or outcome 16. */
  readonly outcome: readonly (number | null)[];
}

export interface AssociationOptions {
  /** `log` (default, for counts and rates; half is added to a 0): percent for percent. `identity`: as they are. */
  readonly scale?: 'log' | 'identity';
  /** Periods in a year. Default 12. */
  readonly perYear?: number;
  /** Most permutations. Default 1,999. */
  readonly permutations?: number;
  readonly seed?: number;
}

/** How two series of the same places move together. It is an association, whatever it is of. */
export interface Association {
  readonly verdict: 'move-together' | 'move-apart' | 'no-association-shown' | 'cannot-tell';
  /** Change of the outcome that goes with one unit of activity (`log`: percent with 1 percent), with its interval. */
  readonly slope: Estimate;
  readonly correlation: number | null;
  /** By permutation, two-sided. */
  readonly p: number | null;
  readonly permuted: 'areas' | 'months' | null;
  readonly permutations: number;
  readonly areas: number;
  /** Months of areas with both figures. */
  readonly n: number;
  /** Always: 'the reverse direction is not excluded'. */
  readonly note: string;
}

const fewestMonths = 12;
const fewestAreas = 5;

export const associationRules = {
  scale: { is: 'one-of', values: ['log', 'identity'] },
  perYear: { is: 'number', least: 1, most: 366, whole: true },
  permutations: { is: 'number', least: 19, most: 100_000, whole: true },
  seed: real,
} as const;

/**
 * Association: do two things that officers do or record move together, once what is common to all is taken out?
 *
 * Two areas or more: what is left of both after area and month effects; one area: after a straight line and, from 24
 * months, the season (series that trend always correlate). The slope is that of least squares through what is left. p counts
 * rearrangements of the activity with a slope at least as steep: whose activity goes with whose outcome
 * from 5 areas, else whole shifts in time around the end, which keep each series' own memory. The interval is the slope give or take what
 * 95% of rearrangements stay within. Under 12 months with both figures (20 where only shifts in time are left), or nothing
 * left that varies: `cannot-tell`.
 *
 * It never says why: the reverse direction is not excluded, nor a third thing that moves both.
 * Throws `invalid-observation` for a figure that is not finite, `invalid-option` for areas of different lengths. Source: Cameron and Miller 2015; Good 2005.
 *
 * @example
 * const wave = (at) => 100 + 30 * Math.sin(at * at);
 * const months = Array.from({ length: 30 }, (_, at) => at);
 * association([{ area: 'a', activity: months.map(wave), outcome: months.map((at) => 2 * wave(at)) }]).verdict // => 'move-together'
 */
export function association(areas: readonly AssociationArea[], given: AssociationOptions = {}): Association {
  const options = readOptions('association', associationRules, given);
  return associationIn(areas, options).found;
}

/** The association, and what is left of both series of each area once the effects are out; `NaN` for what is missing. */
export function associationIn(
  areas: readonly AssociationArea[],
  options: AssociationOptions,
): { readonly found: Association; readonly activity: Rows; readonly outcome: Rows } {
  const { scale = 'log', perYear = 12, permutations = 1999, seed = 1 } = options;
  requireItems('association: areas', areas);
  for (const [at, { activity, outcome }] of areas.entries()) {
    requireFinite(`association: areas[${at}].activity`, activity);
    requireFinite(`association: areas[${at}].outcome`, outcome);
  }
  const months = areas[0]?.activity.length ?? 0;
  if (areas.some(({ activity, outcome }) => activity.length !== months || outcome.length !== months))
    refuse('association: areas', `must all have ${months} months of both`, areas.length);
  const scaled = (value: number | null | undefined) => {
    if (value === null || value === undefined) return Number.NaN;
    return scale === 'log' ? Math.log(Math.max(0, value) + (value > 0 ? 0 : 0.5)) : value;
  };
  const both = areas.map(({ activity, outcome }) =>
    activity.map((one, at) => ({ x: scaled(one), y: scaled(outcome[at]) })),
  );
  const known = both.map((rows) => rows.map(({ x, y }) => !Number.isNaN(x + y)));
  const n = known.flat().filter(Boolean).length;
  const covered = Array.from({ length: months }, (_, at) => known.some((rows) => rows[at])).filter(
    Boolean,
  ).length;
  const left = (of: 'x' | 'y') => {
    const values = both.map((rows, area) =>
      rows.map((row, at) => (known[area]?.[at] ? row[of] : Number.NaN)),
    );
    return areas.length > 1 ? sharedEffects(values) : values.map((rows) => aloneEffects(rows, perYear));
  };
  const unit = scale === 'log' ? 'percent' : 'score';
  const note = 'an association: the reverse direction is not excluded';
  const x = left('x');
  const y = left('y');
  const found = covered < fewestMonths ? null : fitted(x, y);
  const parts = { activity: x, outcome: y };
  if (found === null)
    return {
      ...parts,
      found: {
        verdict: 'cannot-tell',
        slope: { value: null, lower: null, upper: null, level: null, unit },
        ...{ correlation: null, p: null, permuted: null, permutations: 0, areas: areas.length, n, note },
      },
    };
  const permuted = areas.length >= fewestAreas ? 'areas' : 'months';
  const slopes = rearranged(x, permuted, permutations, seed).map((other) => fitted(other, y)?.slope ?? 0);
  const steep = slopes.map(Math.abs).sort((a, b) => a - b);
  const least = Math.abs(found.slope) * (1 - 1e-9);
  const p = (1 + steep.filter((one) => one >= least).length) / (1 + steep.length);
  const reach = sortedQuantile7(steep, 0.95) ?? 0;
  // With so few shifts in time even the steepest slope of all would not be rare.
  const tells = 1 + steep.length >= 20;
  const shown = p <= 0.05;
  return {
    ...parts,
    found: {
      verdict: !tells
        ? 'cannot-tell'
        : !shown
          ? 'no-association-shown'
          : found.slope > 0
            ? 'move-together'
            : 'move-apart',
      slope: {
        value: found.slope,
        lower: tells ? found.slope - reach : null,
        upper: tells ? found.slope + reach : null,
        level: tells ? 0.95 : null,
        unit,
      },
      ...{
        correlation: found.correlation,
        p,
        permuted,
        permutations: steep.length,
        areas: areas.length,
        n,
        note,
      },
    },
  };
}

type Rows = readonly (readonly number[])[];

/** Least squares through the origin of what is left of both; `null` where nothing varies. */
function fitted(x: Rows, y: Rows): { readonly slope: number; readonly correlation: number } | null {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [area, rows] of x.entries()) {
    const others = y[area] ?? [];
    for (let at = 0; at < rows.length; at += 1) {
      const one = rows[at] ?? Number.NaN;
      const other = others[at] ?? Number.NaN;
      if (Number.isNaN(one + other)) continue;
      xx += one * one;
      xy += one * other;
      yy += other * other;
    }
  }
  if (!(xx > 1e-18 && yy > 1e-18)) return null;
  return { slope: xy / xx, correlation: xy / Math.sqrt(xx * yy) };
}

function rearranged(x: Rows, by: 'areas' | 'months', most: number, seed: number): Rows[] {
  const months = x[0]?.length ?? 0;
  if (by === 'months')
    return Array.from({ length: Math.max(0, months - 1) }, (_, shift) =>
      x.map((rows) => rows.map((__, at) => rows[(at + shift + 1) % months] ?? Number.NaN)),
    );
  const chance = random(seed);
  return Array.from({ length: most }, () => {
    const order = x.map((_, at) => at);
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = chance.below(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    return order.map((at) => x[at] ?? []);
  });
}
