import { generalisedEsd } from '../../src/compare/generalised-esd.ts';
import { heterogeneity } from '../../src/compare/heterogeneity.ts';
import { jointDeviate } from '../../src/compare/joint-places.ts';
import { places } from '../../src/compare/places.ts';
import { quantileGroups } from '../../src/compare/quantile-groups.ts';
import { normalUpper } from '../../src/numeric/normal.ts';
import type { Answer, Family } from './mapping.ts';

const numbers = (value: unknown) => value as readonly number[];

const tiedRanks: Answer = ({ input }) => {
  const omega = Number(input['omega']);
  const first = input['increasing'] === true || input['largestIsRank1'] === false ? 'lowest' : 'highest';
  return places(numbers(input['x']), { first, ties: omega });
};

const summary =
  (spread: 'additive' | 'none'): Answer =>
  ({ input }) => {
    const found = heterogeneity(numbers(input['y']), numbers(input['v']), { spread });
    const z = found.mean === null || found.error === null ? null : found.mean / found.error;
    return {
      b: found.mean,
      se: found.error,
      zval: z,
      pval: z === null ? null : 2 * normalUpper(Math.abs(z)),
      ci_lb: found.lower,
      ci_ub: found.upper,
      tau2: found.tau2,
      QE: found.q,
      QEp: found.p,
      I2: found.i2 === null ? null : 100 * found.i2,
      H2: found.h2,
    };
  };

export const compare: Family = {
  'outlier-tests': {
    gesd_EnvStats: ({ input }) => {
      const [x, most] = [numbers(input['x']), Number(input['k'])];
      const found = generalisedEsd(x, { most, alpha: Number(input['alpha'] ?? 0.05) });
      return {
        n_outliers: found.outliers.length,
        R: found.steps.map(({ distance }) => distance),
        lambda: found.steps.map(({ critical }) => critical),
        obs: found.steps.map(({ index }) => index + 1),
      };
    },
  },
  overdispersion_tau2_metafor: {
    'random-effects-DerSimonian-Laird': summary('additive'),
    'random-effects-fixed effect': summary('none'),
  },
  quantiles_phe: {
    'phe-quantile-bins': ({ input }) =>
      quantileGroups(input['value'] as readonly (number | null)[], {
        groups: Number(input['nQuantiles']),
        first: input['invert'] === false ? 'lowest' : 'highest',
      }),
  },
  ranks_csranks: {
    'rank with ties omega*': tiedRanks,
    'joint ranking region critical values (Klein, Wright & Wieczorek 2020)': ({ input }) => {
      const [areas, level] = [Number(input['n']), 1 - Number(input['alpha'])];
      return {
        zIndependent: jointDeviate(areas, { level, independent: true }),
        zBonferroni: jointDeviate(areas, { level }),
      };
    },
  },
};
