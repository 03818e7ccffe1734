import { studentAbove, studentQuantile } from '../../numeric/student-t.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireData } from '../../result/require-data.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { refuse, requireLevel } from '../options.ts';
import { straightLine } from '../trend/straight-line.ts';

/** Two one-sided tests of an estimate against a margin. */
export interface Equivalence {
  readonly estimate: number | null;
  readonly error: number | null;
  readonly df: number;
  /** Against the lower and the upper edge of the margin; `null` where there is no error to divide by, or too little for a number. */
  readonly tLower: number | null;
  readonly tUpper: number | null;
  readonly pLower: number | null;
  readonly pUpper: number | null;
  /** The larger of the two. */
  readonly p: number | null;
  /** Interval of level 1 - 2 alpha: inside the margin exactly when p is below alpha. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly equivalent: boolean;
}

export interface EquivalenceOptions {
  /** Default 0.05: a 90% interval. */
  readonly alpha?: number;
}

const optionRules = {
  alpha: { is: 'number', over: 0, under: 0.5 },
} as const;

const maybe = { is: 'number', orNull: true, required: true } as const;
const needed = { is: 'number', required: true } as const;
const foundRule = { is: 'fields', of: { estimate: maybe, error: maybe, df: needed } } as const;
const marginRule = { is: 'fields', of: { lower: needed, upper: needed } } as const;

/**
 * Equivalence test: is a difference, or a slope, shown to be too small to matter?
 *
 * Two one-sided t tests: (estimate - lower)/error above and (estimate - upper)/error below what chance gives; shown
 * where the larger p is under alpha, the same as a 1 - 2 alpha interval inside the margin. "Not significantly different from
 * nothing" is not this. No error (a perfect fit): p is 0 inside the margin, 1 outside or on its edge. No estimate or no
 * degrees of freedom: `null`, and not shown. `plateau` asks this of the slope of a chosen stretch, with the doubt about the choice.
 *
 * Throws `invalid-option` for a margin whose edges are out of order. Source: Schuirmann 1987.
 *
 * @example
 * equivalence({ estimate: 0.02, error: 0.0288675, df: 299 }, { lower: -0.1, upper: 0.1 }).p // => 0.002967
 */
export function equivalence(
  found: { readonly estimate: number | null; readonly error: number | null; readonly df: number },
  margin: { readonly lower: number; readonly upper: number },
  given: EquivalenceOptions = {},
): Equivalence {
  const options = readOptions('equivalence', optionRules, given);
  const { alpha = 0.05 } = options;
  requireLevel('equivalence', 1 - 2 * alpha);
  requireData('equivalence: estimate', foundRule, found);
  requireData('equivalence: margin', marginRule, margin);
  const { estimate, error, df } = found;
  if (!(margin.lower < margin.upper))
    refuse('equivalence: margin', 'must have a lower edge below its upper', margin.lower);
  const level = 1 - 2 * alpha;
  const nothing = {
    tLower: null,
    tUpper: null,
    pLower: null,
    pUpper: null,
    p: null,
    lower: null,
    upper: null,
  };
  if (estimate === null || error === null || !(df > 0) || !(error >= 0))
    return { estimate, error, df, ...nothing, level, equivalent: false };
  const exact = error === 0;
  const tLower = exact ? null : (estimate - margin.lower) / error;
  const tUpper = exact ? null : (estimate - margin.upper) / error;
  const pLower = tLower === null ? (estimate > margin.lower ? 0 : 1) : studentAbove(tLower, df);
  const pUpper = tUpper === null ? (estimate < margin.upper ? 0 : 1) : studentAbove(-tUpper, df);
  const p = Math.max(pLower, pUpper);
  const reach = exact ? 0 : studentQuantile(1 - alpha, df) * error;
  // What no number holds is beyond either edge.
  const finite = (value: number | null) => (Number.isFinite(value) ? value : null);
  return {
    ...{ estimate, error, df, tLower: finite(tLower), tUpper: finite(tUpper), pLower, pUpper, p },
    ...{ lower: finite(estimate - reach), upper: finite(estimate + reach), level, equivalent: p < alpha },
  };
}

/**
 * Equivalence test of a straight line's slope: is it shown to rise and fall by less than `margin` in a unit of time?
 *
 * Ordinary least squares, df = n - 2, then `equivalence` to -margin and +margin. Neighbours are taken as independent.
 * `null` values are left out. A residual deviation that is lost in the rounding of the values counts as none. Fewer than
 * three values, or two different times: nothing is shown.
 *
 * Throws `invalid-observation` for a number that is not finite, `invalid-option` for lengths that differ or a margin of 0 or less. Source: Schuirmann 1987.
 *
 * @example
 * slopeEquivalence([1, 2, 3, 4, 5, 6], [50, 52, 49, 51, 50, 51], 1).p // => 0.01279
 */
export function slopeEquivalence(
  timeColumn: Column<number>,
  valueColumn: Column,
  margin: number,
  given: EquivalenceOptions = {},
): Equivalence {
  const times = arrayOf<number>('slopeEquivalence: times', timeColumn);
  const values = arrayOf<number | null>('slopeEquivalence: values', valueColumn);
  const options = readOptions('slopeEquivalence', optionRules, given);
  requireFinite('slopeEquivalence: times', times, { gaps: false });
  requireFinite('slopeEquivalence: values', values);
  if (values.length !== times.length)
    refuse('slopeEquivalence: values', `must be as many as the times (${times.length})`, values.length);
  if (!(typeof margin === 'number' && margin > 0 && Number.isFinite(margin)))
    refuse('slopeEquivalence: margin', 'must be above 0', margin);
  const rows = values.flatMap((value, at) => (value === null ? [] : [at]));
  const n = rows.length;
  const x = rows.map((at) => times[at] ?? 0);
  const y = rows.map((at) => values[at] ?? 0);
  const line = straightLine(x, y);
  const df = Math.max(0, n - 2);
  const told = line.rank === 2 && df > 0;
  return equivalence(
    {
      estimate: told ? line.slope : null,
      error: told ? Math.sqrt((line.slopeUnscaled * line.squares) / df) : null,
      df,
    },
    { lower: -margin, upper: margin },
    options,
  );
}
