import { courses } from '../../../src/course/courses.ts';
import { binomialMass } from '../../../src/numeric/binomial.ts';
import type { Random } from '../../../src/numeric/random.ts';
import type { Cell, Score } from '../cell.ts';
import { panelFrom, proportion } from '../indicators.ts';
import { holds } from '../score.ts';
import { Tally } from './measure.ts';
import { atLeast } from './number-over.ts';

const family = 'course: areas that change together, alone, or otherwise';
const target = 0.8;
const enough = 4;
const areas = 5;

/** What one area does: its first level, and changes of so many points so many months ago. */
interface Area {
  readonly level: number;
  readonly changes: readonly { readonly points: number; readonly ago: number }[];
}

interface World {
  readonly T: number;
  readonly n: number;
  readonly areas: readonly Area[];
}

const inside = (share: number) => Math.min(0.98, Math.max(0.02, share));

const levelAt = ({ changes, level }: Area, ago: number): number =>
  inside(changes.reduce((sum, each) => sum + (each.ago >= ago ? each.points / 100 : 0), level));

/** Chance that a figure of n answers is over the target; just at it is not. */
function chanceOver(n: number, share: number): number {
  let sum = 0;
  for (let yes = Math.floor(target * n + 1e-9) + 1; yes <= n; yes += 1) sum += binomialMass(yes, n, share);
  return sum;
}

/** What was forecast of a world, and what was so: the chance that four of five are over, and each area. */
function forecast(world: World, chance: Random) {
  const { T, areas: all, n } = world;
  const drawn = all.map((area) =>
    Array.from({ length: T + 1 }, (_, month) => chance.binomial(n, levelAt(area, T - month))),
  );
  const seen = drawn.map((each) => each.slice(0, T));
  const panel = panelFrom(
    { ...proportion, target },
    seen,
    seen.map((each) => each.map(() => n)),
  );
  const found = courses(panel);
  return {
    said: atLeast(
      enough,
      found.map(({ evidence }) => evidence.next[0]?.meetsTarget ?? 0),
    ),
    truly: atLeast(
      enough,
      all.map((area) => chanceOver(n, levelAt(area, 0))),
    ),
    areas: found.map(({ evidence }, at) => {
      const points = (all[at]?.changes ?? []).reduce((sum, change) => sum + change.points, 0);
      const word = evidence.level?.verdict;
      const next = evidence.next[0];
      return {
        points,
        told: word === 'lower' ? -1 : word === 'higher' ? 1 : 0,
        inside: next === undefined ? null : holds(next.figure, (drawn[at]?.[T] ?? 0) / n),
      };
    }),
  };
}

function add(tally: Tally, found: ReturnType<typeof forecast>): void {
  tally.add('4 of 5 over next month: forecast', found.said);
  tally.add('4 of 5 over next month: its chance', found.truly);
  for (const { inside: held, points, told } of found.areas) {
    tally.add('told, of areas that changed', points === 0 ? null : told === Math.sign(points));
    tally.add('told, of areas that did not', points !== 0 ? null : told !== 0);
    tally.add('told the other way', points === 0 ? null : told === -Math.sign(points));
    tally.add('next month inside 95%', held);
  }
}

const many = (of: Area): readonly Area[] => Array.from({ length: areas }, () => of);
const stepped = (level: number, points: number, ago: number): Area => ({ level, changes: [{ points, ago }] });
const still: Area = { level: 0.84, changes: [] };

/** Truths that are the same in every world of a cell. */
const fixed = ([3, 6, 12] as const).flatMap(
  (ago): readonly (readonly [string, readonly Area[], number])[] => [
    [`all down 3 points, ${ago} months ago, n 150`, many(stepped(0.84, -3, ago)), 150],
    [`all down 5 points, ${ago} months ago, n 150`, many(stepped(0.84, -5, ago)), 150],
    [`all down 8 points, ${ago} months ago, n 150`, many(stepped(0.84, -8, ago)), 150],
    [`all up 5 points, ${ago} months ago, n 150`, many(stepped(0.79, 5, ago)), 150],
    [`all down 5 points, ${ago} months ago, n 60`, many(stepped(0.84, -5, ago)), 60],
    [`all down 5 points, ${ago} months ago, n 750`, many(stepped(0.84, -5, ago)), 750],
    [`one down 8 points, ${ago} months ago, n 150`, [stepped(0.84, -8, ago), ...many(still).slice(1)], 150],
    [
      `all but one down 5 points, ${ago} months ago, n 150`,
      [still, ...many(stepped(0.84, -5, ago)).slice(1)],
      150,
    ],
    [
      `one up 5 points, the others down, ${ago} months ago, n 150`,
      [stepped(0.8, 5, ago), ...many(stepped(0.84, -5, ago)).slice(1)],
      150,
    ],
  ],
);

const fixedCells = fixed.map(
  ([name, all, n]): Cell => ({
    family,
    name: `${name}, T 36`,
    core: true,
    replicates: 500,
    run: (count, chance) => {
      const tally = new Tally();
      for (let replicate = 0; replicate < count; replicate += 1)
        add(tally, forecast({ T: 36, n, areas: all }, chance));
      return tally.scores();
    },
  }),
);

/** A world as a force may be: levels about the target, a change that all have more or less, and changes of single areas. */
function drawWorld(chance: Random): World {
  const T = [25, 36, 60][chance.below(3)] ?? 36;
  const n = [60, 150, 400][chance.below(3)] ?? 150;
  const common = chance.uniform() < 0.6 ? 4 * chance.normal() : 0;
  const middle = target + 0.03 * chance.normal() - common / 100;
  const usual = 3 + chance.below(16);
  return {
    T,
    n,
    areas: Array.from({ length: areas }, () => {
      const changes = [{ points: common * (1 + 0.4 * chance.normal()), ago: usual }];
      if (chance.uniform() < 0.3) changes.push({ points: 4 * chance.normal(), ago: 3 + chance.below(16) });
      return { level: middle + 0.02 * chance.normal(), changes };
    }),
  };
}

/** Over truths drawn from plausible ranges: is what was forecast, by tenths, what came? */
const drawnCell: Cell = {
  family,
  name: 'truths drawn: levels about 80% (sd 3 and 2 points), changes 3 to 18 months ago (sd 4), n 60 to 400, T 25 to 60',
  core: true,
  replicates: 4000,
  run: (count, chance): readonly Score[] => {
    const tenths = Array.from({ length: 10 }, () => ({ times: 0, said: 0, came: 0, square: 0 }));
    let [said, came, inside95, asked] = [0, 0, 0, 0];
    for (let replicate = 0; replicate < count; replicate += 1) {
      const found = forecast(drawWorld(chance), chance);
      said += found.said;
      came += found.truly;
      for (const { inside: held } of found.areas) {
        asked += 1;
        if (held === true) inside95 += 1;
      }
      const tenth = tenths[Math.min(9, Math.floor(10 * found.said))];
      if (tenth === undefined) continue;
      tenth.times += 1;
      tenth.said += found.said;
      tenth.came += found.truly;
      tenth.square += found.truly ** 2;
    }
    const covered = inside95 / asked;
    return [
      ...tenths.map(({ came: sum, said: forecasts, square, times }, at): Score => {
        const mean = forecasts / Math.max(1, times);
        const share = sum / Math.max(1, times);
        const spread = Math.sqrt(Math.max(0, square / Math.max(1, times) - share * share));
        return {
          of: `4 of 5 over, where ${10 * at} to ${10 * at + 10}% was forecast, ${(100 * mean).toFixed(1)}% on average`,
          share,
          error: spread / Math.sqrt(Math.max(1, times)),
          target: times < 100 ? null : { min: mean - 0.05, max: mean + 0.05 },
        };
      }),
      {
        of: `4 of 5 over, ${((100 * said) / count).toFixed(1)}% forecast on average`,
        share: came / count,
        error: 0.5 / Math.sqrt(count),
        target: { min: said / count - 0.05, max: said / count + 0.05 },
      },
      {
        of: 'next month inside 95%',
        share: covered,
        error: Math.sqrt((covered * (1 - covered)) / asked),
        target: { min: 0.92, max: 0.98 },
      },
    ];
  },
};

/** Areas of one force, which change together or do not. */
export const areaWorldCells: readonly Cell[] = [...fixedCells, drawnCell];
