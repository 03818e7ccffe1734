import type { Cell } from '../cell.ts';
import { grid } from '../grid.ts';
import * as ask from './asks.ts';
import { type Asks, cellOf, type Targets } from './measure.ts';
import { dip, flat, step, type Truth, withMonths } from './truth.ts';

const family = 'course: months apart';

const asks: Asks = {
  'told lower': ask.toldLower,
  'told higher': ask.toldHigher,
  'rising or falling': ask.moving,
  level: ask.level,
  'next month inside 95%': ask.nextHolds(0),
  'sd over truth': ask.sdOverTruth,
};

interface Case {
  readonly truth: Truth;
  readonly targets?: Targets;
}

const casesOf = (T: number): readonly Case[] => [
  {
    truth: withMonths(flat(T), [[T - 1, -5]], 'flat, last month 5 sd down'),
    targets: { 'told lower': { max: 0.02 } },
  },
  { truth: withMonths(flat(T), [[0, -8]], 'flat, first month 8 sd down') },
  { truth: withMonths(flat(T), [[T - 15, -8]], 'flat, one month inside 8 sd down') },
  ...[-8, 4].map((sds) => ({
    truth: withMonths(
      step(T, -3, 6),
      [[T - 12, sds]],
      `step of 3 sd, 6 ago, and a month ${Math.abs(sds)} sd ${sds < 0 ? 'down' : 'up'} 12 ago`,
    ),
  })),
  ...[8, 16].map((since) => ({ truth: dip(T, 4, since) })),
];

/** Shares, of which a month 8 sd down must still be one: n 200 at 80% has sd 2.8 points. */
export const outlyingCells: readonly Cell[] = grid({ T: [36, 25, 60], n: [200], rho: [0, 0.3] }).flatMap(
  ({ T, ...setting }) =>
    casesOf(T)
      .filter(({ truth }) => T > 25 || !truth.name.includes('over 16 ago'))
      .map(({ targets = {}, truth }) =>
        cellOf(truth, T, setting, {
          ...{ family, asks, targets },
          core: setting.rho === 0 && (T === 36 || (T === 60 && truth.name.includes('last month'))),
        }),
      ),
);
