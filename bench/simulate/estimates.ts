import { growth } from '../../src/change/amount/growth.ts';
import { breakpoints } from '../../src/change/steps/breakpoints.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { countSlope } from '../../src/change/trend/count-slope.ts';
import { neweyWest } from '../../src/change/trend/newey-west.ts';
import { shareSlope } from '../../src/change/trend/share-slope.ts';
import { theilSen } from '../../src/change/trend/theil-sen.ts';
import { trend } from '../../src/change/trend/trend.ts';
import type { Cell } from './cell.ts';
import { counts, monthAt, monthly, normals, steady, successes } from './draws.ts';
import { covers, grid, lengths, means, named, phis, rhos, samples } from './grid.ts';
import { countSeries, shareSeries } from './indicators.ts';
import { holds, howOften } from './score.ts';

const family = '95% intervals of changes';
const coversUnderMemory = { min: 0.92 } as const;

/** A target where there is no autocorrelation, one where there is and the method allows for it, else none. */
const coverageTarget = (rho: number, T: number, allows: boolean) => {
  if (rho === 0) return covers;
  return allows && rho === 0.3 && T >= 60 ? coversUnderMemory : null;
};

const ofLines = grid({ T: lengths, rho: rhos }).flatMap(({ T, rho }): Cell[] => {
  const times = Array.from({ length: T }, (_, at) => at);
  const values = (slope: number, noise: readonly number[]) => noise.map((one, at) => one + slope * at);
  const core = T === 60 && rho < 0.5;
  return [
    {
      family,
      name: `theilSen, ${named({ T, rho })}`,
      core: core && rho === 0,
      run: (replicates, chance) => [
        howOften('coverage', replicates, coverageTarget(rho, T, false), () =>
          holds(theilSen(times, values(0.02, normals(T, rho, chance))), 0.02),
        ),
      ],
    },
    {
      family,
      name: `neweyWest, ${named({ T, rho })}`,
      core,
      run: (replicates, chance) => [
        howOften('coverage', replicates, coverageTarget(rho, T, true), () =>
          holds(neweyWest(times, values(0.02, normals(T, rho, chance))), 0.02),
        ),
      ],
    },
  ];
});

const yearly = 0.05;

const ofSlopes = grid({ T: [24, 60, 120], mean: means, phi: phis, rho: [0, 0.3] }).flatMap((cell): Cell[] => {
  const { T, mean, phi, rho } = cell;
  const core = T === 60 && mean === 100 && phi === 1.5;
  const months = Array.from({ length: T }, (_, at) => at);
  return [
    {
      family,
      name: `countSlope, ${named(cell)}`,
      core: core && rho === 0,
      run: (replicates, chance) => {
        const expected = steady(T, mean).map((level, at) => level * Math.exp((yearly * at) / 12));
        return [
          howOften('coverage', replicates, coverageTarget(rho, T, false), () =>
            holds(countSlope(months, counts(expected, cell, chance)).ratio, Math.exp(yearly / 12)),
          ),
        ];
      },
    },
    {
      family,
      name: `trend, ${named(cell)}, season 0.15`,
      core,
      run: (replicates, chance) => {
        const expected = monthly(T, mean, 0.15).map((level, at) => level * Math.exp((yearly * at) / 12));
        return [
          howOften('coverage', replicates, coverageTarget(rho, T, true), () =>
            holds(trend(countSeries(counts(expected, cell, chance))).estimate, 100 * Math.expm1(yearly)),
          ),
        ];
      },
    },
    {
      family,
      name: `growth of a year, ${named(cell)}, season 0.15`,
      core,
      run: (replicates, chance) => {
        const expected = monthly(T, mean, 0.15).map((level, at) => (at < T - 12 ? level : level * 1.1));
        const periods = {
          from: `${monthAt(T - 24)}/${monthAt(T - 13)}`,
          to: `${monthAt(T - 12)}/${monthAt(T - 1)}`,
        };
        const total = (from: number, to: number) =>
          expected.slice(from, to).reduce((sum, one) => sum + one, 0);
        const truth = 100 * (total(T - 12, T) / total(T - 24, T - 12) - 1);
        return [
          howOften('coverage', replicates, coverageTarget(rho, T, true), () =>
            holds(growth(countSeries(counts(expected, cell, chance)), periods).estimate, truth),
          ),
        ];
      },
    },
  ];
});

const ofShareSlopes = grid({ T: [24, 60], n: samples, phi: phis }).map(
  (cell): Cell => ({
    family,
    name: `shareSlope, ${named(cell)}`,
    core: cell.T === 60 && cell.n === 200 && cell.phi === 1.5,
    run: (replicates, chance) => {
      const slope = 0.01;
      const middle = (cell.T - 1) / 2;
      const levels = steady(cell.T, 1).map((_, at) => 1 / (1 + Math.exp(-1.2 - slope * (at - middle))));
      const once = () => {
        const drawn = successes(levels, cell.n, cell, chance);
        const trials = drawn.map(() => cell.n);
        const found = shareSlope([...drawn.keys()], drawn, trials);
        return holds(found.ratio, Math.exp(slope));
      };
      return [howOften('coverage', replicates, covers, once)];
    },
  }),
);

/** Of the steps found, how many have the true month in the interval? At least 93%: places are whole months. */
const ofSteps = grid({ T: [36, 60], step: [15, 30, 60], phi: [1, 3] }).flatMap((cell): Cell[] => {
  const half = cell.T / 2;
  const expected = (season: number) =>
    monthly(cell.T, 100, season).map((mean, at) => (at < half ? mean : mean * (1 + cell.step / 100)));
  const core = cell.T === 60 && cell.phi === 1 && cell.step === 30;
  return [
    {
      family,
      name: `changePoints, month of a step half way, mean 100, ${named(cell)}, season 0.15`,
      core,
      run: (replicates, chance) => [
        howOften('coverage where one change is found', replicates, { min: 0.93 }, () => {
          const { changes } = changePoints(countSeries(counts(expected(0.15), cell, chance))).evidence;
          const [only] = changes;
          if (only === undefined || changes.length > 1) return null;
          return only.interval.from <= monthAt(half) && only.interval.to >= monthAt(half);
        }),
      ],
    },
    {
      family,
      name: `breakpoints (Bai), place of a step half way, mean 100, ${named(cell)}`,
      core,
      run: (replicates, chance) => [
        howOften('coverage where one break is found', replicates, { min: 0.93 }, () => {
          const { breaks } = breakpoints(counts(expected(0), cell, chance), { most: 1 });
          const interval = breaks[0]?.interval;
          return interval ? interval.from <= half && interval.to >= half : null;
        }),
      ],
    },
  ];
});

const ofTurns = grid({ T: [36, 60], n: samples, margins: [1.5, 3] }).map(
  (cell): Cell => ({
    family,
    name: `turningPoint, month of a turn half way, shares, ${named(cell)}`,
    core: cell.T === 60 && cell.n === 750,
    run: (replicates, chance) => {
      const half = cell.T / 2;
      const level = (at: number) => 0.78 + (0.02 * cell.margins * (Math.abs(at - half) - half / 2)) / 12;
      const levels = steady(cell.T, 1).map((_, at) => level(at));
      const once = () => {
        const { turn } = turningPoint(shareSeries(successes(levels, cell.n, {}, chance), cell.n)).evidence;
        // The last month of the fall is the first from which it rises: either may be named.
        return turn === null
          ? null
          : turn.interval.from <= monthAt(half + 1) && turn.interval.to >= monthAt(half);
      };
      return [howOften('coverage where a turn is found', replicates, { min: 0.93 }, once)];
    },
  }),
);

/** Do intervals of changes hold the truth in 95%? */
export const estimateCells: readonly Cell[] = [
  ...ofLines,
  ...ofSlopes,
  ...ofShareSlopes,
  ...ofSteps,
  ...ofTurns,
];
