import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differ } from '../../src/compare/differ.ts';
import { different } from '../../src/compare/different.ts';
import { generalisedEsd } from '../../src/compare/generalised-esd.ts';
import { outlier } from '../../src/compare/outlier.ts';
import { outliers } from '../../src/compare/outliers.ts';
import { robustOutliers } from '../../src/compare/robust-outliers.ts';
import { shrink } from '../../src/compare/shrink.ts';
import { tukeyFences } from '../../src/compare/tukey-fences.ts';
import { sumPeriods } from '../../src/series/sum-periods.ts';
import esd from '../cases/compare-generalised-esd.json' with { type: 'json' };
import { confidencePublished, satisfaction } from '../indicators.ts';
import { fiveAreas, panelFrom, policeUkPanel, steadyAreas } from './panels.ts';

const months = (areas: readonly (readonly [number, number])[]) =>
  panelFrom(
    satisfaction,
    '2019-04',
    areas.map(([x, n], at) => ({ area: `a${at}`, numerator: [x], denominator: [n] })),
  );

describe('few areas: three separate answers', () => {
  it('first: do they differ at all? scipy 1.17 chi2_contingency of the 5 by 2 table', () => {
    const [found] = differ(fiveAreas);
    expect(found?.chiSquared).toBeCloseTo(5.3781498267128764, 10);
    expect(found?.p).toBeCloseTo(0.25064963594378736, 10);
    expect(found).toMatchObject({ verdict: 'not-shown', df: 4, areas: 5 });
  });
  it('second: which differs from the mean of the others, with Holm', () => {
    const rows = different(
      months([
        [130, 150],
        [128, 150],
        [131, 150],
        [127, 150],
        [96, 150],
      ]),
    );
    expect(rows.map((row) => row.different)).toEqual([false, false, false, false, true]);
    const last = rows[4];
    expect(last?.difference).toBeCloseTo(0.64 - 0.86, 12);
    expect(last?.side).toBe('lower');
    expect(last?.upper ?? 0).toBeLessThan(0);
    expect(last?.adjusted).toBeCloseTo(5 * (last?.p ?? 0), 15);
  });
  it('has a p-value that agrees with its interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 70 })), {
          minLength: 2,
          maxLength: 6,
        }),
        (areas) => {
          for (const { p, lower, upper } of different(months(areas))) {
            if (p === null || Math.abs(p - 0.05) < 1e-6) continue;
            expect(p < 0.05).toBe((lower ?? 0) > 0 || (upper ?? 0) < 0);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
  it('third: five areas cannot define an outlier in one period', () => {
    const found = outlier(
      months([
        [130, 150],
        [128, 150],
        [131, 150],
        [127, 150],
        [96, 150],
      ]),
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(Array(5).fill('cannot-tell'));
    expect(found[4]?.reason).toBe('five areas cannot define an outlier in one period');
  });
  it('calls an area an outlier from eight earlier periods on, when it is further out than areas ordinarily are', () => {
    expect(outlier(steadyAreas(8, 0.6))[4]?.verdict).toBe('cannot-tell');
    const found = outlier(steadyAreas(9, 0.6))[4];
    expect(found).toMatchObject({
      verdict: 'outlier',
      by: 'earlier-periods',
      side: 'lower',
      earlierPeriods: 8,
    });
    expect(outlier(steadyAreas(9, 0.795))[4]?.verdict).toBe('not-shown');
  });
  it('does not call a difference an outlier that areas ordinarily have', () => {
    const spread = panelFrom(
      satisfaction,
      '2018-01',
      [0.7, 0.76, 0.8, 0.84, 0.72].map((share, at) => ({
        area: `a${at}`,
        numerator: Array.from({ length: 13 }, (_, month) => Math.round(150 * share) + (month % 3) - 1),
        denominator: Array.from({ length: 13 }, () => 150),
      })),
    );
    expect(differ(spread)[0]?.verdict).toBe('differ');
    const found = outlier(spread);
    expect(found.filter(({ by }) => by === 'earlier-periods')).toEqual([]);
  });
  it('accepts the same difference again and again: three of the last four periods by more than the margin', () => {
    const lasting = panelFrom(
      satisfaction,
      '2019-01',
      [0.85, 0.86, 0.85, 0.84, 0.6].map((share, at) => ({
        area: `a${at}`,
        numerator: Array.from({ length: 4 }, () => Math.round(400 * share)),
        denominator: Array.from({ length: 4 }, () => 400),
      })),
    );
    const found = outlier(lasting)[4];
    expect(found).toMatchObject({ verdict: 'outlier', by: 'persistence', persistent: 4, persistentOf: 4 });
  });
  it('does not take persistence alone for an outlier: with large samples ordinary differences last too', () => {
    const ordinary = (months: number) =>
      panelFrom(
        satisfaction,
        '2019-01',
        [0.76, 0.79, 0.8, 0.82, 0.84].map((share, at) => ({
          area: `a${at}`,
          numerator: Array.from({ length: months }, (_, month) => Math.round(4000 * share) + (month % 3) - 1),
          denominator: Array.from({ length: months }, () => 4000),
        })),
      );
    const early = outlier(ordinary(5));
    expect(early[0]).toMatchObject({ persistent: 4, persistentOf: 4, verdict: 'cannot-tell', by: null });
    const late = outlier(ordinary(13));
    expect(late[0]).toMatchObject({ persistent: 4, verdict: 'not-shown', by: null });
  });
  it('does not count overlapping figures as separate periods', () => {
    const rolling = steadyAreas(14, 0.6);
    const overlapping = {
      ...rolling,
      series: rolling.series.map((series) => ({ ...series, window: { rolling: 12 } })),
    };
    expect(outlier(overlapping)[4]?.earlierPeriods).toBe(1);
  });
});

describe('outliers', () => {
  it('puts the three answers and the shrunken level together', () => {
    const found = outliers(fiveAreas);
    expect(found.verdict).toBe('none-shown');
    expect(found.evidence.decidedBy).toBe('earlier-periods');
    expect(found.evidence.rows.map(({ extreme }) => extreme)).toEqual([
      'highest',
      null,
      null,
      null,
      'lowest',
    ]);
    expect(found.settle).toMatchObject({ months: 8 });
    const raw = shrink(fiveAreas);
    expect(found.evidence.rows.map(({ shrunken }) => shrunken)).toEqual(raw.map(({ shrunken }) => shrunken));
  });
  it('names a difference without the word outlier, and an outlier with it', () => {
    const one = outliers(
      months([
        [130, 150],
        [128, 150],
        [131, 150],
        [127, 150],
        [96, 150],
      ]),
    );
    expect(one).toMatchObject({ verdict: 'different', evidence: { different: ['a4'], outliers: [] } });
    expect(one.estimate).toMatchObject({ unit: 'points', level: 0.95 });
    expect(one.estimate.value).toBeCloseTo(-22, 9);
    expect(outliers(steadyAreas(9, 0.6))).toMatchObject({ verdict: 'outlier', settle: null });
  });
  it('looks at all dimensions together', () => {
    const stage = (name: string, last: number) =>
      [130, 128, 131, 127, last].map((x, at) => ({
        area: `a${at}`,
        numerator: [x],
        denominator: [150],
        part: { stage: name },
      }));
    const both = outliers(
      panelFrom(satisfaction, '2019-04', [...stage('contact', 96), ...stage('follow-up', 128)]),
    );
    const alone = outliers(panelFrom(satisfaction, '2019-04', stage('contact', 96)));
    expect(both.looks).toBe(10);
    expect(both.evidence.differ.map(({ verdict }) => verdict)).toEqual(['differ', 'not-shown']);
    const adjusted = (found: typeof both) => found.evidence.rows[4]?.adjusted ?? 0;
    expect(adjusted(both)).toBeCloseTo(2 * adjusted(alone), 12);
  });
  it('lets the funnel decide from ten areas on', () => {
    const found = outliers(policeUkPanel, { period: '2018-10/2019-02' });
    expect(found.evidence.decidedBy).toBe('funnel');
    expect(found.evidence.outliers).toEqual(['city-of-london']);
    expect(found.evidence.excluded.map(({ area }) => area)).toContain('northumbria');
  });
  it('uses median and MAD for many percentages without samples, and cannot tell for few', () => {
    const published = (values: readonly number[]) =>
      outliers(
        panelFrom(
          confidencePublished,
          '2019-Q1',
          values.map((value, at) => ({ area: `a${at}`, numerator: [value] })),
        ),
      );
    const many = published([0.7, 0.71, 0.72, 0.73, 0.74, 0.75, 0.76, 0.71, 0.72, 0.3]);
    expect(many.evidence).toMatchObject({ decidedBy: 'median-and-mad', outliers: ['a9'] });
    expect(many.caveats.map(({ code }) => code)).toEqual(['sample-unknown', 'masking']);
    expect(published([0.7, 0.71, 0.3]).verdict).toBe('cannot-tell');
  });
  it('has a verdict at every edge', () => {
    expect(outliers(months([])).verdict).toBe('cannot-tell');
    expect(outliers(months([[1, 2]])).verdict).toBe('cannot-tell');
    expect(
      outliers(
        months([
          [10, 20],
          [11, 20],
        ]),
      ).verdict,
    ).toBe('none-shown');
    expect(
      outliers(
        months([
          [10, 20],
          [10, 20],
          [10, 20],
        ]),
      ).verdict,
    ).toBe('none-shown');
    expect(
      outliers(
        months([
          [0, 20],
          [0, 20],
          [0, 20],
        ]),
      ).verdict,
    ).toBe('none-shown');
    const json = JSON.stringify(
      outliers(
        months([
          [0, 20],
          [20, 20],
          [0, 0],
        ]),
      ),
    );
    expect(JSON.parse(json)).toEqual(
      outliers(
        months([
          [0, 20],
          [20, 20],
          [0, 0],
        ]),
      ),
    );
  });
  it('gives each area the same answer whatever the order', () => {
    const turned = { ...fiveAreas, series: [...fiveAreas.series].reverse() };
    const byArea = (found: ReturnType<typeof outliers>) =>
      new Map(found.evidence.rows.map((row) => [row.area, row]));
    const [one, other] = [byArea(outliers(fiveAreas)), byArea(outliers(turned))];
    for (const [area, row] of one) {
      expect(other.get(area)?.adjusted).toBeCloseTo(row.adjusted ?? -1, 10);
      expect(other.get(area)?.shrunken).toBeCloseTo(row.shrunken ?? -1, 10);
    }
  });
  it('agrees with itself over quarters made of the same months', () => {
    const monthly = steadyAreas(6, 0.7);
    const quarterly = {
      ...monthly,
      series: monthly.series.map((series) => sumPeriods(series, 'quarter')),
      calendar: sumPeriods(monthly.series[0] ?? fiveAreas.series[0] ?? never(), 'quarter').calendar,
    };
    const byMonth = different(monthly, { period: '2018-04/2018-06' });
    expect(different(quarterly, { period: '2018-Q2' })).toEqual(byMonth);
  });
});

function never(): never {
  throw new Error('the panel has no series');
}

describe('one column of values', () => {
  it('finds the generalised ESD outliers of Rosner 1983 and others', () => {
    for (const { values, most, outliers: expected, distances, critical } of esd.cases) {
      const found = generalisedEsd(values, { most });
      expect(found.outliers.length).toBe(expected);
      found.steps.forEach((step, at) => {
        expect(step.distance).toBeCloseTo(distances[at] ?? 0, 9);
        expect(step.critical).toBeCloseTo(critical[at] ?? 0, 9);
      });
    }
    expect(generalisedEsd([3, 3, 3, 3, 3]).outliers).toEqual([]);
    expect(generalisedEsd([]).steps).toEqual([]);
  });
  it('states where robust outliers hide each other', () => {
    expect(robustOutliers([0.8, 0.81, 0.79, 0.8, 0.6]).flagged).toEqual([false, false, false, false, true]);
    const three = robustOutliers([0.8, 0.81, 0.6, 0.61, 0.59]);
    expect(three.flagged).toEqual([true, true, false, false, false]);
    expect(robustOutliers([0.8, 0.81, 0.79, 0.8, 0.6]).maskedFrom).toBe(3);
    expect(robustOutliers([1, 1, 1, 5]).deviation).toBeNull();
    expect(robustOutliers([]).centre).toBeNull();
  });
  it('draws Tukey fences from four values on', () => {
    expect(tukeyFences([1, 2, 2, 3, 3, 4, 20])).toEqual({ lower: -0.25, upper: 5.75, outside: [6] });
    expect(tukeyFences([1, 2, 3]).lower).toBeNull();
  });
});
