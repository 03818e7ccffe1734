import { contradictions } from '../../src/paper/contradictions.ts';
import { paper } from '../../src/paper/make.ts';
import { madeForce } from '../../tests/paper/made-force.ts';
import { type Cell, type Score, shareScore } from './cell.ts';

/** The share of papers of made-up forces in which anything contradicts anything: not one may, whatever chance does. */
export const paperCells: readonly Cell[] = [
  {
    family: 'papers of made-up forces',
    name: 'three to eight areas, 14 to 60 months, nine indicators',
    core: true,
    replicates: 500,
    run: (replicates, chance): readonly Score[] => {
      let contradicting = 0;
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const { data, profile } = madeForce(chance);
        const found = contradictions(paper(data, profile));
        if (found.length > 0) contradicting += 1;
        for (const each of found) process.stderr.write(`\nmade-up force ${replicate + 1}: ${each}\n`);
      }
      return [shareScore('papers that contradict themselves', contradicting, replicates, { max: 0 })];
    },
  },
];
