import { belowAt, quantileOf } from '../../src/areas/level-chances.ts';
import { levelsIn } from '../../src/areas/levels.ts';
import { placeSet } from '../../src/areas/places.ts';
import { type FigureKind, levelOf, linkOf, type Tables, tablesFrom } from '../../src/areas/tables.ts';
import { verdictsOf } from '../../src/areas/verdicts.ts';
import type { Random } from '../../src/numeric/random.ts';
import { type Cell, type Score, shareScore } from './cell.ts';
import { grid, named } from './grid.ts';

const family = 'areas: one model';
const replicates = 500;

/** What the areas of a table are: events of so many trials (or of a mean count), and how far their levels differ. */
interface Setting {
  readonly kind: FigureKind;
  readonly level: number;
  readonly n: number;
  readonly areas: number;
  readonly sizes: 'alike' | 'unlike';
  /** Mean square of a z-score: 1 where areas are equal. */
  readonly phi: number;
}

/** Sizes alike, or unlike by a factor of 100, with the size given in the middle. */
const sizesOf = ({ areas, kind, n, sizes }: Setting): readonly number[] =>
  Array.from({ length: areas }, (_, at) => {
    const own = sizes === 'alike' ? n : n * 10 ** (-1 + (2 * at) / Math.max(1, areas - 1));
    return kind === 'binomial' ? Math.max(1, Math.round(own)) : own;
  });

/** Variance of an ordinary figure on the scale of the model. */
const noiseOf = ({ kind, level }: Setting, n: number) =>
  1 / (n * level * (kind === 'binomial' ? 1 - level : 1));

/** So far that a mean square of z-scores is phi, but never more than a level of three times another is ordinary. */
const spreadOf = (setting: Setting) =>
  Math.min(1, Math.sqrt((setting.phi - 1) * noiseOf(setting, setting.n)));

const draw = ({ kind }: Setting, theta: number, n: number, chance: Random) =>
  kind === 'binomial' ? chance.binomial(n, levelOf(kind, theta)) : chance.poisson(n * levelOf(kind, theta));

const t5 = (chance: Random) => {
  let squares = 0;
  for (let i = 0; i < 5; i += 1) squares += chance.normal() ** 2;
  // Brought to a variance of 1: that of t with five degrees of freedom is 5/3.
  return (chance.normal() / Math.sqrt(squares / 5)) * Math.sqrt(3 / 5);
};

/** True levels, and their tables: earlier periods have a share `lasting` of the spread in common with the judged one. */
function world(
  setting: Setting,
  chance: Random,
  more: World = {},
): { readonly tables: Tables; readonly truth: readonly number[] } {
  const { earlier = 0, effect = (one: Random) => one.normal(), far = 0, lasting = 1 } = more;
  const sizes = sizesOf(setting);
  const spread = more.spread ?? spreadOf(setting);
  const middle = linkOf(setting.kind, setting.level, 1);
  const kept = sizes.map(() => Math.sqrt(lasting) * effect(chance));
  const periods = Array.from({ length: earlier + 1 }, (_, period) => {
    const truth = kept.map((own, at) => {
      const theta = middle + spread * (own + Math.sqrt(1 - lasting) * effect(chance));
      const deviation = Math.sqrt(spread * spread + noiseOf(setting, sizes[at] ?? 1));
      return period === 0 && at === 0 ? middle - far * deviation : theta;
    });
    return { truth, y: truth.map((theta, at) => draw(setting, theta, sizes[at] ?? 0, chance)), n: sizes };
  });
  return { tables: tablesFrom(setting.kind, [periods]), truth: periods[0]?.truth ?? [] };
}

interface World {
  readonly earlier?: number;
  readonly effect?: (chance: Random) => number;
  /** How far out the first area is, in its own total deviations. */
  readonly far?: number;
  readonly lasting?: number;
  /** In place of that which gives phi. */
  readonly spread?: number;
}

const usual = { alpha: 0.05, plain: false } as const;

/** How often any ordinary area is called beyond, and how often any is called different. */
function falseCalls(setting: Setting, more: World, target: number | null, equal: boolean) {
  return (count: number, chance: Random): readonly Score[] => {
    let [beyond, different, cannot] = [0, 0, 0];
    for (let table = 0; table < count; table += 1) {
      const { rows } = verdictsOf(world(setting, chance, more).tables, usual);
      if (rows.some((row) => row?.verdict === 'beyond-ordinary-variation')) beyond += 1;
      if (rows.some((row) => (row?.adjustedChance ?? 1) < 0.05)) different += 1;
      if (rows.some((row) => row?.verdict === 'cannot-tell')) cannot += 1;
    }
    return [
      shareScore('an ordinary area called beyond', beyond, count, target === null ? null : { max: target }),
      shareScore('an area called different', different, count, equal ? { max: 0.075 } : null),
      shareScore('an area that cannot be told', cannot, count),
    ];
  };
}

const figures: readonly Pick<Setting, 'kind' | 'level' | 'n'>[] = [
  { kind: 'binomial', level: 0.8, n: 150 },
  { kind: 'binomial', level: 0.5, n: 750 },
  { kind: 'binomial', level: 0.05, n: 400 },
  { kind: 'binomial', level: 0.98, n: 60 },
  { kind: 'poisson', level: 0.1, n: 1 },
  { kind: 'poisson', level: 30, n: 1 },
  { kind: 'poisson', level: 400, n: 1 },
];

const ordinary = grid({ areas: [5, 10, 12, 32, 43], phi: [1, 2, 4], sizes: ['alike', 'unlike'] }).flatMap(
  (shape) =>
    figures.map((figure): Cell => {
      const setting = { ...figure, ...shape };
      return {
        family,
        name: `ordinary areas, ${named({ ...setting })}`,
        core: (shape.areas === 10 || shape.areas === 43) && (figure.n === 150 || figure.level === 30),
        replicates,
        run: falseCalls(setting, {}, 0.08, shape.phi === 1),
      };
    }),
);

const rare = grid({ areas: [12, 43], level: [0.02, 0.1, 0.3] }).map((cell): Cell => {
  const setting: Setting = { kind: 'poisson', n: 1, sizes: 'alike', phi: 1, ...cell };
  return {
    family,
    name: `rare events, ${named({ ...cell })}`,
    core: true,
    replicates,
    run: falseCalls(setting, {}, 0.05, true),
  };
});

const heavy = grid({ areas: [12, 43], phi: [2, 4] }).map((cell): Cell => {
  const setting: Setting = { kind: 'binomial', level: 0.8, n: 750, sizes: 'alike', ...cell };
  const run = falseCalls(setting, { effect: t5 }, null, false);
  return {
    family,
    name: `differences of t with five degrees, ${named({ ...cell })}`,
    core: cell.phi === 4,
    replicates,
    run,
  };
});

/** One area so many of its own total deviations below: how often is it found, and how often is another called? */
const apart = grid({
  areas: [5, 12, 43],
  phi: [2, 4],
  sizes: ['alike', 'unlike'],
  far: [3, 4, 6],
  earlier: [0, 8],
}).map(({ earlier, far, ...shape }): Cell => {
  const setting: Setting = { kind: 'binomial', level: 0.8, n: 150, ...shape };
  return {
    family,
    name: `one area apart, ${named({ ...shape, far, earlier })}`,
    core: far === 4 && shape.phi === 2 && earlier === 0,
    replicates: earlier === 0 ? replicates : 200,
    run: (count, chance) => {
      let [found, other] = [0, 0];
      for (let table = 0; table < count; table += 1) {
        const { rows } = verdictsOf(world(setting, chance, { far, earlier, lasting: 0.5 }).tables, usual);
        if (rows[0]?.verdict === 'beyond-ordinary-variation') found += 1;
        if (rows.slice(1).some((row) => row?.verdict === 'beyond-ordinary-variation')) other += 1;
      }
      return [
        shareScore('found', found, count),
        shareScore('another called beyond', other, count, { max: 0.08 }),
      ];
    },
  };
});

/** One area lower than the rest, which are alike: how often is one of the rest called different? */
const alike = grid({ areas: [3, 4, 5], points: [0, 6, 12], n: [150, 750, 3000] }).map(
  ({ areas, n, points }): Cell => ({
    family,
    name: `alike but for one, ${named({ areas, points, n })}`,
    core: false,
    replicates,
    run: (count, chance) => {
      let [found, other] = [0, 0];
      for (let table = 0; table < count; table += 1) {
        const y = Array.from({ length: areas }, (_, at) =>
          chance.binomial(n, at === 0 ? 0.8 - points / 100 : 0.8),
        );
        const { rows } = verdictsOf(tablesFrom('binomial', [[{ y, n: y.map(() => n) }]]), usual);
        const differs = rows.map((row) => (row?.adjustedChance ?? 1) < usual.alpha);
        if (differs[0]) found += 1;
        if (differs.slice(1).includes(true)) other += 1;
      }
      return [
        shareScore('the one called different', found, count),
        shareScore('one of the rest called different', other, count),
      ];
    },
  }),
);

const past = grid({ areas: [5, 10], earlier: [4, 8, 16], lasting: [0, 0.5, 1] }).map(
  ({ areas, earlier, lasting }): Cell => {
    const setting: Setting = { kind: 'binomial', level: 0.75, n: 250, areas, sizes: 'alike', phi: 1 };
    return {
      family,
      name: `ordinary areas with a past, ${named({ areas, earlier, lasting })}, spread .2`,
      core: areas === 5 && earlier === 8,
      replicates: 200,
      run: falseCalls(setting, { earlier, lasting, spread: 0.2 }, 0.075, false),
    };
  },
);

/** Levels and chances: do intervals hold the truth, and come chances true? */
const levels = grid({ areas: [12, 43], phi: [1, 2, 4], sizes: ['alike', 'unlike'] }).map((shape): Cell => {
  const setting: Setting = { kind: 'binomial', level: 0.8, n: 150, ...shape };
  return {
    family,
    name: `levels and chances, ${named({ ...shape })}`,
    core: shape.areas === 12,
    replicates: 300,
    run: (count, chance) => {
      let [inside, over, overChance, lowest, placed] = [0, 0, 0, 0, 0];
      for (let table = 0; table < count; table += 1) {
        const { tables, truth } = world(setting, chance);
        // A target that is not at the level of all: of equal areas all or none are over it.
        const goal = linkOf('binomial', 0.8, 1) + Math.sqrt(noiseOf(setting, setting.n)) * chance.normal();
        const found = levelsIn(tables, verdictsOf(tables, usual), 0, 0);
        const least = truth.indexOf(Math.min(...truth));
        found.forEach((each, area) => {
          const theta = truth[area] ?? 0;
          if (!each) return;
          const { places, posterior } = each;
          if (theta >= quantileOf(posterior, 0.025) && theta <= quantileOf(posterior, 0.975)) inside += 1;
          if (theta >= goal) over += 1;
          overChance += 1 - belowAt(posterior, goal);
          if (area === least) lowest += places?.atMost(0) ?? 0;
          const [first, last] = places === null ? [0, 0] : placeSet(places, truth.length);
          const place = truth.filter((other) => other < theta).length;
          if (shape.phi === 1 || (place >= first && place <= last)) placed += 1;
        });
      }
      const all = count * shape.areas;
      return [
        shareScore('levels inside 95%', inside, all, { min: 0.9, max: 0.995 }),
        shareScore('over the target', over, all),
        shareScore('over the target: chance', overChance, all),
        shareScore('chance of being lowest, of the one that is', lowest, count),
        shareScore('places inside their set', placed, all, { min: 0.95 }),
      ];
    },
  };
});

/** One model of areas: how often is an ordinary area called beyond, one that is found, and do chances come true? */
export const areaModelCells: readonly Cell[] = [
  ...ordinary,
  ...rare,
  ...heavy,
  ...apart,
  ...alike,
  ...past,
  ...levels,
];
