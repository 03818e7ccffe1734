import { normalUpper } from '../../numeric/normal.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { refuse } from '../options.ts';

/** A test for a trend in proportions. */
export interface CochranArmitage {
  /** Proportions used. */
  readonly k: number;
  /** Positive where the proportion rises with the score. */
  readonly z: number;
  /** z squared: chi-squared on one degree of freedom. */
  readonly chiSquared: number;
  /** Two-sided. */
  readonly p: number;
  /** Change of the proportion for one unit of score, weighted by trials; `null` where no slope can be told. */
  readonly slope: number | null;
}

export interface CochranArmitageOptions {
  /** Where each proportion stands in time or dose: 1, 2, 3, … unless given. */
  readonly scores?: readonly number[];
}

const optionRules = {
  scores: { is: 'list' },
} as const;

/**
 * Cochran-Armitage test: does a proportion go steadily up or down over a few periods or groups?
 *
 * z = sum s_i (x_i - n_i p) / sqrt(p(1-p) (sum n_i s_i^2 - (sum n_i s_i)^2 / N)), p the pooled proportion. Sampling
 * error only: where proportions vary more than chance, use `shareSlope`. Successes out of trials; `null`, or no
 * trials, for a missing one, which keeps its score. All or none successful, or fewer than two: z is 0 and p is 1.
 *
 * Throws `invalid-observation` for a number that is not finite, `invalid-option` when lengths differ or successes exceed their trials. Source: Cochran 1954; Armitage 1955.
 *
 * @example
 * cochranArmitage([83, 90, 129, 70], [86, 93, 136, 82]).p // => 0.004132
 */
export function cochranArmitage(
  successColumn: Column,
  trialColumn: Column,
  given: CochranArmitageOptions = {},
): CochranArmitage {
  const successes = arrayOf<number | null>('cochranArmitage: successes', successColumn);
  const trials = arrayOf<number | null>('cochranArmitage: trials', trialColumn);
  const options = readOptions('cochranArmitage', optionRules, given);
  requireFinite('cochranArmitage: successes', successes);
  requireFinite('cochranArmitage: trials', trials);
  const scores = options.scores ?? successes.map((_, at) => at + 1);
  if (trials.length !== successes.length || scores.length !== successes.length)
    refuse(
      'cochranArmitage: trials',
      `and scores must be as many as the successes (${successes.length})`,
      trials.length,
    );
  requireFinite('cochranArmitage: scores', scores, { gaps: false });
  const known = successes.flatMap((x, at) => {
    const n = trials[at] ?? 0;
    return x === null || !(n > 0) ? [] : [{ x, n, score: scores[at] ?? 0 }];
  });
  if (known.some(({ x, n }) => !(x >= 0 && x <= n)))
    refuse('cochranArmitage: successes', 'must be from 0 to their trials', successes);
  let all = 0;
  let succeeded = 0;
  let weighted = 0;
  for (const { x, n, score } of known) {
    all += n;
    succeeded += x;
    weighted += n * score;
  }
  const share = all > 0 ? succeeded / all : 0;
  const centre = all > 0 ? weighted / all : 0;
  let products = 0;
  let squares = 0;
  for (const { x, n, score } of known) {
    products += (score - centre) * (x - n * share);
    squares += n * (score - centre) ** 2;
  }
  const spread = share * (1 - share) * squares;
  const z = spread > 0 ? products / Math.sqrt(spread) : 0;
  return {
    k: known.length,
    z,
    chiSquared: z * z,
    p: Math.min(1, 2 * normalUpper(Math.abs(z))),
    slope: squares > 0 ? products / squares : null,
  };
}
