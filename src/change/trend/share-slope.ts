import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { atLeastZero } from '../../result/rule.ts';
import { type CountInput, countRows } from '../model-rows.ts';
import { quasiFit } from '../quasi-fit.ts';
import { lineOf, type ModelSlope } from './count-slope.ts';

export interface ShareSlopeOptions {
  readonly level?: number;
  /** Least phi. Default 1: proportions do not vary less than sampling makes them. 0 takes phi as it comes. */
  readonly leastPhi?: number;
}

const optionRules = {
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  leastPhi: atLeastZero,
} as const;

/**
 * Slope of a proportion: by how much do the odds rise or fall in a unit of time?
 *
 * Logistic quasi-binomial model: logit(p) = a + b t, variances n p (1 - p) times phi = Pearson's chi-squared / df;
 * Student's t on df. Times, successes and trials go together; a row with `null`, or without trials, is left out.
 * `ratio` is that of the odds. Fewer than two different times, or one time that parts what never succeeded from what
 * always did (none or all successful among them): no slope fits best, and nothing can be told.
 *
 * Throws `invalid-observation` for a number that is not finite, `invalid-option` for lengths that differ or successes over
 * their trials.
 * Source: McCullagh and Nelder 1989; Albert and Anderson 1984 (separation).
 *
 * @example
 * shareSlope([0, 1, 2, 3], [80, 78, 75, 70], [100, 100, 100, 100]).slope // => -0.18082
 */
export function shareSlope(
  timeColumn: Column<number>,
  successes: CountInput,
  trials: CountInput,
  given: ShareSlopeOptions = {},
): ModelSlope {
  const times = arrayOf<number>('shareSlope: times', timeColumn);
  const options = readOptions('shareSlope', optionRules, given);
  const { level = 0.95, leastPhi = 1 } = options;
  const rows = countRows('shareSlope', times, successes, trials, true);
  const fit = quasiFit(rows.columns, { family: 'binomial', x: rows.x, size: rows.size });
  return lineOf(rows, fit, { level, within: true, leastPhi, size: null, sizeError: null });
}
