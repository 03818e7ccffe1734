import { course } from '../../../src/course/course.ts';
import type { Random } from '../../../src/numeric/random.ts';
import type { Series } from '../../../src/series/series.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import type { Cell } from '../cell.ts';
import { counts, successes } from '../draws.ts';
import { grid, named } from '../grid.ts';
import { count as counted, proportion } from '../indicators.ts';
import * as ask from './asks.ts';
import { type Drawn, isShares, levelOf, type Setting, sdOf } from './draws.ts';
import { type Asks, replicates, Tally } from './measure.ts';
import { coming, flat, step, type Truth } from './truth.ts';

const family = 'course: weeks';

const asks: Asks = {
  'changed or moving': ask.changedOrMoving,
  'told in the true direction': ask.told,
  'slope, rising or falling': ask.sloping,
  'size holds, of those told': ask.sizeHolds,
  'next week inside 95%': ask.nextHolds(0),
  'third week inside 95%': ask.nextHolds(2),
  'sd over truth': ask.sdOverTruth,
  'rho measured': ask.rhoMeasured,
};

/** Figures of weeks about a truth, counts with a wave of 52 weeks that begins anywhere. */
function draw({ path }: Truth, setting: Setting, chance: Random): Drawn {
  const off = path.map((value) => sdOf(setting) * value);
  const phase = isShares(setting) || setting.season === 0 ? 0 : 2 * Math.PI * chance.uniform();
  const drawn = isShares(setting)
    ? successes(
        off.map((each) => levelOf(setting) + each),
        setting.n,
        setting,
        chance,
      )
    : counts(
        off.map(
          (each, week) =>
            setting.mean *
            (1 + setting.season * Math.sin((2 * Math.PI * week) / 52 + phase)) *
            Math.exp(each),
        ),
        setting,
        chance,
      );
  const numerator = drawn.slice(0, drawn.length - coming);
  const next = drawn.slice(drawn.length - coming);
  const start = '2015-W01';
  const series: Series = isShares(setting)
    ? seriesFrom(proportion, { start, numerator, denominator: numerator.map(() => setting.n) })
    : seriesFrom(counted, { start, numerator });
  return { series, next: isShares(setting) ? next.map((yes) => yes / setting.n) : next };
}

const cellOf = (truth: Truth, T: number, setting: Setting): Cell => ({
  family,
  name: `${truth.name}, ${named({ ...setting })}, ${T} weeks`,
  core: true,
  replicates,
  run: (count, chance) => {
    const tally = new Tally();
    for (let replicate = 0; replicate < count; replicate += 1) {
      const drawn = draw(truth, setting, chance);
      const found = course(drawn.series);
      for (const [of, asked] of Object.entries(asks)) tally.add(of, asked(found, { truth, setting, drawn }));
    }
    return tally.scores();
  },
});

const truths = (T: number): readonly Truth[] => [
  flat(T),
  ...[3, 6, 13, 26, 52].filter((ago) => T - ago >= 6).map((ago) => step(T, -3, ago)),
];

/** Weekly figures: what is told of them, and what is told where nothing happened. */
export const weekCells: readonly Cell[] = [
  ...grid({ mean: [50], phi: [1], season: [0, 0.15], rho: [0, 0.3], T: [25, 60, 80, 130, 208] }),
  ...grid({ n: [100], rho: [0, 0.3], T: [60, 156] }),
].flatMap(({ T, ...setting }) => truths(T).map((truth) => cellOf(truth, T, setting)));
