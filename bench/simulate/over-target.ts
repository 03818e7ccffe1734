import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import { shrink } from '../../src/compare/shrink.ts';
import { threshold } from '../../src/compare/threshold.ts';
import type { Random } from '../../src/numeric/random.ts';
import { type Cell, type Score, shareScore, type Verdict } from './cell.ts';
import { grid, named } from './grid.ts';
import { levelsAbout, panelFrom, proportion, sharePanel, shareSeries } from './indicators.ts';
import { holds, howJudged, howOften } from './score.ts';

const family = 'over the target, now and next month';
const level = 0.78;
const target = 0.8;

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
        const levels = levelsAbout(level, cell.areas, cell.points, chance).map((one) => one - level + middle);
        const { areas } = howManyAbove(sharePanel(levels, cell.n, 1, chance), { target }).evidence;
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

const months = 36;

/** Areas that truly differ, some of which stepped up or down so many months ago; the last month is one to come. */
function stepped(cell: { areas: number; n: number; ago: number }, chance: Random) {
  const middle = target + 0.03 * chance.normal();
  const common = 0.03 * chance.normal();
  const levels = Array.from({ length: cell.areas }, () => {
    const before = middle - common + 0.025 * chance.normal();
    const step = common + (chance.uniform() < 0.5 ? 0.04 * chance.normal() : 0);
    return { before: Math.min(0.98, before), after: Math.min(0.98, before + step) };
  });
  const drawn = levels.map(({ after, before }) =>
    Array.from({ length: months + 1 }, (_, month) =>
      chance.binomial(cell.n, month < months - cell.ago ? before : after),
    ),
  );
  const known = drawn.map((figures) => figures.slice(0, months));
  const panel = panelFrom(
    proportion,
    known,
    known.map((figures) => figures.map(() => cell.n)),
  );
  const over = levels.map(({ after }) => after >= target);
  return { panel, over, next: drawn.map((figures) => (figures[months] ?? 0) / cell.n > target + 1e-12) };
}

/** Chances said, and how often what they are of came: each within six points, where it was asked often enough. */
function came(of: string, asked: readonly { readonly said: number; readonly came: boolean }[]): Score {
  const times = asked.filter((each) => each.came).length;
  const said = asked.reduce((sum, each) => sum + each.said, 0) / Math.max(1, asked.length);
  const label = `${of} came, where the mean chance was ${(100 * said).toFixed(1)}%`;
  return {
    ...shareScore(label, times, Math.max(1, asked.length)),
    target: asked.length < 100 ? null : { min: said - 0.06, max: said + 0.06 },
  };
}

/** Now and next month, after a step that is 3, 6 or 12 months old: does what has a chance come about so often? */
const afterSteps = grid({ areas: [5, 12], n: [150, 750], ago: [3, 6, 12] }).map(
  (cell): Cell => ({
    family,
    name: `areas that differ, half stepped ${cell.ago} months ago, areas ${cell.areas}, n ${cell.n}`,
    core: cell.areas === 5,
    replicates: 250,
    run: (replicates, chance) => {
      type Asked = { said: number; came: boolean };
      const [now, sure, next, number, nextNumber]: Asked[][] = [[], [], [], [], []];
      let [expected, over] = [0, 0];
      const half = Math.ceil(cell.areas / 2);
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const world = stepped(cell, chance);
        const found = howManyAbove(world.panel, { target }).evidence;
        found.areas.forEach(({ probability, side }, at) => {
          const said = probability ?? 0;
          const truth = world.over[at] === true;
          now?.push({ said, came: truth });
          if (side === 'above') sure?.push({ said, came: truth });
          if (side === 'below') sure?.push({ said: 1 - said, came: !truth });
        });
        const truly = world.over.filter(Boolean).length;
        expected += found.expected ?? 0;
        over += truly;
        number?.push({ said: found.atLeast[half] ?? 0, came: truly >= half });
        const ahead = howManyNext(world.panel, { target, window: 'month', atLeast: half }).evidence;
        ahead.areas.forEach(({ probability }, at) => {
          next?.push({ said: probability, came: world.next[at] === true });
        });
        nextNumber?.push({
          said: ahead.probability ?? 0,
          came: world.next.filter(Boolean).length >= half,
        });
      }
      return [
        came('over now', now ?? []),
        came(
          'over now, chances under 30%',
          (now ?? []).filter(({ said }) => said < 0.3),
        ),
        came(
          'over now, chances of 30 to 70%',
          (now ?? []).filter(({ said }) => said >= 0.3 && said <= 0.7),
        ),
        came(
          'over now, chances over 70%',
          (now ?? []).filter(({ said }) => said > 0.7),
        ),
        came('a side that was sure', sure ?? []),
        came(`${half} or more over now`, number ?? []),
        came('over next month', next ?? []),
        came(`${half} or more next month`, nextNumber ?? []),
        { ...shareScore('number over / expected', 0, replicates), share: over / expected, target: null },
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
        const levels = levelsAbout(level, 5, cell.points, chance);
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
        const seen = drawn.filter((figures) => (figures[12] ?? 0) / cell.n > level + 1e-12).length >= 4;
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
        const levels = levelsAbout(level, cell.areas, cell.points, chance);
        const rows = shrink(sharePanel(levels, 150, 1, chance));
        const [first] = rows;
        return first === undefined ? null : holds(first, levels[0] ?? 0);
      };
      return [howOften('coverage', replicates, { min: 0.93 }, once)];
    },
  }),
);

/** Sides of a target, numbers of areas and levels: does each hold as often as it says? */
export const overTargetCells: readonly Cell[] = [...atTarget, ...above, ...afterSteps, ...next, ...shrunken];
