import { describe, expect, it } from 'vitest';
import { apartOf } from '../../src/areas/apart.ts';
import type { Components } from '../../src/areas/components.ts';
import { belowAt, type Posterior, quantileOf } from '../../src/areas/level-chances.ts';
import { levelsIn } from '../../src/areas/levels.ts';
import { limitAt } from '../../src/areas/limits.ts';
import { explainedOf, movedBetween, nextFigure } from '../../src/areas/next.ts';
import { numberOver } from '../../src/areas/number.ts';
import { placeSet, placesOf } from '../../src/areas/places.ts';
import { posteriorOf } from '../../src/areas/posterior.ts';
import { siteAbout } from '../../src/areas/sites.ts';
import { distanceAt, spreadOf } from '../../src/areas/spread.ts';
import { tablesFrom } from '../../src/areas/tables.ts';
import { verdictsOf } from '../../src/areas/verdicts.ts';
import { oneAmongZeros, rowsOf, shares, usual } from './made.ts';

const nobody: Posterior = {
  theta: Float64Array.of(0, 1),
  below: Float64Array.of(0, 1),
  density: Float64Array.of(1, 1),
  mean: 0,
  sd: 0,
  common: 0,
};

/** One normal component of this mean and variance, whose figure is y of n, near x with precision w. */
function component(mean: number, variance: number, x: number, w: number, passing = 0): Components {
  const of = (value: number) => Float64Array.of(value);
  return {
    count: 1,
    weight: of(1),
    mean: of(mean),
    variance: of(variance),
    spread: of(variance),
    common: of(0),
    lasting: of(variance - passing),
    passing: of(passing),
    x: of(x),
    w: of(w),
    s0: 0.1,
  };
}

/** Posterior of the same by 20,000 even steps: mean of the share, and the chance under a value. */
function dense(mean: number, variance: number, y: number, n: number, under: number) {
  const prior = (theta: number) =>
    (0.95 * Math.exp(-((theta - mean) ** 2) / (2 * variance))) / Math.sqrt(variance) +
    (0.05 * Math.exp(-((theta - mean) ** 2) / (2 * (17 * variance + 0.16)))) /
      Math.sqrt(17 * variance + 0.16);
  let [sum, level, below] = [0, 0, 0];
  for (let at = 0; at < 20_000; at += 1) {
    const theta = -20 + (40 * (at + 0.5)) / 20_000;
    const p = 1 / (1 + Math.exp(-theta));
    const mass = prior(theta) * Math.exp(y * Math.log(p) + (n - y) * Math.log1p(-p) - bestLog(y, n));
    sum += mass;
    level += mass * p;
    if (theta < under) below += mass;
  }
  return { mean: level / sum, below: below / sum };
}
const bestLog = (y: number, n: number) =>
  y === 0 || y === n ? 0 : y * Math.log(y / n) + (n - y) * Math.log1p(-y / n);

describe('the level of an area', () => {
  it.each([
    [0, 0.04, 30, 50],
    [1.4, 0.3, 120, 150],
    [-3, 1, 0, 400],
    [1, 0.01, 700, 1000],
    [-1, 2, 3, 4],
  ])('is that of a dense quadrature: prior %d and %d, %i of %i', (mean, variance, y, n) => {
    const { w, x } = siteAbout('binomial', y, n, mean, variance);
    const found = posteriorOf('binomial', component(mean, variance, x, w), y, n);
    const middle = quantileOf(found, 0.4);
    const known = dense(mean, variance, y, n, middle);
    expect(Math.abs(found.mean - known.mean)).toBeLessThan(8e-3 * found.sd);
    expect(Math.abs(known.below - 0.4)).toBeLessThan(2e-3);
    expect(belowAt(found, middle)).toBeCloseTo(0.4, 6);
  });

  it('is that of its figure where the others are so far away that they say nothing of it', () => {
    // 60 of 100 beside eleven areas with 100 of 100: Beta(60.5, 40.5) is 50.3% to 69.3%.
    const tables = shares([60, ...Array<number>(11).fill(100)], 100);
    const [found] = levelsIn(tables, verdictsOf(tables, usual), 0, 0);
    const limit = (p: number) => 1 / (1 + Math.exp(-quantileOf(found?.posterior ?? nobody, p)));
    expect(found?.posterior.mean).toBeCloseTo(0.606, 2);
    expect(limit(0.025)).toBeCloseTo(0.507, 2);
    expect(limit(0.975)).toBeCloseTo(0.701, 2);
    expect(found?.posterior.sd).toBeCloseTo(0.049, 2);
    expect(found?.apart?.sd).toBeCloseTo(0.048, 2);
  });

  it('lies between its figure and the others, nearer to its figure the larger its sample', () => {
    const pulled = [50, 200, 5000].map((n) => {
      const tables = shares([0.6 * n, ...Array<number>(9).fill(200)], [n, ...Array<number>(9).fill(250)]);
      return levelsIn(tables, verdictsOf(tables, usual), 0, 0)[0]?.posterior.mean ?? 0;
    });
    expect(pulled[0]).toBeGreaterThan(pulled[1] ?? 1);
    expect(pulled[1]).toBeGreaterThan(pulled[2] ?? 1);
    expect(pulled[2]).toBeGreaterThan(0.6);
    expect(pulled[0]).toBeLessThan(0.8);
  });
});

/** Normal posteriors of shares, on a fine grid of the logit. */
function normals(means: readonly number[], sd: number): readonly Posterior[] {
  return means.map((mean) => {
    const size = 201;
    const theta = Float64Array.from({ length: size }, (_, q) => mean + sd * (-5 + q / 20));
    const raw = theta.map((value) => Math.exp(-((value - mean) ** 2) / (2 * sd * sd)));
    const below = new Float64Array(size);
    for (let q = 1; q < size; q += 1)
      below[q] = (below[q - 1] ?? 0) + (((raw[q] ?? 0) + (raw[q - 1] ?? 0)) / 2) * (sd / 20);
    const whole = below[size - 1] ?? 1;
    return {
      theta,
      below: below.map((each) => each / whole),
      density: raw.map((each) => each / whole),
      mean: 1 / (1 + Math.exp(-mean)),
      sd: sd / 4,
      common: 0.2,
    };
  });
}

describe('places and numbers', () => {
  it('are all as likely where levels are alike', () => {
    const [first] = placesOf(normals([0, 0, 0, 0], 0.3));
    for (const place of [0, 1, 2]) expect(first?.atMost(place)).toBeCloseTo((place + 1) / 4, 2);
  });

  it('over 100 areas are within .01 of what exact counting gives', () => {
    const means = Array.from({ length: 100 }, (_, at) => -0.5 + at / 100);
    const exact = placesOf(normals(means, 0.2));
    // One area more, so far away that the others do not notice: the other way of counting.
    const approximate = placesOf(normals([...means, 9], 0.2));
    for (const area of [0, 7, 50, 99])
      for (const place of [0, 3, 10, 45, 60, 95])
        expect(
          Math.abs((exact[area]?.atMost(place) ?? 0) - (approximate[area]?.atMost(place) ?? 1)),
        ).toBeLessThan(0.01);
  });

  it('over 100 areas are so for areas that are alike, for one apart from them and for unlike widths', () => {
    const worlds = [
      normals(Array<number>(150).fill(0), 0.2),
      normals([1.5, ...Array<number>(149).fill(0)], 0.2),
      [...normals(Array<number>(75).fill(0), 0.4), ...normals(Array<number>(75).fill(0.5), 0.05)],
    ];
    for (const world of worlds) {
      const found = placesOf(world);
      for (const area of [0, 1, 149]) {
        const exact = exactlyAtMost(world, area);
        exact.forEach((chance, place) => {
          expect(Math.abs((found[area]?.atMost(place) ?? 0) - chance)).toBeLessThan(0.01);
        });
      }
    }
  });

  it('have sets with at most 1% cut off at each end', () => {
    const found = placesOf(normals([-0.2, -0.1, 0, 0.1, 0.2], 0.15));
    for (const places of found) {
      const [first, last] = placeSet(places, 5);
      expect(places.atMost(first - 1)).toBeLessThanOrEqual(0.01);
      expect(1 - places.atMost(last)).toBeLessThanOrEqual(0.01);
      expect(places.atMost(first)).toBeGreaterThan(0.01);
    }
  });

  it('have as their mean the sum of the chances, to 1e-4, whatever is common', () => {
    for (const common of [0, 0.3, 0.95])
      for (const chances of [
        [0.2, 0.9, 0.5],
        [0.001, 0.14, 0.007, 0.007],
        [1, 0, 0.3],
      ]) {
        const distribution = numberOver(
          chances,
          chances.map(() => common),
        );
        const mean = distribution.reduce((sum, chance, number) => sum + chance * number, 0);
        expect(Math.abs(mean - chances.reduce((sum, each) => sum + each, 0))).toBeLessThan(1e-4);
      }
  });

  it('know that what is common is no difference between areas', () => {
    const [one] = apartOf(normals([0.3, 0, 0], 0.2), 0);
    const [alone] = apartOf(
      normals([0.3, 0, 0], 0.2).map((each) => ({ ...each, common: 0 })),
      0,
    );
    expect(one?.sd).toBeLessThan(alone?.sd ?? 0);
    // Without anything common: sd^2 (1 + 1/2).
    expect(alone?.sd).toBeCloseTo(0.05 * Math.sqrt(1.5), 9);
  });
});

/** The chances that a place is this one or a lower one, event by event at the same 24 levels. */
function exactlyAtMost(all: readonly Posterior[], area: number): readonly number[] {
  const own = all[area];
  if (own === undefined) return [];
  const sums = Array<number>(all.length).fill(0);
  for (let q = 0; q < 24; q += 1) {
    const level = quantileOf(own, (q + 0.5) / 24);
    let counted = [1];
    all.forEach((each, at) => {
      if (at === area) return;
      const p = belowAt(each, level);
      counted = [...counted, 0].map((_, n) => (counted[n] ?? 0) * (1 - p) + (counted[n - 1] ?? 0) * p);
    });
    counted.forEach((chance, n) => {
      sums[n] = (sums[n] ?? 0) + chance / 24;
    });
  }
  return sums.map((_, n) => sums.slice(0, n + 1).reduce((sum, each) => sum + each, 0));
}

describe('limits and what comes next', () => {
  it('a limit is where p is what it is drawn at, on either side', () => {
    const tables = shares([120, 118, 124, 121, 115, 122, 119, 117], 150);
    for (const row of rowsOf(tables)) {
      if (row === null) continue;
      for (const side of ['lower', 'upper'] as const) {
        const limit = limitAt(row.cavities, side, 150, 0.05) ?? -1;
        const word = (y: number) => {
          const moved = rowsOf(shares([y, 118, 124, 121, 115, 122, 119, 117], 150))[0];
          return moved?.ordinary ?? 1;
        };
        if (row !== rowsOf(tables)[0]) expect(limit).toBeGreaterThan(0);
        expect(word(side === 'lower' ? 90 : 149)).toBeLessThan(0.05);
      }
    }
  });

  it('there is none below where the others have no events', () => {
    const [first] = rowsOf(oneAmongZeros(12, 2));
    if (!first) throw new Error('the first area has a sample');
    expect(limitAt(first.cavities, 'lower', 1000, 0.05)).toBeNull();
    const least = limitAt(first.cavities, 'upper', 1000, 0.05 / 12) ?? 0;
    expect(Math.ceil(least)).toBe(5);
  });

  it('what passes does not come back, and what lasts stays', () => {
    const at = (passing: number) =>
      nextFigure('binomial', component(0, 0.25, 1, 1e6, passing), { n: 1e6, moved: 0, level: 0.95 }).expected;
    const known = 1 / (1 + Math.exp(-1));
    expect(at(0)).toBeCloseTo(known, 3);
    expect(at(0.125)).toBeLessThan(known - 0.05);
    expect(at(0.25)).toBeCloseTo(0.5, 2);
    const moved = nextFigure('binomial', component(0, 0.25, 1, 1e6), { n: 1e6, moved: 0.5, level: 0.95 });
    expect(moved.expected).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 3);
    expect(movedBetween('binomial', { y: 500, n: 1000 }, { y: 700, n: 1000 }).moved).toBeCloseTo(
      Math.log(7 / 3),
      2,
    );
  });

  it('explains the share of a change that was to be expected', () => {
    expect(explainedOf(73.8, 78.3, 80)).toBeCloseTo(4.5 / 6.2, 12);
    expect(explainedOf(70, 80, 75)).toBe(1);
    expect(explainedOf(70, 80, 65)).toBe(0);
    expect(explainedOf(70, 70, 70)).toBe(1);
    expect(explainedOf(70, 75, 70)).toBe(0);
  });

  it('the spread is found where areas really differ, and how much of it lasts', () => {
    const offs = [-0.5, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.5];
    const table = (sign: number) => ({
      y: offs.map((off) => Math.round(20_000 / (1 + Math.exp(-1 - sign * off)))),
      n: offs.map(() => 20_000),
    });
    const same = spreadOf(verdictsOf(tablesFrom('binomial', [[table(1), table(1), table(1)]]), usual).fit);
    const turned = spreadOf(
      verdictsOf(tablesFrom('binomial', [[table(1), table(-1), table(1), table(-1)]]), usual).fit,
    );
    // The root mean square of the nine is .306.
    expect(same.median).toBeGreaterThan(0.24);
    expect(same.median).toBeLessThan(0.42);
    expect(same.lower).toBeLessThan(same.median);
    expect(same.lasting).toBeGreaterThan(0.9);
    expect(turned.lasting).toBeLessThan(0.3);
    expect(distanceAt('binomial', 0, 0.2)).toBeCloseTo(0.2 / 4, 3);
  });
});
