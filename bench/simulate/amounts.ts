import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { detectableChangeIn } from '../../src/change/power/detectable-change-in.ts';
import type { Random } from '../../src/numeric/random.ts';
import type { Cell } from './cell.ts';
import { counts, monthAt, monthly, normals, steady } from './draws.ts';
import { grid, named } from './grid.ts';
import { countSeries, shareSeries } from './indicators.ts';
import { howOften, meanOver } from './score.ts';

const family = 'differences and growth on series that vary';
/** Each costs a reading. */
const replicates = 500;

/** Answers whose months vary about their level by so many points more than chance makes them. */
function varying(levels: readonly number[], n: number, sd: number, rho: number, chance: Random): number[] {
  const swings = normals(levels.length, rho, chance);
  return levels.map((level, at) =>
    chance.binomial(n, Math.min(1, Math.max(0, level + sd * (swings[at] ?? 0)))),
  );
}

const twoMonths = (T: number) => ({ from: monthAt(T - 2), to: monthAt(T - 1) });
const twoYears = (T: number) => ({
  from: `${monthAt(T - 24)}/${monthAt(T - 13)}`,
  to: `${monthAt(T - 12)}/${monthAt(T - 1)}`,
});
const shown = ({ evidence }: { readonly evidence: { readonly direction: string } }) =>
  evidence.direction !== 'none';

const ofShares = grid({ T: [24, 36, 60], sd: [0, 1, 2, 3], rho: [0, 0.5] }).flatMap((cell) =>
  (['months', 'years'] as const).map((of): Cell => {
    const { T, sd, rho } = cell;
    const periods = of === 'months' ? twoMonths(T) : twoYears(T);
    return {
      family,
      name: `difference, shares, n 750, two ${of} alike, ${named(cell)} points`,
      core: (T === 24 || T === 60) && (sd === 1 || sd === 3) && (rho === 0 || of === 'years'),
      replicates,
      run: (many, chance) => {
        const once = () =>
          shown(difference(shareSeries(varying(steady(T, 0.8), 750, sd / 100, rho, chance), 750), periods));
        return [howOften('told different', many, { max: rho > 0 ? 0.12 : 0.06 }, once)];
      },
    };
  }),
);

const ofStep: readonly Cell[] = [24, 36].map(
  (T): Cell => ({
    family,
    name: `difference, shares, n 750, months of one level six months after a step of 5 points, T ${T}`,
    core: T === 36,
    replicates,
    run: (many, chance) => {
      const levels = steady(T, 0.8).map((level, at) => (at < T - 6 ? level : level - 0.05));
      const once = () =>
        shown(difference(shareSeries(varying(levels, 750, 0.01, 0, chance), 750), twoMonths(T)));
      return [howOften('told different', many, { max: 0.06 }, once)];
    },
  }),
);

const ofGrowth = grid({ T: [24, 36, 60], mean: [2, 30, 400], phi: [1, 3], rho: [0, 0.5] }).map(
  (cell): Cell => {
    const { T, mean, rho } = cell;
    return {
      family,
      name: `growth, counts, two years alike, ${named(cell)}, season 0.15`,
      core: T === 36 && cell.phi === 3,
      replicates,
      run: (many, chance) => {
        const expected = monthly(T, mean, 0.15);
        const once = () => shown(growth(countSeries(counts(expected, cell, chance)), twoYears(T)));
        return [howOften('told different', many, { max: rho > 0 ? 0.12 : 0.06 }, once)];
      },
    };
  },
);

/** Two and eight tenths standard errors of two years: by phi and rho as they were drawn. */
const ofDetectable = grid({ T: [36, 48, 60], rho: [0, 0.3], n: [150, 721] }).map((cell): Cell => {
  const { T, rho, n } = cell;
  return {
    family,
    name: `detectableChangeIn, shares, a year after a step of 5 points, ${named(cell)}`,
    core: T !== 48,
    replicates: 200,
    run: (many, chance) => {
      const p = 0.8;
      const levels = steady(T, p).map((level, at) => (at < T - 12 ? level + 0.05 : level));
      const sd = rho > 0 ? 0.02 : 0;
      const month = (p * (1 - p)) / n;
      // Only what varies beyond chance is correlated.
      const factor = (correlation: number) => {
        let sum = 1;
        for (let k = 1; k < 12; k += 1) sum += 2 * (1 - k / 12) * correlation ** k;
        return sum;
      };
      const truth = 280.1585 * Math.sqrt((2 * (month + sd * sd * factor(rho))) / 12);
      const once = () => {
        const { estimate } = detectableChangeIn(shareSeries(varying(levels, n, sd, rho, chance), n));
        return Math.abs(estimate.value ?? Number.NaN);
      };
      return [{ ...meanOver('mean over the truth', truth, many, once), target: { min: 0.85, max: 1.15 } }];
    },
  };
});

/** Differences, growth and detectable change where months vary by more than chance, resemble each other, or have stepped. */
export const amountCells: readonly Cell[] = [...ofShares, ...ofStep, ...ofGrowth, ...ofDetectable];
