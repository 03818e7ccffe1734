import { contradictions } from '../../src/paper/contradictions.ts';
import { paper } from '../../src/paper/make.ts';
import { madeForce, madeForceBefore } from '../../tests/paper/made-force.ts';
import { type Cell, shareScore } from './cell.ts';

/** Made-up forces, in parts that can be run one at a time: `--cell "part 3"`. */
const forces = 500;
const parts = 10;
/** One force in so many has its last paper beside it. */
const withLast = 5;

/** The share of papers of made-up forces in which anything contradicts anything: not one may, whatever chance does. */
export const paperCells: readonly Cell[] = Array.from({ length: parts }, (_, at) => ({
  family: 'papers of made-up forces',
  name: `three to eight areas, 14 to 60 months, nine indicators, part ${at + 1} of ${parts}`,
  core: true,
  replicates: forces / parts,
  run: (replicates, chance) => {
    let contradicting = 0;
    for (let replicate = 0; replicate < replicates; replicate += 1) {
      const made = madeForce(chance);
      const before = madeForceBefore(made);
      const last = replicate % withLast === 0 ? { since: paper(before.data, before.profile) } : {};
      const found = contradictions(paper(made.data, made.profile, last));
      if (found.length > 0) contradicting += 1;
      for (const each of found)
        process.stderr.write(`\npart ${at + 1}, made-up force ${replicate + 1}: ${each}\n`);
    }
    return [shareScore('papers that contradict themselves', contradicting, replicates, { max: 0 })];
  },
}));
