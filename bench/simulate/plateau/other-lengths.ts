import type { Cell } from '../cell.ts';
import { grid, named } from '../grid.ts';
import { events, surveys } from './draws.ts';
import { type Draw, marginTarget, plateauScore } from './judge.ts';
import { truthsOf } from './truths.ts';

const family = 'plateau: other lengths of series';

const core = [
  'flat, T 24, n 750, rho 0',
  'line at d, T 24, n 750, rho 0',
  'line at d, T 24, n 200, rho 0.3',
  'flat, T 36, n 750, rho 0',
  'line at d, T 36, n 200, rho 0.3',
  'line at d, T 36, mean 400, phi 3, rho 0',
  'line at d, T 48, mean 400, phi 1, rho 0.3',
  'flat, T 120, n 200, rho 0',
  'line at d, T 120, mean 100, phi 3, rho 0',
];

const asDrawn = (T: number, dimensions: Readonly<Record<string, number>>, rho: number, draw: Draw): Cell[] =>
  truthsOf(T).map((truth) => {
    const name = `${truth.name}, ${named({ T, ...dimensions, rho })}`;
    return {
      family,
      name,
      core: core.includes(name),
      // Seven times the candidates of 60 months.
      run: (replicates, chance) => [
        plateauScore(truth, marginTarget(truth, rho), replicates, () => draw(truth, chance)),
      ],
    };
  });

const lengths = [24, 36, 48, 120] as const;

export const lengthCells: readonly Cell[] = [
  ...grid({ T: lengths, n: [50, 200, 750], rho: [0, 0.3] }).flatMap(({ T, n, rho }) =>
    asDrawn(T, { n }, rho, surveys(n, { rho })),
  ),
  ...grid({ T: lengths, mean: [100, 400], phi: [1, 3], rho: [0, 0.3] }).flatMap(({ T, mean, phi, rho }) =>
    asDrawn(T, { mean, phi }, rho, events(mean, { phi, rho }, 0.15)),
  ),
];
