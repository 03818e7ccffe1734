import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contribution } from '../../src/change/amount/contribution.ts';
import { dasGupta } from '../../src/change/amount/das-gupta.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import cases from '../cases/change-das-gupta.json' with { type: 'json' };
import { chargeRatio, offenceRate, offences, satisfaction } from '../indicators.ts';

const years = { from: '2017/18', to: '2018/19' } as const;
const panelOf = (series: readonly Series[]): Panel => ({
  indicator: series[0]?.indicator ?? offences,
  calendar: series[0]?.calendar ?? { every: 'financial-year', start: '2017/18' as never, length: 2 },
  series,
  coverage: [],
  excluded: [],
});
const area = (name: string, numerator: readonly (number | null)[], denominator?: readonly number[]) =>
  seriesFrom(denominator === undefined ? offences : offenceRate, {
    start: '2017/18',
    area: name,
    areaName: name,
    numerator,
    denominator: denominator ?? null,
  });
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
/** Rows of one population, in the order of the table. */
const rows = (pops: readonly (number | string)[], pop: number | string, values: readonly number[]) =>
  values.filter((_, at) => pops[at] === pop);

describe('dasGupta', () => {
  it('agrees with the printed examples of two, three and four factors', () => {
    const {
      'eg2.1': two,
      'eg2.3': four,
      'eg4.3': three,
      'eg4.4': general,
      'eg5.3-crossclassified': crossed,
    } = cases.cases;
    const product = (names: readonly string[]) => (factors: Readonly<Record<string, readonly number[]>>) =>
      (factors[names[0] ?? ''] ?? []).map((_, at) =>
        names.reduce((all, name) => all * (factors[name]?.[at] ?? 0), 1),
      );
    const sides = (
      input: Readonly<Record<string, readonly (number | string)[]>>,
      names: readonly string[],
      [early, late]: readonly [number | string, number | string],
    ) =>
      [early, late].map((pop) =>
        Object.fromEntries(
          names.map((name) => [name, rows(input['pop'] ?? [], pop, (input[name] ?? []) as number[])]),
        ),
      ) as [Record<string, number[]>, Record<string, number[]>];
    const check = (
      input: Readonly<Record<string, readonly (number | string)[]>>,
      expected: Readonly<Record<string, number>>,
      pops: readonly [number | string, number | string],
      digits: number,
      combine?: (factors: Readonly<Record<string, readonly number[]>>) => readonly number[],
    ) => {
      const names = Object.keys(expected).filter((name) => name !== 'crude');
      const [before, after] = sides(input, names, pops);
      const found = dasGupta(before, after, combine ?? product(names));
      for (const { factor, effect } of found.effects)
        expect(effect).toBeCloseTo(expected[factor] ?? Number.NaN, digits);
      expect(found.after - found.before).toBeCloseTo(expected['crude'] ?? Number.NaN, digits);
    };
    check(two.input, two.expected, ['black', 'white'], 2);
    check(four.input, four.expected, [1971, 1979], 5);
    check(three.input, three.expected, [1960, 1970], 5);
    check(general.input, general.expected, [1963, 1983], 6, ({ A = [], B = [], C = [], D = [] }) => {
      const in_ = total(A.map((a, at) => a * (B[at] ?? 0) * (C[at] ?? 0)));
      const out = total(A.map((a, at) => a * (1 - (B[at] ?? 0)) * (D[at] ?? 0)));
      return [in_ / (in_ + out)];
    });
    const shares = ({ size = [], rate = [] }: Readonly<Record<string, readonly number[]>>) =>
      size.map((one, at) => (one / total(size)) * (rate[at] ?? 0));
    check(
      crossed.input,
      { rate: crossed.expected.rate, size: crossed.expected.size, crude: crossed.expected.crude },
      [1970, 1985],
      5,
      shares,
    );
  });

  it('adds up exactly, in whatever order the factors are named', () => {
    const vector = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(vector, { minLength: 6, maxLength: 6 }), (v) => {
        const combine = ({ a = [], b = [], c = [] }: Readonly<Record<string, readonly number[]>>) =>
          a.map((one, at) => one * (b[at] ?? 0) * (c[at] ?? 0));
        const [a = [], b = [], c = [], x = [], y = [], z = []] = v;
        const found = dasGupta({ a, b, c }, { a: x, b: y, c: z }, combine);
        const turned = dasGupta({ c, b, a }, { c: z, b: y, a: x }, combine);
        expect(total(found.effects.map(({ effect }) => effect))).toBeCloseTo(found.after - found.before, 6);
        for (const { factor, effect } of turned.effects)
          expect(found.effects.find((one) => one.factor === factor)?.effect).toBeCloseTo(effect, 6);
      }),
    );
  });
});

describe('contribution', () => {
  it('adds up counts, the largest in the direction of the total first', () => {
    const found = contribution(
      panelOf([area('A', [100, 110]), area('B', [200, 190]), area('C', [50, 90])]),
      years,
    );
    expect(found.estimate).toMatchObject({ value: 40, unit: 'count' });
    expect(found.evidence).toMatchObject({ before: 350, after: 390, rises: 50, falls: 10, factors: null });
    expect(found.evidence.contributions.map(({ name, change, share }) => [name, change, share])).toEqual([
      ['C', 40, 100],
      ['A', 10, 25],
      ['B', -10, -25],
    ]);
    // 90 after 50 is 3.2 standard errors of sampling, and two such years leave 2.2; 110 after 100 is under one.
    expect(found.evidence.contributions.map(({ growthVerdict }) => growthVerdict)).toEqual([
      'higher',
      'cannot-tell',
      'cannot-tell',
    ]);
  });

  it('splits the change of a rate into population, mix and rate, for the whole and for each area', () => {
    const panel = panelOf([
      area('A', [100, 150], [1000, 1200]),
      area('B', [300, 290], [2000, 2100]),
      area('C', [80, 100], [3000, 2900]),
    ]);
    const { contributions, factors } = contribution(panel, years).evidence;
    expect(factors?.map(({ factor }) => factor)).toEqual(['population', 'mix', 'rate']);
    expect(total(factors?.map(({ effect }) => effect) ?? [])).toBeCloseTo(60, 9);
    for (const one of contributions)
      expect(total(Object.values(one.factors ?? {}))).toBeCloseTo(one.change, 9);
  });

  it('splits the change of a proportion into mix and rate, in points', () => {
    const asked = (name: string, numerator: readonly number[], denominator: readonly number[]) =>
      seriesFrom(satisfaction, { start: '2019-02', area: name, areaName: name, numerator, denominator });
    const panel = panelOf([asked('A', [80, 90], [100, 100]), asked('B', [60, 120], [100, 200])]);
    const found = contribution(panel, { from: '2019-02', to: '2019-03' });
    expect(found.estimate).toMatchObject({ unit: 'points' });
    expect(found.estimate.value).toBeCloseTo(100 * (210 / 300 - 140 / 200), 9);
    expect(found.evidence.before).toBeCloseTo(0.7, 12);
    expect(total(found.evidence.contributions.map(({ change }) => change))).toBeCloseTo(
      found.estimate.value ?? 0,
      9,
    );
  });

  it('says when few made most of it, when it was spread, and when rises and falls cancel', () => {
    const many = Array.from({ length: 12 }, (_, at) => area(`area ${at}`, [100, at === 3 ? 200 : 101]));
    expect(contribution(panelOf(many), years).verdict).toBe('concentrated');
    const even = Array.from({ length: 12 }, (_, at) => area(`area ${at}`, [100, 110]));
    expect(contribution(panelOf(even), years).verdict).toBe('spread');
    expect(contribution(panelOf([area('A', [100, 150]), area('B', [100, 51])]), years).verdict).toBe(
      'offsetting',
    );
    expect(contribution(panelOf([area('A', [100, 150]), area('B', [100, 50])]), years).verdict).toBe(
      'offsetting',
    );
  });

  it('lists those without figures for both periods', () => {
    const found = contribution(panelOf([area('A', [1, 2]), area('B', [null, 2]), area('C', [5, 9])]), years);
    expect(found.evidence.excluded).toMatchObject([{ area: 'B', code: 'missing-figures' }]);
    expect(found.estimate.value).toBe(5);
    expect(contribution(panelOf([area('A', [1, 2])]), years).verdict).toBe('cannot-tell');
    expect(contribution(panelOf([]), years)).toMatchObject({
      verdict: 'cannot-tell',
      estimate: { value: null },
    });
  });

  it('refuses what does not add up', () => {
    const ratios = panelOf([
      seriesFrom(chargeRatio, { start: '2017/18', numerator: [1, 2], denominator: [3, 4] }),
    ]);
    expect(() => contribution(ratios, years)).toThrow('contribution: panel must be of counts');
  });
});
