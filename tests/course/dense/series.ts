import type { Random } from '../../../src/numeric/index.ts';
import { denseScale } from './scale.ts';
import type { DenseInput } from './types.ts';
import { at, type Vector } from './vectors.ts';

/** One kind of series on which two readings are held against each other. */
export interface Kind {
  readonly name: string;
  readonly draw: (chance: Random) => DenseInput;
}

const months = (T: number): Vector => Array.from({ length: T }, (_, month) => month);
const days = (month: number) => at([30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31], month % 12);

/** Normal figures, each resembling the one before at `rho`. */
function noise(T: number, rho: number, chance: Random): Vector {
  let before = chance.normal();
  return months(T).map(() => {
    const value = before;
    before = rho * before + Math.sqrt(1 - rho * rho) * chance.normal();
    return value;
  });
}

interface Truth {
  readonly T: number;
  /** In standard errors above the level, month by month. */
  readonly shape?: (month: number, T: number) => number;
  readonly rho?: number;
  readonly phi?: number;
}

/** Shares about 80% of samples of about 400, rounded to whole answers. */
const shares =
  ({ T, shape = () => 0, rho = 0, phi = 1 }: Truth) =>
  (chance: Random): DenseInput => {
    const scores = noise(T, rho, chance);
    const denominator = months(T).map(() => 360 + Math.floor(80 * chance.uniform()));
    const numerator = denominator.map((n, month) => {
      const sd = Math.sqrt(n * 0.16);
      const drawn = 0.8 * n + sd * (shape(month, T) + Math.sqrt(phi) * at(scores, month));
      return Math.max(0, Math.min(n, Math.round(drawn)));
    });
    return { ...denseScale({ numerator, denominator, points: 2 }), season: 0, minMonths: 12 };
  };

/** Counts of about 120 a month with a season of 15%. */
const counts =
  ({ T, shape = () => 0, rho = 0, phi = 1 }: Truth, season: number) =>
  (chance: Random): DenseInput => {
    const scores = noise(T, rho, chance);
    const numerator = months(T).map((month) => {
      const mean = ((120 * days(month)) / 30.4) * (1 + 0.15 * Math.sin((Math.PI * month) / 6));
      const drawn = mean + Math.sqrt(mean) * (shape(month, T) + Math.sqrt(phi) * at(scores, month));
      return Math.max(0, Math.round(drawn));
    });
    const scaled = denseScale({ numerator, days: numerator.map((_, month) => days(month)), percent: 5 });
    return { ...scaled, season, minMonths: 12 };
  };

/** Figures of which the sampling variance is not known. */
const figures =
  (T: number, of: (month: number, chance: Random) => number) =>
  (chance: Random): DenseInput => ({
    y: months(T).map((month) => of(month, chance)),
    w: months(T).map(() => 1),
    tau: months(T),
    season: 0,
    known: false,
    margin: 0.5,
    minMonths: 12,
  });

/** Months left out, which keep their place in time. */
const without =
  (draw: Kind['draw'], left: (month: number) => boolean): Kind['draw'] =>
  (chance) => {
    const whole = draw(chance);
    const kept = (values: Vector) => values.filter((_, row) => !left(at(whole.tau, row)));
    return { ...whole, y: kept(whole.y), w: kept(whole.w), tau: kept(whole.tau) };
  };

const step = (ago: number, size: number) => (month: number, T: number) => (month >= T - ago ? size : 0);
const line = (size: number) => (month: number, T: number) => (size * month) / T;

/** Twenty-five kinds: what a series may do, how it is measured, and what is missing of it. */
export const kinds: readonly Kind[] = [
  { name: 'flat, 24 months', draw: shares({ T: 24 }) },
  { name: 'flat, 60 months', draw: shares({ T: 60 }) },
  { name: 'flat and alike from month to month', draw: shares({ T: 48, rho: 0.5 }) },
  { name: 'flat and more spread than chance', draw: shares({ T: 48, phi: 6 }) },
  { name: 'a step two months ago', draw: shares({ T: 25, shape: step(2, -4) }) },
  { name: 'a step six months ago', draw: shares({ T: 36, shape: step(6, -3) }) },
  { name: 'a step thirty months ago', draw: shares({ T: 60, shape: step(30, 3) }) },
  { name: 'two steps', draw: shares({ T: 48, shape: (m) => (m >= 34 ? 5 : m >= 16 ? 3 : 0) }) },
  {
    name: 'a ramp that ended',
    draw: shares({ T: 46, shape: (m) => 0.4 * Math.min(9, Math.max(0, m - 26)) }),
  },
  { name: 'a ramp that goes on', draw: shares({ T: 42, shape: (m) => 0.6 * Math.max(0, m - 35) }) },
  { name: 'a line', draw: shares({ T: 44, shape: line(-6) }) },
  { name: 'a fall and a rise', draw: shares({ T: 48, shape: (m) => 0.3 * Math.abs(m - 25) }) },
  { name: 'a fall, a rise and a fall', draw: shares({ T: 60, shape: (m) => 4 * Math.sin(m / 9) }) },
  { name: 'a step on a line', draw: shares({ T: 50, shape: (m) => 0.08 * m + (m >= 33 ? -5 : 0) }) },
  { name: 'a dip of four months', draw: shares({ T: 40, shape: (m) => (m >= 20 && m < 24 ? -6 : 0) }) },
  { name: 'a bad month within', draw: shares({ T: 36, shape: (m) => (m === 20 ? -8 : 0) }) },
  { name: 'a bad month at the end', draw: shares({ T: 40, shape: (m, T) => (m === T - 1 ? -5 : 0) }) },
  { name: 'counts with a season, 60 months', draw: counts({ T: 60, shape: step(9, 3), phi: 2 }, 2) },
  { name: 'counts with a season, 36 months', draw: counts({ T: 36, rho: 0.3 }, 2) },
  { name: 'counts with one pair, 30 months', draw: counts({ T: 30, shape: line(4) }, 1) },
  {
    name: 'counts with months left out',
    draw: without(counts({ T: 54, shape: step(20, -4) }, 2), (m) => m % 11 === 7 || (m > 20 && m < 24)),
  },
  {
    name: 'shares with months left out',
    draw: without(shares({ T: 50, shape: step(8, -3), rho: 0.3 }), (m) => m === 0 || m === 13 || m === 48),
  },
  { name: 'an exact step of shares', draw: exactShares },
  { name: 'an exact step, variance unknown', draw: exactStep },
  {
    name: 'figures, variance unknown',
    draw: figures(45, (m, chance) => chance.normal() + (m >= 30 ? 2 : 0)),
  },
];

/** 320 of 400, then another number: nothing is left of a step. */
function exactShares(chance: Random): DenseInput {
  const [since, after] = [10 + chance.below(20), 280 + chance.below(30)];
  const numerator = months(40).map((month) => (month >= since ? after : 320));
  const scaled = denseScale({ numerator, denominator: numerator.map(() => 400), points: 2 });
  return { ...scaled, season: 0, minMonths: 12 };
}

function exactStep(chance: Random): DenseInput {
  const [since, size] = [10 + chance.below(16), chance.normal()];
  return figures(36, (month) => (month >= since ? 1 + size : 1))(chance);
}
