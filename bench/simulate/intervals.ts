import { agrestiCoull } from '../../src/interval/agresti-coull.ts';
import { byar } from '../../src/interval/byar.ts';
import { clopperPearson } from '../../src/interval/clopper-pearson.ts';
import { countRatio } from '../../src/interval/count-ratio.ts';
import { directlyStandardisedRate } from '../../src/interval/directly-standardised-rate.ts';
import { garwood } from '../../src/interval/garwood.ts';
import { indirectlyStandardisedRatio } from '../../src/interval/indirectly-standardised.ts';
import { jeffreys } from '../../src/interval/jeffreys.ts';
import { meanInterval } from '../../src/interval/mean-interval.ts';
import { miettinenNurminen } from '../../src/interval/miettinen-nurminen.ts';
import { newcombe } from '../../src/interval/newcombe.ts';
import { poissonInterval } from '../../src/interval/poisson-interval.ts';
import { poissonScore } from '../../src/interval/poisson-score.ts';
import { rate } from '../../src/interval/rate.ts';
import { rateRatioExact, rateRatioScore } from '../../src/interval/rate-ratio.ts';
import { wilson } from '../../src/interval/wilson.ts';
import type { Random } from '../../src/numeric/random.ts';
import type { Cell, Target } from './cell.ts';
import { normals } from './draws.ts';
import { covers, coversAtLeast, grid, means, named, samples } from './grid.ts';
import { holds, howOften } from './score.ts';

const family = '95% intervals of figures';

interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A cheap interval: 20,000 replicates. */
function cell(name: string, core: boolean, target: Target, held: (chance: Random) => boolean | null): Cell {
  const run: Cell['run'] = (replicates, chance) => [
    howOften('coverage', replicates, target, () => held(chance)),
  ];
  return { family, name, core, replicates: 20_000, run };
}

const ofShare: readonly (readonly [
  name: string,
  target: Target,
  limits: (x: number, n: number) => Limits,
])[] = [
  ['wilson', covers, wilson],
  ['clopperPearson', coversAtLeast, clopperPearson],
  ['jeffreys', covers, jeffreys],
  ['agrestiCoull', covers, agrestiCoull],
];
const shares = ofShare.flatMap(([name, target, limits]) =>
  grid({ n: samples, share: [0.05, 0.5, 0.78, 0.95] }).map(({ n, share }) =>
    cell(`${name}, ${named({ n, share })}`, n === 200 && share === 0.78, target, (chance) =>
      holds(limits(chance.binomial(n, share), n), share),
    ),
  ),
);

const ofCount: readonly (readonly [name: string, target: Target, limits: (x: number) => Limits])[] = [
  ['poissonInterval', coversAtLeast, poissonInterval],
  ['garwood', coversAtLeast, garwood],
  ['byar', { min: 0.93 }, byar],
  ['poissonScore', covers, poissonScore],
  ['rate', coversAtLeast, (x) => rate(x, 1, { per: 1 })],
];
const countsOf = ofCount.flatMap(([name, target, limits]) =>
  means.map((mean) =>
    cell(`${name}, mean ${mean}`, mean === 30, target, (chance) => holds(limits(chance.poisson(mean)), mean)),
  ),
);

const ofTwoShares = [
  ['newcombe', newcombe],
  ['miettinenNurminen', miettinenNurminen],
] as const;
const differences = ofTwoShares.flatMap(([name, limits]) =>
  grid({ n: samples, points: [0, 5] }).map(({ n, points }) =>
    cell(`${name}, 78% and ${named({ n, points })} more`, n === 200 && points === 5, covers, (chance) => {
      const later = chance.binomial(n, 0.78 + points / 100);
      return holds(limits(later, n, chance.binomial(n, 0.78), n), points);
    }),
  ),
);

type TwoCounts = readonly [name: string, target: Target, limits: (a: number, b: number) => Limits];
const ofTwoCounts: readonly TwoCounts[] = [
  ['rateRatioExact', coversAtLeast, (a, b) => rateRatioExact(a, 1, b, 1)],
  ['rateRatioScore', covers, (a, b) => rateRatioScore(a, 1, b, 1)],
  ['countRatio', coversAtLeast, (a, b) => countRatio(a, b)],
  ['countRatio, log', covers, (a, b) => countRatio(a, b, { method: 'log' })],
];
const ratios = ofTwoCounts.flatMap(([name, target, limits]) =>
  grid({ mean: means, ratio: [1, 1.5] }).map(({ mean, ratio }) =>
    cell(`${name}, ${named({ mean, ratio })}`, mean === 30 && ratio === 1.5, target, (chance) => {
      const a = chance.poisson(mean * ratio);
      const b = chance.poisson(mean);
      return holds(limits(a, b), ratio);
    }),
  ),
);

const averages = [6, 12, 36].map((n) =>
  cell(`meanInterval, normal figures, n ${n}`, n === 12, covers, (chance) =>
    holds(meanInterval(normals(n, 0, chance)), 0),
  ),
);

/** Five groups of unlike rates and sizes. */
const groups = [
  { population: 4000, share: 0.1, standard: 15_000 },
  { population: 9000, share: 0.35, standard: 30_000 },
  { population: 7000, share: 0.3, standard: 25_000 },
  { population: 5000, share: 0.2, standard: 20_000 },
  { population: 2000, share: 0.05, standard: 10_000 },
];
const standardised = [30, 100, 400].flatMap((events) => [
  cell(`directlyStandardisedRate, five groups, ${events} events`, events === 100, covers, (chance) => {
    const drawn = groups.map(({ population, share, standard }) => ({
      count: chance.poisson(events * share),
      population,
      standard,
    }));
    const truth = groups.reduce(
      (sum, g) => sum + (g.standard / 100_000) * ((events * g.share) / g.population),
      0,
    );
    const limits = directlyStandardisedRate(drawn, { per: 1 });
    return limits.value === null ? null : holds(limits, truth);
  }),
  cell(
    `indirectlyStandardisedRatio, five groups, ${events} events`,
    events === 100,
    coversAtLeast,
    (chance) => {
      const drawn = groups.map(({ population, share }) => ({
        count: chance.poisson(events * share),
        population,
        referenceCount: events * share * 100,
        referencePopulation: population * 100,
      }));
      return holds(indirectlyStandardisedRatio(drawn), 1);
    },
  ),
]);

/** Do 95% intervals of single figures, and of two, hold the truth in 95%? */
export const intervalCells: readonly Cell[] = [
  ...shares,
  ...countsOf,
  ...differences,
  ...ratios,
  ...averages,
  ...standardised,
];
