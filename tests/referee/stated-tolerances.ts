/** Tolerances that a file of cases states in prose, or that its reference shows. Patterns may hold `*`; the first that fits counts. */
export interface StatedTolerance {
  readonly file: string;
  readonly method?: string;
  readonly case?: string;
  readonly member?: string;
  readonly relative?: number;
  readonly absolute?: number;
  /** Besides the tolerance that the file has anyway, where that is wider. */
  readonly beside?: true;
  /** Units in the last place of the largest figure of the input, besides the tolerance that the file has anyway. */
  readonly places?: number;
  /** The words of the file, or how far the reference itself is exact. */
  readonly stated: string;
}

const published = 'use relative tolerance 1% (Markov-chain approximations up to 1.5%)';
const leastSquares = 'LRE targets by difficulty: Norris 12, NoInt 13';
const numericalAccuracy =
  'a good double algorithm reaches LRE ~8-9: the inputs themselves are not representable';
const likelihood = 'likelihood: within 0.01 of the loglik; forecasts rel 1e-2';
const loglik = 'llf within 0.05';
const anyLevel =
  'llf within 0.05; the starting level is not printed, and the likeliest for the alpha may be better still';
const oneMinus =
  'the origin takes 1 minus the distribution function: a small p has 16 decimals and no digits';
const offset = 'precision is lost at offsets of 1e9: the origin does not take them off';
const glm =
  'the origin stops when the deviance settles to 1e-8, with errors from the step before the last: up to 1e-4 from those at the maximum';
const thetaStep =
  'the error of theta is that of the step before the last, up to 1.2e-4 from the greatest likelihood';
const boundaryTheta =
  'counts that vary no more than Poisson have no greatest theta: the origin stops at one of 1e4 or more';
const workingWeights =
  'the origin takes the dispersion with the working weights of the step before the last: limits and chances to 1e-4';
const iterated =
  'the origin finds exact limits by iteration and stops up to 5e-5 short of the chi-squared quantile';

const averaged = 'abs 2e-4 for probabilities and weights; rel 1e-3 for phi, rho, sd, sizes, next';

const areas =
  'p_chance, adjusted_chance rel 2e-2; p_ordinary, adjusted_ordinary abs .03; level_mean abs .01 of its scale (counts: rel .02); p_at_or_over abs .04; place abs .03';

const wholes = 'large sums of squares and their criteria are printed to the whole number';

export const statedTolerances: readonly StatedTolerance[] = [
  { file: 'areas', member: '*chance*', relative: 2e-2, stated: areas },
  { file: 'areas', member: '*ordinary*', absolute: 0.03, stated: areas },
  { file: 'areas', case: 'count_*', member: 'level_mean*', relative: 0.02, stated: areas },
  { file: 'areas', member: 'level_mean*', absolute: 0.01, stated: areas },
  { file: 'areas', member: 'p_at_or_over*', absolute: 0.04, stated: areas },
  { file: 'areas', member: 'place*', absolute: 0.03, stated: areas },
  ...['p_*', 'weight_*', 'key2_*'].map((member) => ({
    file: 'course',
    member,
    absolute: 2e-4,
    stated: averaged,
  })),
  { file: 'course', relative: 1e-3, stated: averaged },
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
  {
    file: 'exponential-smoothing-r',
    method: 'ets_*',
    relative: 1e-2,
    absolute: 1e-9,
    stated: likelihood,
  },
  {
    file: 'exponential-smoothing-r',
    method: 'HoltWinters_*',
    relative: 1e-8,
    absolute: 1e-12,
    stated: 'fixed_rel 1e-8',
  },
  { file: 'exponential-smoothing-py', method: 'ETS_ANN', member: 'llf', absolute: 0.25, stated: anyLevel },
  { file: 'exponential-smoothing-py', method: 'ETS_ANN', member: 'aic', absolute: 0.5, stated: anyLevel },
  { file: 'exponential-smoothing-py', method: 'ETS_*', member: 'llf', absolute: 0.05, stated: loglik },
  { file: 'exponential-smoothing-py', method: 'ETS_*', member: 'aic', absolute: 0.1, stated: loglik },
  { file: 'exponential-smoothing-py', method: 'ETS_*', relative: 1e-2, stated: loglik },
  {
    file: 'exponential_smoothing_fpp',
    method: 'Holt damped*',
    absolute: 0.006,
    stated: 'phi is where the search of the origin stopped: forecasts move by a few thousandths',
  },
  { file: 'rank-intervals', member: '*rank_lo*', absolute: 1, stated: 'within +/-1 rank' },
  { file: 'rank-intervals', member: '*rank_hi*', absolute: 1, stated: 'within +/-1 rank' },
  { file: 'mann-kendall*', member: 'p', absolute: 1e-15, beside: true, stated: oneMinus },
  { file: 'seasonal-mann-kendall*', member: 'p', absolute: 1e-15, beside: true, stated: oneMinus },
  { file: 'trend_pymannkendall', member: 'p', absolute: 1e-15, beside: true, stated: oneMinus },
  {
    file: 'breakpoints-strucchange',
    method: 'supF_level',
    member: 'p',
    relative: 1e-6,
    absolute: 1e-15,
    stated: oneMinus,
  },
  ...['RSS*', 'BIC*'].map((member) => ({
    file: 'changepoint_strucchange',
    case: 'nile-breakpoints',
    member,
    absolute: 0.5,
    stated: wholes,
  })),
  {
    file: 'changepoint_strucchange',
    member: 'supF.p',
    absolute: 1e-15,
    beside: true,
    stated: oneMinus,
  },
  { file: 'count-models', method: 'poisson_glm', member: 'p[*', relative: 2e-3, absolute: 1e-7, stated: glm },
  { file: 'count-models', method: 'poisson_glm', member: 'se[*', relative: 2e-4, stated: glm },
  { file: 'count-models', method: 'poisson_glm', member: 'z[*', relative: 2e-4, stated: glm },
  { file: 'count-models', method: 'quasi_se', relative: 2e-4, absolute: 1e-9, stated: glm },
  { file: 'count-models', method: 'poisson_glm', relative: 1e-6, absolute: 1e-9, stated: glm },
  { file: 'count-models', method: 'glm.nb', member: 'se_theta', relative: 5e-4, stated: thetaStep },
  { file: 'count-models', method: 'glm.nb', member: 'se[*', relative: 1e-3, stated: boundaryTheta },
  { file: 'farrington', method: 'upperbound', relative: 1e-4, stated: workingWeights },
  { file: 'farrington', method: 'pvalue', relative: 1e-4, stated: workingWeights },
  { file: 'funnel_phe', method: 'funnel-poisson-limits*', relative: 6e-5, stated: iterated },
  { file: 'stl-r', places: 20, stated: offset },
  { file: 'stl-statsmodels', places: 20, stated: offset },
];
