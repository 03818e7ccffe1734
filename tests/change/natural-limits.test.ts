import { describe, expect, it } from 'vitest';
import { earlyWarning } from '../../src/change/ahead/early-warning.ts';
import { ears } from '../../src/change/ahead/early-warning-ears.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences } from '../indicators.ts';
import { counts, shares } from './made.ts';

const codes = (finding: { readonly caveats: readonly { readonly code: string }[] }) =>
  finding.caveats.map(({ code }) => code);

describe('what a difference tells of its figures', () => {
  const two = { from: '2014-04', to: '2014-05' };

  it('counts answers, events, or both counts of a ratio', () => {
    expect(difference(counts([30, 40]), two).n).toBe(70);
    expect(difference(shares([30, 40], 100), two).n).toBe(200);
    const of = (indicator: typeof chargeRatio) =>
      seriesFrom(indicator, { start: '2014-04', numerator: [30, 40], denominator: [100, 200] });
    expect(difference(of(chargeRatio), two).n).toBe(370);
    expect(difference(of(offenceRate), two).n).toBe(70);
    const published = seriesFrom(confidencePublished, { start: '2014-Q1', numerator: [0.6, 0.7] });
    expect(difference(published, { from: '2014-Q1', to: '2014-Q2' }).n).toBe(2);
  });

  it('says that few figures leave a doubt about how they vary, and twelve do not', () => {
    expect(codes(difference(counts([30, 40]), two))).toEqual(['different-months', 'few-figures']);
    expect(codes(difference(shares([30, 40], 100), two))).toEqual(['few-figures']);
    const twelve = [30, 40, 35, 33, 38, 31, 36, 34, 39, 32, 37, 35];
    expect(codes(difference(shares(twelve, 100), two))).toEqual([]);
  });

  it('says what is missing', () => {
    const found = difference(counts([30, null, 40]), { from: '2014-04', to: '2014-05' });
    expect(found).toMatchObject({ verdict: 'cannot-tell', estimate: { value: null, level: 0.95 } });
    expect(codes(found)).toEqual(['missing']);
    const published = seriesFrom(confidencePublished, { start: '2014-Q1', numerator: [0.6, 0.7] });
    expect(codes(difference(published, { from: '2014-Q1', to: '2014-Q2' }))).toEqual(['no-noise']);
  });

  it('takes two runs of periods that touch but do not overlap', () => {
    const found = difference(counts([30, 40, 50, 60]), { from: '2014-04/2014-05', to: '2014-06/2014-07' });
    expect(found.evidence).toMatchObject({ from: { numerator: 70 }, to: { numerator: 110 } });
  });

  it('takes its level', () => {
    const [wide, narrow] = [0.99, 0.8].map((level) => difference(counts([300, 400]), { ...two, level }));
    expect(wide?.estimate.level).toBe(0.99);
    expect((wide?.estimate.upper ?? 0) - (narrow?.estimate.upper ?? 0)).toBeGreaterThan(1);
    expect(wide?.method.options).toMatchObject({ from: '2014-04', to: '2014-05', level: 0.99 });
  });

  it('names its method by what is compared', () => {
    const ratio = seriesFrom(chargeRatio, { start: '2014-04', numerator: [30, 40], denominator: [90, 80] });
    const names = [counts([30, 40]), shares([30, 40], 100), ratio].map(
      (series) => difference(series, two).method.name,
    );
    expect(names[0]).toContain('rates');
    expect(names[1]).toContain('proportions');
    expect(new Set(names).size).toBeGreaterThan(1);
  });
});

describe('a rolling figure that moves as it never did', () => {
  const rolling = (last: number) =>
    shares([50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50, 51, last], 100, { window: { rolling: 3 } });
  const at = { from: '2015-03', to: '2015-04' };

  it('is pointed out after eight steps that were smaller', () => {
    expect(codes(difference(rolling(60), at))).toContain('unusual-rolling-step');
    expect(codes(difference(rolling(50), at))).not.toContain('unusual-rolling-step');
    const short = shares([50, 51, 50, 51, 50, 60], 100, { window: { rolling: 3 } });
    expect(codes(difference(short, { from: '2014-08', to: '2014-09' }))).not.toContain(
      'unusual-rolling-step',
    );
  });

  it('shares the months of both windows, until they are apart', () => {
    const found = difference(rolling(60), at);
    expect(found.evidence.rolling).toMatchObject({ periods: 3, joined: 1 });
    expect(found.caveats.find(({ code }) => code === 'overlapping')?.text).toContain('2 of 3 periods');
    const apart = difference(rolling(60), { from: '2015-01', to: '2015-04' });
    expect(apart.evidence.rolling).toBeNull();
    expect(codes(apart)).not.toContain('overlapping');
  });
});

describe('EARS by hand', () => {
  const x = [4, 6, 5, 5, 4, 6, 5, 7, 9, 9, 9, 12];
  const last = (method: 'C1' | 'C2' | 'C3') => ears(x, { method }).at(-1);

  it('has limits from the seven before, two left between, and C3 less what C2 exceeded', () => {
    // Means and standard deviations by Python; normal points 3.0902 (C1, C2) and 1.96 (C3).
    expect(last('C1')?.upper).toBeCloseTo(13.432831522201353, 8);
    expect(last('C2')?.upper).toBeCloseTo(11.036877207101224, 8);
    expect(last('C3')?.upper).toBeCloseTo(-1.8509305895317896, 8);
    expect(['C1', 'C2', 'C3'].map((method) => last(method as 'C1')?.alarm)).toEqual([false, true, true]);
  });

  it('begins after its baseline and what lies between', () => {
    expect((['C1', 'C2', 'C3'] as const).map((method) => ears(x, { method })[0]?.place)).toEqual([7, 9, 11]);
    expect(ears(x, { baseline: 3 })[0]?.place).toBe(3);
  });

  it('has an alarm above the limit, not at it', () => {
    expect(ears([5, 5, 5, 5], { baseline: 3 })).toEqual([{ place: 3, observed: 5, upper: 5, alarm: false }]);
    expect(ears([5, 5, 5, 6], { baseline: 3 })[0]?.alarm).toBe(true);
    expect(ears([5, 5, 5, null], { baseline: 3 })).toEqual([
      { place: 3, observed: null, upper: 5, alarm: false },
    ]);
  });
});

describe('an early warning that cannot be given yet', () => {
  it('says how many months or quarters are wanted for a reading', () => {
    expect(earlyWarning(counts(new Array<number>(8).fill(9))).settle?.months).toBe(4);
    const quarters = seriesFrom(
      { ...offences, every: 'quarter' },
      { start: '2014-Q1', numerator: [9, 9, 9] },
    );
    expect(earlyWarning(quarters)).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { reason: 'too-few' },
      settle: { months: 27 },
    });
  });

  it('has no estimate', () => {
    const found = earlyWarning(counts([9, 9]));
    expect(found).toMatchObject({ estimate: { value: null, unit: 'percent' }, evidence: { points: [] } });
  });
});
