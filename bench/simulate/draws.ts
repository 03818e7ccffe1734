import { binomialMass } from '../../src/numeric/binomial.ts';
import { negativeBinomialMass } from '../../src/numeric/negative-binomial.ts';
import { normalLower } from '../../src/numeric/normal.ts';
import { poissonMass } from '../../src/numeric/poisson.ts';
import type { Random } from '../../src/numeric/random.ts';
import { daysIn } from '../../src/period/days-in.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';

/** Standard normal figures, each resembling the one before at `rho`. */
export function normals(length: number, rho: number, chance: Random): number[] {
  let before = chance.normal();
  const step = Math.sqrt(1 - rho * rho);
  return Array.from({ length }, () => {
    const value = before;
    before = rho === 0 ? chance.normal() : rho * before + step * chance.normal();
    return value;
  });
}

const tables = new Map<string, Float64Array>();

/** Cumulative chances from 0, until nothing is left. */
function cumulative(key: string, mass: (count: number) => number, most: number): Float64Array {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const sums: number[] = [];
  let total = 0;
  let before = 0;
  for (let count = 0; count <= most && total < 1 - 1e-13; count += 1) {
    const own = mass(count);
    // Past the middle the chances only shrink: what no longer changes the sum never will.
    if (own < before && total + own === total) break;
    total += own;
    before = own;
    sums.push(total);
  }
  const table = Float64Array.from(sums);
  if (tables.size > 5000) tables.clear();
  tables.set(key, table);
  return table;
}

/** The smallest count whose cumulative chance reaches a share. */
function countAt(table: Float64Array, share: number): number {
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table[middle] ?? 1) >= share) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Spread {
  /** Variance over that of Poisson or binomial; 1 unless given. */
  readonly phi?: number;
  /** Lag-1 autocorrelation of the normal scores behind the figures; 0 unless given. */
  readonly rho?: number;
}

/** Poisson counts, negative binomial where phi is over 1, about the numbers expected. */
export function counts(
  expected: readonly number[],
  { phi = 1, rho = 0 }: Spread,
  chance: Random,
): readonly number[] {
  const scores = rho === 0 ? null : normals(expected.length, rho, chance);
  return expected.map((mean, at) => {
    const size = mean / (phi - 1);
    if (scores === null) return phi === 1 ? chance.poisson(mean) : chance.negativeBinomial(mean, size);
    const table = cumulative(
      `${mean} ${phi}`,
      phi === 1 ? (count) => poissonMass(count, mean) : (count) => negativeBinomialMass(count, mean, size),
      1e6,
    );
    return countAt(table, normalLower(scores[at] ?? 0));
  });
}

/** Successes of `n` trials each: binomial; where phi is over 1, rounded normal figures of that variance. */
export function successes(
  shares: readonly number[],
  n: number,
  { phi = 1, rho = 0 }: Spread,
  chance: Random,
): readonly number[] {
  const scores = rho === 0 && phi === 1 ? null : normals(shares.length, rho, chance);
  return shares.map((share, at) => {
    if (scores === null) return chance.binomial(n, share);
    const score = scores[at] ?? 0;
    if (phi > 1) {
      const drawn = Math.round(n * share + score * Math.sqrt(phi * n * share * (1 - share)));
      return Math.min(n, Math.max(0, drawn));
    }
    return countAt(
      cumulative(`${share} of ${n}`, (count) => binomialMass(count, n, share), n),
      normalLower(score),
    );
  });
}

/** The same level month after month, with a season of so much either way. */
export function steady(length: number, level: number, season = 0): readonly number[] {
  return Array.from({ length }, (_, month) => level * (1 + season * Math.sin((Math.PI * month) / 6)));
}

/** Events expected in each month from April 2014 where the same number is expected of every day but for the season. */
export function monthly(length: number, mean: number, season = 0): readonly number[] {
  return steady(length, mean, season).map(
    (level, month) => (level * daysIn(parsePeriod(monthAt(month)))) / 30.436875,
  );
}

/** The month so many after April 2014. */
export function monthAt(place: number): string {
  const month = 3 + place;
  return `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
