import { byar } from '../../src/interval/byar.ts';
import { directlyStandardisedRate } from '../../src/interval/directly-standardised-rate.ts';
import { garwood } from '../../src/interval/garwood.ts';
import {
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
} from '../../src/interval/indirectly-standardised.ts';
import { poissonScore } from '../../src/interval/poisson-score.ts';
import { rate } from '../../src/interval/rate.ts';
import { rateRatioExact, rateRatioScore } from '../../src/interval/rate-ratio.ts';
import { type RateRatioTestOptions, rateRatioTest } from '../../src/interval/rate-ratio-test.ts';
import type { Estimate } from '../../src/result/estimate.ts';
import type { Answer, Family } from './mapping.ts';
import { gapsOf, levelOf, limitsAt, limitsOf, numberOf, numbersOf } from './read.ts';

type Input = Readonly<Record<string, unknown>>;

/** Limits of a count over its exposure. */
const perExposure = (method: typeof garwood, input: Input) => {
  const exposure = numberOf(input, 'exposure');
  const { lower, upper } = method(numberOf(input, 'count'), { level: levelOf(input) });
  const scaled = (limit: number | null) => (limit === null ? null : limit / exposure);
  return { lower: scaled(lower), upper: scaled(upper) };
};

/** The origin prints no lower limit where the formula puts it below 0, or divides by 0 events: both are 0 here. */
const lowerAsPrinted = (lower: number | null) => (lower === 0 ? null : lower);

/** The two counts and exposures, under either file's names. */
const twoRates = (input: Input): [number, number, number, number] => {
  const names = 'x1' in input ? ['x1', 't1', 'x2', 't2'] : ['count1', 'exposure1', 'count2', 'exposure2'];
  const [a = 0, exposureA = 0, b = 0, exposureB = 0] = names.map((name) => numberOf(input, name));
  return [a, exposureA, b, exposureB];
};

const test = (input: Input, options: RateRatioTestOptions) => rateRatioTest(...twoRates(input), options);

/** A test in statsmodels' words. */
const stated =
  (options: RateRatioTestOptions): Answer =>
  ({ input }) => {
    const words = { larger: 'greater', smaller: 'less', 'two-sided': 'two-sided' } as const;
    const asked = (input['alternative'] ?? 'two-sided') as keyof typeof words;
    const ratio = Number(input['nullRatio'] ?? 1);
    const { p, z } = test(input, { ...options, alternative: words[asked], ratio });
    return { pValue: p, z };
  };

/** A rate that may have no count or no exposure. */
const pheRate: Answer = ({ input, shape }) => {
  const { Numerator: x, Denominator: n, multiplier } = input;
  const limits = (level: number): Estimate =>
    typeof x === 'number' && typeof n === 'number'
      ? rate(x, n, { level, per: Number(multiplier) })
      : { value: null, lower: null, upper: null, level, unit: 'rate' };
  return limitsAt(shape, limits);
};

const single =
  (level: number): Answer =>
  ({ input }) => {
    const { value, lower, upper } = rate(numberOf(input, 'x'), numberOf(input, 'n'), { level, per: 100000 });
    return { value, lower, upper };
  };

/** Rows of one band added up: people by how many events each had, or plain counts. */
const direct = (input: Input, shape: unknown, per: number) => {
  const standards = numbersOf(input, 'esp2013' in input ? 'esp2013' : 'stdpop');
  const populations = numbersOf(input, 'pop' in input ? 'pop' : 'n');
  const counts = gapsOf(input, 'persons' in input ? 'persons' : 'count' in input ? 'count' : 'x');
  const bands = 'ageband' in input ? (input['ageband'] as string[]) : counts.map((_, at) => String(at));
  const groups = [...new Set(bands)].map((band) => {
    const rows = bands.flatMap((name, at) => (name === band ? [at] : []));
    const [first = 0] = rows;
    const times = (at: number) => ('freq' in input ? (numbersOf(input, 'freq')[at] ?? 1) : 1);
    const total = (power: 1 | 2) =>
      rows.reduce((events, at) => events + times(at) ** power * (counts[at] ?? 0), 0);
    const population = populations[first] ?? 0;
    return { count: total(1), variance: total(2), population, standard: standards[first] ?? 0 };
  });
  const rateAt = (level: number) => directlyStandardisedRate(groups, { level, per });
  const { events, population } = rateAt(0.95);
  return { ...limitsAt(shape, rateAt), total_count: events, total_pop: population };
};

const indirect = (
  input: Input,
  shape: unknown,
  kind: 'rate' | 'ratio',
  per: number,
  levels?: readonly number[],
) => {
  const names = 'refcount' in input ? ['pop', 'refcount', 'refpop'] : ['n', 'ref_x', 'ref_n'];
  const [populations = [], counts = [], people = []] = names.map((name) => numbersOf(input, name));
  const groups = gapsOf(input, 'count' in input ? 'count' : 'x').map((count, at) => ({
    count,
    population: populations[at] ?? 0,
    referenceCount: counts[at] ?? 0,
    referencePopulation: people[at] ?? 0,
  }));
  const method = kind === 'rate' ? indirectlyStandardisedRate : indirectlyStandardisedRatio;
  const at = (level: number) => method(groups, { level, per });
  const found = at(0.95);
  return {
    ...limitsAt(shape, at, undefined, levels),
    observed: found.observed,
    expected: found.expected,
    ref_rate: 'referenceRate' in found ? found.referenceRate : null,
  };
};

/** Which of the two, per how many, and at which levels if not at all: what the origin's tests ask for. */
const indirectAsAsked: Answer = ({ input, options, shape }) => {
  const { levels } = options as { readonly levels?: readonly number[] };
  return indirect(
    input,
    shape,
    options['kind'] === 'ratio' ? 'ratio' : 'rate',
    Number(options['per']),
    levels,
  );
};

export const rates: Family = {
  'poisson-rate-ci': {
    'exact_poisson.test': ({ input }) => limitsOf(perExposure(garwood, input)),
    byar_phe: ({ input }) => {
      // The origin has no intervals below 90%.
      if (levelOf(input) < 0.9) return null;
      const { lower, upper } = perExposure(byar, input);
      return [lowerAsPrinted(lower), upper];
    },
  },
  rates_poisson: {
    'poisson-ci-exact (Garwood)': ({ input }) => perExposure(garwood, input),
    'poisson-ci-score': ({ input }) => perExposure(poissonScore, input),
    'two-rate-test-score': stated({ method: 'score' }),
    'two-rate-test-exact-conditional': stated({}),
    'two-rate exact conditional': stated({}),
    'rate-ratio score CI': ({ input }) => {
      const { lower, upper } = rateRatioScore(...twoRates(input), { level: levelOf(input) });
      return { lower, upper };
    },
  },
  'poisson-rate-ratio': {
    'poisson.test_rr': ({ input }) => rateRatioExact(...twoRates(input)).value,
    'poisson.test_p': ({ input }) => test(input, { twoSided: 'likelihood' }).p,
    exactci_central_p: ({ input }) => test(input, {}).p,
    exactci_central_ci: ({ input }) =>
      limitsOf(rateRatioExact(...twoRates(input), { level: levelOf(input) })),
  },
  'poisson-rate-ratio-py': {
    test_score: ({ input }) => {
      const { p, z } = test(input, { method: 'score' });
      return { stat: z, p };
    },
    'test_exact-cond': ({ input }) => {
      const { p, z } = test(input, { twoSided: 'likelihood' });
      return { stat: z, p };
    },
  },
  ci_phe_rates: { 'rate-exact-or-byar': pheRate },
  'phe-standardised': {
    phe_dsr: ({ input, shape }) => direct(input, shape, 100000),
    phe_isr: ({ input, shape }) => indirect(input, shape, 'rate', 100000),
    phe_smr: ({ input, shape }) => indirect(input, shape, 'ratio', 1),
    phe_rate95: single(0.95),
    phe_rate998: single(0.998),
  },
  standardisation_phe_dsr: {
    'directly-standardised-rate-dobson': ({ input, options, shape }) =>
      direct(input, shape, Number(options['multiplier'] ?? 100000)),
  },
  standardisation_phe_isr: { 'indirectly-standardised': indirectAsAsked },
};
