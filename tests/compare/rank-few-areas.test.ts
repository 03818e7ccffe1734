import { describe, expect, it } from 'vitest';
import { rank } from '../../src/compare/rank.ts';
import type { Panel } from '../../src/series/series.ts';
import { panelFrom } from './panels.ts';
import { changed, published, ratios, shares } from './ranked-panels.ts';

describe('a rank among few areas', () => {
  const of = (indicator: typeof shares.indicator, ...parts: readonly (readonly [number, number])[]) =>
    panelFrom(
      indicator,
      '2019-04',
      parts.map(([numerator, below], at) => ({
        area: `a${at}`,
        numerator: [numerator],
        denominator: [below],
      })),
    );
  const first = (panel: Panel, level = 0.95) => rank(panel, 'a0', { period: '2019-04', draws: 20, level });
  it('has quartiles from four on', () => {
    const four = [
      [950, 1000],
      [600, 1000],
      [500, 1000],
      [400, 1000],
    ] as const;
    expect(first(of(shares.indicator, ...four)).verdict).toBe('top-quartile');
    expect(first(of(shares.indicator, ...four.slice(0, 3))).verdict).toBe('cannot-tell');
  });
  it('compares ratios by their logarithm and proportions by the pooled share', () => {
    // Of 9 to 1 and 50 to 50 the logarithms are 2.05 of their errors apart, the shares 2.42; 97% are at 2.17.
    expect(first(of(ratios.indicator, [9, 1], [50, 50]), 0.97).evidence.after?.set).toEqual({
      best: 1,
      worst: 2,
    });
    expect(first(of(shares.indicator, [9, 10], [50, 100]), 0.97).evidence.after?.set).toEqual({
      best: 1,
      worst: 1,
    });
    expect(first(of(ratios.indicator, [9, 1], [50, 50])).evidence.after?.set).toEqual({ best: 1, worst: 1 });
  });
  it('adds a half to counts of a ratio only where there were none', () => {
    // Of 2 to 8 and 50 to 50 the logarithms are 1.70 of their errors apart, with halves added 1.64; 90.5% are at 1.67.
    expect(first(of(ratios.indicator, [2, 8], [50, 50]), 0.905).evidence.after?.set).toEqual({
      best: 2,
      worst: 2,
    });
  });
  it('lists equal areas by their names', () => {
    const equal = of(shares.indicator, [80, 100], [80, 100], [80, 100], [80, 100], [90, 100]);
    const names = ['c', 'a', 'd', 'b', 'e'];
    const panel = changed(equal, (at) => ({ area: names[at] }));
    const { rows } = rank(panel, 'a', { period: '2019-04', draws: 5 }).evidence;
    expect(rows.map(({ area, place }) => `${place} ${area}`)).toEqual(['1 e', '2 a', '2 b', '2 c', '2 d']);
  });
  it('says that samples are not known as soon as one is not', () => {
    const one = changed(published, (at) => (at === 3 ? { denominator: null } : {}));
    const found = rank(one, 'area-1', { period: '2019-Q1', draws: 20 });
    expect(found.caveats.map(({ code }) => code)).toEqual(['sample-unknown']);
    expect(found).toMatchObject({ verdict: 'cannot-tell', n: 308 + 358 + 408 + 1 + 508 });
  });
});
