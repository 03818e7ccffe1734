import type { Cell } from '../cell.ts';
import { grid, named, phis, rhos } from '../grid.ts';
import { events } from './draws.ts';
import { marginTarget, plateauScore } from './judge.ts';
import { type Truth, truths } from './truths.ts';

const family = 'plateau: counts of 60 months, margin 5% a year';

const core = [
  'flat, mean 30, phi 1, rho 0, season 0.15',
  'flat, mean 100, phi 1, rho 0, season 0.15',
  'flat, mean 100, phi 3, rho 0, season 0.15',
  'flat, mean 400, phi 3, rho 0, season 0.15',
  'flat, mean 400, phi 3, rho 0.3, season 0.15',
  'flat, mean 400, phi 3, rho 0, season 0',
  'flat, mean 5, phi 1, rho 0, season 0',
  'line at d, mean 100, phi 1, rho 0, season 0.15',
  'line at d, mean 100, phi 3, rho 0, season 0.15',
  'line at d, mean 400, phi 1.5, rho 0, season 0.15',
  'line at d, mean 400, phi 3, rho 0.3, season 0.15',
  'rise at 3 d, then d for 36, mean 400, phi 1, rho 0, season 0.15',
  'rise at 3 d, then d for 36, mean 400, phi 3, rho 0.3, season 0.15',
  'rise at 3 d, then flat for 36, mean 100, phi 1, rho 0, season 0.15',
  'rise at 3 d, then flat for 36, mean 400, phi 3, rho 0, season 0.15',
  'step of 3 d, then flat for 30, mean 400, phi 1.5, rho 0, season 0.15',
  'V: fall, then rise at 2 d for 24, mean 100, phi 3, rho 0, season 0.15',
  'flat, then d for 12, mean 400, phi 1, rho 0, season 0.15',
  'flat, then d for 24, mean 100, phi 3, rho 0, season 0.15',
];

const cell = (truth: Truth, mean: number, phi: number, rho: number, season: number): Cell => {
  const name = `${truth.name}, ${named({ mean, phi, rho, season })}`;
  const draw = events(mean, { phi, rho }, season);
  return {
    family,
    name,
    core: core.includes(name),
    run: (replicates, chance) => [
      plateauScore(truth, marginTarget(truth, rho), replicates, () => draw(truth, chance)),
    ],
  };
};

const flat = truths.filter(({ name }) => name === 'flat');

export const countCells: readonly Cell[] = [
  ...truths.flatMap((truth) =>
    grid({ mean: [30, 100, 400], phi: phis, rho: rhos })
      .filter(({ phi, rho }) => rho === 0 || phi !== 1.5)
      .map(({ mean, phi, rho }) => cell(truth, mean, phi, rho, 0.15)),
  ),
  ...truths.flatMap((truth) => [1, 3].map((phi) => cell(truth, 400, phi, 0, 0))),
  ...flat.flatMap((truth) => [0, 0.15].map((season) => cell(truth, 5, 1, 0, season))),
];
