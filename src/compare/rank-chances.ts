import type { AreaFigure } from '../areas/figures.ts';
import { random } from '../numeric/random.ts';
import { drawLevels, hierarchy } from './hierarchy.ts';
import type { FirstPlace } from './places.ts';

/**
 * Chances that one area's true place is 1st or better, 2nd or better, and so on.
 *
 * Drawn (seeded) from the hierarchical model, whose shrunken levels count the noise once; drawing around the figures themselves
 * would count it twice. `null` where a sample is not known. Source: Goldstein and Spiegelhalter 1996.
 */
export function rankChances(
  figures: readonly AreaFigure[],
  index: number,
  options: {
    readonly first: FirstPlace;
    readonly noise: number;
    readonly draws: number;
    readonly seed: number;
  },
): readonly number[] | null {
  if (figures.length === 0 || figures.some(({ model }) => model === 'unknown')) return null;
  const found = hierarchy(figures, options.noise);
  const chance = random(options.seed);
  const held = new Array<number>(figures.length).fill(0);
  for (let draw = 0; draw < options.draws; draw += 1) {
    const levels = drawLevels(found, chance);
    const own = levels[index] ?? 0;
    let ahead = 0;
    for (const level of levels) if (options.first === 'highest' ? level > own : level < own) ahead += 1;
    held[ahead] = (held[ahead] ?? 0) + 1;
  }
  let total = 0;
  return held.map((times) => {
    total += times;
    return total / options.draws;
  });
}
