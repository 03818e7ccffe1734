import type { Cell, Target } from '../cell.ts';
import { dip, published, samplesOf } from './draws.ts';
import { type Draw, marginTarget, plateauScore } from './judge.ts';
import { truthNamed } from './truths.ts';

const family = 'plateau: rounded figures, changing samples and four closed months';

const ofDraw = (how: string, core: boolean, draw: Draw, aimed = true): Cell[] =>
  ['flat', 'line at d', 'rise at 3 d, then d for 24', 'rise at 3 d, then flat for 36'].map((named) => {
    const truth = truthNamed(named);
    const target: Target | null = aimed ? marginTarget(truth, 0) : null;
    return {
      family,
      name: `${named}, ${how}`,
      core: core && (named === 'flat' || named === 'line at d'),
      run: (replicates, chance) => [plateauScore(truth, target, replicates, () => draw(truth, chance))],
    };
  });

/** From 300 a month to 100; and every third month 600 where the others have 100. */
const dwindling = (month: number): number => Math.round(300 - (200 * month) / 59);
const quarterly = (month: number): number => (month % 3 === 0 ? 600 : 100);

export const awkwardCells: readonly Cell[] = [
  ...ofDraw('rounded to 1%, n 200', false, published(200, 0.01)),
  ...ofDraw('rounded to 1%, n 750', true, published(750, 0.01)),
  ...ofDraw('rounded to 5%, n 750', false, published(750, 0.05)),
  ...ofDraw('n from 300 down to 100', true, samplesOf(dwindling)),
  ...ofDraw('n 600 or 100', false, samplesOf(quarterly)),
  ...ofDraw('four months closed, declared, mean 400, phi 1', true, dip(400, { phi: 1 }, true)),
  ...ofDraw('four months closed, undeclared, mean 400, phi 1', true, dip(400, { phi: 1 }, false), false),
  ...ofDraw('four months closed, declared, mean 100, phi 3', false, dip(100, { phi: 3 }, true)),
  ...ofDraw('four months closed, undeclared, mean 100, phi 3', false, dip(100, { phi: 3 }, false), false),
];
