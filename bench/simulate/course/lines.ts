import type { Cell } from '../cell.ts';
import { grid } from '../grid.ts';
import * as ask from './asks.ts';
import { type Asks, cellOf, type Targets } from './measure.ts';
import { type Leg, legs, line, step, type Truth } from './truth.ts';

const family = 'course: lines and turns';

const asks: Asks = {
  level: ask.level,
  'told lower or higher': ask.changed,
  'shape a step': ask.calledStep,
  rising: ask.rising,
  falling: ask.falling,
  'next month inside 95%': ask.nextHolds(0),
};

const atMargin: Targets = { level: { max: 0.05 } };

const lines = grid({
  slope: [-1, -2, -0.5, -3],
  n: [200, 100, 150, 750],
  rho: [0, 0.3, 0.5],
  T: [60, 36, 25],
}).map(({ T, slope, ...setting }) =>
  cellOf(line(T, slope), T, setting, {
    ...{ family, asks, targets: slope === -1 ? atMargin : {} },
    core:
      (slope === -1 && [200, 750].includes(setting.n) && setting.rho < 0.5 && T === 60) ||
      (slope === -1 && setting.n === 750 && setting.rho === 0 && T === 36) ||
      (slope === -2 && setting.rho === 0 && (setting.n === 150 || (setting.n === 750 && T === 60))) ||
      (slope === -3 && setting.n === 150 && setting.rho === 0 && T === 36) ||
      (slope === -0.5 && setting.n === 750 && setting.rho === 0 && T === 60),
  }),
);

const countLines = grid({
  slope: [-1, -2, -3],
  mean: [400, 100],
  phi: [1, 3],
  season: [0.15, 0],
  rho: [0, 0.3],
  T: [60, 36],
}).map(({ T, slope, ...setting }) =>
  cellOf(line(T, slope), T, setting, {
    ...{ family, asks },
    core: slope === -1 && setting.phi === 1 && setting.season > 0 && T === 60,
  }),
);

const then = (name: string, T: number, before: number, last: readonly Leg[]): Truth =>
  legs(name, [[before, T - last.reduce((sum, [, months]) => sum + months, 0)], ...last]);

const turns = (T: number): readonly Truth[] => [
  ...[12, 18, 24].map((last) => then(`V: down, then up at 2 margins for ${last}`, T, -2, [[2, last]])),
  legs('fall, rise, fall at 2 margins', [
    [-2, T - 40],
    [2, 20],
    [-2, 20],
  ]),
  ...[18, 24, 36].map((last) => then(`rise at 3 margins, then flat for ${last}`, T, 3, [[0, last]])),
  then('rise at 3 margins, then at the margin for 36', T, 3, [[1, 36]]),
  then('flat, then 2 margins for 12', T, 0, [[2, 12]]),
  step(T, 3, 30, 'margin'),
];

function isCore({ name }: Truth, { n, rho }: { readonly n: number; readonly rho: number }): boolean {
  const long = name.endsWith('for 36');
  const few = name.startsWith('V') ? name.endsWith('for 18') : name.endsWith('for 18') ? n === 750 : true;
  return [200, 750].includes(n) && few && (rho === 0 || long);
}

const turned = turns(60).flatMap((truth) =>
  grid({ n: [200, 750, 100, 150], rho: [0, 0.3] }).map((setting) =>
    cellOf(truth, 60, setting, {
      ...{ family, asks },
      targets: truth.name.includes('then at the margin') ? atMargin : {},
      core: isCore(truth, setting),
    }),
  ),
);

/** Lines and turns: is what moves told as moving, and never as level? */
export const lineCells: readonly Cell[] = [...lines, ...countLines, ...turned];
