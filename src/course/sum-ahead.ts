import { type End, endOf, furtherChange, furtherSize, slopeGoesOn } from './ahead.ts';
import { type BaseParts, basePartsAt, leftCovariance, levelFrom } from './level-parts.ts';
import { type Mixture, mixtureMean, mixtureOf } from './mixture.ts';
import type { Reading } from './reading.ts';
import { mostBase } from './rows.ts';
import { columnAt } from './values.ts';

/** One figure of a sum. */
export interface SumTerm {
  /** Rows after the last one read; below 0, a row before it that has no figure. */
  readonly periods: number;
  /** What the figure is multiplied by; on a scale of logarithms the figure itself, not its logarithm. */
  readonly factor: number;
  /** Share of a row that it is of: noise is as much wider. */
  readonly share: number;
}

/** The sum of the terms from each on: of all, of all but the first, and so on. */
export interface SumAhead {
  /** Of figures on a scale of logarithms, the logarithm of the sum. */
  readonly from: readonly Mixture[];
  /** What each term is expected to add. */
  readonly expected: readonly number[];
}

/**
 * The sum of coming figures, which have their mean in common: for each mean that counts, the expected value and the
 * variance of the sum, with the covariance of the level at any two times, of the noise (rho to the gap, less what the
 * last residual has told), a level that drifts, and one further change that stays. On a scale of logarithms the sum has, for each mean, a
 * lognormal distribution with the expected value of the sum, and of its logarithm the variance of the shares.
 */
export function sumAhead(
  reading: Reading,
  terms: readonly SumTerm[],
  asked: {
    readonly log: boolean;
    readonly weightAt: (level: number) => number;
    /** Standard deviation by which the level drifts in a period, beside what the reading knows of. */
    readonly driftAt: (level: number) => number;
  },
): SumAhead {
  const { log } = asked;
  const { means } = reading;
  const end = endOf(reading);
  const many = terms.length;
  const each = jointOf(reading, end, terms, asked);
  const value = new Float64Array(many);
  const covariance = new Float64Array(many * many);
  // For each first term: the value and variance of the sum of each mean.
  const sums = terms.map(() => ({
    mean: new Float64Array(end.means.length),
    sd: new Float64Array(end.means.length),
  }));
  const expected = new Array<number>(many).fill(0);
  const further = new Float64Array(many);
  let total = 0;
  for (let index = 0; index < end.means.length; index += 1) {
    const weight = means.weight[end.means[index] ?? 0] ?? 0;
    total += weight;
    const noise = each(index, value, covariance);
    addParts(value, covariance, terms, log, (first, mean, variance) => {
      const own = sums[first];
      if (own === undefined) return;
      own.mean[index] = mean;
      own.sd[index] = Math.sqrt(variance);
    });
    let whole = 0;
    for (let term = 0; term < many; term += 1) whole += amountOf(term);
    for (let term = 0; term < many; term += 1) {
      expected[term] = (expected[term] ?? 0) + (weight * amountOf(term)) / (log ? whole : 1);
      further[term] = (further[term] ?? 0) + weight * furtherSize * furtherSize * noise(term);
    }
  }
  function amountOf(term: number): number {
    const factor = terms[term]?.factor ?? 0;
    return factor * (log ? Math.exp(Math.min(700, value[term] ?? 0)) : (value[term] ?? 0));
  }
  const plain = sums.map(({ mean, sd }) =>
    mixtureOf(end.means.length, (index, part) => {
      part.weight = means.weight[end.means[index] ?? 0] ?? 0;
      part.mean = mean[index] ?? 0;
      part.sd = sd[index] ?? 0;
      return true;
    }),
  );
  const scale = log ? Math.exp(Math.min(700, plain[0] === undefined ? 0 : mixtureMean(plain[0]))) : 1;
  const adds = expected.map((sum) => (scale * sum) / total);
  return {
    expected: adds,
    from: plain.map((mixture, first) =>
      withOneMore(
        mixture,
        terms.slice(first),
        log ? sharesOf(adds.slice(first)) : null,
        (term) => (further[first + term] ?? 0) / total,
      ),
    ),
  };
}

const sharesOf = (adds: readonly number[]): readonly number[] => {
  const sum = adds.reduce((all, each) => all + each, 0);
  return adds.map((each) => each / sum);
};

/** Value and variance of the sum of the terms from each on. */
function addParts(
  value: Float64Array,
  covariance: Float64Array,
  terms: readonly SumTerm[],
  log: boolean,
  take: (first: number, mean: number, variance: number) => void,
): void {
  const many = terms.length;
  const amounts = terms.map(({ factor }, term) => {
    if (!log) return factor;
    const own = covariance[term * many + term] ?? 0;
    return factor * Math.exp(Math.min(700, (value[term] ?? 0) + own / 2));
  });
  let variance = 0;
  let mean = 0;
  for (let first = many - 1; first >= 0; first -= 1) {
    const own = amounts[first] ?? 0;
    mean += log ? own : own * (value[first] ?? 0);
    variance += own * own * (covariance[first * many + first] ?? 0);
    for (let later = first + 1; later < many; later += 1)
      variance += 2 * own * (amounts[later] ?? 0) * (covariance[first * many + later] ?? 0);
    const kept = Math.max(0, variance);
    if (!log) take(first, mean, kept);
    else {
      const ofLog = mean > 0 ? kept / (mean * mean) : 0;
      take(first, Math.log(Math.max(mean, 1e-300)) - ofLog / 2, ofLog);
    }
  }
}

/** Fills the values and covariances of the terms for one mean, and says the variance of the noise of each. */
function jointOf(
  reading: Reading,
  end: End,
  terms: readonly SumTerm[],
  { driftAt, weightAt }: { weightAt: (level: number) => number; driftAt: (level: number) => number },
): (index: number, value: Float64Array, covariance: Float64Array) => (term: number) => number {
  const { means, rows } = reading;
  const last = rows.count - 1;
  const now = rows.tau[last] ?? 0;
  const parts: readonly BaseParts[] = terms.map(({ periods }) => basePartsAt(reading, now + periods));
  const many = terms.length;
  const columns = new Float64Array(3);
  const left = new Float64Array(3);
  const lefts = new Float64Array(3 * many);
  const noise = new Float64Array(many);
  const drift = new Float64Array(many);
  return (index, value, covariance) => {
    const mean = end.means[index] ?? 0;
    const phi = means.phi[mean] ?? 0;
    const rho = means.rho[mean] ?? 0;
    const rhoAt = (means.rhoIndex[mean] ?? 0) * mostBase;
    terms.forEach(({ periods, share }, term) => {
      const own = parts[term];
      if (own === undefined) return;
      for (let column = 0; column < 3; column += 1)
        columns[column] =
          periods < 0
            ? columnAtTime(reading, mean, column, now + periods)
            : (end.columns[3 * index + column] ?? 0) +
              slopeGoesOn(periods) * (end.slopes[3 * index + column] ?? 0);
      const level = levelFrom(reading, mean, own, columns, left);
      lefts.set(left, 3 * term);
      const weight = weightAt(level);
      drift[term] = driftAt(level);
      noise[term] = phi / weight / share;
      const memory = periods < 0 ? 0 : rho ** periods;
      value[term] = level + memory * (end.residuals[index] ?? 0) * Math.sqrt((rows.w[last] ?? 1) / weight);
    });
    for (let one = 0; one < many; one += 1)
      for (let other = one; other < many; other += 1) {
        let base = 0;
        for (let i = 0; i < mostBase; i += 1)
          base += (parts[one]?.share[rhoAt + i] ?? 0) * (parts[other]?.share[rhoAt + i] ?? 0);
        const [a, b] = [terms[one]?.periods ?? 0, terms[other]?.periods ?? 0];
        const kept = a < 0 ? (one === other ? 1 : 0) : rho ** (b - a) - rho ** (a + b);
        const both = phi * (base + leftCovariance(reading, mean, lefts, lefts, 3 * one, 3 * other));
        const drifted = Math.max(0, Math.min(a, b)) * (drift[one] ?? 0) * (drift[other] ?? 0);
        covariance[one * many + other] =
          both + drifted + kept * Math.sqrt((noise[one] ?? 0) * (noise[other] ?? 0));
      }
    return (term) => (noise[term] ?? 0) * (terms[term]?.share ?? 1);
  };
}

/** A changed column at a month that has no row. */
function columnAtTime({ means, rows }: Reading, mean: number, column: number, tau: number): number {
  if (column >= (means.columns[mean] ?? 0)) return 0;
  let row = 0;
  while (row < rows.count - 1 && (rows.tau[row + 1] ?? 0) <= tau) row += 1;
  const gone = tau - (rows.tau[row] ?? 0);
  const value = columnAt(means, rows, mean, column, row);
  if (means.isSlope[3 * mean + column] === 0) return value;
  const next = columnAt(means, rows, mean, column, Math.min(row + 1, rows.count - 1));
  const apart = (rows.tau[Math.min(row + 1, rows.count - 1)] ?? 0) - (rows.tau[row] ?? 0);
  return apart > 0 ? value + ((next - value) * gone) / apart : value;
}

/** The sum where the level may change once more, at any of the periods, and stays there. */
function withOneMore(
  { mean, sd, weight }: Mixture,
  terms: readonly SumTerm[],
  shares: readonly number[] | null,
  varianceOf: (term: number) => number,
): Mixture {
  const most = Math.ceil(Math.max(0, ...terms.map(({ periods }) => periods)));
  const all = { weight: [] as number[], mean: [] as number[], sd: [] as number[] };
  const add = (chance: number, variance: number) => {
    weight.forEach((own, part) => {
      all.weight.push(own * chance);
      all.mean.push(mean[part] ?? 0);
      all.sd.push(Math.sqrt((sd[part] ?? 0) ** 2 + variance));
    });
  };
  add((1 - furtherChange) ** most, 0);
  let waiting = 0;
  for (let period = 1; period <= most; period += 1) {
    waiting += furtherChange * (1 - furtherChange) ** (period - 1);
    // Changes before the first term are one with a change at it: all terms are after it.
    if (period < (terms[0]?.periods ?? 0)) continue;
    let moved = 0;
    terms.forEach(({ factor, periods }, term) => {
      if (periods >= period)
        moved += (shares === null ? factor : (shares[term] ?? 0)) * Math.sqrt(varianceOf(term));
    });
    add(waiting, moved * moved);
    waiting = 0;
  }
  return all;
}
