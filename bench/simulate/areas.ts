import { funnel } from '../../src/compare/funnel.ts';
import { generalisedEsd } from '../../src/compare/generalised-esd.ts';
import { overdispersion } from '../../src/compare/overdispersion.ts';
import { robustOutliers } from '../../src/compare/robust-outliers.ts';
import { tukeyFences } from '../../src/compare/tukey-fences.ts';
import type { Random } from '../../src/numeric/random.ts';
import type { Panel } from '../../src/series/series.ts';
import { type Cell, type Score, shareScore, type Target } from './cell.ts';
import { normals } from './draws.ts';
import { grid, named } from './grid.ts';
import { panelFrom, proportion, rate } from './indicators.ts';
import { howOften } from './score.ts';

const family = 'areas: funnels and outliers';
const level = 0.78;

/** Sizes of the areas: all alike, or unlike by a factor of 25. */
function sizesOf(areas: number, kind: 'alike' | 'unlike'): readonly number[] {
  return Array.from({ length: areas }, (_, at) =>
    kind === 'alike' ? 500 : Math.round(800 * 25 ** (at / Math.max(1, areas - 1))),
  );
}

/** Areas about one level with true differences between them: the mean square of their z-scores is phi. */
function table(sizes: readonly number[], phi: number, chance: Random, far = 0): Panel {
  const typical = sizes.reduce((sum, n) => sum + n, 0) / sizes.length;
  const spread = Math.sqrt(((phi - 1) * level * (1 - level)) / typical);
  const successes = sizes.map((n, at) => {
    const deviation = Math.sqrt(spread * spread + (level * (1 - level)) / n);
    const true_ = level + spread * chance.normal() - (at === 0 ? far * deviation : 0);
    return [chance.binomial(n, Math.min(1, Math.max(0, true_)))];
  });
  return panelFrom(
    proportion,
    successes,
    sizes.map((n) => [n]),
  );
}

const ordinary = grid({ areas: [5, 10, 43], phi: [1, 2, 4], sizes: ['alike', 'unlike'] }).map(
  (cell): Cell => ({
    family,
    name: `funnel, ${named(cell)}`,
    core: cell.sizes === 'unlike' || (cell.areas === 10 && cell.phi === 1),
    run: (replicates, chance): readonly Score[] => {
      const sizes = sizesOf(cell.areas, cell.sizes);
      let [tables, beyond] = [0, 0];
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const { beyond998, beyond95 } = funnel(table(sizes, cell.phi, chance), { points: 2 }).evidence;
        if (beyond998.length > 0) tables += 1;
        beyond += beyond95.length + beyond998.length;
      }
      // What 99.8% limits give, and half as much again.
      const chanceOfOne = 1 - 0.998 ** cell.areas;
      const score = shareScore('tables with an area beyond 99.8%', tables, replicates, {
        max: 1.5 * chanceOfOne,
      });
      return [score, shareScore('areas beyond 95%', beyond, replicates * cell.areas, { max: 0.06 })];
    },
  }),
);

const apart = grid({ areas: [5, 10, 43], phi: [1, 2, 4] }).map(
  (cell): Cell => ({
    family,
    name: `funnel, one area four deviations out, ${named(cell)}, sizes unlike`,
    core: cell.areas === 43 && cell.phi === 2,
    run: (replicates, chance) => {
      const sizes = sizesOf(cell.areas, 'unlike');
      const once = () =>
        funnel(table(sizes, cell.phi, chance, 4), { points: 2 }).evidence.beyond998.includes('area-01');
      return [howOften('found', replicates, null, once)];
    },
  }),
);

const single: readonly (readonly [name: string, target: Target, found: (panel: Panel) => boolean])[] = [
  ['overdispersion', { max: 0.06 }, (panel) => overdispersion(panel).established],
];
const byChance = single.flatMap(([name, target, found]) =>
  grid({ areas: [5, 10, 43], sizes: ['alike', 'unlike'] }).map(
    (cell): Cell => ({
      family,
      name: `${name}, equal areas, ${named(cell)}`,
      core: cell.sizes === 'unlike' && cell.areas !== 43,
      run: (replicates, chance) => {
        const sizes = sizesOf(cell.areas, cell.sizes);
        const once = () => found(table(sizes, 1, chance));
        return [howOften('false finding', replicates, target, once)];
      },
    }),
  ),
);

const ofRates = grid({ areas: [10, 43], mean: [5, 100], phi: [1, 4] }).map(
  (cell): Cell => ({
    family,
    name: `funnel of rates, ${named(cell)}`,
    core: cell.areas === 43 && cell.mean === 100 && cell.phi === 4,
    run: (replicates, chance) => {
      const once = () => {
        const size = cell.mean / (cell.phi - 1);
        const events = Array.from({ length: cell.areas }, () => [
          cell.phi === 1 ? chance.poisson(cell.mean) : chance.negativeBinomial(cell.mean, size),
        ]);
        const panel = panelFrom(
          rate,
          events,
          events.map(() => [100_000]),
        );
        return funnel(panel, { points: 2 }).evidence.beyond998.length > 0;
      };
      const target = { max: 1.5 * (1 - 0.998 ** cell.areas) };
      return [howOften('tables with an area beyond 99.8%', replicates, target, once)];
    },
  }),
);

const screens: readonly (readonly [
  name: string,
  target: Target | null,
  found: (values: readonly number[]) => boolean,
])[] = [
  ['generalisedEsd', { max: 0.06 }, (values) => generalisedEsd(values).outliers.length > 0],
  ['robustOutliers', null, (values) => robustOutliers(values).flagged.includes(true)],
  ['tukeyFences', null, (values) => tukeyFences(values).outside.length > 0],
];
const ofScreens = screens.flatMap(([name, target, found]) =>
  [10, 25, 43].map(
    (areas): Cell => ({
      family,
      name: `${name}, ${areas} normal values`,
      core: areas === 43,
      run: (replicates, chance) => [
        howOften('a value flagged', replicates, areas < 25 ? null : target, () =>
          found(normals(areas, 0, chance)),
        ),
      ],
    }),
  ),
);

/** Ordinary areas: how often is one called an outlier? And one that is: how often is it found? */
export const areaCells: readonly Cell[] = [...ordinary, ...apart, ...byChance, ...ofRates, ...ofScreens];
