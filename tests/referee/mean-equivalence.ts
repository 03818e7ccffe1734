import { equivalence } from '../../src/change/plateau/equivalence.ts';
import { mean } from '../../src/numeric/mean.ts';
import { variance } from '../../src/numeric/variance.ts';
import type { Answer, Family } from './mapping.ts';
import { numberOf, numbersOf } from './read.ts';

/** A mean difference, its error and its degrees of freedom, for the equivalence test. */
interface Contrast {
  readonly estimate: number;
  readonly error: number;
  readonly df: number;
}

interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

const sampleOf = (values: readonly number[]): Sample => ({
  n: values.length,
  mean: mean(values) ?? 0,
  variance: variance(values) ?? 0,
});

const single = (one: Sample, against = 0): Contrast => ({
  estimate: one.mean - against,
  error: Math.sqrt(one.variance / one.n),
  df: one.n - 1,
});

const pooled = (one: Sample, other: Sample): Contrast => {
  const df = one.n + other.n - 2;
  const shared = ((one.n - 1) * one.variance + (other.n - 1) * other.variance) / df;
  return { estimate: one.mean - other.mean, error: Math.sqrt(shared * (1 / one.n + 1 / other.n)), df };
};

const welch = (one: Sample, other: Sample): Contrast => {
  const [a, b] = [one.variance / one.n, other.variance / other.n];
  const df = (a + b) ** 2 / (a ** 2 / (one.n - 1) + b ** 2 / (other.n - 1));
  return { estimate: one.mean - other.mean, error: Math.sqrt(a + b), df };
};

type Input = Readonly<Record<string, unknown>>;

/** Answers under the names of both origins. */
const answered = (contrast: Contrast, lower: number, upper: number, alpha: number) => {
  const found = equivalence(contrast, { lower, upper }, { alpha });
  const at = (level: number) => {
    const { lower, upper } = equivalence(contrast, { lower: -1, upper: 1 }, { alpha: (1 - level) / 2 });
    return [lower, upper];
  };
  return {
    ...{ df: contrast.df, se: contrast.error, se_diff: contrast.error },
    ...{ diff: contrast.estimate, mean_diff: contrast.estimate, alpha },
    ...{ t1: found.tLower, t2: found.tUpper, p1: found.pLower, p2: found.pUpper },
    ...{ pLower: found.pLower, pUpper: found.pUpper, p_value: found.p },
    ...{ ci90: at(0.9), ci95: at(0.95), ci_diff: [found.lower, found.upper] },
    ...{ low: lower, high: upper, result: found.equivalent ? 'rejected' : 'not rejected' },
  };
};

const twoSamples =
  (contrast: (one: Sample, other: Sample) => Contrast): Answer =>
  ({ input }) =>
    answered(
      contrast(sampleOf(numbersOf(input, 'x')), sampleOf(numbersOf(input, 'y'))),
      ...([numberOf(input, 'low'), numberOf(input, 'high'), numberOf(input, 'alpha')] as const),
    );

const sampleFrom = (input: Input, suffix = ''): Sample => ({
  n: numberOf(input, `n${suffix}`),
  mean: numberOf(input, `m${suffix}`),
  variance: numberOf(input, `sd${suffix}`) ** 2,
});

/** Margins in standard deviations: of the one sample, or the root mean square of the two. */
const fromSummary: Answer = ({ input }) => {
  const two = input['n1'] !== undefined;
  const [first, second] = two
    ? [sampleFrom(input, '1'), sampleFrom(input, '2')]
    : [sampleFrom(input), undefined];
  const contrast = second === undefined ? single(first, Number(input['mu'] ?? 0)) : welch(first, second);
  const unit =
    second === undefined ? Math.sqrt(first.variance) : Math.sqrt((first.variance + second.variance) / 2);
  const [low, high] =
    input['lowD'] === undefined
      ? [numberOf(input, 'low'), numberOf(input, 'high')]
      : [unit * numberOf(input, 'lowD'), unit * numberOf(input, 'highD')];
  return answered(contrast, low, high, Number(input['alpha'] ?? 0.05));
};

/** A variable by its name, or its logarithm. */
const variable = (input: Input, name: string): number[] => {
  const logged = /^log\((.*)\)$/.exec(name)?.[1];
  return logged === undefined ? numbersOf(input, name) : numbersOf(input, logged).map(Math.log);
};
const marginOf = (epsilon: unknown): number => {
  const logged = /^log\((.*)\)$/.exec(String(epsilon))?.[1];
  return logged === undefined ? Number(epsilon) : Math.log(Number(logged));
};

const clinic: Answer = ({ input, options }) => {
  const groups = numbersOf(input, 'group');
  const [first = 1, second = 2] = [...new Set(groups)].sort((a, b) => a - b);
  const of = (values: readonly number[], group: number) => values.filter((_, at) => groups[at] === group);
  const several = options['variables'] as readonly string[] | undefined;
  if (several === undefined) {
    const values = variable(input, String(options['variable']));
    const [one, other] = [of(values, first), of(values, second)];
    const test = String(options['test']);
    const contrast =
      test === 'paired'
        ? single(sampleOf(one.map((value, at) => value - (other[at] ?? 0))))
        : (test === 'pooled' ? pooled : welch)(sampleOf(one), sampleOf(other));
    const epsilon = marginOf(options['epsilon']);
    return { ...answered(contrast, -epsilon, epsilon, Number(options['alpha'] ?? 0.05)), epsilon };
  }
  const found = several.map((name, at) => {
    const values = variable(input, name);
    const contrast = welch(sampleOf(of(values, second)), sampleOf(of(values, first)));
    const margin = {
      lower: numbersOf(options, 'marginLo')[at] ?? 0,
      upper: numbersOf(options, 'marginUp')[at] ?? 0,
    };
    return equivalence(contrast, margin);
  });
  return {
    estimate: found.map(({ estimate }) => estimate),
    degr_fr: found.map(({ df }) => df),
    test_stat: found.map(({ tLower, tUpper }) => Math.min(Math.abs(tLower ?? 0), Math.abs(tUpper ?? 0))),
    p_value: found.map(({ p }) => p),
    lower: found.map(({ lower }) => lower),
    upper: found.map(({ upper }) => upper),
  };
};

export const meanEquivalence: Family = {
  tost_r_equivalence: { tost: clinic },
  tost_toster_ncss: {
    'tost two-sample pooled': twoSamples(pooled),
    'tost two-sample Welch': twoSamples(welch),
    'tost one-sample*': fromSummary,
    'tost two-sample Welch from summary*': fromSummary,
    'tost two-sample Welch raw bounds': fromSummary,
  },
};
