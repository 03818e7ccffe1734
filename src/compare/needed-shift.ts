import { belowAt, quantileOf } from '../areas/level-chances.ts';
import { fewerThan } from '../areas/number.ts';
import type { ReadAreas } from '../areas/read-areas.ts';
import type { FirstPlace } from './places.ts';

/** Levels of the area itself at which the others are counted. */
const quantiles = 24;
/** A shift on the scale of the model (odds, or the logarithm of a rate) over which no place asks. */
const furthest = 64;
const precision = 1e-7;

/**
 * How far the level of an area would have to be shifted, on the scale of the model, for its true place to be the target or better
 * with a chance: at 24 levels of its own, how many of the others are ahead (as the places of `areas` are counted). `null` where the
 * level of an area is not known, or every place is the target or better.
 */
export function neededShift(
  { levels, tables }: ReadAreas,
  area: string,
  {
    areas,
    chance,
    first,
    target,
  }: { readonly areas: number; readonly chance: number; readonly first: FirstPlace; readonly target: number },
): number | null {
  const at = tables.areas.findIndex((each) => each.area === area);
  const own = levels[0]?.[at] ?? null;
  const others = (levels[0] ?? []).flatMap((each, i) => (each === null || i === at ? [] : [each.posterior]));
  if (own === null || others.length !== areas - 1 || areas <= target) return null;
  const own24 = Array.from({ length: quantiles }, (_, q) => quantileOf(own.posterior, (q + 0.5) / quantiles));
  const ahead = new Float64Array(others.length);
  const reached = (shift: number) => {
    let sum = 0;
    for (const level of own24) {
      others.forEach((other, i) => {
        const below = belowAt(other, level + shift);
        ahead[i] = first === 'highest' ? 1 - below : below;
      });
      sum += fewerThan(target, ahead);
    }
    return sum / quantiles;
  };
  // The better end is up where the highest is first.
  let [short, enough] = first === 'highest' ? [-furthest, furthest] : [furthest, -furthest];
  while (Math.abs(enough - short) > precision) {
    const middle = (short + enough) / 2;
    if (reached(middle) >= chance) enough = middle;
    else short = middle;
  }
  return enough;
}
