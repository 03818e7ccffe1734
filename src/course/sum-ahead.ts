import { furtherSize, type Outlook } from './ahead.ts';
import { endOf } from './ends.ts';
import { type Mixture, mixtureMean, mixtureOfParts, together } from './mixture.ts';
import type { Reading } from './reading.ts';
import { withOneMore } from './sum-further.ts';
import { runningSums, type SumTerm, type Widths } from './sum-running.ts';

type SumAsked = Widths & { readonly log: boolean };

/** The sum of the terms from each on: of all, of all but the first, and so on. */
export interface SumAhead {
  /** Of figures on a scale of logarithms, the logarithm of the sum. */
  readonly from: (first: number) => Mixture;
  /** What each term is expected to add. */
  readonly expected: readonly number[];
}

/**
 * The sum of coming figures, which have their mean in common: for each mean that counts, the expected value and the
 * variance of the sum, with the covariance of the level at any two times, of the noise (rho to the gap, less what the
 * last residual has told), a level that drifts, and one further change that stays. On a scale of logarithms the sum has, for each mean, a
 * lognormal distribution with the expected value of the sum, and of its logarithm the variance of the shares. Terms
 * stand in order of time.
 */
export function sumAhead(outlooks: readonly Outlook[], terms: readonly SumTerm[], asked: SumAsked): SumAhead {
  const each = outlooks.map(({ earlier, reading, share }) => {
    const later = terms.map((term) => ({ ...term, periods: term.periods + earlier }));
    return { share, sum: sumOf(reading, later, asked) };
  });
  return {
    expected: terms.map((_, term) =>
      each.reduce((total, { share, sum }) => total + share * (sum.expected[term] ?? 0), 0),
    ),
    from: (first) => together(each.map(({ share, sum }) => ({ share, mixture: sum.from(first) }))),
  };
}

function sumOf(reading: Reading, terms: readonly SumTerm[], asked: SumAsked): SumAhead {
  const { log } = asked;
  const end = endOf(reading);
  const many = end.means.length;
  const { amounts, means, noises, variances } = runningSums(reading, end, terms, asked);
  let total = 0;
  const added = new Float64Array(terms.length);
  for (let index = 0; index < many; index += 1) {
    const weight = end.weight[index] ?? 0;
    total += weight;
    let whole = 0;
    if (log) for (let term = 0; term < terms.length; term += 1) whole += amounts[term * many + index] ?? 0;
    for (let term = 0; term < terms.length; term += 1)
      added[term] = (added[term] ?? 0) + (weight * (amounts[term * many + index] ?? 0)) / (log ? whole : 1);
  }
  const mean = new Float64Array(many);
  const sd = new Float64Array(many);
  const plain = (first: number): Mixture => {
    for (let index = 0; index < many; index += 1) {
      const own = means[first * many + index] ?? 0;
      const variance = Math.max(0, variances[first * many + index] ?? 0);
      const ofLog = own > 0 ? variance / (own * own) : 0;
      mean[index] = log ? Math.log(Math.max(own, 1e-300)) - ofLog / 2 : own;
      sd[index] = Math.sqrt(log ? ofLog : variance);
    }
    return mixtureOfParts(end.weight, mean, sd, many);
  };
  const whole = terms.length === 0 ? null : plain(0);
  const scale = log && whole !== null ? Math.exp(Math.min(700, mixtureMean(whole))) : 1;
  const expected = Array.from(added, (sum) => (scale * sum) / total);
  const further = Array.from(noises, (sum) => (furtherSize * furtherSize * sum) / total);
  return {
    expected,
    from: (first) =>
      withOneMore(
        first === 0 && whole !== null ? whole : plain(first),
        terms.slice(first),
        log ? sharesOf(expected.slice(first)) : null,
        further.slice(first),
      ),
  };
}

const sharesOf = (adds: readonly number[]): readonly number[] => {
  const sum = adds.reduce((all, each) => all + each, 0);
  return adds.map((each) => each / sum);
};
