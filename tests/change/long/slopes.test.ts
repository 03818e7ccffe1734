import { describe, expect, it } from 'vitest';
import { hamedRao } from '../../../src/change/trend/hamed-rao.ts';
import { mannKendall } from '../../../src/change/trend/mann-kendall.ts';
import { orderedSlopes } from '../../../src/change/trend/slope-selection.ts';
import { theilSen } from '../../../src/change/trend/theil-sen.ts';
import { pairSlopes } from '../../../src/change/trend/theil-sen-kernel.ts';
import { stepsOf } from '../../steps.ts';

const many = (count: number) => Array.from({ length: count }, (_, at) => (at * 7919) % 10_007);

describe('the slope of very many points', () => {
  it('finds the slopes of many points that all pairs have', () => {
    const n = 2100;
    const times = Array.from({ length: n }, (_, at) => Math.floor(at / 2) + (at % 5 === 0 ? 0.25 : 0)).sort(
      (a, b) => a - b,
    );
    const wave = (at: number) => Math.sin(at) * 10 + Math.cos(at * at);
    const figures: Readonly<Record<string, (at: number) => number>> = {
      'figures that differ': (at) => at / 100 + wave(at),
      counts: (at) => Math.round(Math.abs(wave(at)) / 3),
      'one figure but for a few': (at) => (at % 97 === 0 ? 1 : 0),
      'shares about a large number': (at) => 1e9 + Math.round(wave(at) * 10) / 10,
      'figures at the end of what there is': (at) => wave(at) * 1e306,
      'a straight line': (at) => 3 + (times[at] ?? 0) / 8,
    };
    for (const [name, figure] of Object.entries(figures)) {
      const values = times.map((_, at) => figure(at));
      const all = pairSlopes(times, values).sort();
      const { count, at } = orderedSlopes(times, values);
      expect(count, name).toBe(all.length);
      for (const share of [0, 0.01, 0.3, 0.5, 0.9, 1]) {
        const place = Math.round(share * (count - 1));
        expect(at(place), `${name}, ${share}`).toBe(all[place]);
      }
    }
  });

  it('takes a series of over a hundred thousand figures, whole or tied', () => {
    const n = 120_000;
    const values = Array.from({ length: n }, (_, at) => at / 50 + 7 * Math.sin(at * at));
    const times = values.map((_, at) => at);
    const { slope, lower, upper, pairs } = theilSen(times, values);
    expect(pairs).toBe((n * (n - 1)) / 2);
    expect(slope).toBeCloseTo(0.02, 6);
    expect([lower, upper].every((limit) => Math.abs((limit ?? 0) - 0.02) < 1e-5)).toBe(true);
    expect(lower).toBeLessThan(slope ?? 0);
    expect(upper).toBeGreaterThan(slope ?? 0);
    const counts = values.map((value) => Math.round(value) % 4);
    expect(theilSen(times, counts)).toMatchObject({ slope: 0, lower: 0, upper: 0 });
    expect(mannKendall(values, { variance: 'hamed-rao' }).p).toBe(0);
    expect(hamedRao(values).n).toBe(n);
  });

  it('finds the middle slope of 120,000 points without forming their pairs', () => {
    const values = many(120_000);
    const times = values.map((_, at) => at);
    let slope: number | null = null;
    const steps = stepsOf(() => {
      slope = theilSen(times, values).slope;
    }, 400_000_000);
    expect(steps).toBeLessThan(400_000_000);
    expect(Math.abs(slope ?? 1)).toBeLessThan(1e-3);
  });

  it('tests 15,500 figures with the variance of Hamed and Rao', () => {
    expect(hamedRao(many(15_500), { lags: 10 }).p).not.toBeNull();
    expect(mannKendall(many(15_500), { variance: 'hamed-rao', lags: 10 }).p).not.toBeNull();
  });
});
