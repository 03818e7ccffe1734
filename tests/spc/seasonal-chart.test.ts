import { describe, expect, it } from 'vitest';
import { random } from '../../src/numeric/random.ts';
import { seasonalChart } from '../../src/spc/seasonal-chart.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { counts, monthAt, values } from './made.ts';

const chance = random(40);
const season = (index: number) =>
  30 * Math.cos((2 * Math.PI * index) / 12) + 8 * Math.sin((4 * Math.PI * index) / 12);
const seasonal = (length: number, noise = 3) =>
  Array.from({ length }, (_, index) => 200 + season(index) + noise * chance.normal());

describe('seasonal limits', () => {
  it('need 36 months, and an effect for each month needs 60', () => {
    const model = (length: number) => seasonalChart(values(seasonal(length))).model;
    expect([24, 35, 36, 59, 60, 84].map(model)).toEqual([
      'none',
      'none',
      'harmonics',
      'harmonics',
      'month-effects',
      'month-effects',
    ]);
    const short = seasonalChart(values(seasonal(24)));
    expect(short.verdict).toBe('too-short');
    expect(short.next).toBeNull();
    expect(short.points[23]).toMatchObject({ lower: null, sameLastYear: short.points[11]?.value });
  });

  it('rest on the residuals over n - p, and find the season', () => {
    const chart = seasonalChart(values(seasonal(60)));
    expect(chart.df).toBe(48);
    expect(seasonalChart(values(seasonal(48))).df).toBe(43);
    chart.points.forEach(({ centre }, index) => {
      expect(Math.abs((centre ?? 0) - 200 - season(index))).toBeLessThan(6);
    });
    // Written out for month effects: the mean of a month is its centre, and squares about them make sigma.
    const figures = chart.points.map(({ value }) => value ?? Number.NaN);
    const means = Array.from({ length: 12 }, (_, month) =>
      [0, 1, 2, 3, 4].reduce((sum, year) => sum + (figures[12 * year + month] ?? 0) / 5, 0),
    );
    const squares = figures.reduce((sum, value, index) => sum + (value - (means[index % 12] ?? 0)) ** 2, 0);
    expect(chart.sigma).toBeCloseTo(Math.sqrt(squares / 48), 9);
    expect(chart.points[7]?.centre).toBeCloseTo(means[7] ?? 0, 9);
    // A new month carries the error of a mean of five, and t of 48 degrees of freedom as far out as 3 sigma.
    const half = (chart.next?.upper ?? 0) - (chart.next?.centre ?? 0);
    expect(half / ((chart.sigma ?? 1) * Math.sqrt(1.2))).toBeCloseTo(3.164, 3);
  });

  it('are not taken in by a season that an ordinary chart signals on', () => {
    const figures = seasonal(60);
    const signalled = xmr(values(figures)).evidence.points.filter(({ signals }) => signals.length > 0);
    expect(signalled.length).toBeGreaterThan(10);
    const chart = seasonalChart(values(figures));
    expect(chart.points.filter(({ signals }) => signals.length > 0).length).toBeLessThan(10);
    expect(seasonalChart(values([...figures, 200 + season(60) + 25])).verdict).toBe('signal');
  });

  it('are wider for figures after a frozen baseline', () => {
    const chart = seasonalChart(values(seasonal(50)), { baseline: { to: monthAt(35) } });
    const width = (index: number) => (chart.points[index]?.upper ?? 0) - (chart.points[index]?.lower ?? 0);
    expect(chart.points.map(({ predicted }) => predicted).indexOf(true)).toBe(36);
    expect(width(40)).toBeGreaterThan(1.05 * width(4));
  });

  it('have a level for each phase, and say what they cannot', () => {
    const figures = seasonal(72).map((value, index) => (index < 40 ? value : value + 100));
    const chart = seasonalChart(values(figures), {
      phases: [{ from: monthAt(40), reason: 'new counting rules' }],
    });
    expect((chart.points[52]?.centre ?? 0) - (chart.points[28]?.centre ?? 0)).toBeGreaterThan(90);
    expect(chart.df).toBe(59);
    const never = seasonal(72).map((value, index) => (index % 12 === 5 ? null : value));
    expect(seasonalChart(values(never)).points[5]).toMatchObject({ centre: null, lower: null });
    expect(seasonalChart(values(Array.from({ length: 48 }, () => 7))).verdict).toBe('no-variation');
    expect(seasonalChart(values(seasonal(48), { window: { rolling: 12 } })).verdict).toBe('not-testable');
    expect(seasonalChart(counts([])).verdict).toBe('too-short');
  });

  it('of quarters need nine of them', () => {
    const quarters = Array.from({ length: 12 }, (_, index) => 10 + (index % 4) + ((index * 7) % 3));
    const chart = seasonalChart(values(quarters, { start: '2016-Q1' }));
    expect(chart).toMatchObject({ model: 'harmonics', df: 8 });
  });
});
