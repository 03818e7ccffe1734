import type { Cell, Target } from '../cell.ts';
import { grid, named, rhos } from '../grid.ts';
import { surveys } from './draws.ts';
import { marginTarget, plateauScore } from './judge.ts';
import { type Truth, truths } from './truths.ts';

const family = 'plateau: surveys of 60 months, margin 2 percentage points a year';

/** The least power asked, in percent, by n and rho: that of the method when it was chosen. */
const power: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  flat: { '100, 0': 90, '200, 0': 92, '750, 0': 96, '200, 0.3': 85, '750, 0.3': 93 },
  'rise at 3 d, then flat for 18': { '750, 0': 43, '750, 0.3': 19 },
  'rise at 3 d, then flat for 24': { '200, 0': 14, '750, 0': 89, '750, 0.3': 68 },
  'rise at 3 d, then flat for 36': {
    '100, 0': 27,
    '200, 0': 71,
    '750, 0': 97,
    '200, 0.3': 41,
    '750, 0.3': 92,
  },
};

function targetOf(truth: Truth, n: number, rho: number): Target | null {
  const least = power[truth.name]?.[`${n}, ${rho}`];
  return least === undefined ? marginTarget(truth, rho) : { min: least / 100 };
}

/** Of the cells that carry no target, those of the core. */
const core = [
  'line at 0.5 d, n 200, rho 0',
  'V: fall, then rise at 2 d for 24, n 100, rho 0',
  'V: fall, then rise at 2 d for 24, n 200, rho 0.3',
  'step of 3 d, then flat for 30, n 200, rho 0',
  'fall, rise, fall at 2 d, n 750, rho 0',
  'flat, then d for 12, n 100, rho 0',
  'flat, then d for 12, n 200, rho 0',
  'flat, then d for 12, n 750, rho 0',
  'flat, then d for 24, n 200, rho 0',
  'flat, then 2 d for 12, n 200, rho 0',
];
const atMargin = [
  'line at d, n 200, rho 0',
  'line at d, n 750, rho 0',
  'line at d, n 200, rho 0.3',
  'line at d, n 750, rho 0.3',
  'rise at 3 d, then d for 24, n 750, rho 0.3',
  'rise at 3 d, then d for 36, n 200, rho 0',
  'rise at 3 d, then d for 36, n 750, rho 0.3',
];

export const surveyCells: readonly Cell[] = truths.flatMap((truth) =>
  grid({ n: [50, 100, 200, 750], rho: rhos }).map(({ n, rho }): Cell => {
    const name = `${truth.name}, ${named({ n, rho })}`;
    const powerAsked = power[truth.name]?.[`${n}, ${rho}`] !== undefined;
    const draw = surveys(n, { rho });
    return {
      family,
      name,
      core: powerAsked || core.includes(name) || atMargin.includes(name),
      run: (replicates, chance) => [
        plateauScore(truth, targetOf(truth, n, rho), replicates, () => draw(truth, chance)),
      ],
    };
  }),
);
