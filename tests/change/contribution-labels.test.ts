import { describe, expect, it } from 'vitest';
import { contribution } from '../../src/change/amount/contribution.ts';
import { dasGupta } from '../../src/change/amount/das-gupta.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { offenceRate, offences, satisfaction } from '../indicators.ts';

const years = { from: '2017/18', to: '2018/19' } as const;
const of = (name: string, numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}) =>
  seriesFrom(more.denominator === undefined ? offences : offenceRate, {
    start: '2017/18',
    area: name.toLowerCase(),
    areaName: name,
    numerator,
    ...more,
  });
const panelOf = (...series: readonly Series[]): Panel => ({
  indicator: series[0]?.indicator ?? offences,
  calendar: series[0]?.calendar ?? of('A', [1, 1]).calendar,
  series,
  coverage: [],
  excluded: [],
});
const names = (panel: Panel) => contribution(panel, years).evidence.contributions.map(({ name }) => name);
const part = (offence: string, victim = 'all') => ({ part: { offence, victim } });

describe('what a contribution is called', () => {
  it('is its area, its part, or both, whatever tells it from the others', () => {
    expect(names(panelOf(of('A', [1, 9]), of('B', [1, 5])))).toEqual(['A', 'B']);
    expect(names(panelOf(of('A', [1, 9], part('theft')), of('A', [1, 5], part('arson'))))).toEqual([
      'theft',
      'arson',
    ]);
    expect(names(panelOf(of('A', [1, 9], part('theft')), of('B', [1, 5], part('arson'))))).toEqual([
      'A, theft',
      'B, arson',
    ]);
    expect(
      names(panelOf(of('A', [1, 9], part('theft', 'child')), of('A', [1, 5], part('arson', 'adult')))),
    ).toEqual(['theft, child', 'arson, adult']);
    expect(names(panelOf(of('A', [1, 9], part('theft')), of('B', [1, 5], part('theft'))))).toEqual([
      'A',
      'B',
    ]);
    expect(names(panelOf(of('A', [1, 9], part('theft'))))).toEqual(['A']);
  });

  it('leaves to the subject what all of them share', () => {
    const found = contribution(
      panelOf(of('A', [1, 9], part('theft')), of('A', [1, 5], part('arson'))),
      years,
    );
    expect(found.subject.part).toEqual({ victim: 'all' });
    expect(contribution(panelOf(of('A', [1, 9], part('theft'))), years).subject.part).toEqual({
      offence: 'theft',
      victim: 'all',
    });
  });

  it('orders those that changed alike by name, the direction of the total first', () => {
    expect(names(panelOf(of('B', [1, 5]), of('A', [1, 5]), of('C', [9, 8])))).toEqual(['A', 'B', 'C']);
    expect(names(panelOf(of('B', [5, 1]), of('A', [8, 9]), of('C', [9, 1])))).toEqual(['C', 'B', 'A']);
    expect(names(panelOf(of('B', [5, 6]), of('A', [6, 5])))).toEqual(['B', 'A']);
  });
});

describe('the verdict on contributions', () => {
  const verdict = (...changes: readonly number[]) =>
    contribution(panelOf(...changes.map((change, at) => of(`Area ${at}`, [100, 100 + change]))), years)
      .verdict;

  it('is concentrated where a quarter of them make half of the movement, and spread beyond', () => {
    expect(verdict(10, 3, 3, 3)).toBe('concentrated');
    expect(verdict(9, 3, 3, 3)).toBe('concentrated');
    expect(verdict(8, 3, 3, 3)).toBe('spread');
    expect(verdict(10, 10)).toBe('spread');
    expect(verdict(-10, -3, -3, -3)).toBe('concentrated');
    expect(verdict(-8, -3, -3, -3)).toBe('spread');
  });

  it('is offsetting where gross movement is over five times net', () => {
    expect(verdict(30, -20)).toBe('spread');
    expect(verdict(30, -21)).toBe('offsetting');
    expect(verdict(-30, 21)).toBe('offsetting');
  });

  it('is offsetting where both parts moved and the total is the same, and no change where no part moved', () => {
    expect(verdict(50, -50)).toBe('offsetting');
    expect(verdict(0, 0)).toBe('no-change');
  });

  it('takes a total of shares that rounding alone moves for the same', () => {
    // 60.5% of 1,000 in both: 0.1 + 0.2 and such do not add up to a machine.
    const asked = (name: string, numerator: number[], denominator: number[]) =>
      seriesFrom(satisfaction, { start: '2019-02', area: name, areaName: name, numerator, denominator });
    const found = contribution(
      panelOf(asked('A', [70, 130], [300, 300]), asked('B', [535, 475], [700, 700])),
      { from: '2019-02', to: '2019-03' },
    );
    expect(found).toMatchObject({ verdict: 'offsetting', estimate: { value: 0, unit: 'points' } });
  });
});

describe('the evidence of a contribution', () => {
  it('has no shares where the total did not change', () => {
    const found = contribution(panelOf(of('A', [10, 15]), of('B', [10, 5])), years);
    expect(found).toMatchObject({ verdict: 'offsetting', estimate: { value: 0, unit: 'count' } });
    expect(found.evidence.contributions.map(({ share }) => share)).toEqual([null, null]);
    expect(found.evidence).toMatchObject({ rises: 5, falls: 5, before: 20, after: 20 });
  });

  it('has each one’s own growth, except of proportions', () => {
    const found = contribution(panelOf(of('A', [100, 150]), of('B', [100, 90])), years);
    expect(found.evidence.contributions[0]).toMatchObject({
      area: 'a',
      from: 100,
      to: 150,
      growth: { unit: 'percent', value: 50 },
      growthVerdict: 'higher',
      factors: null,
    });
    const asked = (name: string, top: readonly number[]) =>
      seriesFrom(satisfaction, {
        start: '2019-02',
        area: name,
        areaName: name,
        numerator: top,
        denominator: [100, 100],
      });
    const points = contribution(panelOf(asked('A', [80, 90]), asked('B', [60, 60])), {
      from: '2019-02',
      to: '2019-03',
    });
    expect(points.evidence).toMatchObject({ unit: 'points', before: 0.7, after: 0.75 });
    expect(points.evidence.contributions[0]).toMatchObject({ growth: null, growthVerdict: null });
    // Equal sizes: A's ten points count half, none of it by mix.
    expect(points.evidence.contributions[0]?.factors?.['rate']).toBeCloseTo(5, 9);
    expect(points.evidence.contributions[0]?.factors?.['mix']).toBeCloseTo(0, 9);
    expect(
      points.evidence.factors?.map(({ factor, effect }) => [factor, Math.round(1e6 * effect) / 1e6]),
    ).toEqual([
      ['mix', 0],
      ['rate', 5],
    ]);
  });

  it('splits a rate by hand: twice the people at one and a half times the rate', () => {
    const found = contribution(
      panelOf(
        of('A', [10, 30], { denominator: [1000, 2000] }),
        of('B', [10, 30], { denominator: [1000, 2000] }),
      ),
      years,
    );
    // Population 20 x (1 + 1.5) / 2 = 25, rate 20 x 0.5 x (1 + 2) / 2 = 15, mix none.
    const effects = Object.fromEntries(
      found.evidence.factors?.map(({ factor, effect }) => [factor, effect]) ?? [],
    );
    expect(effects['population']).toBeCloseTo(25, 9);
    expect(effects['mix']).toBeCloseTo(0, 9);
    expect(effects['rate']).toBeCloseTo(15, 9);
    expect(found.method.name).toBe('Das Gupta decomposition');
    expect(found.estimate).toMatchObject({ value: 40, unit: 'count' });
    expect(contribution(panelOf(of('A', [1, 2]), of('B', [1, 2])), years).method.name).toBe(
      'Additive contributions',
    );
  });

  it('counts both periods, the looks and what is missing, and says who is left out', () => {
    const found = contribution(panelOf(of('A', [1, 2]), of('B', [3, 4]), of('C', [null, 4])), years);
    expect(found).toMatchObject({ kind: 'contribution', n: 10, looks: 3, missing: 1, settle: null });
    expect(found.caveats).toEqual([{ code: 'left-out', text: 'Left out of both periods: C.' }]);
    expect(found.evidence.excluded[0]?.reason).toMatch(/^1 of its periods/);
    expect(found.method.options).toEqual(years);
    expect(contribution(panelOf(of('A', [1, 2])), years)).toMatchObject({
      verdict: 'cannot-tell',
      estimate: { value: null, unit: 'count' },
    });
  });

  it('has the weakest basis and each source and caveat once', () => {
    const source = { id: 's', title: 'T', publisher: 'P', licence: 'L', attribution: 'A' };
    const late = { code: 'late', text: 'Late returns.' };
    const as = (basis: 'published' | 'own' | 'illustrative', series: Series) => ({
      ...series,
      basis,
      sources: [source],
      caveats: [late],
    });
    const basis = (one: 'published' | 'own', two: 'published' | 'own' | 'illustrative') =>
      contribution(panelOf(as(one, of('A', [1, 2])), as(two, of('B', [1, 2]))), years);
    expect(basis('published', 'published').basis).toBe('published');
    expect(basis('published', 'own').basis).toBe('own');
    expect(basis('own', 'illustrative').basis).toBe('illustrative');
    expect(basis('own', 'own').sources).toEqual([source]);
    expect(basis('own', 'own').caveats).toEqual([late]);
  });
});

describe('dasGupta', () => {
  it('weighs the orders in which three factors may change: by hand', () => {
    const found = dasGupta(
      { a: [1], b: [2], c: [3] },
      { a: [2], b: [4], c: [9] },
      ({ a = [], b = [], c = [] }) => [(a[0] ?? 0) * (b[0] ?? 0) * (c[0] ?? 0)],
    );
    // a: (2x3 + 4x9)/3 + (2x9 + 4x3)/6 = 19; b: 2((1x3 + 2x9)/3 + (1x9 + 2x3)/6) = 19; c: 6((1x2 + 2x4)/3 + (1x4 + 2x2)/6) = 28.
    expect(found.effects.map(({ factor }) => factor)).toEqual(['a', 'b', 'c']);
    [19, 19, 28].forEach((effect, at) => {
      expect(found.effects[at]?.effect).toBeCloseTo(effect, 12);
    });
    expect([found.before, found.after]).toEqual([6, 72]);
  });

  it('has the effect of each term, and of a single factor the whole change', () => {
    const found = dasGupta({ n: [1, 2] }, { n: [4, 1] }, ({ n = [] }) => n);
    expect(found.effects).toEqual([{ factor: 'n', effect: 2, terms: [3, -1] }]);
  });
});
