import { code } from './candidates.ts';
import { type BaseParts, basePartsAt, leftCovariance, levelFrom } from './level-parts.ts';
import { type Mixture, mixtureOf } from './mixture.ts';
import type { Reading } from './reading.ts';
import { columnAt } from './values.ts';

/** Means of less weight than this are left out of what is said of coming months, and the rest rescaled. */
const leastWeight = 1e-4;
/** What is left of a slope from one period to the next. */
const damping = 0.9;
/** Chance in a period that the level changes once more, and the sd of such a change in sds of one figure. */
export const furtherChange = 0.01;
export const furtherSize = 3;

/** One figure to come: how far ahead, how sure its own sampling will be, and what is asked of it. */
export interface Ahead {
  /** Periods after the last row: 0 is the last row itself. */
  readonly periods: number;
  /** Weight of a figure at a level, or `null` for the underlying level without the noise of a single figure. */
  readonly weightAt: ((level: number) => number) | null;
  /** `endOf` the reading, where several figures are asked of it. */
  readonly end?: End;
  /** Whether slopes go on whole and no further change is allowed for: the plain model. */
  readonly plain?: boolean;
}

/** How the means that count end: each with its columns at the last row, how fast these move, and its last residual. */
export interface End {
  readonly means: Int32Array;
  /** Of each of these means three columns; a single outlying month is no part of a level. */
  readonly columns: Float64Array;
  readonly slopes: Uint8Array;
  /** How far the last figure is from the mean, a single outlying month counted as part of it. */
  readonly residuals: Float64Array;
}

/** What a coming figure, or the underlying level, may be; season in. One outlying month is no part of it. */
export function ahead(reading: Reading, { end, periods, plain = false, weightAt }: Ahead): Mixture {
  const { means, rows } = reading;
  const last = rows.count - 1;
  const further = plain || weightAt === null ? 0 : 1 - (1 - furtherChange) ** periods;
  const goesOn = plain ? periods : slopeGoesOn(periods);
  const parts = basePartsAt(reading, (rows.tau[last] ?? 0) + periods);
  const own = end ?? endOf(reading);
  const columns = new Float64Array(3);
  const left = new Float64Array(3);
  let total = 0;
  let more = 0;
  const mixture = mixtureOf(own.means.length, (index, part) => {
    const mean = own.means[index] ?? 0;
    const weight = means.weight[mean] ?? 0;
    const phi = means.phi[mean] ?? 0;
    for (let column = 0; column < 3; column += 1)
      columns[column] =
        (own.columns[3 * index + column] ?? 0) + goesOn * (own.slopes[3 * index + column] ?? 0);
    let expected = levelFrom(reading, mean, parts, columns, left);
    const known =
      (parts.variance[means.rhoIndex[mean] ?? 0] ?? 0) + leftCovariance(reading, mean, left, left);
    let variance = phi * Math.max(0, known);
    if (weightAt !== null) {
      const weightThen = weightAt(expected);
      const memory = (means.rho[mean] ?? 0) ** periods;
      expected += memory * (own.residuals[index] ?? 0) * Math.sqrt((rows.w[last] ?? 1) / weightThen);
      variance += (phi * (1 - memory * memory)) / weightThen;
      total += weight;
      more += (weight * furtherSize * furtherSize * phi) / weightThen;
    }
    part.weight = weight;
    part.mean = expected;
    part.sd = Math.sqrt(variance);
    return true;
  });
  return further > 0 ? withFurtherChange(mixture, further, more / total) : mixture;
}

/** How much of its slope a level goes on by over so many periods. */
export const slopeGoesOn = (periods: number): number => (damping * (1 - damping ** periods)) / (1 - damping);

/** A mixture of which a share has one more change, of mean 0 and this variance. */
function withFurtherChange({ mean, sd, weight }: Mixture, share: number, variance: number): Mixture {
  return {
    weight: [...weight.map((each) => each * (1 - share)), ...weight.map((each) => each * share)],
    mean: [...mean, ...mean],
    sd: [...sd, ...sd.map((each) => Math.sqrt(each * each + variance))],
  };
}

/** The means that are not too light, as they stand at the last row. */
export function endOf(reading: Reading): End {
  const { candidates, means, rows } = reading;
  const last = rows.count - 1;
  const parts: BaseParts = basePartsAt(reading, rows.tau[last] ?? 0);
  const chosen = Int32Array.from(means.weight.keys()).filter(
    (mean) => (means.weight[mean] ?? 0) >= leastWeight,
  );
  const columns = new Float64Array(3 * chosen.length);
  const slopes = new Uint8Array(3 * chosen.length);
  const residuals = new Float64Array(chosen.length);
  const fitted = new Float64Array(3);
  const left = new Float64Array(3);
  chosen.forEach((mean, index) => {
    const single = candidates.family[means.candidate[mean] ?? 0] === code['one-month'];
    fitted.fill(0);
    for (let column = 0; column < (means.columns[mean] ?? 0); column += 1) {
      const value = columnAt(means, rows, mean, column, last);
      fitted[column] = value;
      columns[3 * index + column] = single ? 0 : value;
      slopes[3 * index + column] = endSlope(reading, mean, column);
    }
    residuals[index] = (rows.y[last] ?? 0) - levelFrom(reading, mean, parts, fitted, left);
  });
  return { means: chosen, columns, slopes, residuals };
}

/** Slope of a column at the last row. */
function endSlope({ means, rows }: Reading, mean: number, column: number): number {
  const index = 3 * mean + column;
  if (means.isSlope[index] === 0) return 0;
  const less = means.less[index] ?? -1;
  return less >= 0 && less < rows.count - 1 ? 0 : 1;
}
