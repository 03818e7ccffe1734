import { betaLower, betaQuantile } from '../../src/numeric/beta.ts';
import { binomialLower } from '../../src/numeric/binomial.ts';
import { chiSquaredQuantile, chiSquaredUpper } from '../../src/numeric/chi-squared.ts';
import { digamma, trigamma } from '../../src/numeric/digamma.ts';
import { fisherUpper } from '../../src/numeric/fisher-f.ts';
import { logGamma } from '../../src/numeric/log-gamma.ts';
import { negativeBinomialMass, negativeBinomialQuantile } from '../../src/numeric/negative-binomial.ts';
import { normalLower, normalQuantile } from '../../src/numeric/normal.ts';
import { poissonLower, poissonMass, poissonQuantile, poissonUpper } from '../../src/numeric/poisson.ts';
import { studentLower, studentQuantile } from '../../src/numeric/student-t.ts';
import type { Answer, Family } from './mapping.ts';
import { numbersOf } from './read.ts';

/** R's order of arguments, as the table of functions gives them. */
const of =
  (method: (a: number, b: number, c: number) => number): Answer =>
  ({ input }) => {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = numbersOf(input, 'args');
    return method(a, b, c);
  };

/** One call for each row of columns of arguments. */
const rows =
  (names: readonly string[], method: (a: number, b: number, c: number) => number): Answer =>
  ({ input }) => {
    const [first = [], second = [], third = []] = names.map((name) => numbersOf(input, name));
    return first.map((a, at) => method(a, second[at] ?? Number.NaN, third[at] ?? Number.NaN));
  };

export const distributions: Family = {
  distributions: {
    pnorm: of(normalLower),
    qnorm: of(normalQuantile),
    pt: of(studentLower),
    qt: of(studentQuantile),
    pchisq_upper: of(chiSquaredUpper),
    qchisq: of(chiSquaredQuantile),
    pbeta: of(betaLower),
    qbeta: of(betaQuantile),
    pf_upper: of(fisherUpper),
    pbinom: of(binomialLower),
    ppois: of(poissonLower),
    ppois_upper: of(poissonUpper),
    dpois: of(poissonMass),
    qpois: of(poissonQuantile),
    dnbinom_size_mu: of((k, size, mu) => negativeBinomialMass(k, mu, size)),
    qnbinom_size_mu: of((p, size, mu) => negativeBinomialQuantile(p, mu, size)),
    lgamma: of(logGamma),
    digamma: of(digamma),
    trigamma: of(trigamma),
  },
  distributions_stdlib_fixtures: {
    'normal quantile': rows(['x', 'mu', 'sigma'], (p, mu, sigma) => mu + sigma * normalQuantile(p)),
    'chi-square quantile': rows(['p', 'k'], chiSquaredQuantile),
    'student t quantile': rows(['p', 'v'], studentQuantile),
    'binomial cdf': rows(['x', 'n', 'p'], binomialLower),
    'poisson cdf': rows(['x', 'lambda'], poissonLower),
    'beta quantile*': rows(['p', 'alpha', 'beta'], betaQuantile),
  },
};
