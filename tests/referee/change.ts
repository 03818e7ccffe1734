import { dasGupta } from '../../src/change/amount/das-gupta.ts';
import { residualAutocorrelation } from '../../src/change/noise.ts';
import { type equivalence, slopeEquivalence } from '../../src/change/plateau/equivalence.ts';
import { pettitt } from '../../src/change/steps/pettitt.ts';
import { cochranArmitage } from '../../src/change/trend/cochran-armitage.ts';
import { hamedRao } from '../../src/change/trend/hamed-rao.ts';
import { kendallTau } from '../../src/change/trend/kendall-tau.ts';
import { mannKendall } from '../../src/change/trend/mann-kendall.ts';
import { prewhitenedMannKendall } from '../../src/change/trend/prewhitened-mann-kendall.ts';
import { seasonalMannKendall } from '../../src/change/trend/seasonal-mann-kendall.ts';
import { theilSen } from '../../src/change/trend/theil-sen.ts';
import { middleOf, pairSlopes } from '../../src/change/trend/theil-sen-kernel.ts';
import { yueWang } from '../../src/change/trend/yue-wang.ts';
import { mean } from '../../src/numeric/mean.ts';
import { median } from '../../src/numeric/median.ts';
import { normalUpper } from '../../src/numeric/normal.ts';
import type { Answer, Family, Given } from './mapping.ts';
import { rateFunction } from './rate-function.ts';
import { gapsOf, numberNamed, numberOf, numbersOf } from './read.ts';

type Gaps = readonly (number | null)[];
type Test = ReturnType<typeof hamedRao>;

const present = (values: Gaps): number[] =>
  values.filter((value): value is number => value !== null && !Number.isNaN(value));
const steps = (values: Gaps) => values.map((_, at) => at);

const testAnswer = ({ z, p, s, variance }: Test, tau: number | null) => ({
  trend: p === null || p > 0.05 ? 'no trend' : (z ?? 0) > 0 ? 'increasing' : 'decreasing',
  h: p !== null && p <= 0.05,
  ...{ z, p, s, var_s: variance, Tau: tau },
});

/** The origin drops missing values before it tests, so that time is compressed, but not for the slope; it reports tau-a. */
const rankTest =
  (test: (values: number[], given: Given) => Test, tauOf: TauOf = tauA): Answer =>
  (given) => {
    const all = gapsOf(given.input, 'x');
    const x = present(all);
    const found = test(x, given);
    const { slope, intercept } = theilSen(steps(all), all);
    return x.length < 2
      ? { z: found.z, p: found.p, s: found.s, Tau: null }
      : { ...testAnswer(found, tauOf(x, found)), slope, intercept };
  };

type TauOf = (x: readonly number[], found: Test) => number | null;
const tauA: TauOf = (x) => kendallTau(steps(x), x).a;
/** After prewhitening the origin gives tau of the values that are left. */
const tauOfRest: TauOf = (_, { s, n }) => (n < 2 ? null : s / ((n * (n - 1)) / 2));

const allLags = (x: readonly number[]) => Math.max(1, x.length - 1);
const rankTests = {
  original_test: rankTest((x) => mannKendall(x)),
  hamed_rao_modification_test: rankTest((x) => hamedRao(x)),
  'hamed_rao_modification_test_lag*': rankTest((x, { method }) =>
    hamedRao(x, { lags: numberNamed(method, 1) }),
  ),
  yue_wang_modification_test: rankTest((x) => yueWang(x, { lags: allLags(x) })),
  'yue_wang_modification_test_lag*': rankTest((x, { method }) =>
    yueWang(x, { lags: numberNamed(method, 1) }),
  ),
  trend_free_pre_whitening_modification_test: rankTest((x) => prewhitenedMannKendall(x), tauOfRest),
};

const periodOf = ({ input, options }: Given): number => {
  const stated = /period\s*=\s*(\d+)/.exec(String(options['value'] ?? ''))?.[1];
  return Number(input['period'] ?? input['frequency'] ?? options['period'] ?? stated ?? 12);
};

/** Slope from one year to the next by the pairs of the same season; the intercept is the origin's own. */
const seasonalSlope = (x: Gaps, period: number) => {
  const at = steps(x).filter((place) => x[place] !== null);
  const values = at.map((place) => x[place] ?? 0);
  const slopes = pairSlopes(at, values, period);
  const slope = slopes.length > 0 ? period * middleOf(slopes) : null;
  const middle = median(steps(x).filter((place) => x[place] !== null)) ?? 0;
  return { slope, intercept: slope === null ? null : (median(values) ?? 0) - (middle / period) * slope };
};

/** The origin leaves a year out of the covariances and of the score when one of its months is missing. */
const wholeYears = (x: Gaps, season: number) =>
  x.filter((_, at) => {
    const year = x.slice(at - (at % season), at - (at % season) + season);
    return year.length === season && !year.includes(null);
  });

const seasonal =
  (variance: 'independent' | 'hirsch-slack'): Answer =>
  (given) => {
    const all = gapsOf(given.input, 'x');
    const season = periodOf(given);
    const x = variance === 'independent' ? all : wholeYears(all, season);
    const found = seasonalMannKendall(x, { season, variance });
    const pairs = steps(x)
      .slice(0, season)
      .map((month) => present(x.filter((_, at) => at % season === month)).length)
      .reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
    const trend = testAnswer(found, pairs > 0 ? found.s / pairs : null);
    const scoreOf = (month: number) => mannKendall(x.filter((_, at) => at % season === month)).s;
    const scores = season === 12 ? { augustS: scoreOf(7), septemberS: scoreOf(8) } : {};
    return { ...trend, varS: found.variance, S: found.s, ...scores, ...seasonalSlope(all, season) };
  };

const kendall: Answer = ({ input }) => {
  const x = gapsOf(input, 'x');
  const { s, b } = kendallTau(steps(x), x);
  const { variance } = mannKendall(x);
  // Without the continuity correction.
  return { tau: b, p: variance > 0 ? 2 * normalUpper(Math.abs(s) / Math.sqrt(variance)) : null };
};

const senSlope: Answer = ({ input, shape, method }) => {
  const level = numberNamed(method, 95) / 100;
  const y = numbersOf(input, 'y');
  const { slope, lower, upper } = theilSen(steps(y), y, { level });
  const { z, p } = mannKendall(y);
  const none = (shape as { ci?: readonly unknown[] }).ci?.length === 1;
  return { slope, z, p, ci: none && lower === null ? [null] : [lower, upper] };
};

const scipySlope: Answer = ({ input, method }) => {
  const level = numberNamed(method, 0.95);
  const { slope, intercept, lower, upper } = theilSen(numbersOf(input, 'x'), gapsOf(input, 'y'), { level });
  return { slope, intercept, low: lower, high: upper };
};

const vignetteTest: Answer = ({ input }) => {
  const x = gapsOf(input, 'x');
  const found = mannKendall(x);
  return { z: found.z, p: found.p, n: found.n, S: found.s, varS: found.variance, tau: found.tau };
};

const vignetteSlope: Answer = ({ input }) => {
  const x = gapsOf(input, 'x');
  const { slope, lower, upper } = theilSen(steps(x), x);
  const { z, p, n } = mannKendall(x);
  return { slope, ci95: [lower, upper], z, p, n };
};

/** The rate is a formula of the factors; its effects are those of the two populations, in order. */
const decomposition: Answer = ({ input, options, shape }) => {
  const names = Object.keys(shape as object).filter((name) => Array.isArray(input[name]));
  const populations = [...new Set((input['pop'] as (string | number)[]).map(String))].sort();
  const factorsOf = (population: string) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        numbersOf(input, name).filter((_, at) => String((input['pop'] as unknown[])[at]) === population),
      ]),
    );
  const [first = '', second = ''] = populations;
  const rate = rateFunction(String(options['rateFunction'] ?? 'product'));
  const split = dasGupta(factorsOf(first), factorsOf(second), rate);
  const change = split.after - split.before;
  return {
    ...Object.fromEntries(
      split.effects.map(({ factor, effect }) => [factor, { diff: effect, decomp: (100 * effect) / change }]),
    ),
    crude: { [first]: split.before, [second]: split.after, diff: change, decomp: 100 },
  };
};

const autocorrelations: Answer = ({ input, shape }) => {
  const x = numbersOf(input, 'x');
  const wanted = Array.isArray(shape) ? shape : (shape as { acf: unknown[] }).acf;
  const centre = mean(x) ?? 0;
  const from = x.map((one) => one - centre);
  const varies = from.some((one) => Math.abs(one) > 1e-12 * Math.abs(centre));
  return wanted.map((_, at) => (varies ? residualAutocorrelation(from, steps(x), at + 1) : null));
};

const slopeMargin = (given: Given) =>
  slopeEquivalence(numbersOf(given.input, 'x'), gapsOf(given.input, 'y'), numberOf(given.input, 'delta'));
const slopeTest =
  (member: (found: ReturnType<typeof equivalence>) => unknown): Answer =>
  (given) =>
    member(slopeMargin(given));

export const change: Family = {
  'mann-kendall-py': {
    pymannkendall_original: rankTests.original_test,
    scipy_kendalltau_asymptotic: kendall,
  },
  'mann-kendall-modified-py': rankTests,
  'seasonal-mann-kendall-py': {
    seasonal_test: seasonal('independent'),
    correlated_seasonal_test: seasonal('hirsch-slack'),
    seasonal_sens_slope: (given) => seasonalSlope(gapsOf(given.input, 'x'), periodOf(given)),
  },
  'theil-sen-r': { 'trend_sens.slope*': senSlope },
  'theil-sen-scipy': { 'theilslopes_*': scipySlope },
  trend_pymannkendall: {
    ...Object.fromEntries(Object.entries(rankTests).map(([name, answer]) => [`mk.${name}`, answer])),
    'mk.sens_slope': ({ input }) => theilSen(steps(gapsOf(input, 'x')), gapsOf(input, 'x')),
    'mk.seasonal_sens_slope': (given) => seasonalSlope(gapsOf(given.input, 'x'), periodOf(given)),
    'mk.seasonal_test': seasonal('independent'),
    'mk.correlated_seasonal_test': seasonal('hirsch-slack'),
  },
  trend_r_trend_vignette: {
    'mann-kendall': vignetteTest,
    'seasonal-mann-kendall (Hirsch-Slack)': seasonal('independent'),
    'correlated-seasonal-mann-kendall': seasonal('hirsch-slack'),
    'seasonal-sen-slope': (given) => seasonalSlope(gapsOf(given.input, 'x'), periodOf(given)).slope,
    'sen-slope with 95% CI': vignetteSlope,
    pettitt: ({ input }) => {
      const { k, p, start } = pettitt(gapsOf(input, 'x'));
      return { U: k, p, changePoint: start };
    },
  },
  trend_proportions_cochran_armitage: {
    'chi-squared test for trend in proportions (Cochran-Armitage)': ({ input }) => {
      const [x, n] = [numbersOf(input, 'x'), numbersOf(input, 'n')];
      const scores = input['scores'] === undefined ? {} : { scores: numbersOf(input, 'scores') };
      const { chiSquared, p } = cochranArmitage(x, n, scores);
      return { chi2: chiSquared, df: 1, p, proportions: x.map((one, at) => one / (n[at] ?? 0)) };
    },
  },
  decomposition_dasgupta: { 'dasgupta-decomposition': decomposition },
  'serial-diagnostics': { acf: autocorrelations },
  acf_ljungbox_stata: {
    'acf,ljung-box,pacf,bartlett-ci': (given) => ({ acf: autocorrelations(given) }),
  },
  'tost-slope': {
    slope: slopeTest(({ estimate }) => estimate),
    se: slopeTest(({ error }) => error),
    df: slopeTest(({ df }) => df),
    t_lower: slopeTest(({ tLower }) => tLower),
    t_upper: slopeTest(({ tUpper }) => tUpper),
    p_lower: slopeTest(({ pLower }) => pLower),
    p_upper: slopeTest(({ pUpper }) => pUpper),
    p_tost: slopeTest(({ p }) => p),
    ci90: slopeTest(({ lower, upper }) => [lower, upper]),
    equivalent_at_5pct: slopeTest(({ equivalent }) => equivalent),
  },
};
