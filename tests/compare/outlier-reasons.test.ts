import { describe, expect, it } from 'vitest';
import { differ } from '../../src/compare/differ.ts';
import { different } from '../../src/compare/different.ts';
import { outlier } from '../../src/compare/outlier.ts';
import { outliers } from '../../src/compare/outliers.ts';
import { confidencePublished, offences, satisfaction } from '../indicators.ts';
import { panelFrom, policeUkPanel, steadyAreas } from './panels.ts';

const month = (tops: readonly number[], n = 150) =>
  panelFrom(
    satisfaction,
    '2019-04',
    tops.map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [n] })),
  );
const published = (values: readonly number[]) =>
  panelFrom(
    confidencePublished,
    '2019-Q1',
    values.map((value, at) => ({ area: `a${at}`, numerator: [value] })),
  );

describe('whether areas differ at all', () => {
  it('is the chi-squared of counts against their mean: scipy 1.17', () => {
    const counts = panelFrom(
      offences,
      '2019-04',
      [30, 50, 40].map((top, at) => ({ area: `a${at}`, numerator: [top] })),
    );
    const [found] = differ(counts);
    expect(found?.chiSquared).toBeCloseTo(5, 12);
    expect(found?.p).toBeCloseTo(0.0820849986238988, 12);
    expect(found).toMatchObject({ df: 2, areas: 3, leastExpected: 40, verdict: 'not-shown' });
    expect(differ(counts, { alpha: 0.1 })[0]?.verdict).toBe('differ');
    expect(differ(counts, { alpha: found?.p ?? 0 })[0]?.verdict).toBe('not-shown');
  });

  it('has the least expected number of either outcome', () => {
    expect(differ(month([3, 6, 9], 20))[0]?.leastExpected).toBeCloseTo(6, 12);
    expect(differ(month([17, 14, 11], 20))[0]?.leastExpected).toBeCloseTo(6, 12);
    expect(differ(month([3, 6, 9], 20))[0]?.p).toBeCloseTo(0.11731916609425075, 12);
  });

  it('cannot be told from one area, nor where none or all succeeded', () => {
    for (const tops of [[3], [0, 0, 0], [20, 20, 20]])
      expect(differ(month(tops, 20))[0]).toMatchObject({ verdict: 'cannot-tell', chiSquared: null, p: null });
    expect(differ(published([0.7, 0.8]))[0]).toMatchObject({ verdict: 'cannot-tell', areas: 0, df: 0 });
  });
});

describe('an area against the others', () => {
  it('has the mean of the others, the side and its interval at the level asked for', () => {
    const rows = different(month([120, 105, 90]), { level: 0.9 });
    expect(rows[0]?.othersMean).toBeCloseTo(0.65, 12);
    expect(rows.map(({ side }) => side)).toEqual(['higher', null, 'lower']);
    expect(rows[1]).toMatchObject({ difference: 0, p: 1 });
    const wide = different(month([120, 105, 90]), { level: 0.99 });
    expect((wide[0]?.upper ?? 0) - (rows[0]?.upper ?? 0)).toBeGreaterThan(0.02);
    expect(rows.map((row) => row.different)).toEqual([true, false, true]);
    expect(different(month([120, 105, 90]), { alpha: 1e-9 }).some((row) => row.different)).toBe(false);
  });

  it('has no side among equal areas, whatever rounding leaves of their mean', () => {
    const equal = month([8, 8, 8, 8], 10);
    expect(different(equal).map(({ side, difference, p }) => [side, difference, p])).toEqual(
      Array(4).fill([null, 0, 1]),
    );
    expect(outlier(equal).map(({ side }) => side)).toEqual([null, null, null, null]);
    expect(different(month([8, 8, 8, 7], 10)).map(({ side }) => side)).toEqual([
      'higher',
      'higher',
      'higher',
      'lower',
    ]);
  });

  it('is no row by itself, and has no p without samples', () => {
    expect(different(month([120]))).toEqual([]);
    expect(different(published([0.7, 0.8]))[0]).toMatchObject({
      difference: expect.closeTo(-0.1, 12),
      lower: null,
      p: null,
      adjusted: null,
      different: false,
    });
  });
});

describe('the reason given with each answer', () => {
  const reasons = (areas: number) => outlier(month(Array<number>(areas).fill(100)))[0]?.reason;
  it('counts the areas of one period in words', () => {
    expect(reasons(1)).toBe('one area cannot define an outlier in one period');
    expect(reasons(3)).toBe('three areas cannot define an outlier in one period');
    expect(reasons(9)).toBe('nine areas cannot define an outlier in one period');
    expect(reasons(11)).toBe('11 areas cannot define an outlier in one period');
  });

  it('counts the earlier periods', () => {
    const at = (months: number, last: number) => outlier(steadyAreas(months, last))[4];
    expect(at(2, 0.6)?.reason).toBe('1 earlier period is too few to know how areas ordinarily differ');
    expect(at(4, 0.6)?.reason).toBe('3 earlier periods are too few to know how areas ordinarily differ');
    expect(at(9, 0.6)?.reason).toBe('further out than areas ordinarily differ, as 8 earlier periods show');
    expect(at(9, 0.795)?.reason).toBe(
      'no further out than areas ordinarily differ, as 8 earlier periods show',
    );
    expect(outlier(steadyAreas(4, 0.6), { earlierNeeded: 3 })[4]?.by).toBe('earlier-periods');
  });

  it('says how often the difference came back', () => {
    const lasting = panelFrom(
      satisfaction,
      '2019-01',
      [0.85, 0.86, 0.85, 0.84, 0.6].map((share, at) => ({
        area: `a${at}`,
        numerator: Array.from({ length: 4 }, (_, month) =>
          Math.round(400 * (at === 4 && month === 1 ? 0.85 : share)),
        ),
        denominator: Array.from({ length: 4 }, () => 400),
      })),
    );
    expect(outlier(lasting)[4]).toMatchObject({
      by: 'persistence',
      persistent: 3,
      persistentOf: 4,
      t: null,
      df: null,
      p: null,
      reason: 'different on the same side in 3 of the last 4 periods, by more than the others differ',
    });
  });

  it('counts the periods that there are where they are fewer than four', () => {
    const found = outlier(steadyAreas(3, 0.795), { earlierNeeded: 99 });
    expect(found.map(({ persistentOf }) => persistentOf)).toEqual([3, 3, 3, 3, 3]);
    const lasting = panelFrom(
      satisfaction,
      '2019-01',
      [0.85, 0.86, 0.85, 0.84, 0.6].map((share, at) => ({
        area: `a${at}`,
        numerator: Array.from({ length: 3 }, () => Math.round(2000 * share)),
        denominator: Array.from({ length: 3 }, () => 2000),
      })),
    );
    expect(outlier(lasting)[4]).toMatchObject({
      by: 'persistence',
      reason: 'different on the same side in 3 of the last 3 periods, by more than the others differ',
    });
  });

  it('names the limits of the funnel, and the median where samples are not known', () => {
    const { rows } = outliers(policeUkPanel, { period: '2018-10/2019-02' }).evidence;
    expect(new Set(rows.map(({ outlier: verdict, reason }) => `${verdict}: ${reason}`))).toEqual(
      new Set(['outlier: beyond the 99.8% funnel limits', 'not-shown: within the 99.8% funnel limits']),
    );
    const many = outliers(published([0.7, 0.71, 0.72, 0.73, 0.74, 0.75, 0.76, 0.71, 0.72, 0.3])).evidence
      .rows;
    expect(many[9]).toMatchObject({
      outlier: 'outlier',
      reason: 'more than 3.5 robust deviations from the median',
    });
    expect(many[0]?.reason).toBe('no more than 3.5 robust deviations from the median');
    const equal = outliers(published([0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.71, 0.72, 0.3])).evidence.rows;
    expect(equal[9]).toMatchObject({
      outlier: 'cannot-tell',
      reason: 'more than half of the areas have the same figure',
    });
  });
});

describe('outliers as a finding', () => {
  it('has the ends of the table, and neither where all are equal', () => {
    const extremes = (tops: readonly number[]) =>
      outliers(month(tops)).evidence.rows.map(({ extreme }) => extreme);
    expect(extremes([120, 105, 90])).toEqual(['highest', null, 'lowest']);
    expect(extremes([105, 105])).toEqual([null, null]);
  });

  it('estimates in points for shares, in their own unit for counts', () => {
    expect(outliers(month([120, 105, 90])).estimate).toMatchObject({ unit: 'points', level: 0.95 });
    expect(Math.abs(outliers(month([120, 105, 90])).estimate.value ?? 0)).toBeCloseTo(15, 9);
    const counts = panelFrom(
      offences,
      '2019-04',
      [30, 50, 40].map((top, at) => ({ area: `a${at}`, numerator: [top] })),
    );
    expect(outliers(counts).estimate).toMatchObject({ unit: 'count', value: -15 });
    expect(outliers(published([0.7, 0.8, 0.75])).estimate).toMatchObject({
      lower: null,
      upper: null,
      level: null,
    });
  });

  it('rests on the answers where they are known, else on so many figures', () => {
    expect(outliers(month([120, 105, 90])).n).toBe(450);
    expect(outliers(published([0.7, 0.8, 0.75])).n).toBe(3);
    const counts = [30, 50, null].map((top, at) => ({ area: `a${at}`, numerator: [top] }));
    expect(outliers(panelFrom(offences, '2019-04', counts)).n).toBe(80);
  });

  it('asks for the periods that are still wanted, from three areas on', () => {
    expect(outliers(month([120, 105, 90])).settle).toMatchObject({ months: 8, perMonth: null });
    expect(outliers(month([120, 105])).settle).toBeNull();
    expect(outliers(steadyAreas(7, 0.795)).settle?.months).toBe(2);
    expect(outliers(steadyAreas(9, 0.795)).settle).toBeNull();
  });

  it('says that small numbers make the test rough', () => {
    const codes = (tops: readonly number[], n: number) =>
      outliers(month(tops, n)).caveats.map(({ code }) => code);
    expect(codes([4, 4, 4], 50)).toContain('small-numbers');
    expect(codes([5, 5, 5], 50)).not.toContain('small-numbers');
  });

  it('records what was asked, and by what it was decided', () => {
    const found = outliers(month([120, 105, 90]), { alpha: 0.01, level: 0.9 });
    expect(found.method.options).toEqual({
      period: '2019-04',
      decidedBy: 'earlier-periods',
      alpha: 0.01,
      level: 0.9,
      earlierNeeded: 8,
      funnelFrom: 10,
      coverage: true,
    });
    expect(found).toMatchObject({ n: 450, looks: 3, missing: 0 });
    expect(outliers(month(Array<number>(9).fill(100))).evidence.decidedBy).toBe('earlier-periods');
    expect(outliers(month(Array<number>(10).fill(100))).evidence.decidedBy).toBe('funnel');
    expect(outliers(month([120, 105, 90]), { funnelFrom: 3 }).evidence.decidedBy).toBe('funnel');
  });
});
