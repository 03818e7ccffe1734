import { type Pearson, pearsonOf } from '../../src/areas/together.ts';
import { type Alternative, binomialTest } from '../../src/interval/binomial-test.ts';
import { clopperPearson } from '../../src/interval/clopper-pearson.ts';
import { wilson } from '../../src/interval/wilson.ts';
import type { Family } from './mapping.ts';
import { limitsOf, numberOf, numbersOf } from './read.ts';

type Input = Readonly<Record<string, unknown>>;

/** Do the shares differ at all, all groups taken together? */
const differOf = (successes: readonly number[], trials: readonly number[]): Pearson =>
  pearsonOf(
    'binomial',
    successes.map((y, at) => ({ y, n: trials[at] ?? 0 })),
  );

const twoByTwo = (input: Input) =>
  differOf([numberOf(input, 'x1'), numberOf(input, 'x2')], [numberOf(input, 'n1'), numberOf(input, 'n2')]);

const ofGroups = (input: Input) => differOf(numbersOf(input, 'success'), numbersOf(input, 'n'));

/** A share that may be written as a fraction. */
function shareOf(value: unknown): number {
  const [top = Number.NaN, bottom = 1] = String(value).split('/').map(Number);
  return top / bottom;
}

export const testsOfProportions: Family = {
  'two-proportion-tests': {
    chisq: ({ input }) => twoByTwo(input).chiSquared,
    p: ({ input }) => twoByTwo(input).p,
  },
  tests_proportions: {
    'k-sample-proportions-chisq': ({ input }) => {
      const found = ofGroups(input);
      return { statistic: found.chiSquared, df: found.df, pValue: found.p };
    },
    'one-sample-proportion-chisq': ({ input }) => {
      const [x, n, share] = [numberOf(input, 'success'), numberOf(input, 'n'), numberOf(input, 'null')];
      const { p, z } = binomialTest(x, n, share, { method: 'score' });
      return { statistic: z === null ? null : z * z, df: 1, pValue: p, wilsonCi: limitsOf(wilson(x, n)) };
    },
    'two-sample-proportion-z': ({ input }) => {
      const [x, n] = [numbersOf(input, 'success'), numbersOf(input, 'n')];
      const { chiSquared, p } = ofGroups(input);
      const [first = 0, second = 0] = x.map((successes, at) => successes / (n[at] ?? 0));
      return { z: chiSquared === null ? null : Math.sign(first - second) * Math.sqrt(chiSquared), pValue: p };
    },
    'exact-binomial-test': ({ input }) => {
      const [x, n] = [numberOf(input, 'x'), numberOf(input, 'n')];
      const alternative = input['alternative'] as Alternative;
      const { p } = binomialTest(x, n, shareOf(input['p']), { alternative, twoSided: 'likelihood' });
      // A one-sided interval at 95% is the nearer end of a two-sided one at 90%.
      const [lower, upper] = limitsOf(
        clopperPearson(x, n, { level: alternative === 'two-sided' ? 0.95 : 0.9 }),
      );
      return {
        pValue: p,
        ci95: [alternative === 'less' ? 0 : lower, alternative === 'greater' ? 1 : upper],
      };
    },
    'binomial-ci-wilson': ({ input }) => {
      const { lower, upper } = wilson(numberOf(input, 'x'), numberOf(input, 'n'));
      return { lower, upper };
    },
  },
};
