import { paper } from '../../src/paper/make.ts';
import { otherForces, smallNumbers } from './other-forces.ts';
import { areas, dataOf, type Figures, periodAt, profile, smallForce } from './small-force.ts';

/** What became of the small numbers of a force in its paper for publication. */
export interface PaperRead {
  /** Numbers of one to four, and how many of them were looked at. */
  readonly small: number;
  readonly tried: number;
  /** Those for which no other figures were found of which the paper is the same. */
  readonly known: readonly string[];
}

/** Other figures that are tried for one number. */
const MOST = 150;

/**
 * Somebody who has a whole paper for publication, to the last digit and with every picture, and can make papers themselves: could this
 * number be another one? It could where the paper of other figures, in which it is one more or less, is the same to the byte.
 */
export function readPapers(seed: number, look: number): PaperRead {
  const force = smallForce(seed);
  const printed = (figures: readonly Figures[]) => JSON.stringify(paper(dataOf(figures), profile));
  const shown = printed(force);
  const small = smallNumbers(force);
  const every = Math.ceil(small.length / look);
  const asked = small.filter((_, at) => at % every === 0);
  const known = asked.flatMap((each) => {
    let tried = 0;
    for (const other of otherForces(force, each)) {
      if (printed(other) === shown) return [];
      tried += 1;
      if (tried >= MOST) break;
    }
    return [`${each.value} in ${areas[each.area]}, ${periodAt(each.at)} (${force[each.of]?.indicator.id})`];
  });
  return { small: small.length, tried: asked.length, known };
}
