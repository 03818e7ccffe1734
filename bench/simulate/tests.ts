import { pettitt } from '../../src/change/steps/pettitt.ts';
import { supF } from '../../src/change/steps/sup-f.ts';
import { cochranArmitage } from '../../src/change/trend/cochran-armitage.ts';
import { countSlope } from '../../src/change/trend/count-slope.ts';
import { hamedRao } from '../../src/change/trend/hamed-rao.ts';
import { mannKendall } from '../../src/change/trend/mann-kendall.ts';
import { neweyWest } from '../../src/change/trend/newey-west.ts';
import { prewhitenedMannKendall } from '../../src/change/trend/prewhitened-mann-kendall.ts';
import { seasonalMannKendall } from '../../src/change/trend/seasonal-mann-kendall.ts';
import { shareSlope } from '../../src/change/trend/share-slope.ts';
import { theilSen } from '../../src/change/trend/theil-sen.ts';
import { yueWang } from '../../src/change/trend/yue-wang.ts';
import type { Cell } from './cell.ts';
import { counts, normals, steady, successes } from './draws.ts';
import { grid, lengths, means, named, nominal, phis, rhos, samples, underMemory } from './grid.ts';
import { holds, howOften } from './score.ts';

const family = 'tests at 5% on steady series';
const alpha = 0.05;

type Values = readonly number[];
const months = (values: Values) => values.map((_, at) => at);

/** Each test with whether it claims to allow for months that resemble their neighbours. */
const plain: readonly (readonly [name: string, allows: boolean, rejects: (values: Values) => boolean])[] = [
  ['Mann-Kendall', false, (values) => mannKendall(values).p < alpha],
  [
    'Mann-Kendall, variance only widened',
    true,
    (values) => mannKendall(values, { variance: 'hamed-rao' }).p < alpha,
  ],
  ['Hamed-Rao', true, (values) => (hamedRao(values).p ?? 1) < alpha],
  ['Yue-Wang', true, (values) => (yueWang(values).p ?? 1) < alpha],
  ['trend-free prewhitening', true, (values) => prewhitenedMannKendall(values).p < alpha],
  ['seasonal Mann-Kendall', false, (values) => (seasonalMannKendall(values).p ?? 1) < alpha],
  [
    'seasonal Mann-Kendall, Hirsch-Slack',
    true,
    (values) => (seasonalMannKendall(values, { variance: 'hirsch-slack' }).p ?? 1) < alpha,
  ],
  ['Theil-Sen interval', false, (values) => !holds(theilSen(months(values), values), 0)],
  ['Newey-West line', true, (values) => (neweyWest(months(values), values).p ?? 1) < alpha],
  ['Pettitt', false, (values) => pettitt(values).p < alpha],
  ['supF', false, (values) => (supF(values).p ?? 1) < alpha],
];

const ofValues = plain.flatMap(([name, allows, rejects]) =>
  grid({ T: lengths, rho: rhos }).map(
    ({ T, rho }): Cell => ({
      family,
      name: `${name}, ${named({ T, rho })}`,
      core: (rho === 0 && (T === 24 || T === 60)) || (rho === 0.3 && T === 60 && allows),
      run: (replicates, chance) => {
        const remembered = rho === 0.3 && T >= 60 && allows ? underMemory : null;
        const target = rho === 0 ? nominal : remembered;
        return [howOften('rejected', replicates, target, () => rejects(normals(T, rho, chance)))];
      },
    }),
  ),
);

const spreads = ['quasi-poisson', 'negative-binomial', 'poisson'] as const;

const ofCounts = spreads.flatMap((spread) =>
  grid({ mean: means, T: [24, 60, 120], phi: phis }).map(
    ({ mean, T, phi }): Cell => ({
      family,
      name: `slope of counts, ${spread}, ${named({ T, mean, phi })}`,
      core: T === 60 && mean === 30 && (spread === 'quasi-poisson' || phi === 3),
      run: (replicates, chance) => {
        const expected = steady(T, mean);
        const target = spread === 'poisson' && phi > 1 ? null : nominal;
        const once = () => {
          const drawn = counts(expected, { phi }, chance);
          return (countSlope(months(drawn), drawn, { spread }).p ?? 1) < alpha;
        };
        return [howOften('rejected', replicates, target, once)];
      },
    }),
  ),
);

const ofShares = grid({ n: samples, T: [24, 60, 120], phi: phis }).map(
  ({ n, T, phi }): Cell => ({
    family,
    name: `slope of shares, ${named({ T, n, phi })}`,
    core: T === 60 && n === 200,
    run: (replicates, chance) => {
      const level = steady(T, 0.78);
      const once = () => {
        const drawn = successes(level, n, { phi }, chance);
        const trials = drawn.map(() => n);
        return (shareSlope(months(drawn), drawn, trials).p ?? 1) < alpha;
      };
      return [howOften('rejected', replicates, nominal, once)];
    },
  }),
);

const ofFewShares = grid({ periods: [4, 12, 24], n: samples }).map(
  ({ periods, n }): Cell => ({
    family,
    name: `Cochran-Armitage, ${named({ periods, n })}`,
    core: n === 200,
    run: (replicates, chance) => {
      const level = steady(periods, 0.78);
      const once = () => {
        const drawn = successes(level, n, {}, chance);
        const trials = drawn.map(() => n);
        return cochranArmitage(drawn, trials).p < alpha;
      };
      return [howOften('rejected', replicates, nominal, once)];
    },
  }),
);

/** Tests at 5% where nothing changes: how often does each say that something does? */
export const testCells: readonly Cell[] = [...ofValues, ...ofCounts, ...ofShares, ...ofFewShares];
