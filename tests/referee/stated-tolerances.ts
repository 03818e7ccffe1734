/** Tolerances that a file of cases states in prose. Patterns may hold `*`; the first that fits counts. */
export interface StatedTolerance {
  readonly file: string;
  readonly method?: string;
  readonly case?: string;
  readonly member?: string;
  readonly relative?: number;
  readonly absolute?: number;
  /** The words of the file. */
  readonly stated: string;
}

const published = 'use relative tolerance 1% (Markov-chain approximations up to 1.5%)';
const leastSquares = 'LRE targets by difficulty: Norris 12, NoInt 13';
const numericalAccuracy =
  'a good double algorithm reaches LRE ~8-9: the inputs themselves are not representable';
const likelihood = 'likelihood: within 0.01 of the loglik; forecasts rel 1e-2';

export const statedTolerances: readonly StatedTolerance[] = [
  { file: 'arl_published_tables', relative: 0.015, stated: published },
  { file: 'nist-linear', relative: 1e-12, stated: leastSquares },
  { file: 'nist-univariate', case: 'NumAcc3', relative: 1e-8, stated: numericalAccuracy },
  { file: 'nist-univariate', case: 'NumAcc4', relative: 1e-8, stated: numericalAccuracy },
  {
    file: 'summary-exact',
    method: 'sd',
    case: 'near*',
    relative: 1e-7,
    stated: 'sd of near: a two-pass algorithm reaches ~1e-7',
  },
  // A share of 1, exact to the last place of 1: what is below that place is rounding of the inputs.
  {
    file: 'summary-exact',
    method: 'lag1_autocorr',
    relative: 1e-14,
    absolute: 1e-15,
    stated: 'the best any double implementation can do',
  },
  { file: 'exponential-smoothing-r', method: 'ets_*', member: 'loglik', absolute: 0.01, stated: likelihood },
  { file: 'exponential-smoothing-r', method: 'ets_*', relative: 1e-2, stated: likelihood },
  {
    file: 'exponential-smoothing-py',
    method: 'ETS_*',
    member: 'llf',
    absolute: 0.05,
    stated: 'llf within 0.05',
  },
  { file: 'rank-intervals', member: '*rank_lo*', absolute: 1, stated: 'within +/-1 rank' },
  { file: 'rank-intervals', member: '*rank_hi*', absolute: 1, stated: 'within +/-1 rank' },
];
