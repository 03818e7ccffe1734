import { describe, expect, it } from 'vitest';
import { type ThresholdOptions, threshold } from '../../src/compare/threshold.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';

type Figures = readonly (number | null)[];

function found(indicator: Indicator, numerator: Figures, denominator: Figures | null, more: object = {}) {
  const series = seriesFrom(indicator, { start: '2019-04', numerator, denominator, ...more });
  return (options: ThresholdOptions = {}) => threshold(series, options);
}

const ofHundred = (satisfied: number, more: object = {}) => found(satisfaction, [satisfied], [100], more);

// Samples by (z of the surety / distance)^2 x variance, worked out with scipy 1.17.
describe('what would settle a figure near its target', () => {
  it('is a sample for a proportion: (1.645 / 0.02)² x 0.82 x 0.18', () => {
    expect(ofHundred(82)().settle).toMatchObject({ months: null, perMonth: 999 });
    expect(ofHundred(82)().settle?.text).toContain('999 victims interviewed');
    expect(ofHundred(81)().settle?.perMonth).toBe(4164);
  });

  it('is a smaller sample when less surety is asked for, and a larger one with a design effect', () => {
    expect(ofHundred(82)({ sure: 0.9 }).settle?.perMonth).toBe(607);
    expect(ofHundred(82, { deff: 2 })().settle?.perMonth).toBe(1997);
  });

  it('is shared among the periods judged together', () => {
    const two = found(satisfaction, [41, 41], [50, 50]);
    expect(two({ period: '2019-04/2019-05' }).settle?.perMonth).toBe(500);
  });

  it('is, for a ratio, the number of the count that it names: 62.5% of about 366 in both', () => {
    const { settle } = found(chargeRatio, [60], [100])({ target: 0.5 });
    expect(settle?.perMonth).toBe(229);
    expect(settle?.text).toMatch(/^About 229 offences with no further action/);
  });

  it('is more months for a count or a rate', () => {
    expect(found(offences, [100], null)({ target: 108 }).settle).toMatchObject({ months: 4, perMonth: null });
    expect(found(offences, [100], null)({ target: 104 }).settle?.months).toBe(16);
    const quarter = found(offences, [100, 100, 100], null);
    expect(quarter({ target: 324, period: '2019-04/2019-06' }).settle?.months).toBe(2);
    expect(found(offenceRate, [50], [20000])({ target: 2.2 }).settle?.months).toBe(3);
  });

  it('is nothing practical beyond fifty times the sample there is, or at the target itself', () => {
    const nothing = { months: null, perMonth: null };
    expect(found(offences, [100], null)({ target: 101 }).settle).toMatchObject(nothing);
    expect(ofHundred(80)().settle).toMatchObject(nothing);
    expect(found(satisfaction, [161], [200])().settle).toMatchObject(nothing);
  });

  it('is null once a side is named, and where there is nothing to go by', () => {
    expect(ofHundred(95)().settle).toBeNull();
    expect(ofHundred(60)().settle).toBeNull();
    expect(found(satisfaction, [null], [null])().settle).toBeNull();
    expect(found(confidencePublished, [0.79], null, { start: '2019-Q2' })({ target: 0.8 }).settle).toBeNull();
  });
});

describe('the words for a probability', () => {
  // scipy 1.17: beta.sf(0.8, 84.5, 16.5) and beta.sf(0.8, 76.5, 24.5).
  const [over, under] = [ofHundred(84), ofHundred(76)];
  it('begin at the cut-offs themselves', () => {
    const high = over().evidence.probability ?? Number.NaN;
    const low = under().evidence.probability ?? Number.NaN;
    expect([high, low]).toEqual([
      expect.closeTo(0.841554728491309, 12),
      expect.closeTo(0.1584283706144623, 12),
    ]);
    expect(over({ sure: high, probable: 0.6 }).verdict).toBe('above');
    expect(over({ sure: 0.95, probable: high }).verdict).toBe('probably-above');
    expect(over({ sure: 0.95, probable: high + 1e-9 }).verdict).toBe('cannot-tell');
    expect(under({ sure: 1 - low - 1e-12, probable: 0.6 }).verdict).toBe('below');
    expect(under({ sure: 0.95, probable: 1 - low - 1e-12 }).verdict).toBe('probably-below');
    expect(under({ sure: 0.95, probable: 1 - low + 1e-9 }).verdict).toBe('cannot-tell');
  });

  it('are the same both ways where one cut-off serves for both', () => {
    expect(over({ sure: 0.8, probable: 0.8 }).verdict).toBe('above');
    expect(under({ sure: 0.8, probable: 0.8 }).verdict).toBe('below');
  });

  it.each([
    { sure: 1, probable: 0.8 },
    { sure: 0.95, probable: 0.5 },
    { sure: 0.7, probable: 0.8 },
  ])('are refused for $sure and $probable', (cutoffs) => {
    expect(() => over(cutoffs)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(() => over(cutoffs)).toThrow(
      `threshold: probable, sure must rise, between 0.5 and 1, got ${cutoffs.probable}, ${cutoffs.sure}`,
    );
  });
});

describe('the target', () => {
  it('is required, finite and in the unit of the indicator', () => {
    const counts = found(offences, [100], null);
    const required = "threshold: target is required, in the indicator's own unit such as 0.8, got";
    expect(counts).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(counts).toThrow(required);
    expect(() => counts({ target: Number.NaN })).toThrow(required);
    expect(ofHundred(84)({ target: 0.9 }).evidence.target).toBe(0.9);
  });

  it('at an end of what is possible is reached for sure, or never, or not told where every figure lies on it', () => {
    expect(ofHundred(2)({ target: 0 }).evidence.probability).toBe(1);
    expect(ofHundred(99)({ target: 1 }).evidence.probability).toBe(0);
    expect(found(offences, [4], null)({ target: 0 }).evidence.probability).toBe(1);
    expect(found(offences, [0], null)({ target: 0 }).evidence.probability).toBeNull();
  });
});

describe('what the finding on a threshold shows', () => {
  it('has each period with its interval at the level asked for, and whether it met the target', () => {
    const series = found(satisfaction, [90, 70, null, 80], [100, 100, null, 100]);
    const { estimate, evidence } = series({ level: 0.9 });
    expect(evidence.points.map(({ period, value, meets }) => [period, value, meets])).toEqual([
      ['2019-04', 0.9, true],
      ['2019-05', 0.7, false],
      ['2019-06', null, null],
      ['2019-07', 0.8, true],
    ]);
    // scipy 1.17: binomtest(90, 100).proportion_ci(0.9, 'wilson').
    expect(evidence.points[0]?.lower).toBeCloseTo(0.8396444903889078, 10);
    expect(evidence.points[0]?.upper).toBeCloseTo(0.9392813329845526, 10);
    expect(estimate.level).toBe(0.9);
    expect(evidence).toMatchObject({ periodsPassed: 2, periodsLooked: 3, numerator: 80, denominator: 100 });
  });

  it('judges the period asked for, and looks back from there', () => {
    const series = found(satisfaction, [90, 70, 85, 70], [100, 100, 100, 100]);
    const { evidence, subject } = series({ period: '2019-06' });
    expect(evidence).toMatchObject({ numerator: 85, periodsPassed: 2, periodsLooked: 3 });
    expect([subject.from, subject.to]).toEqual(['2019-06', '2019-06']);
  });

  it('takes a figure at the target as met where low is good, and one over it as missed', () => {
    const low = { ...satisfaction, polarity: 'lower-is-better' } as const;
    const meets = found(low, [80, 81, 79], [100, 100, 100])().evidence.points.map((point) => point.meets);
    expect(meets).toEqual([true, false, true]);
  });

  it('names the sample of what is counted', () => {
    expect(found(offences, [100], null)({ target: 90 }).evidence).toMatchObject({
      rests: 'figure',
      effectiveSample: 100,
    });
    expect(ofHundred(84, { deff: 4 })().evidence).toMatchObject({ rests: 'figure', effectiveSample: 25 });
    expect(ofHundred(84, { deff: 4 })().n).toBe(100);
    expect(found(offences, [70], null)({ target: 90 }).n).toBe(70);
  });

  it('says what is missing, overlapping or not known', () => {
    const codes = (finding: ReturnType<typeof threshold>) => finding.caveats.map(({ code }) => code);
    const gap = found(satisfaction, [80, null, 82], [100, null, 100])({ period: '2019-04/2019-06' });
    expect(codes(gap)).toContain('periods-missing');
    expect(gap.caveats.find(({ code }) => code === 'periods-missing')?.text).toMatch(/^1 of the periods/);
    expect(codes(ofHundred(80)())).toEqual([]);
    const rolling = found(satisfaction, [80, 81], [100, 100], { window: { rolling: 12 } })();
    expect(codes(rolling)).toContain('overlapping');
    const published = found(confidencePublished, [0.79], null, { start: '2019-Q2' })({ target: 0.8 });
    expect(codes(published)).toContain('sample-unknown');
    expect(published.evidence).toMatchObject({ observed: 'below', effectiveSample: null });
    const nothing = found(confidencePublished, [null], null, { start: '2019-Q2' })({ target: 0.8 });
    expect(codes(nothing)).not.toContain('sample-unknown');
    expect(nothing).toMatchObject({ verdict: 'no-data', evidence: { observed: null }, n: 0 });
  });

  it('records what was asked', () => {
    const { method } = ofHundred(84)({ target: 0.75, level: 0.9, sure: 0.99, probable: 0.7, rounding: 0.01 });
    expect(method.options).toEqual({
      target: 0.75,
      period: '2019-04',
      level: 0.9,
      sure: 0.99,
      probable: 0.7,
      rounding: 0.01,
    });
    expect(ofHundred(84)().method.options).toMatchObject({ sure: 0.95, probable: 0.8, rounding: null });
  });
});
