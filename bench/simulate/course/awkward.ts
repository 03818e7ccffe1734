import type { Cell } from '../cell.ts';
import { grid } from '../grid.ts';
import * as ask from './asks.ts';
import { isShares, levelOf, unitOf } from './draws.ts';
import { type Asks, cellOf } from './measure.ts';
import { climb, flat, risingYear, step, type Truth } from './truth.ts';

const family = 'course: awkward figures';

const common: Asks = {
  'changed or moving': ask.changedOrMoving,
  'told lower': ask.toldLower,
  'told higher': ask.toldHigher,
  rising: ask.rising,
  'next month inside 95%': ask.nextHolds(0),
  'sd over truth': ask.sdOverTruth,
  'rho measured': ask.rhoMeasured,
};

/** Figures that vary less than answers drawn at random would, whose sd is 2.83 points. */
const steady = grid({ phi: [0.1, 0.3], T: [36, 60] }).flatMap(({ T, phi }) =>
  [flat(T), step(T, -5.66, 6, 'percent')].map((truth) =>
    cellOf(truth, T, { n: 200, phi, rho: 0 }, { family, asks: common, core: T === 36 }),
  ),
);

/** The next interval over that of sampling alone, at the level that the truth has then. */
const widthOverTruth: ask.Ask = ({ evidence }, { setting, truth }) => {
  const { lower, upper } = evidence.next[0]?.figure ?? { lower: null, upper: null };
  if (lower === null || upper === null || !isShares(setting)) return null;
  const p = levelOf(setting) + unitOf(truth, setting) * (truth.path[evidence.values.length] ?? 0);
  return (upper - lower) / (2 * 1.959964 * Math.sqrt((p * (1 - p)) / setting.n));
};

/** A share that moves from half to nearly all. */
const far = (T: number): readonly Truth[] => [climb(T, 47, 18), step(T, 47, 18, 'percent')];

const moved = grid({ T: [36, 60], n: [200] }).flatMap(({ T, n }) =>
  far(T).map((truth) =>
    cellOf(
      truth,
      T,
      { n, level: 0.5, rho: 0 },
      {
        ...{ family, core: T === 60 },
        asks: {
          'told higher': ask.toldHigher,
          'next month inside 95%': ask.nextHolds(0),
          'width of the next interval over sampling alone': widthOverTruth,
          'rho measured': ask.rhoMeasured,
        },
      },
    ),
  ),
);

const short = grid({ T: [12, 18], rho: [0, 0.3] }).flatMap(({ T, rho }) => [
  ...[150, 750].map((n) => cellOf(flat(T), T, { n, rho }, { family, asks: common, core: n === 150 })),
  ...[3, 6, 9].map((size) =>
    cellOf(risingYear(T, size), T, { n: 150, level: 0.6, rho }, { family, asks: common, core: rho === 0 }),
  ),
]);

/** Of rows that are put together from several months, what is said of a figure is of another length. */
const ofLonger: Asks = {
  'changed or moving': ask.changedOrMoving,
  'told lower': ask.toldLower,
  'told higher': ask.toldHigher,
};

/** Counts of one or two a month, and shares of few answers. */
const few = [
  ...grid({ mean: [1, 2], phi: [1], season: [0], rho: [0, 0.3], T: [36, 60] }).flatMap(
    ({ T, ...setting }) => [
      cellOf(flat(T), T, setting, { family, asks: ofLonger, core: setting.rho === 0 && T === 60 }),
      cellOf(halved(T, 24), T, setting, { family, asks: ofLonger, core: setting.rho === 0 && T === 60 }),
    ],
  ),
  ...grid({ n: [10, 25], rho: [0, 0.3], T: [36, 60] }).flatMap(({ T, ...setting }) => [
    cellOf(flat(T), T, setting, { family, asks: ofLonger, core: setting.rho === 0 && T === 60 }),
    cellOf(step(T, -20, 18, 'percent'), T, setting, {
      family,
      asks: ofLonger,
      core: setting.rho === 0 && T === 60,
    }),
  ]),
];

/** A count that halves so many months before the end. */
function halved(T: number, ago: number): Truth {
  const truth = step(T, Math.log(0.5) / Math.log(1.01), ago, 'percent');
  return { ...truth, name: `halved, ${ago} ago` };
}

/** Figures that vary little, move far, are few or small. */
export const awkwardCells: readonly Cell[] = [...steady, ...moved, ...short, ...few];
