import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../src/change/amount/growth.ts';
import { course } from '../../src/course/course.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import london from '../cases/change-london.json' with { type: 'json' };
import { offenceRate, offences, satisfaction } from '../indicators.ts';
import { counts, sound } from './made.ts';

const westMercia = (more = {}) =>
  seriesFrom(offences, {
    start: '2014/15',
    numerator: [60763, 76290, 80803, 84496, 87140],
    areaName: 'West Mercia',
    ...more,
  });
const inLondon = counts(london.counts, { start: london.start, area: 'london', areaName: 'London' });
const years = { from: '2017/18', to: '2018/19' } as const;
const codes = (finding: { readonly caveats: readonly { readonly code: string }[] }) =>
  finding.caveats.map(({ code }) => code);

describe('growth beside that of a series', () => {
  it('says where the two are of other months', () => {
    const own = counts(Array<number>(24).fill(100).fill(130, 12));
    const nation = Array.from({ length: 24 }, (_, at) => 1000 + ((at * 7) % 11));
    const months = { from: '2014-04/2015-03', to: '2015-04/2016-03' } as const;
    const beside = (numerator: readonly (number | null)[]) =>
      growth(own, { ...months, comparator: counts(numerator, { areaName: 'England' }) });
    expect(codes(beside(nation))).not.toContain('comparator-months');
    const lacking = beside(nation.map((each, at) => (at === 3 ? null : each)));
    expect(lacking.caveats.find(({ code }) => code === 'comparator-months')?.text).toBe(
      'The growth beside it is of 11 periods of each side, this one of 12: some have no figure.',
    );
  });
});

describe('growth', () => {
  it('works on annual counts, and allows for what so few leave unknown', () => {
    const found = growth(westMercia(), years);
    expect(found).toMatchObject({ verdict: 'cannot-tell', estimate: { unit: 'percent' }, n: 84496 + 87140 });
    expect(found.estimate.value).toBeCloseTo(3.129, 3);
    expect(found.evidence.noise).toMatchObject({ source: 'sampling', phi: null, rho: 0 });
    expect(codes(found)).toContain('few-figures');
    // The years before scatter by some hundreds of times what chance would: two years alone show less of that.
    const two = growth(westMercia({ start: '2017/18', numerator: [84496, 87140] }), years);
    expect(two.estimate.lower).toBeGreaterThan(found.estimate.lower ?? 0);
    // exp(ln(b/a) +/- 5.4647 sqrt(1/a + 1/b)): scipy 1.17.
    expect(two.estimate.lower).toBeCloseTo(0.45, 1);
    expect(two.estimate.upper).toBeCloseTo(5.88, 1);
  });

  it('takes the noise of a comparable series where its own is not known', () => {
    const found = growth(westMercia(), { ...years, course: course(inLondon) });
    expect(found.evidence.noise).toMatchObject({
      source: 'borrowed',
      borrowedFrom: 'Recorded crime, London',
    });
    expect(found.evidence.noise.phi).toBeGreaterThan(10);
    expect(found.verdict).toBe('cannot-tell');
    expect(codes(found)).toContain('borrowed-variation');
  });

  it("has the noise of the series' own course", () => {
    const found = growth(inLondon, { from: '2017-04/2018-03', to: '2018-04/2019-03' });
    // The last sixty months do not hold 2017/18: those up to March 2019 do.
    const { noise } = course(inLondon, { to: '2019-03' }).evidence;
    expect(found.evidence.noise).toMatchObject({ source: 'figures', phi: noise?.phi });
    expect(found.evidence.noise.rho).toBeCloseTo(noise?.rho ?? 0, 12);
  });

  it('sets a growth beside a published one and beside another series', () => {
    const published = { name: 'England and Wales', percent: 7.1, base: 4_800_000, source: 'test' };
    const two = westMercia({ start: '2017/18', numerator: [84496, 87140] });
    const beside = growth(two, { ...years, comparator: published }).evidence.comparator;
    expect(beside).toMatchObject({ name: 'England and Wales', verdict: 'slower', source: 'test' });
    expect(beside?.difference).toMatchObject({ unit: 'points' });
    expect(beside?.difference.value).toBeCloseTo(-3.971, 3);
    const other = westMercia({
      area: 'other',
      areaName: 'Elsewhere',
      start: '2017/18',
      numerator: [10_000, 14_000],
    });
    const faster = growth(other, { ...years, comparator: two }).evidence.comparator;
    expect(faster).toMatchObject({ name: 'West Mercia', verdict: 'faster' });
    expect(faster?.difference.value).toBeCloseTo(40 - 3.129, 3);
  });

  it('names the growth a year, compound, where the periods are further apart', () => {
    const found = growth(westMercia(), { from: '2014/15', to: '2018/19' });
    const yearly = found.evidence.compoundPerYear;
    expect(yearly?.unit).toBe('percent-per-year');
    expect((1 + (yearly?.value ?? 0) / 100) ** 4).toBeCloseTo(87140 / 60763, 10);
    expect(growth(westMercia(), years).evidence.compoundPerYear).toBeNull();
  });

  it('gives counts and no percentage of a small base', () => {
    for (const numerator of [
      [19, 30],
      [0, 4],
    ]) {
      const found = growth(seriesFrom(offences, { start: '2017/18', numerator }), years);
      const [before = 0, after = 0] = numerator;
      expect(found).toMatchObject({
        verdict: 'cannot-tell',
        estimate: { value: after - before, unit: 'count' },
      });
      expect(found.evidence.from.count).toBe(numerator[0]);
    }
    expect(growth(seriesFrom(offences, { start: '2017/18', numerator: [40, 0] }), years)).toMatchObject({
      verdict: 'lower',
      estimate: { value: -100, lower: -100 },
    });
  });

  it('compares like with like', () => {
    const holed = counts(
      london.counts.map((count, month) => (month === 100 ? null : count)),
      {
        start: london.start,
      },
    );
    const found = growth(holed, { from: '2017-04/2018-03', to: '2018-04/2019-03' });
    expect(found.evidence.from.periods).toBe(11);
    expect(codes(found)).toContain('like-for-like');
    const halves = growth(inLondon, { from: '2018-04/2018-09', to: '2018-10/2019-03' });
    expect(codes(halves)).toContain('different-months');
    expect(() => growth(inLondon, { from: '2018-04', to: '2018-05/2018-06' })).toThrow('growth: to');
    expect(() => growth(inLondon, { from: '2018-05', to: '2018-04' })).toThrow('growth: to');
    expect(() => growth(westMercia(), { from: '2017-04', to: '2018-04' })).toThrow('growth: to');
    expect(() => growth(seriesFrom(satisfaction, { start: '2018-04', numerator: [] }), years)).toThrow(
      'growth: series must be a count or a rate',
    );
  });

  it('cannot tell without figures', () => {
    const found = growth(westMercia({ numerator: [1, 2, 3, null, 87140] }), years);
    expect(found).toMatchObject({ verdict: 'cannot-tell', estimate: { value: null } });
  });

  it('compares rates where there are people', () => {
    const series = seriesFrom(offenceRate, {
      start: '2017/18',
      numerator: [1000, 1100],
      denominator: [10_000, 11_000],
    });
    expect(growth(series, years).estimate.value).toBeCloseTo(0, 10);
    expect(growth(series, years).evidence.to.rate).toBeCloseTo(100, 10);
  });

  it('gives sound, plain results for any counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(400), { nil: null, freq: 6 }), { minLength: 1, maxLength: 30 }),
        (x) => {
          expect(sound(growth(counts(x), { from: '2014-04/2015-03', to: '2015-04/2016-03' }))).toBe(true);
        },
      ),
    );
  });
});
