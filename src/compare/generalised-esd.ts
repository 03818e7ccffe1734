import { plainMean } from '../numeric/mean.ts';
import { studentQuantile } from '../numeric/student-t.ts';
import { standardDeviation } from '../numeric/variance.ts';
import { arrayOf, type Column } from '../result/column.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';

export interface GeneralisedEsdOptions {
  /** The most outliers to look for; a tenth of the values, at least one, unless given. */
  readonly most?: number;
  readonly alpha?: number;
}

export interface GeneralisedEsd {
  /** Indexes of the outliers in the order given, the most extreme first. */
  readonly outliers: readonly number[];
  /** For each step: the index removed, its distance in standard deviations, and the critical distance. */
  readonly steps: readonly {
    readonly index: number;
    readonly distance: number;
    readonly critical: number;
  }[];
}

const optionRules = {
  most: { is: 'number', least: 0, most: 1_000_000, whole: true },
  alpha: { is: 'number', over: 0, under: 1 },
} as const;

/**
 * Generalised ESD: how many of the most extreme values are outliers from a normal sample, when several may hide
 * each other?
 *
 * The value furthest from the mean is removed `most` times; the number of outliers is the last step at which its distance exceeds
 * `lambda = (n-i) t / sqrt((n-i-1+t²)(n-i+1))`, t at 1 - alpha/(2(n-i+1)). Needs about 25 values to be accurate.
 * Values without spread end the search; fewer than three give none.
 *
 * Throws `invalid-observation` for a value that is not finite. Source: Rosner 1983.
 *
 * @example
 * generalisedEsd([1, 2, 3, 2, 1, 2, 3, 2, 40], { most: 2 }).outliers // => [8]
 */
export function generalisedEsd(
  valueColumn: Column<number>,
  options: GeneralisedEsdOptions = {},
): GeneralisedEsd {
  const values = arrayOf<number>('generalisedEsd: values', valueColumn);
  const { most = Math.max(1, Math.floor(values.length / 10)), alpha = 0.05 } = readOptions(
    'generalisedEsd',
    optionRules,
    options,
  );
  requireFinite('generalisedEsd: values', values, { gaps: false });
  const left = values.map((value, index) => ({ value, index }));
  const steps: { index: number; distance: number; critical: number }[] = [];
  for (let step = 1; step <= most && left.length > 2; step += 1) {
    const remaining = left.map(({ value }) => value);
    const [centre, deviation] = [plainMean(remaining), standardDeviation(remaining) ?? 0];
    // Values that rounding alone parts are equal.
    if (!(deviation > 8 * Number.EPSILON * Math.abs(centre))) break;
    let furthest = 0;
    remaining.forEach((value, at) => {
      if (Math.abs(value - centre) > Math.abs((remaining[furthest] ?? centre) - centre)) furthest = at;
    });
    const count = left.length;
    const [removed] = left.splice(furthest, 1);
    if (removed === undefined) break;
    const t = studentQuantile(1 - alpha / (2 * count), count - 2);
    steps.push({
      index: removed.index,
      distance: Math.abs(removed.value - centre) / deviation,
      critical: ((count - 1) * t) / Math.sqrt((count - 2 + t * t) * count),
    });
  }
  const found = steps.reduce((last, { distance, critical }, at) => (distance > critical ? at + 1 : last), 0);
  return { outliers: steps.slice(0, found).map(({ index }) => index), steps };
}
