import { allSaid, contradictionsIn, drawn, pathNames } from '../../tests/change/said.ts';
import type { Cell, Score } from './cell.ts';
import { shareScore } from './cell.ts';

const family = 'agreement: statements about one series that may not stand together';

/** Over all paths 2,000 series and more. */
const ofEach = 200;

/** The share of series of a path of which two statements contradict each other: none may. */
const agreement = (path: string): Cell => ({
  family,
  name: path,
  core: true,
  replicates: ofEach,
  run: (replicates, chance): readonly Score[] => {
    let contradicted = 0;
    let steady = 0;
    for (let draw = 0; draw < replicates; draw += 1) {
      const said = allSaid(drawn(path, draw, chance));
      const found = contradictionsIn(said);
      if (found.length > 0) contradicted += 1;
      for (const name of found) process.stderr.write(`\n${path}, draw ${draw}: ${name}\n`);
      const falling = [said.trend.verdict, said.plateau.verdict, said.course.verdict];
      if (falling.includes('rising') || falling.includes('falling')) steady += 1;
    }
    const of = { of: 'series with a contradiction', share: contradicted / replicates, error: 0 };
    const step = path.includes('step') ? { max: 0.03 } : null;
    return [{ ...of, target: { max: 0 } }, shareScore('called rising or falling', steady, replicates, step)];
  },
});

export const agreementCells: readonly Cell[] = pathNames.map(agreement);
