import { earlyWarning } from '../../src/change/ahead/early-warning.ts';
import { ears } from '../../src/change/ahead/early-warning-ears.ts';
import { farrington } from '../../src/change/ahead/early-warning-farrington.ts';
import { forecast } from '../../src/change/ahead/forecast.ts';
import { ets } from '../../src/change/ahead/smoothing-ets.ts';
import { holtWinters } from '../../src/change/ahead/smoothing-holt-winters.ts';
import type { Random } from '../../src/numeric/random.ts';
import { type Cell, type Score, shareScore } from './cell.ts';
import { counts, monthly, normals, steady, successes } from './draws.ts';
import { covers, grid, named } from './grid.ts';
import { countSeries, shareSeries } from './indicators.ts';
import { howOften } from './score.ts';

const family = 'forecasts';
/** Cautious limits are no fault as long as they are of use. */
const coversAhead = { min: 0.93, max: 0.99 } as const;

/** What is expected of each month, drawn anew for each series. */
type Truth = (length: number, chance: Random) => readonly number[];

const walk = (length: number, step: number, chance: Random) => {
  let level = 0;
  return Array.from({ length }, () => {
    level += step * chance.normal();
    return level;
  });
};

function dampedTrend(length: number, chance: Random): readonly number[] {
  let [level, slope] = [0, 0.02];
  return Array.from({ length }, () => {
    slope = 0.9 * slope + 0.004 * chance.normal();
    level += slope;
    return level;
  });
}

const moved = (means: readonly number[], logs: readonly number[]) =>
  means.map((mean, at) => mean * Math.exp(logs[at] ?? 0));

const truths: readonly (readonly [name: string, core: boolean, truth: Truth])[] = [
  ['level, mean 100', true, (length) => monthly(length, 100)],
  ['level, mean 12', false, (length) => monthly(length, 12)],
  ['season of 15%, mean 100', true, (length) => monthly(length, 100, 0.15)],
  ['level that moves by 3% a month', true, (length, c) => moved(monthly(length, 100), walk(length, 0.03, c))],
  ['slope that dies away', true, (length, c) => moved(monthly(length, 400), dampedTrend(length, c))],
  [
    'season of 15%, level that moves by 5% a month, mean 400',
    false,
    (length, c) => moved(monthly(length, 400, 0.15), walk(length, 0.05, c)),
  ],
  [
    'a fall by 20% eight months ago',
    true,
    (length) => monthly(length, 100).map((mean, at) => (at < length - 20 ? mean : 0.8 * mean)),
  ],
  ['rising by 0.5% a month', false, (length) => monthly(length, 100).map((mean, at) => mean * 1.005 ** at)],
];

const ahead = (held: readonly boolean[][], replicates: number): readonly Score[] => {
  const first = held.filter(([one]) => one).length;
  const all = held.flat();
  const score = shareScore('coverage, one to twelve months ahead', all.filter(Boolean).length, all.length);
  // Months ahead of one series move together: the error is that of whole series.
  const shares = held.map((one) => one.filter(Boolean).length / Math.max(1, one.length));
  const squares = shares.reduce((sum, share) => sum + (share - score.share) ** 2, 0);
  const error = Math.sqrt(squares / Math.max(1, shares.length - 1) / Math.max(1, shares.length));
  return [
    shareScore('coverage, one month ahead', first, replicates, coversAhead),
    { ...score, error, target: coversAhead },
  ];
};

const ofCounts = truths.flatMap(([name, core, truth]) =>
  [36, 60, 120].map(
    (T): Cell => ({
      family,
      name: `forecast, ${name}, T ${T}`,
      core: core && T === 60,
      run: (replicates, chance) => {
        const held = Array.from({ length: replicates }, () => {
          const drawn = counts(truth(T + 12, chance), {}, chance);
          const found = forecast(countSeries(drawn.slice(0, T))).evidence.forecast;
          return found.map(
            ({ lower, upper }, at) => lower <= (drawn[T + at] ?? 0) && (drawn[T + at] ?? 0) <= upper,
          );
        });
        return ahead(held, replicates);
      },
    }),
  ),
);

const ofShares = grid({ T: [36, 60], n: [50, 200, 750] }).map(
  (cell): Cell => ({
    family,
    name: `forecast, shares at 78%, ${named(cell)}`,
    core: cell.T === 60 && cell.n === 200,
    run: (replicates, chance) => {
      const held = Array.from({ length: replicates }, () => {
        const drawn = successes(steady(cell.T + 12, 0.78), cell.n, {}, chance);
        const found = forecast(shareSeries(drawn.slice(0, cell.T), cell.n)).evidence.forecast;
        return found.map(({ lower, upper }, at) => {
          const seen = (drawn[cell.T + at] ?? 0) / cell.n;
          return lower <= seen && seen <= upper;
        });
      });
      return ahead(held, replicates);
    },
  }),
);

interface Point {
  readonly lower: number | null;
  readonly upper: number | null;
}
type Smoother = (values: readonly number[]) => readonly Point[];
const smoothers: readonly (readonly [name: string, season: boolean, core: boolean, Smoother])[] = [
  ['ets, level', false, true, (values) => ets(values, { trend: 'none' }).forecast],
  ['ets, auto', false, false, (values) => ets(values).forecast],
  ['ets, damped', false, false, (values) => ets(values, { trend: 'damped' }).forecast],
  ['ets, level with season', true, false, (values) => ets(values, { trend: 'none', season: 12 }).forecast],
  ['holtWinters, level', false, true, (values) => holtWinters(values).forecast],
  ['holtWinters, season', true, false, (values) => holtWinters(values, { season: 12 }).forecast],
];
const ofSmoothing = smoothers.flatMap(([name, season, core, smooth]) =>
  [36, 60, 120].map(
    (T): Cell => ({
      family,
      name: `${name}, level that moves, T ${T}`,
      core: core && T === 60,
      run: (replicates, chance) => {
        const held = Array.from({ length: replicates }, () => {
          const noise = normals(T + 12, 0, chance);
          const level = walk(T + 12, 0.3, chance);
          const drawn = noise.map(
            (one, at) => 50 + one + (level[at] ?? 0) + (season ? 3 * Math.sin((Math.PI * at) / 6) : 0),
          );
          return smooth(drawn.slice(0, T)).map(({ lower, upper }, at) => {
            const seen = drawn[T + at] ?? 0;
            return lower !== null && upper !== null && lower <= seen && seen <= upper;
          });
        });
        return ahead(held, replicates).map((score) => ({ ...score, target: covers }));
      },
    }),
  ),
);

const warned = 'early warnings';
/** A false alarm in one of a hundred periods is asked for; up to two are let pass. */
const alarms = { max: 0.02 } as const;

const ofFarrington = (['improved', 'original'] as const).flatMap((form) =>
  grid({ mean: [5, 30, 100], phi: [1, 3], T: [60, 120] }).map(
    (cell): Cell => ({
      family: warned,
      name: `farrington, ${form}, ${named(cell)}, season 0.15`,
      core: cell.T === 120 && cell.mean === 30,
      run: (replicates, chance) => {
        const expected = steady(cell.T, cell.mean, 0.15);
        const once = () =>
          farrington(counts(expected, cell, chance), { form, from: cell.T - 1 }).at(-1)?.alarm ?? null;
        return [howOften('false alarm in the last month', replicates, alarms, once)];
      },
    }),
  ),
);

const ofWarning = grid({ T: [60, 84], mean: [5, 30, 100], phi: [1, 3], rho: [0, 0.3] }).map(
  (cell): Cell => ({
    family: warned,
    name: `earlyWarning, ${named(cell)}, season 0.15`,
    core: cell.T === 60 && cell.mean === 30 && cell.phi === 3 && cell.rho === 0,
    run: (replicates, chance) => {
      const expected = monthly(cell.T, cell.mean, 0.15);
      const once = () => earlyWarning(countSeries(counts(expected, cell, chance))).verdict === 'outlying';
      return [howOften('outlying', replicates, cell.rho === 0 ? alarms : null, once)];
    },
  }),
);

const ofEars = (['C1', 'C2', 'C3'] as const).flatMap((method) =>
  [5, 30].map(
    (mean): Cell => ({
      family: warned,
      name: `ears, ${method}, mean ${mean}`,
      core: mean === 30,
      run: (replicates, chance) => {
        const once = () => ears(counts(steady(12, mean), {}, chance), { method }).at(-1)?.alarm ?? null;
        return [howOften('false alarm in the last period', replicates, alarms, once)];
      },
    }),
  ),
);

/** What comes next: how often do the limits hold, and how often is there an alarm where nothing is wrong? */
export const forecastCells: readonly Cell[] = [
  ...ofCounts,
  ...ofShares,
  ...ofSmoothing,
  ...ofFarrington,
  ...ofWarning,
  ...ofEars,
];
