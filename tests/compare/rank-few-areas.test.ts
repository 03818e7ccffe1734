import { describe, expect, it } from 'vitest';
import { rank } from '../../src/compare/rank.ts';
import { sentence } from '../../src/findings/sentence.ts';
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
  const first = (panel: Panel) => rank(panel, 'a0', { period: '2019-04' });
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
  it('may hold either place of two unless they are far apart', () => {
    const set = (panel: Panel) => first(panel).evidence.after?.set;
    expect(set(of(ratios.indicator, [9, 1], [50, 50]))).toEqual({ best: 1, worst: 2 });
    expect(set(of(shares.indicator, [980, 1000], [500, 1000]))).toEqual({ best: 1, worst: 1 });
    expect(set(of(shares.indicator, [980, 1000]))).toEqual({ best: 1, worst: 1 });
  });
  it('lists equal areas by their names', () => {
    const equal = of(shares.indicator, [80, 100], [80, 100], [80, 100], [80, 100], [90, 100]);
    const names = ['c', 'a', 'd', 'b', 'e'];
    const panel = changed(equal, (at) => ({ area: names[at] }));
    const { rows } = rank(panel, 'a', { period: '2019-04' }).evidence;
    expect(rows.map(({ area, place }) => `${place} ${area}`)).toEqual(['1 e', '2 a', '2 b', '2 c', '2 d']);
    expect(sentence(rank(panel, 'a', { period: '2019-04' }))).toMatch(/ was joint 2nd of 5 on /);
    expect(sentence(rank(panel, 'e', { period: '2019-04' }))).toMatch(/ was 1st of 5 on /);
  });
  it('says that samples are not known as soon as one is not', () => {
    const one = changed(published, (at) => (at === 3 ? { denominator: null } : {}));
    const found = rank(one, 'area-1', { period: '2019-Q1' });
    expect(found.caveats.map(({ code }) => code)).toEqual(['sample-unknown']);
    expect(found).toMatchObject({ verdict: 'cannot-tell', n: 308 + 358 + 408 + 1 + 508 });
  });
});
