import { code } from './candidates.ts';
import { type LevelAt, levelAt } from './level-at.ts';
import { type Mixture, mixtureOf } from './mixture.ts';
import type { Reading } from './reading.ts';
import { columnAt } from './values.ts';

/** Means of less weight than this are left out of what is said of coming months, and the rest rescaled. */
const leastWeight = 1e-4;
/** What is left of a slope from one period to the next. */
const damping = 0.9;
/** Chance in a period that the level changes once more, and the sd of such a change in sds of one figure. */
const furtherChange = 0.01;
const furtherSize = 3;

/** One figure to come: how far ahead, how sure its own sampling will be, and what is asked of it. */
export interface Ahead {
  /** Periods after the last row: 0 is the last row itself. */
  readonly periods: number;
  /** Weight of a figure at a level, or `null` for the underlying level without the noise of a single figure. */
  readonly weightAt: ((level: number) => number) | null;
  /** `residualsOf` the reading, where several figures are asked of it. */
  readonly residuals?: Float64Array;
  /** Whether slopes go on whole and no further change is allowed for: the plain model. */
  readonly plain?: boolean;
}

/** What a coming figure, or the underlying level, may be; season in. One outlying month is no part of it. */
export function ahead(reading: Reading, { periods, plain = false, residuals, weightAt }: Ahead): Mixture {
  const { candidates, means, rows } = reading;
  const last = rows.count - 1;
  const now = rows.tau[last] ?? 0;
  const further = plain || weightAt === null ? 0 : 1 - (1 - furtherChange) ** periods;
  const goesOn = plain ? periods : (damping * (1 - damping ** periods)) / (1 - damping);
  const columns = new Float64Array(3);
  const level: LevelAt = { mean: 0, variance: 0 };
  const left = weightAt === null ? null : (residuals ?? residualsOf(reading));
  let total = 0;
  let more = 0;
  const mixture = mixtureOf(means.count, (mean, part) => {
    const weight = means.weight[mean] ?? 0;
    if (weight < leastWeight) return false;
    const phi = means.phi[mean] ?? 0;
    const single = candidates.family[means.candidate[mean] ?? 0] === code['one-month'];
    for (let column = 0; column < (means.columns[mean] ?? 0); column += 1)
      columns[column] = single
        ? 0
        : columnAt(means, rows, mean, column, last) + goesOn * endSlope(reading, mean, column);
    levelAt(reading, mean, now + periods, columns, level);
    let expected = level.mean;
    let variance = phi * level.variance;
    if (weightAt !== null) {
      const own = weightAt(level.mean);
      const memory = (means.rho[mean] ?? 0) ** periods;
      expected += memory * (left?.[mean] ?? 0) * Math.sqrt((rows.w[last] ?? 1) / own);
      variance += (phi * (1 - memory * memory)) / own;
      total += weight;
      more += (weight * furtherSize * furtherSize * phi) / own;
    }
    part.weight = weight;
    part.mean = expected;
    part.sd = Math.sqrt(variance);
    return true;
  });
  return further > 0 ? withFurtherChange(mixture, further, more / total) : mixture;
}

/** A mixture of which a share has one more change, of mean 0 and this variance. */
function withFurtherChange({ mean, sd, weight }: Mixture, share: number, variance: number): Mixture {
  return {
    weight: [...weight.map((each) => each * (1 - share)), ...weight.map((each) => each * share)],
    mean: [...mean, ...mean],
    sd: [...sd, ...sd.map((each) => Math.sqrt(each * each + variance))],
  };
}

/** How far the last figure is from each mean, a single outlying month counted as part of it. */
export function residualsOf(reading: Reading): Float64Array {
  const { means, rows } = reading;
  const last = rows.count - 1;
  const columns = new Float64Array(3);
  const fitted: LevelAt = { mean: 0, variance: 0 };
  const residuals = new Float64Array(means.count);
  for (let mean = 0; mean < means.count; mean += 1) {
    for (let column = 0; column < (means.columns[mean] ?? 0); column += 1)
      columns[column] = columnAt(means, rows, mean, column, last);
    levelAt(reading, mean, rows.tau[last] ?? 0, columns, fitted);
    residuals[mean] = (rows.y[last] ?? 0) - fitted.mean;
  }
  return residuals;
}

/** Slope of a column at the last row. */
function endSlope({ means, rows }: Reading, mean: number, column: number): number {
  const index = 3 * mean + column;
  if (means.isSlope[index] === 0) return 0;
  const less = means.less[index] ?? -1;
  return less >= 0 && less < rows.count - 1 ? 0 : 1;
}
