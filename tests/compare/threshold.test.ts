import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { chanceByFigure } from '../../src/compare/target.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offences, satisfaction } from '../indicators.ts';
import { fiveAreas, panelFrom } from './panels.ts';

const month = (numerator: number, denominator: number, more: object = {}) =>
  seriesFrom(satisfaction, { start: '2019-04', numerator: [numerator], denominator: [denominator], ...more });

describe('threshold', () => {
  it('gives the beta probability of Jeffreys: scipy 1.17 beta.sf(0.8, 112.5, 38.5)', () => {
    const found = threshold(month(112, 150));
    expect(found.evidence.probability).toBeCloseTo(0.05439165634078087, 12);
    expect(found).toMatchObject({ verdict: 'probably-below', evidence: { observed: 'below' } });
    expect(found.estimate.lower).toBeCloseTo(0.6715, 4);
  });
  it('counts the target itself as over it, and 79.5% only with rounding', () => {
    expect(threshold(month(80, 100)).evidence.observed).toBe('above');
    expect(threshold(month(159, 200)).evidence.observed).toBe('below');
    expect(threshold(month(159, 200), { rounding: 0.01 }).evidence.observed).toBe('above');
  });
  it('is surer with more answers, and less sure with a design effect', () => {
    expect(threshold(month(700, 800)).verdict).toBe('above');
    expect(threshold(month(84, 100)).verdict).toBe('probably-above');
    expect(threshold(month(82, 100)).verdict).toBe('cannot-tell');
    const plain = threshold(month(700, 800));
    const designed = threshold(month(700, 800, { deff: 2 }));
    expect(designed.evidence.effectiveSample).toBe(400);
    expect(designed.evidence.probability ?? 1).toBeLessThan(plain.evidence.probability ?? 0);
  });
  it('says how many answers would settle a figure near the target', () => {
    const { settle } = threshold(month(82, 100));
    expect(settle?.perMonth).toBe(999);
    expect(threshold(month(700, 800)).settle).toBeNull();
  });
  it('counts the periods passed of the last twelve', () => {
    const series = seriesFrom(satisfaction, {
      start: '2018-01',
      numerator: [90, 90, 90, 70, 70, null, 85, 70, 80, 70, 70, 70, 70, 90],
      denominator: [100, 100, 100, 100, 100, null, 100, 100, 100, 100, 100, 100, 100, 100],
    });
    expect(threshold(series).evidence).toMatchObject({ periodsPassed: 5, periodsLooked: 12 });
  });
  it('knows the side but not the probability of a published percentage', () => {
    const found = threshold(seriesFrom(confidencePublished, { start: '2019-Q1', numerator: [0.83] }), {
      target: 0.8,
    });
    expect(found).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { observed: 'above', probability: null },
    });
  });
  it('judges counts by the gamma and ratios by their share: scipy 1.17 gamma.sf(120, 100.5), beta.sf(1/3, 30.5, 100.5)', () => {
    const counts = threshold(seriesFrom(offences, { start: '2019-04', numerator: [100] }), { target: 120 });
    expect(counts.evidence.probability).toBeCloseTo(0.031115068496499136, 12);
    const ratio = threshold(
      seriesFrom(chargeRatio, { start: '2019-04', numerator: [30], denominator: [100] }),
      { target: 0.5 },
    );
    expect(ratio.verdict).toBe('below');
    expect(ratio.evidence.probability).toBeCloseTo(0.005414930353837801, 12);
  });
  it('has a verdict for no figure and for every edge', () => {
    expect(
      threshold(seriesFrom(satisfaction, { start: '2019-04', numerator: [null], denominator: [null] }))
        .verdict,
    ).toBe('no-data');
    expect(threshold(month(0, 0)).verdict).toBe('no-data');
    expect(threshold(month(0, 30)).verdict).toBe('below');
    expect(threshold(month(30, 30)).verdict).toBe('above');
    expect(() => threshold(seriesFrom(offences, { start: '2019-04', numerator: [1] }))).toThrow('target');
  });
  it('never reads higher for fewer satisfied, and its interval holds the figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (n, most) => {
        const x = Math.min(n, most);
        const found = threshold(month(x, n));
        const fewer = threshold(month(x - 1, n));
        expect(fewer.evidence.probability ?? 1).toBeLessThanOrEqual(found.evidence.probability ?? 0);
        expect(found.estimate.lower ?? 1).toBeLessThanOrEqual(x / n + 1e-12);
        expect(found.estimate.upper ?? 0).toBeGreaterThanOrEqual(x / n - 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});

describe('how many above', () => {
  it('finds three over as measured, and far less than that for sure', () => {
    const found = howManyAbove(fiveAreas);
    expect(found.evidence.observedAbove).toBe(3);
    expect(found.verdict).toBe('cannot-tell');
    expect(found.evidence.expected).toBeCloseTo(2.19, 1);
    expect(found.evidence.areas.map(({ side }) => side)).toContain('cannot-tell');
  });
  it('takes each area by itself when asked: the Poisson-binomial of the beta probabilities', () => {
    const found = howManyAbove(fiveAreas, { prior: 'independent' });
    const alone = fiveAreas.series.map((series) => threshold(series).evidence.probability ?? 0);
    expect(found.evidence.areas.map(({ probability }) => probability)).toEqual(alone);
    expect(found.evidence.distribution[0]).toBeCloseTo(
      alone.reduce((product, each) => product * (1 - each), 1),
      12,
    );
    expect(found.evidence.expected).toBeCloseTo(
      alone.reduce((total, each) => total + each, 0),
      12,
    );
  });
  it('draws areas together: shrunken levels lie between their figure and the mean', () => {
    for (const { value, shrunken } of howManyAbove(fiveAreas).evidence.areas) {
      expect(Math.abs(shrunken - 0.796)).toBeLessThan(Math.abs(value - 0.796) + 0.002);
    }
  });
  it('has verdicts for all, some, none and no figure', () => {
    const of = (tops: readonly (number | null)[]) =>
      howManyAbove(
        panelFrom(
          satisfaction,
          '2019-04',
          tops.map((top, at) => ({
            area: `a${at}`,
            numerator: [top],
            denominator: [top === null ? null : 1000],
          })),
        ),
      );
    expect(of([950, 940, 930]).verdict).toBe('all-above');
    expect(of([950, 700, 690]).verdict).toBe('some-above');
    expect(of([600, 700, 690]).verdict).toBe('none-above');
    expect(of([null, null]).verdict).toBe('no-data');
    expect(of([]).verdict).toBe('no-data');
    expect(of([900, null]).evidence.withoutFigure).toEqual(['a1']);
    expect(of([0, 0, 0]).verdict).toBe('none-above');
    expect(of([1000, 1000]).verdict).toBe('all-above');
  });

  it('does not call it sure that one of many is above when none is so by its own answers', () => {
    const of = (prior: 'independent' | 'shrunken') =>
      howManyAbove(
        panelFrom(
          satisfaction,
          '2019-04',
          Array.from({ length: 7 }, (_, at) => ({ area: `a${at}`, numerator: [25], denominator: [32] })),
        ),
        { prior },
      );
    const { distribution, surely } = of('independent').evidence;
    expect(distribution[0]).toBeLessThan(0.05);
    expect(surely).toEqual({ least: 0, most: 5 });
    expect(of('independent')).toMatchObject({ verdict: 'cannot-tell', estimate: { lower: 0 } });
    expect(of('shrunken').verdict).toBe('cannot-tell');
  });

  it('takes the figure alone by its likelihood: 78 of 100 against 80%, half at the target', () => {
    const figure = { area: 'a', areaName: 'a', value: null, numerator: null, denominator: null, missing: 0 };
    const share = { ...figure, model: 'binomial', scale: { kind: 'share', times: 1 } } as const;
    expect(chanceByFigure({ ...share, events: 78, exposure: 100 }, 0.8)).toBeCloseTo(0.310641, 6);
    expect(chanceByFigure({ ...share, events: 80, exposure: 100 }, 0.8)).toBeCloseTo(0.5, 6);
    expect(chanceByFigure({ ...share, events: 0, exposure: 10 }, 0)).toBe(1);
    expect(chanceByFigure({ ...share, events: 9, exposure: 10 }, 1)).toBe(0);
    // 2 (12 ln 1.2 - 2) = 0.37568: a deviate of 0.61292.
    const count = { ...figure, model: 'poisson', scale: { kind: 'rate', times: 1 } } as const;
    expect(chanceByFigure({ ...count, events: 12, exposure: 1 }, 10)).toBeCloseTo(0.73005, 4);
  });

  it('gives a distribution that sums to one whatever the order of the areas', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 90 })), {
          minLength: 2,
          maxLength: 5,
        }),
        (areas) => {
          const panel = (rows: typeof areas) =>
            panelFrom(
              satisfaction,
              '2019-04',
              rows.map(([x, n], at) => ({ area: `a${at}`, numerator: [x], denominator: [n] })),
            );
          const found = howManyAbove(panel(areas), { target: 0.5 }).evidence;
          const turned = howManyAbove(panel([...areas].reverse()), { target: 0.5 }).evidence;
          expect(found.distribution.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          expect(found.expected ?? 0).toBeCloseTo(turned.expected ?? 1, 9);
        },
      ),
      { numRuns: 15 },
    );
  });
});
