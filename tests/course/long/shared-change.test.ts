import { describe, expect, it, test } from 'vitest';
import { candidatesOf, code } from '../../../src/course/candidates.ts';
import { courseIn, courses } from '../../../src/course/courses.ts';
import { readRows } from '../../../src/course/reading.ts';
import type { Rows } from '../../../src/course/rows.ts';
import { random } from '../../../src/numeric/random.ts';
import { panelFrom } from '../../compare/panels.ts';
import { satisfaction } from '../../indicators.ts';

test('a shared step is the mean of both, weighed by what each is sure of', () => {
  const count = 24;
  const at = 18;
  const chance = random(3);
  const rows: Rows = {
    count,
    y: Float64Array.from({ length: count }, (_, row) => (row >= at ? -2 : 0) + chance.normal()),
    w: new Float64Array(count).fill(1),
    tau: Float64Array.from({ length: count }, (_, row) => row),
    pairs: 0,
    perYear: 12,
    seasonWeight: 0,
    still: 0,
  };
  const candidates = candidatesOf(count, true);
  const step = candidates.family.findIndex(
    (family, candidate) => family === code.step && candidates.start[candidate] === at,
  );
  const logPrior = candidates.logPrior.map((_, candidate) => (candidate === step ? 0 : -1e6));
  const variance = 0.3;
  const change = {
    columns: 1,
    weight: 1,
    part: 0.6,
    beta: Float64Array.of(-1, 0, 0),
    variance: Float64Array.of(variance, 0, 0, 0, 0, 0, 0, 0, 0),
  };
  const { means } = readRows(rows, {
    known: true,
    priceSeason: false,
    borrowed: { logPrior, changes: new Map([[step, change]]) },
    plain: false,
  });
  expect(means.count).toBeGreaterThanOrEqual(2);
  for (let own = 0; own < means.count; own += 2) {
    const shared = own + 1;
    expect(means.rho[shared]).toBe(means.rho[own]);
    const doubt = (means.phi[own] ?? 0) * (means.inverse[9 * own] ?? 0);
    const precise = 1 / doubt + 1 / variance;
    expect(means.beta[3 * shared]).toBeCloseTo(
      ((means.beta[3 * own] ?? 0) / doubt - 1 / variance) / precise,
      10,
    );
    expect((means.phi[shared] ?? 0) * (means.inverse[9 * shared] ?? 0)).toBeCloseTo(1 / precise, 10);
  }
  expect(means.weight.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
});

test('of very many areas those of every so many say how alike they are', () => {
  const chance = random(8);
  const drawn = Array.from({ length: 301 }, () =>
    Array.from({ length: 24 }, (_, month) => chance.binomial(150, month < 15 ? 0.8 : 0.7)),
  );
  // A quarter of them loses what another gains: all together are as before.
  const read = (gains: number, loses: number) => {
    const moved = drawn.map((own, at) =>
      own.map(
        (x, month) => x + (at === 0 || month < 15 ? 0 : at % 4 === gains ? 25 : at % 4 === loses ? -25 : 0),
      ),
    );
    const panel = panelFrom(
      satisfaction,
      '2017-04',
      moved.map((numerator, at) => ({
        area: `a${at}`,
        numerator,
        denominator: Array<number>(24).fill(150),
      })),
    );
    const [own] = panel.series;
    if (own === undefined) throw new Error('no area');
    return JSON.stringify(courseIn(panel, own));
  };
  const plain = read(-1, -1);
  // Of the 300 others the first, the third and so on are asked.
  expect(read(2, 0)).toBe(plain);
  expect(read(1, 3)).not.toBe(plain);
});

describe('areas of 150 answers a month', () => {
  const months = 36;
  const panelOf = (seed: number, ago: number, sizes: readonly number[]) => {
    const chance = random(seed);
    return panelFrom(
      satisfaction,
      '2016-05',
      sizes.map((size, area) => ({
        area: `area-${area}`,
        numerator: Array.from({ length: months }, (_, month) =>
          chance.binomial(150, 0.84 + (month >= months - ago ? size : 0)),
        ),
        denominator: new Array<number>(months).fill(150),
      })),
    );
  };
  const times = 12;
  const all = (ago: number, sizes: readonly number[]) =>
    Array.from({ length: times }, (_, time) => courses(panelOf(time, ago, sizes)));
  const lower = (found: ReturnType<typeof all>, area: number) =>
    found.filter((each) => each[area]?.evidence.level?.verdict === 'lower').length;

  it('show a fall of 5 points that all had three months ago, which few show alone', () => {
    const found = all(3, [-0.05, -0.05, -0.05, -0.05, -0.05]);
    const told = [0, 1, 2, 3, 4].reduce((sum, area) => sum + lower(found, area), 0);
    // Of 60; without the size that it has in the others, 27.
    expect(told).toBeGreaterThan(36);
  });
  it('do not fall for what the others did', () => {
    const found = all(6, [0, -0.05, -0.05, -0.05, -0.05]);
    expect(lower(found, 0)).toBeLessThanOrEqual(1);
  });
  it('may rise where all others fall', () => {
    const found = all(6, [0.08, -0.05, -0.05, -0.05, -0.05]);
    expect(found.filter((each) => each[0]?.evidence.level?.verdict === 'higher').length).toBeGreaterThan(
      times / 2,
    );
  });
  it('are read alike in every order', () => {
    const panel = panelOf(1, 6, [-0.05, -0.05, 0, -0.05, -0.08]);
    const turned = { ...panel, series: [...panel.series].reverse() };
    const words = courses(panel).map(({ evidence }) => evidence.level?.sinceStart.value ?? 0);
    const others = courses(turned).map(({ evidence }) => evidence.level?.sinceStart.value ?? 0);
    for (const [area, value] of words.entries()) expect(others[4 - area]).toBeCloseTo(value, 9);
  });
});
