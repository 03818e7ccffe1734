import { kernelDisagreements } from '../../tests/course/dense/kernel-reading.ts';
import { type Kind, kinds } from '../../tests/course/dense/series.ts';
import type { Cell, Score } from './cell.ts';

const family = 'the course of a series, read by two implementations';

/** Series of each kind: 500 of all 25, and of what was added to the specification a few. */
const ofEach = 20;
const ofEachAmended = 4;
/** Kinds of up to so many months are core: longer ones take a second a series. */
const shortest = ['24', '30', '36', 'two months ago', 'six months ago', 'within', 'exact'];

/** The share of series in which any number or word of the two readings differs: not one may, whatever chance does. */
function agreement(kind: Kind, plain: boolean, tolerance: number): Cell {
  return {
    family,
    name: `${kind.name}${plain ? '' : ', first month alone and noise under sampling'}`,
    core: plain && shortest.some((word) => kind.name.includes(word)),
    replicates: plain ? ofEach : ofEachAmended,
    run: (replicates, chance): readonly Score[] => {
      let differing = 0;
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const found = kernelDisagreements(kind.draw(chance), { plain, priceSeason: false }, tolerance);
        if (found.length > 0) differing += 1;
        for (const difference of found) process.stderr.write(`\n${kind.name}: ${difference}\n`);
      }
      return [{ of: 'series that differ', share: differing / replicates, error: 0, target: { max: 0 } }];
    },
  };
}

export const courseAgreementCells: readonly Cell[] = [
  ...kinds.map((kind) => agreement(kind, true, 1e-8)),
  // Near Q = 0 the library integrates the noise under sampling to three digits: exact shares are left out.
  ...kinds
    .filter(({ name }) => name !== 'an exact step of shares')
    .map((kind) => agreement(kind, false, 1e-6)),
];
