import { describe, expect, it } from 'vitest';
import { blockOf, figuresOf } from '../../src/areas/figures.ts';
import { drawLevels, hierarchy, posteriorMoments, posteriorQuantile } from '../../src/compare/hierarchy.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { shrink } from '../../src/compare/shrink.ts';
import { random } from '../../src/numeric/random.ts';
import { offences, satisfaction } from '../indicators.ts';
import { fiveAreas, panelFrom } from './panels.ts';

const shares = (tops: readonly number[], n = 100) =>
  panelFrom(
    satisfaction,
    '2019-04',
    tops.map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [n] })),
  );
const counts = panelFrom(
  offences,
  '2019-04',
  [30, 50, 40, 90].map((top, at) => ({ area: `a${at}`, numerator: [top] })),
);
const near = (found: readonly (number | null)[], expected: readonly number[], digits: number) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, digits);
  });
};

// The posterior summed over 1,500 spreads by 2,500 overall levels with NumPy, apart from the library's grid.
describe('levels of areas that lend each other strength', () => {
  it('are those of the beta-binomial model', () => {
    near(
      shrink(fiveAreas).map(({ shrunken }) => shrunken),
      [0.81475045, 0.80268779, 0.80252293, 0.78157813, 0.77253113],
      5,
    );
    near(
      shrink(shares([30, 60, 20, 45])).map(({ shrunken }) => shrunken),
      [0.30655808, 0.58612968, 0.21336755, 0.44634388],
      5,
    );
  });

  it('are those of the gamma-Poisson model', () => {
    near(
      shrink(counts).map(({ shrunken }) => shrunken),
      [31.584609, 50.176009, 40.88030929, 87.35881049],
      2,
    );
  });

  it('have the chances of a target that follow', () => {
    near(
      howManyAbove(fiveAreas).evidence.areas.map(({ probability }) => probability),
      [0.69417849, 0.53822813, 0.53698776, 0.25077701, 0.17201196],
      4,
    );
    near(
      howManyAbove(shares([30, 60, 20, 45]), { target: 0.4 }).evidence.areas.map(
        ({ probability }) => probability,
      ),
      [0.0221676, 0.9999174, 0.0000266, 0.83026739],
      4,
    );
  });

  it('have a posterior deviation, and quantiles about their mean', () => {
    const panel = shares([30, 60, 20, 45]);
    const found = hierarchy(figuresOf(panel, blockOf(panel, 'test')));
    const { mean, deviation } = posteriorMoments(found, 1);
    expect(deviation).toBeCloseTo(0.04909093, 4);
    expect((posteriorQuantile(found, 1, 0.975) - mean) / deviation).toBeCloseTo(1.94, 1);
    expect((mean - posteriorQuantile(found, 1, 0.025)) / deviation).toBeCloseTo(1.98, 1);
  });

  it('are Jeffreys’ for one area alone', () => {
    const [alone] = shrink(shares([30]));
    // (30 + 1/2) / (100 + 1), and the quantiles of that beta by scipy 1.17.
    expect(alone?.shrunken).toBeCloseTo(30.5 / 101, 12);
    expect(alone?.lower).toBeCloseTo(0.21684143, 7);
    expect(alone?.upper).toBeCloseTo(0.39454651, 7);
  });

  it('are drawn with their mean and deviation', () => {
    for (const panel of [shares([30, 60, 20, 45]), counts]) {
      const found = hierarchy(figuresOf(panel, blockOf(panel, 'test')));
      const chance = random(9);
      const draws = Array.from({ length: 4000 }, () => drawLevels(found, chance)[1] ?? 0);
      const { mean, deviation } = posteriorMoments(found, 1);
      const average = draws.reduce((sum, draw) => sum + draw, 0) / 4000;
      const spread = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / 4000);
      expect(Math.abs(average - mean) / deviation).toBeLessThan(0.06);
      expect(spread / deviation).toBeGreaterThan(0.94);
      expect(spread / deviation).toBeLessThan(1.06);
    }
  });

  it('are less sure, and drawn further in, where figures vary more than chance', () => {
    const figures = figuresOf(fiveAreas, blockOf(fiveAreas, 'test'));
    const [plain, noisy] = [hierarchy(figures), hierarchy(figures, 3)].map((found) =>
      posteriorMoments(found, 0),
    );
    expect(noisy?.deviation ?? 0).toBeGreaterThan(plain?.deviation ?? 1);
    expect(noisy?.mean ?? 1).toBeLessThan(plain?.mean ?? 0);
  });
});
