import { rank } from '../../src/compare/rank.ts';
import { type Cell, type Score, shareScore } from './cell.ts';
import { monthAt } from './draws.ts';
import { grid, named } from './grid.ts';
import { levelsAbout, sharePanel } from './indicators.ts';

const family = 'ranks';
const level = 0.78;

/** Is the true place inside its set, how wide is that, and is a quarter that is said the right one? */
const sets = grid({ areas: [5, 12, 43], points: [1, 3], n: [200, 1200] }).map(
  (cell): Cell => ({
    family,
    name: `rank, ${named(cell)} between areas`,
    core: cell.points === 3,
    run: (replicates, chance): readonly Score[] => {
      let [held, places, sure, wrong] = [0, 0, 0, 0];
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const levels = levelsAbout(level, cell.areas, cell.points, chance);
        const panel = sharePanel(levels, cell.n, 1, chance);
        const { evidence, verdict } = rank(panel, 'area-01', { period: monthAt(0) });
        const set = evidence.after?.set ?? { best: 1, worst: cell.areas };
        const place = 1 + levels.filter((one) => one > (levels[0] ?? 0)).length;
        if (set.best <= place && place <= set.worst) held += 1;
        places += set.worst - set.best + 1;
        const { topTo, bottomFrom } = evidence.quartile ?? { topTo: 0, bottomFrom: 0 };
        if (verdict === 'cannot-tell') continue;
        sure += 1;
        if (
          verdict === 'top-quartile'
            ? place > topTo
            : verdict === 'bottom-quartile'
              ? place < bottomFrom
              : place <= topTo
        )
          wrong += 1;
      }
      return [
        shareScore('true place inside its set', held, replicates, { min: 0.95 }),
        shareScore(`places in a set, of all ${cell.areas}`, places / cell.areas, replicates),
        shareScore('a quarter said, and wrongly', wrong, replicates, { max: 0.05 }),
        shareScore('no quarter said', replicates - sure, replicates),
      ];
    },
  }),
);

/** Places: do they hold as often as they say? */
export const rankCells: readonly Cell[] = sets;
