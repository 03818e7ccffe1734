import type { Cell, Target } from '../cell.ts';
import { grid } from '../grid.ts';
import * as ask from './asks.ts';
import { type Asks, cellOf, type Targets } from './measure.ts';
import { ramp, step } from './truth.ts';

const family = 'course: steps';

const asks: Asks = {
  'told in the true direction': ask.told,
  'told in the other': ask.toldWrong,
  'slope, rising or falling': ask.sloping,
  'date holds, of those told': ask.dateHolds,
  'size holds, of those told': ask.sizeHolds,
  'difference holds, of those told': ask.differenceHolds,
  'next month inside 95%': ask.nextHolds(0),
  'second month inside 95%': ask.nextHolds(1),
  'third month inside 95%': ask.nextHolds(2),
  level: ask.level,
  'sd over truth': ask.sdOverTruth,
};

/** Shares: what is asked of a step by its size, its age and the autocorrelation. */
function targetsOf(size: number, ago: number, rho: number): Targets {
  const inside: Target = { min: 0.92, max: 0.98 };
  const large = size === -3 && ago >= 6 && rho <= 0.3;
  return {
    ...(large
      ? {
          'told in the true direction': { min: rho === 0 ? 0.9 : 0.85 },
          'slope, rising or falling': { max: 0.03 },
        }
      : {}),
    ...([3, 6, 12].includes(ago) ? { 'next month inside 95%': inside } : {}),
  };
}

const ages = [1, 2, 3, 6, 9, 12, 18, 30];

/** A step needs a level of half a year before it. */
const fits = (T: number, ago: number) => T - ago >= 6;

/** Of the grid: nearly every age of a large step in three years; other lengths, sizes and samples at some ages. */
function isCore(size: number, ago: number, T: number, { n, rho }: { n: number; rho: number }): boolean {
  const usual = [3, 6, 12].includes(ago);
  if (T === 48) return false;
  if (size === -2) return n === 150 && T === 36 && rho < 0.5 && usual;
  if (n !== 150) return n !== 200 && T === 36 && rho === 0 && ago === 6;
  if (rho === 0.5) return T === 36 && usual;
  return (T === 36 && ago !== 18) || usual || (ago === 2 && T === 60 && rho === 0);
}

const shares = grid({
  size: [-3, -2],
  n: [150, 100, 200, 750],
  rho: [0, 0.3, 0.5],
  T: [25, 36, 48, 60],
  ago: ages,
})
  .filter(({ T, ago }) => fits(T, ago))
  .map(({ T, ago, size, ...setting }) =>
    cellOf(step(T, size, ago), T, setting, {
      ...{ family, asks, targets: targetsOf(size, ago, setting.rho) },
      core: isCore(size, ago, T, setting),
    }),
  );

const upward = grid({ n: [150], rho: [0, 0.3], T: [36, 60], ago: [3, 6, 12] }).map(({ T, ago, ...setting }) =>
  cellOf(step(T, 3, ago), T, setting, {
    ...{ family, asks },
    core: T === 36 && ago === 6 && setting.rho === 0,
  }),
);

const points = grid({ n: [750, 150], rho: [0, 0.3], T: [25, 36, 60], ago: ages })
  .filter(({ T, ago }) => fits(T, ago))
  .map(({ T, ago, ...setting }) =>
    cellOf(step(T, -5, ago, 'percent'), T, setting, {
      ...{ family, asks },
      core: setting.rho === 0 && T === 36 && (ago === 6 || ago === (setting.n === 150 ? 12 : 3)),
    }),
  );

const counts = grid({
  mean: [100, 20, 400],
  phi: [1, 3],
  season: [0.15, 0],
  rho: [0, 0.3, 0.5],
  T: [25, 36, 60],
  ago: [1, 3, 7, 12],
}).map(({ T, ago, ...setting }) =>
  cellOf(step(T, -3, ago), T, setting, {
    ...{ family, asks },
    core: setting.mean === 100 && setting.phi === 1 && setting.season > 0 && setting.rho < 0.5 && ago === 7,
  }),
);

const ramps = grid({ over: [3, 6, 12], since: [1, 6, 12], n: [150], rho: [0, 0.3], T: [36, 60] }).map(
  ({ T, over, since, ...setting }) =>
    cellOf(ramp(T, 4, over, since), T, setting, {
      ...{ family, core: setting.rho === 0 && T === 60 && since === 6 },
      asks: {
        'told lower': ask.toldLower,
        'shape a step': ask.calledStep,
        'shape a slope': ask.calledSlope,
        'difference holds, of those told': ask.differenceHolds,
        level: ask.level,
        'next month inside 95%': ask.nextHolds(0),
      },
    }),
);

/** Steps and ramps: are they found, with their date and size, and called what they are? */
export const stepCells: readonly Cell[] = [...shares, ...upward, ...points, ...counts, ...ramps];
