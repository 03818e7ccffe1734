import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import { rank } from '../../src/compare/rank.ts';
import { shrink } from '../../src/compare/shrink.ts';
import { threshold } from '../../src/compare/threshold.ts';
import type { Random } from '../../src/numeric/random.ts';
import { type Cell, type Score, shareScore, type Verdict } from './cell.ts';
import { monthAt } from './draws.ts';
import { grid, named } from './grid.ts';
import { panelFrom, proportion, shareSeries } from './indicators.ts';
import { holds, howJudged, howOften } from './score.ts';

const family = 'ranks, thresholds and how many next';
const level = 0.78;
const target = 0.8;

/** True levels of areas that differ by so many points (standard deviation); 0: all equal. */
const levelsOf = (areas: number, points: number, chance: Random) =>
  Array.from({ length: areas }, () => level + (points / 100) * chance.normal());

const panelOf = (levels: readonly number[], n: number, months: number, chance: Random) => {
  const drawn = levels.map((share) => Array.from({ length: months }, () => chance.binomial(n, share)));
  return panelFrom(
    proportion,
    drawn,
    drawn.map((figures) => figures.map(() => n)),
  );
};

/** Is the true place inside its set, how wide is that, and is a quarter that is said the right one? */
const sets = grid({ areas: [5, 12, 43], points: [1, 3], n: [200, 1200] }).map(
  (cell): Cell => ({
    family,
    name: `rank, ${named(cell)} between areas`,
    core: cell.points === 3,
    run: (replicates, chance): readonly Score[] => {
      let [held, places, sure, wrong] = [0, 0, 0, 0];
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const levels = levelsOf(cell.areas, cell.points, chance);
        const panel = panelOf(levels, cell.n, 1, chance);
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

/** At the target exactly: each side is wrong in one of twenty. */
const atTarget = [50, 200, 750].map(
  (n): Cell => ({
    family,
    name: `threshold, true level at the target, n ${n}`,
    core: n === 200,
    run: (replicates, chance): readonly Score[] => {
      let [above, below] = [0, 0];
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const { verdict } = threshold(shareSeries([chance.binomial(n, target)], n), { target });
        if (verdict === 'above') above += 1;
        if (verdict === 'below') below += 1;
      }
      // A sample of 50 moves in steps of 2 points, so its share may lie further from 5%.
      const wide = { max: 0.07 };
      return [shareScore('above', above, replicates, wide), shareScore('below', below, replicates, wide)];
    },
  }),
);

/** Levels anywhere about the target: what is sure should be right in 95%, and what has a chance come about so often. */
const above = grid({ areas: [5, 43], n: [50, 200], points: [0, 3] }).map(
  (cell): Cell => ({
    family,
    name: `howManyAbove, each area's side of 80%, ${named(cell)} between areas`,
    core: cell.areas === 5,
    run: (replicates, chance): readonly Score[] => {
      let [sure, wrong, chances, came, asked] = [0, 0, 0, 0, 0];
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const middle = 0.7 + 0.2 * chance.uniform();
        const levels = levelsOf(cell.areas, cell.points, chance).map((one) => one - level + middle);
        const { areas } = howManyAbove(panelOf(levels, cell.n, 1, chance), { target }).evidence;
        areas.forEach(({ side, probability }, at) => {
          const over = (levels[at] ?? 0) >= target;
          asked += 1;
          chances += probability ?? 0;
          if (over) came += 1;
          if (side !== 'above' && side !== 'below') return;
          sure += 1;
          if ((side === 'above') !== over) wrong += 1;
        });
      }
      const said = chances / asked;
      const of = `over the target, where the mean chance was ${(100 * said).toFixed(1)}%`;
      return [
        shareScore('sure and wrong', wrong, Math.max(1, sure), { max: 0.05 }),
        // The areas of one table lie together: its error is that of tables.
        { ...shareScore(of, came / cell.areas, replicates), target: { min: said - 0.02, max: said + 0.02 } },
      ];
    },
  }),
);

/** Next month's figures: is what is called likely seen in at least 80%, and unlikely in at most 20%? */
const next = grid({ n: [50, 150], points: [0, 2], shock: [0, 2] }).map(
  (cell): Cell => ({
    family,
    name: `howManyNext, four of five over ${100 * level}%, ${named(cell)}`,
    core: cell.points === 2,
    run: (replicates, chance): readonly Score[] => {
      let [chances, came] = [0, 0];
      const once = (): Verdict => {
        const levels = levelsOf(5, cell.points, chance);
        const shocks = Array.from({ length: 13 }, () => (cell.shock / 100) * chance.normal());
        const drawn = levels.map((share) =>
          shocks.map((shock) => chance.binomial(cell.n, Math.min(1, share + shock))),
        );
        const months = drawn.map((figures) => figures.slice(0, 12));
        const panel = panelFrom(
          proportion,
          months,
          months.map((figures) => figures.map(() => cell.n)),
        );
        const found = howManyNext(panel, { target: level, window: 'month', atLeast: 4 });
        const seen = drawn.filter((figures) => (figures[12] ?? 0) / cell.n >= level).length >= 4;
        chances += found.evidence.probability ?? 0;
        if (seen) came += 1;
        if (found.verdict !== 'likely' && found.verdict !== 'unlikely') return 'cannot-tell';
        return (found.verdict === 'likely') === seen ? 'right' : 'wrong';
      };
      const judged = howJudged('likely or unlikely, and wrong', replicates, { max: 0.2 }, once);
      const said = chances / replicates;
      const calibrated = { min: said - 0.03, max: said + 0.03 };
      const of = `came true, where the mean chance was ${(100 * said).toFixed(1)}%`;
      return [judged, shareScore(of, came, replicates, calibrated)];
    },
  }),
);

const shrunken = grid({ areas: [5, 43], points: [0, 3] }).map(
  (cell): Cell => ({
    family,
    name: `shrink, intervals of levels drawn as the areas are, n 150, ${named(cell)} between areas`,
    core: cell.areas === 5,
    run: (replicates, chance) => {
      const once = () => {
        const levels = levelsOf(cell.areas, cell.points, chance);
        const rows = shrink(panelOf(levels, 150, 1, chance));
        const [first] = rows;
        return first === undefined ? null : holds(first, levels[0] ?? 0);
      };
      return [howOften('coverage', replicates, { min: 0.93 }, once)];
    },
  }),
);

/** Places, sides of a target and numbers of areas: does each hold as often as it says? */
export const rankCells: readonly Cell[] = [...sets, ...atTarget, ...above, ...next, ...shrunken];
