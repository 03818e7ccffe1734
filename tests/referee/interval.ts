import { agrestiCoull } from '../../src/interval/agresti-coull.ts';
import { byar } from '../../src/interval/byar.ts';
import { clopperPearson } from '../../src/interval/clopper-pearson.ts';
import { jeffreys } from '../../src/interval/jeffreys.ts';
import { meanInterval } from '../../src/interval/mean-interval.ts';
import { miettinenNurminen } from '../../src/interval/miettinen-nurminen.ts';
import { newcombe } from '../../src/interval/newcombe.ts';
import { poissonInterval } from '../../src/interval/poisson-interval.ts';
import { wilson } from '../../src/interval/wilson.ts';
import { mean } from '../../src/numeric/mean.ts';
import { sum } from '../../src/numeric/sum.ts';
import { standardDeviation } from '../../src/numeric/variance.ts';
import type { Estimate } from '../../src/result/estimate.ts';
import type { Answer, Family } from './mapping.ts';
import { gapsOf, levelOf, limitsAt, limitsOf, numberOf, numbersOf } from './read.ts';

type Input = Readonly<Record<string, unknown>>;
type ProportionInterval = (x: number, n: number, options: { level?: number }) => Estimate;

/** Limits as a pair, from x, n and the level. */
const pair =
  (method: ProportionInterval): Answer =>
  ({ input }) =>
    limitsOf(method(numberOf(input, 'x'), numberOf(input, 'n'), { level: levelOf(input) }));

/** Limits by name, from x, n and the level. */
const named =
  (method: ProportionInterval): Answer =>
  ({ input }) => {
    if (isMissing(input, 'x', 'n')) return noLimits;
    const { lower, upper } = method(numberOf(input, 'x'), numberOf(input, 'n'), { level: levelOf(input) });
    return { lower, upper };
  };

const isMissing = (input: Input, ...names: readonly string[]) =>
  names.some((name) => typeof input[name] !== 'number');
const noLimits = { lower: null, upper: null };

/** The origins give differences as shares, the library in percentage points. */
const difference = (method: typeof newcombe, input: Input) => {
  const [x1, n1, x2, n2] = ['x1', 'n1', 'x2', 'n2'].map((name) => numberOf(input, name)) as [
    number,
    number,
    number,
    number,
  ];
  const { value, lower, upper } = method(x1, n1, x2, n2, { level: levelOf(input) });
  const share = (points: number | null) => (points === null ? null : points / 100);
  return { value: share(value), lower: share(lower), upper: share(upper) };
};
const differencePair =
  (method: typeof newcombe): Answer =>
  ({ input }) =>
    limitsOf(difference(method, input));
const differenceNamed =
  (method: typeof newcombe): Answer =>
  ({ input }) => {
    const { lower, upper } = difference(method, input);
    return { lower, upper };
  };

const phe: Answer = ({ input, shape }) => {
  const { Numerator: x, Denominator: n, multiplier } = input;
  const per = Number(multiplier);
  const limits = (level: number): Estimate =>
    typeof x === 'number' && typeof n === 'number'
      ? wilson(x, n, { level })
      : { value: null, lower: null, upper: null, level, unit: 'proportion' };
  return limitsAt(shape, limits, (figure) => (figure === null ? null : figure * per));
};

const meansOf = (values: readonly (number | null)[], shape: unknown) => {
  const there = values.filter((value) => value !== null);
  const limits = (level: number) => meanInterval(there, { level });
  return {
    ...limitsAt(shape, limits),
    value_sum: sum(there),
    value_count: there.length,
    stdev: standardDeviation(there),
    value: mean(there),
  };
};

export const interval: Family = {
  wilson: { 'wilson_prop.test': pair(wilson) },
  'wilson-hp': { mpmath_40_digits: pair(wilson) },
  'proportion-exact-ci': {
    clopper_pearson_qbeta: pair(clopperPearson),
    agresti_coull_PropCIs_addz2ci: pair(agrestiCoull),
    jeffreys_qbeta: pair(jeffreys),
  },
  ci_binomial_r_binom: {
    'binomial-ci-agresti-coull': named(agrestiCoull),
    'binomial-ci-exact': named(clopperPearson),
    'binomial-ci-wilson': named(wilson),
  },
  ci_phe_wilson_byars: {
    wilson: named(wilson),
    byars: ({ input }) => {
      if (isMissing(input, 'x')) return noLimits;
      const { lower, upper } = byar(numberOf(input, 'x'), { level: levelOf(input) });
      // The origin prints no lower limit where the formula puts it below 0, which is 0 here.
      return { lower: lower === 0 ? null : lower, upper };
    },
  },
  ci_phe_proportions: { 'proportion-wilson': phe },
  ci_phe_means: { 'mean-student-t': ({ input, shape }) => meansOf(gapsOf(input, 'values'), shape) },
  'proportion-difference-ci': {
    'newcombe_direct_from_prop.test': differencePair(newcombe),
    diff: ({ input }) => difference(newcombe, input).value,
  },
  'proportion-difference-score-direct': { miettinen_nurminen: differencePair(miettinenNurminen) },
  ci_two_proportions: {
    'diff-newcombe-hybrid-score': differenceNamed(newcombe),
    'diff-miettinen-nurminen*': differenceNamed(miettinenNurminen),
  },
  'phe-standardised': {
    phe_proportion: ({ input, shape }) => {
      const [x, n] = [sum(numbersOf(input, 'x')), sum(numbersOf(input, 'n'))];
      return { x, n, ...limitsAt(shape, (level) => wilson(x, n, { level })) };
    },
    phe_proportion95: ({ input }) => {
      const { value, lower, upper } = wilson(numberOf(input, 'x'), numberOf(input, 'n'));
      return { value, lower, upper };
    },
    phe_mean: ({ input, shape }) => meansOf(gapsOf(input, 'n'), shape),
    phe_rate: ({ input, shape }) => {
      const [x, n] = [sum(numbersOf(input, 'x')), sum(numbersOf(input, 'n'))];
      const per = (figure: number | null) => (figure === null ? null : (figure / n) * 100000);
      return { x, n, ...limitsAt(shape, (level) => poissonInterval(x, { level }), per) };
    },
  },
};
