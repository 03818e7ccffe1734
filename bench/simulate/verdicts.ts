import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { seasonality } from '../../src/change/season/seasonality.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import type { Random } from '../../src/numeric/random.ts';
import type { Series } from '../../src/series/series.ts';
import { type Cell, shareScore, type Target, type Verdict } from './cell.ts';
import { counts, monthAt, monthly, steady, successes } from './draws.ts';
import { grid, lengths, means, named, phis, rhos, samples, seasons, underMemory } from './grid.ts';
import { countSeries, shareSeries } from './indicators.ts';
import { howJudged } from './score.ts';

const family = 'verdicts on steady series';

interface Question {
  readonly ask: (series: Series) => string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** Of those wrong, the ones that say most. */
  readonly worst: readonly string[];
}

/** What each question answers where nothing changes. */
const questions: Readonly<Record<string, Question>> = {
  trend: {
    ask: (series) => trend(series).verdict,
    ...{
      right: ['same', 'cannot-tell'],
      wrong: ['rising', 'falling', 'higher', 'lower'],
      worst: ['rising', 'falling'],
    },
  },
  changePoints: {
    ask: (series) => changePoints(series).verdict,
    ...{ right: ['same', 'cannot-tell'], wrong: ['changed', 'moving'], worst: ['changed'] },
  },
  turningPoint: {
    ask: (series) => turningPoint(series).verdict,
    right: ['not-shown'],
    wrong: ['turned-up', 'turned-down'],
    worst: [],
  },
};

function verdictOf(verdict: string, right: readonly string[], wrong: readonly string[]): Verdict {
  if (right.includes(verdict)) return 'right';
  return wrong.includes(verdict) ? 'wrong' : 'cannot-tell';
}

/** A false finding in at most 6%; in at most 8% where months resemble each other and there are 60 or more. */
function targetOf(T: number, rho: number): Target | null {
  if (rho === 0) return { max: 0.06 };
  return rho === 0.3 && T >= 60 ? underMemory : null;
}

const ofSeries = (
  asked: string,
  { ask, right, wrong, worst }: Question,
  about: Pick<Cell, 'name' | 'core'>,
  target: Target | null,
  prepare: () => Draw,
): Cell => ({
  ...about,
  family,
  name: `${asked}, ${about.name}`,
  run: (replicates, chance) => {
    const draw = prepare();
    let times = 0;
    const found = howJudged('false finding', replicates, target, () => {
      const verdict = ask(draw(chance));
      if (worst.includes(verdict)) times += 1;
      return verdictOf(verdict, right, wrong);
    });
    return worst.length === 0
      ? [found]
      : [found, shareScore(`of all: ${worst.join(' or ')}`, times, replicates)];
  },
});

type Draw = (chance: Random) => Series;

const onCounts = Object.entries(questions).flatMap(([asked, question]) =>
  grid({ T: lengths, mean: means, phi: phis, rho: rhos, season: seasons }).map((cell) => {
    const { T, mean, phi, rho, season } = cell;
    const ordinary = mean === 100 && phi === 1.5 && season === 0.15;
    const core =
      (ordinary && T === 60 && rho < 0.5) ||
      (ordinary && T === 24 && rho === 0) ||
      (T === 60 && rho === 0 && phi === 1.5 && season === 0.15 && mean === 5);
    return ofSeries(asked, question, { name: `counts, ${named(cell)}`, core }, targetOf(T, rho), () => {
      const expected = monthly(T, mean, season);
      return (chance) => countSeries(counts(expected, { phi, rho }, chance));
    });
  }),
);

const onShares = Object.entries(questions).flatMap(([asked, question]) =>
  grid({ T: lengths, n: samples, rho: rhos }).map((cell) => {
    const { T, n, rho } = cell;
    const core = (n === 200 && T === 60 && rho < 0.5) || (n === 50 && T === 24 && rho === 0);
    return ofSeries(asked, question, { name: `shares, ${named(cell)}`, core }, targetOf(T, rho), () => {
      const level = steady(T, 0.78);
      return (chance) => shareSeries(successes(level, n, { rho }, chance), n);
    });
  }),
);

const ofSeason = grid({ T: [36, 60, 120], mean: means, phi: [1, 3], rho: rhos }).map(
  (cell): Cell => ({
    family,
    name: `seasonality, counts, ${named(cell)}`,
    core: cell.T === 60 && cell.mean === 100 && cell.phi === 3 && cell.rho < 0.5,
    run: (replicates, chance) => {
      const expected = monthly(cell.T, cell.mean);
      const once = () =>
        verdictOf(
          seasonality(countSeries(counts(expected, cell, chance))).verdict,
          ['not-shown'],
          ['seasonal'],
        );
      return [howJudged('false finding', replicates, targetOf(cell.T, cell.rho), once)];
    },
  }),
);

const lastYears = (T: number) => ({
  from: `${monthAt(T - 24)}/${monthAt(T - 13)}`,
  to: `${monthAt(T - 12)}/${monthAt(T - 1)}`,
});

const ofGrowth = grid({ T: [24, 36, 60, 120], mean: means, phi: phis, rho: rhos }).map(
  (cell): Cell => ({
    family,
    name: `growth, counts, ${named(cell)}, season 0.15`,
    core: cell.T === 60 && cell.rho < 0.5 && cell.mean === 30 && cell.phi === 1.5,
    run: (replicates, chance) => {
      const expected = monthly(cell.T, cell.mean, 0.15);
      const once = () => {
        const { verdict } = growth(countSeries(counts(expected, cell, chance)), lastYears(cell.T));
        return verdictOf(verdict, ['same'], ['higher', 'lower']);
      };
      return [howJudged('false finding', replicates, targetOf(cell.T, cell.rho), once)];
    },
  }),
);

const once = (verdict: string) => verdictOf(verdict, ['same'], ['higher', 'lower']);
const two = { from: monthAt(0), to: monthAt(12) };

const ofDifference = [
  ...samples.map(
    (n): Cell => ({
      family,
      name: `difference, shares, two months, n ${n}`,
      core: true,
      run: (replicates, chance) => {
        const level = steady(13, 0.78);
        const ask = () => once(difference(shareSeries(successes(level, n, {}, chance), n), two).verdict);
        return [howJudged('false finding', replicates, { max: 0.06 }, ask)];
      },
    }),
  ),
  ...means.map(
    (mean): Cell => ({
      family,
      name: `difference, counts, two months, mean ${mean}`,
      core: mean === 100 || mean === 5,
      run: (replicates, chance) => {
        const level = monthly(13, mean);
        const ask = () => once(difference(countSeries(counts(level, {}, chance)), two).verdict);
        return [howJudged('false finding', replicates, { max: 0.06 }, ask)];
      },
    }),
  ),
];

/** The questions of a briefing where nothing changes: how often does each find something? */
export const verdictCells: readonly Cell[] = [
  ...onCounts,
  ...onShares,
  ...ofSeason,
  ...ofGrowth,
  ...ofDifference,
];
