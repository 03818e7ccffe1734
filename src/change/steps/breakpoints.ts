import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { real } from '../../result/rule.ts';
import { refuse } from '../options.ts';
import { breakInterval } from './break-interval.ts';
import { bestSegmentations } from './segmentation.ts';
import { normalCost } from './segmentation-costs.ts';

/** One way of cutting the values into level segments. */
export interface BreakpointsFit {
  readonly breaks: number;
  /** Index from 0 of the first value of each segment after the first. */
  readonly starts: readonly number[];
  readonly residualSumOfSquares: number;
  /** -2 log-likelihood + log n x parameters; `null` where nothing is left over. */
  readonly bic: number | null;
}

/** Change of level with the places between which it lies. */
export interface BreakpointsBreak {
  readonly start: number;
  /** First and last place at which the new level may have begun; they may lie beyond the ends of the series. */
  readonly interval: { readonly from: number; readonly to: number } | null;
}

export interface Breakpoints {
  readonly n: number;
  /** The best fit with 0, 1, 2, … breaks. */
  readonly fits: readonly BreakpointsFit[];
  /** Breaks of the fit with the least BIC. */
  readonly chosen: number;
  readonly breaks: readonly BreakpointsBreak[];
  readonly level: number;
}

export interface BreakpointsOptions {
  /** Shortest segment: a share of the values (default 0.15), or a whole number of them. */
  readonly shortest?: number;
  /** Most breaks tried; as many as fit unless given. */
  readonly most?: number;
  readonly level?: number;
}

const optionRules = {
  shortest: real,
  most: { is: 'number', least: 0, most: 1000, whole: true },
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

/**
 * Bai and Perron's breaks: into how many level stretches does the series fall, and between which places?
 *
 * Least squares for every number of breaks by exact dynamic programming; the number by BIC = n (log(RSS/n) + 1 +
 * log 2 pi) + log(n) x 2(breaks + 1). Each break has Bai's interval, which lets the variance differ on its two sides. A straight trend
 * does not compete and neighbours are taken as independent: `changePoints` allows for both and decides. Values that are
 * `null` are left out and places are counted in the original series.
 * Too few values for two segments: no break.
 *
 * Throws `invalid-observation` for a value that is not finite, `invalid-option` for a shortest segment or level that makes no sense. Source: Bai and Perron 1998, 2003; Bai 1997.
 *
 * @example
 * breakpoints([3, 4, 3, 5, 4, 3, 4, 8, 9, 8, 7, 9, 8, 9]).breaks // => [{ start: 7, interval: { from: 6, to: 8 } }]
 */
export function breakpoints(valueColumn: Column, given: BreakpointsOptions = {}): Breakpoints {
  const values = arrayOf<number | null>('breakpoints: values', valueColumn);
  const options = readOptions('breakpoints', optionRules, given);
  const { shortest = 0.15, most, level = 0.95 } = options;
  if (!(shortest > 0 && (shortest <= 0.5 || Number.isInteger(shortest))))
    refuse('breakpoints: shortest', 'must be a share up to 0.5 or a whole number', shortest);
  requireFinite('breakpoints: values', values);
  const places = values.flatMap((value, at) => (value === null ? [] : [at]));
  const known = places.map((at) => values[at] ?? 0);
  const n = known.length;
  const minimum = Math.max(1, shortest < 1 ? Math.floor(shortest * n) : shortest);
  const fitting = Math.max(0, Math.floor(n / minimum) - 1);
  const cost = normalCost(known);
  const found = n > 0 ? bestSegmentations(cost, n, minimum, Math.min(most ?? fitting, fitting)) : [];
  // Less than this of the squares without a break is what rounding leaves of a perfect fit.
  const rounding = 1e-12 * (found[0]?.cost ?? 0);
  const fits = found
    .map((one) => (one.cost > rounding ? one : { ...one, cost: 0 }))
    .filter(({ cost }) => Number.isFinite(cost))
    .map(
      ({ starts, cost }): BreakpointsFit => ({
        breaks: starts.length,
        starts: starts.map((start) => places[start] ?? 0),
        residualSumOfSquares: cost,
        bic:
          cost > 0
            ? n * (Math.log(cost / n) + 1 + Math.log(2 * Math.PI)) + 2 * Math.log(n) * (starts.length + 1)
            : null,
      }),
    );
  // A fit that leaves nothing over cannot be bettered: the first such is chosen.
  const score = ({ bic }: BreakpointsFit) => bic ?? Number.NEGATIVE_INFINITY;
  const best = fits.reduce<BreakpointsFit | undefined>(
    (least, fit) => (least === undefined || score(fit) < score(least) ? fit : least),
    undefined,
  );
  const starts = found.find((one) => one.starts.length === best?.breaks)?.starts ?? [];
  const edges = [0, ...starts, n];
  const breaks = starts.map((start, at): BreakpointsBreak => {
    const run = breakInterval(known.slice(edges[at], start), known.slice(start, edges[at + 2]), level);
    const named = (place: number) => places[Math.min(n - 1, Math.max(0, place))] ?? 0;
    const outside = (place: number) => Math.min(0, place) + Math.max(0, place - (n - 1));
    return {
      start: places[start] ?? 0,
      interval: run && {
        from: named(start - run.before) + outside(start - run.before),
        to: named(start + run.after) + outside(start + run.after),
      },
    };
  });
  return { n, fits, chosen: best?.breaks ?? 0, breaks, level };
}
