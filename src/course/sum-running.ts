import { type LevelAt, slopeGoesOn } from './ahead.ts';
import { type End, type Standing, standingWith } from './ends.ts';
import { fillLevels, spaceForLevels } from './fill-levels.ts';
import { basePartsAt } from './level-parts.ts';
import type { Reading } from './reading.ts';
import { mostBase } from './rows.ts';
import { columnAt } from './values.ts';
import { rhos } from './whitened.ts';

/** One figure of a sum. */
export interface SumTerm {
  /** Rows after the last one read; below 0, a row before it that has no figure. */
  readonly periods: number;
  /** What the figure is multiplied by; on a scale of logarithms the figure itself, not its logarithm. */
  readonly factor: number;
  /** Share of a row that it is of: noise is as much wider. */
  readonly share: number;
}

/** What a figure varies by at a level. */
export interface Widths {
  readonly weightAt: (level: number) => number;
  /** The level that one of now comes to when it goes further: their sum unless given. */
  readonly levelAt?: LevelAt | undefined;
  /** Standard deviation by which the level drifts in a period, beside what the reading knows of. */
  readonly driftAt: (level: number) => number;
}

/** For each term, each mean that counts in turn. */
export interface RunningSums {
  /** What each term adds at its own expected value. */
  readonly amounts: Float64Array;
  /** Expected value and variance of the sum from each term on. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
  /** Variance of a figure by itself at each term, added up by weight. */
  readonly noises: Float64Array;
}

/**
 * Sums of terms for each mean, from the last term back. What two terms share is a product of what each has (of the
 * base, of the changed columns, of the drift, of the noise carried on), so that a sum is kept of each and no covariance
 * of any two is needed.
 */
export function runningSums(
  reading: Reading,
  end: End,
  terms: readonly SumTerm[],
  { driftAt, levelAt, log, weightAt }: Widths & { readonly log: boolean },
): RunningSums {
  const { means, rows } = reading;
  const many = end.means.length;
  const bases = 1 + 2 * rows.pairs;
  const now = rows.tau[rows.count - 1] ?? 0;
  const lastWeight = rows.w[rows.count - 1] ?? 1;
  const made = {
    amounts: new Float64Array(terms.length * many),
    means: new Float64Array(terms.length * many),
    variances: new Float64Array(terms.length * many),
    noises: new Float64Array(terms.length),
  };
  const levels = spaceForLevels(many);
  const sum = new Float64Array(many);
  const ofBase = new Float64Array(mostBase * many);
  const ofColumns = new Float64Array(3 * many);
  const drifts = new Float64Array(many);
  const drifted = new Float64Array(many);
  const noised = new Float64Array(many);
  /** The noise of later terms: of the next, of those after it as the next carries on to them, and as the last row does. */
  const next = new Float64Array(many);
  const carried = new Float64Array(many);
  const told = new Float64Array(many);
  for (let term = terms.length - 1; term >= 0; term -= 1) {
    const { factor, periods, share } = terms[term] ?? { factor: 0, periods: 0, share: 1 };
    const past = periods < 0;
    const gap = (terms[term + 1]?.periods ?? periods) - periods;
    const memories = rhos.map((rho) => (past ? 0 : rho ** periods));
    const gaps = rhos.map((rho) => (past ? 0 : rho ** gap));
    // A month within a longer row has the season of that row.
    const parts = basePartsAt(reading, now + Math.ceil(periods));
    const standing = past ? standingAt(reading, end, now + periods) : end;
    fillLevels(
      reading,
      standing,
      parts,
      { goesOn: past ? 0 : slopeGoesOn(periods, rows.perYear), levelAt },
      levels,
    );
    const driftsFor = Math.max(0, periods);
    for (let index = 0; index < many; index += 1) {
      const mean = end.means[index] ?? 0;
      const rho = means.rhoIndex[mean] ?? 0;
      const phi = means.phi[mean] ?? 0;
      const memory = memories[rho] ?? 0;
      const level = levels.value[index] ?? 0;
      const weight = weightAt(level);
      const drift = driftAt(level);
      const noise = phi / weight / share;
      const value = level + memory * (end.residuals[index] ?? 0) * Math.sqrt(lastWeight / weight);
      const variance =
        phi * (levels.variance[index] ?? 0) + driftsFor * drift * drift + noise * (1 - memory * memory);
      const amount = log ? factor * Math.exp(Math.min(700, value + variance / 2)) : factor;
      const at = term * many + index;
      made.amounts[at] = factor * (log ? Math.exp(Math.min(700, value)) : value);
      sum[index] = (sum[index] ?? 0) + (log ? amount : amount * value);
      made.means[at] = sum[index] ?? 0;
      made.noises[term] = (made.noises[term] ?? 0) + ((end.weight[index] ?? 0) * phi) / weight;
      let known = 0;
      for (let i = 0; i < bases; i += 1) {
        const own = (ofBase[mostBase * index + i] ?? 0) + amount * (parts.share[mostBase * rho + i] ?? 0);
        ofBase[mostBase * index + i] = own;
        known += own * own;
      }
      for (let a = 0; a < (means.columns[mean] ?? 0); a += 1) {
        const own = (ofColumns[3 * index + a] ?? 0) + amount * (levels.left[3 * index + a] ?? 0);
        ofColumns[3 * index + a] = own;
        known += own * own * (means.inverse[9 * mean + 4 * a] ?? 0);
        for (let b = 0; b < a; b += 1)
          known += 2 * own * (ofColumns[3 * index + b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
      }
      const moves = amount * drift;
      drifted[index] = (drifted[index] ?? 0) + driftsFor * moves * (moves + 2 * (drifts[index] ?? 0));
      drifts[index] = (drifts[index] ?? 0) + moves;
      const by = amount * Math.sqrt(noise);
      carried[index] = (gaps[rho] ?? 0) * ((carried[index] ?? 0) + (next[index] ?? 0));
      const after = (carried[index] ?? 0) - memory * (told[index] ?? 0);
      noised[index] = (noised[index] ?? 0) + by * (by * (1 - memory * memory) + 2 * after);
      next[index] = by;
      told[index] = (told[index] ?? 0) + memory * by;
      made.variances[at] = phi * known + (drifted[index] ?? 0) + (noised[index] ?? 0);
    }
  }
  return made;
}

/** How the means stand at a month before the last row that has none. */
const standingAt = (reading: Reading, end: End, tau: number): Standing =>
  standingWith(end, reading, (mean, column) => columnAtTime(reading, mean, column, tau));

/** A changed column at a month that has no row. */
function columnAtTime({ means, rows }: Reading, mean: number, column: number, tau: number): number {
  let row = 0;
  while (row < rows.count - 1 && (rows.tau[row + 1] ?? 0) <= tau) row += 1;
  const gone = tau - (rows.tau[row] ?? 0);
  const value = columnAt(means, rows, mean, column, row);
  if (means.isSlope[3 * mean + column] === 0) return value;
  const next = columnAt(means, rows, mean, column, Math.min(row + 1, rows.count - 1));
  const apart = (rows.tau[Math.min(row + 1, rows.count - 1)] ?? 0) - (rows.tau[row] ?? 0);
  return apart > 0 ? value + ((next - value) * gone) / apart : value;
}
