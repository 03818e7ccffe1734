import { binomialQuantile } from '../numeric/binomial.ts';
import { arrayOf, type Column } from '../result/column.ts';
import { requireFinite } from '../result/require-finite.ts';

/** What the two rules of Anhoej look at. Counts are `null` where no figure lies off the centre line. */
export interface AnhoejTest {
  /** Figures off the centre line. */
  readonly useful: number;
  readonly longestRun: number | null;
  /** The longest run that chance is allowed. */
  readonly longestRunMax: number | null;
  readonly crossings: number | null;
  /** The fewest crossings that chance is allowed. */
  readonly crossingsMin: number | null;
  readonly signal: boolean;
}

/** Chance of so few crossings that is still ordinary. */
const CROSSINGS_TAIL = 0.05;
/** How much longer than log2 of the useful figures a run may be. */
const RUN_SLACK = 3;

/**
 * Anhoej rules: do the figures stay too long on one side of the centre line, or cross it too seldom, for chance?
 *
 * Useful figures: those off the line; figures on it (but for rounding, as 0.2 is on the mean of 0.1, 0.2 and 0.3) are passed over. Signal: a run longer than
 * `round(log2(useful)) + 3`, or fewer crossings than the 5% quantile of a binomial of `useful - 1` tosses of a coin.
 * `null` is a missing period: it breaks a run, and no crossing is counted over it (nor tossed for). Unlike fixed
 * numbers of points, both limits go with the length of the series.
 *
 * Throws `invalid-observation` for a number that is not finite.
 * Sources: Anhoej & Olesen 2014; Anhoej 2015.
 *
 * @example
 * anhoejTest([1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3], 2)
 * // => { useful: 12, longestRun: 8, longestRunMax: 7, crossings: 1, crossingsMin: 3, signal: true }
 */
export function anhoejTest(valueColumn: Column, centre: number): AnhoejTest {
  const values = arrayOf<number | null>('anhoejTest: values', valueColumn);
  requireFinite('anhoejTest: values', values, { size: 'any' });
  requireFinite('anhoejTest: centre', [centre], { gaps: false, size: 'any' });
  const rounding = lineRounding(values, centre);
  let useful = 0;
  let pairs = 0;
  let crossings = 0;
  let longestRun = 0;
  let run = 0;
  let before = 0;
  for (const value of values) {
    if (value === null) {
      before = 0;
      continue;
    }
    const side = sideOf(value, centre, rounding);
    if (side === 0) continue;
    useful += 1;
    if (before !== 0) pairs += 1;
    if (before === -side) crossings += 1;
    run = side === before ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
    before = side;
  }
  if (useful === 0)
    return {
      useful,
      longestRun: null,
      longestRunMax: null,
      crossings: null,
      crossingsMin: null,
      signal: false,
    };
  const most = Math.round(Math.log2(useful)) + RUN_SLACK;
  const fewest = binomialQuantile(CROSSINGS_TAIL, pairs, 0.5);
  return {
    useful,
    longestRun,
    longestRunMax: most,
    crossings,
    crossingsMin: fewest,
    signal: longestRun > most || crossings < fewest,
  };
}

/** The most by which rounding can part figures from a line that was reckoned from them. */
export function lineRounding(values: readonly (number | null)[], centre: number): number {
  const largest = values.reduce<number>(
    (most, value) => Math.max(most, Math.abs(value ?? 0)),
    Math.abs(centre),
  );
  return 4 * Number.EPSILON * largest;
}

/** 1 above the line, -1 below it, 0 on it; NaN stays NaN. */
export function sideOf(value: number, centre: number, rounding: number): number {
  return Math.abs(value - centre) <= rounding ? 0 : Math.sign(value - centre);
}
