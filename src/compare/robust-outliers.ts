import { median, medianAbsoluteDeviation } from '../numeric/descriptives.ts';
import { arrayOf, type Column } from '../result/column.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';
import { held } from '../result/rule.ts';

/** Makes the median absolute deviation of normal values their standard deviation. */
const NORMAL_CONSISTENT = 1.4826;

export interface RobustOutliersOptions {
  /** A value is flagged beyond this many robust deviations. */
  readonly cut?: number;
}

export interface RobustOutliers {
  readonly centre: number | null;
  /** Median absolute deviation times 1.4826; `null` when more than half of the values are equal. */
  readonly deviation: number | null;
  /** Robust deviations from the centre, in the order given. */
  readonly scores: readonly (number | null)[];
  readonly flagged: readonly boolean[];
  /** As many values as could be extreme together before they hide each other. */
  readonly maskedFrom: number;
}

const optionRules = {
  cut: { is: 'number', over: 0, most: 1e6 },
} as const;

/**
 * Robust outliers: which values stand apart when nothing is known of their samples?
 *
 * `(x - median)/(1.4826 MAD)`, flagged beyond 3.5. From `maskedFrom` extreme values on the same side (half of all) they set the
 * median themselves and hide each other; with five values three do. It cannot tell sampling error from difference.
 * More than half equal, or fewer than three values: no scores, nothing flagged.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Iglewicz and Hoaglin 1993.
 *
 * @example
 * robustOutliers([0.80, 0.81, 0.79, 0.80, 0.60]).flagged // => [false, false, false, false, true]
 */
export function robustOutliers(
  valueColumn: Column<number>,
  options: RobustOutliersOptions = {},
): RobustOutliers {
  const values = arrayOf<number>('robustOutliers: values', valueColumn);
  const { cut = 3.5 } = readOptions('robustOutliers', optionRules, options);
  requireFinite('robustOutliers: values', values, { gaps: false });
  const maskedFrom = Math.ceil(values.length / 2);
  const centre = values.length === 0 ? null : median([...values]);
  const deviation = values.length < 3 ? 0 : NORMAL_CONSISTENT * medianAbsoluteDeviation([...values]);
  // Values that rounding alone parts are equal.
  if (centre === null || !(deviation > 8 * Number.EPSILON * Math.abs(centre)))
    return {
      centre,
      deviation: null,
      scores: values.map(() => null),
      flagged: values.map(() => false),
      maskedFrom,
    };
  const scores = values.map((value) => held('robustOutliers', (value - centre) / deviation));
  return { centre, deviation, scores, flagged: scores.map((score) => Math.abs(score) > cut), maskedFrom };
}
