import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../src/change/amount/difference.ts';
import { pooled } from '../../src/change/amount/pooled.ts';
import { clopperPearson } from '../../src/interval/clopper-pearson.ts';
import { garwood } from '../../src/interval/garwood.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { total } from '../../src/series/total.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { everyNumberFinite } from './finite.ts';
import { counts, shares } from './made.ts';

describe('pooled', () => {
  it('is the exact interval of the periods that it took, and of no more than it needed', () => {
    const series = counts([4, 2, null, 3, 1, 2]);
    const found = pooled(series, { least: 7 });
    expect(found).toMatchObject({ from: '2014-05', periods: 4, missing: 1, numerator: 8, enough: true });
    const exact = garwood(8);
    expect(found.estimate.upper).toBeCloseTo((exact.upper ?? 0) / 4, 12);
    expect(pooled(series, { least: 6 }).numerator).toBe(6);
    expect(pooled(series)).toMatchObject({ periods: 5, enough: false });
    expect(pooled(series).caveats.map(({ code }) => code)).toContain('few');
  });

  it('keeps each measure in its own unit', () => {
    const rate = { start: '2019-01', numerator: [2, 3], denominator: [4000, 6000] };
    expect(pooled(seriesFrom(offenceRate, rate)).estimate).toMatchObject({ value: 0.5, unit: 'rate' });
    const interval = clopperPearson(2, 6);
    expect(pooled(shares([2, 0], 3), { least: 5 }).estimate).toMatchObject({
      value: 2 / 6,
      lower: interval.lower,
    });
    const ratio = seriesFrom(chargeRatio, { start: '2019-01', numerator: [3], denominator: [9] });
    const share = clopperPearson(3, 12).upper ?? 0;
    expect(pooled(ratio).estimate).toMatchObject({ value: 1 / 3, upper: share / (1 - share) });
  });

  it('answers nothing of nothing, and refuses figures that do not add', () => {
    expect(pooled(counts([]))).toMatchObject({ from: null, periods: 0, estimate: { value: null } });
    expect(() => pooled(seriesFrom(confidencePublished, { start: '2019-Q1', numerator: [0.6] }))).toThrow(
      'added',
    );
  });

  it('agrees with the total of its own stretch whatever the figures', () => {
    const figure = fc.option(fc.nat(9), { nil: null, freq: 4 });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }), (figures, least) => {
        const series = seriesFrom(offences, { start: '2018-01', numerator: figures });
        const found = pooled(series, { least });
        everyNumberFinite(found);
        if (found.from === null || found.to === null) return;
        const whole = total(series, found.from === found.to ? found.from : `${found.from}/${found.to}`);
        expect(found.numerator).toBe(whole.numerator);
        expect(found.periods).toBe(whole.periodsUsed);
        expect(found.estimate.lower).toBeLessThanOrEqual(found.estimate.value ?? 0);
        expect(found.estimate.upper).toBeGreaterThanOrEqual(found.estimate.value ?? 0);
      }),
    );
  });
});

describe('a difference of very few', () => {
  it('is not told: not even three of three against none of three', () => {
    const of = (before: number, after: number) =>
      difference(
        seriesFrom(satisfaction, { start: '2019-01', numerator: [before, after], denominator: [3, 3] }),
        {
          from: '2019-01',
          to: '2019-02',
        },
      );
    expect(of(0, 3).estimate).toMatchObject({ value: 100, upper: 100 });
    for (const [before, after] of [
      [0, 3],
      [0, 1],
      [0, 2],
      [1, 3],
      [3, 3],
      [0, 0],
    ] as const)
      expect(of(before, after).verdict).toBe('cannot-tell');
  });

  it('is given as counts, by the exact share of the later in both', () => {
    const of = (before: number, after: number) =>
      difference(counts([before, after]), { from: '2014-04', to: '2014-05' });
    expect(of(3, 9)).toMatchObject({ verdict: 'cannot-tell', estimate: { value: 6, unit: 'count' } });
    // Rare events vary by little more than chance: 0 against 6 is worth 0 against 5.4 of chance alone; .5^5.3 = .025.
    expect(of(0, 5).verdict).toBe('cannot-tell');
    expect(of(0, 6).verdict).toBe('higher');
  });
});
