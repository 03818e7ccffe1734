import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../src/change/amount/difference.ts';
import { newcombe } from '../../src/interval/newcombe.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offences, satisfaction } from '../indicators.ts';
import { anySeries, counts, sound } from './made.ts';

/**
 * What two figures leave uncertain: sampling variance counts (4.472102725995453 / 1.959964)^2 times, the z for which the
 * normal distribution averaged over 1/phi uniform on 0 to 1 is .975 (scipy 1.17).
 */
const doubt = 5.206278063978349;
const months = { from: '2019-02', to: '2019-03' } as const;
const pair = (numerator: readonly number[], denominator: readonly number[], more = {}) =>
  seriesFrom(satisfaction, { start: '2019-02', numerator, denominator, ...more });

describe('difference', () => {
  it('is in points for proportions, by Newcombe of samples worth as much as few figures leave certain', () => {
    const { estimate, evidence, verdict } = difference(pair([480, 560], [800, 700]), months);
    expect(estimate).toMatchObject({ unit: 'points', level: 0.95 });
    const worth = (answers: number) => answers / doubt;
    const exact = newcombe(worth(560), worth(700), worth(480), worth(800));
    expect(estimate.value).toBeCloseTo(20, 10);
    expect(estimate.lower).toBeCloseTo(exact.lower ?? 0, 6);
    expect(estimate.upper).toBeCloseTo(exact.upper ?? 0, 6);
    expect(verdict).toBe('higher');
    expect(evidence.noise).toMatchObject({ source: 'sampling', phi: null, df: null });
  });

  it('is no more than chance for two points on 150 interviews, and wider for a design effect', () => {
    const plain = difference(pair([117, 120], [150, 150]), months);
    expect(plain).toMatchObject({ verdict: 'cannot-tell', n: 300 });
    const clustered = difference(pair([117, 120], [150, 150], { deff: 2 }), months);
    expect(clustered.estimate.value).toBeCloseTo(2, 10);
    expect(clustered.estimate.upper).toBeGreaterThan(plain.estimate.upper ?? 0);
  });

  it('is in percent per day for counts, by the exact ratio of two rates', () => {
    const series = seriesFrom(offences, { start: '2018/19', numerator: [180, 150] });
    const { estimate } = difference(series, { from: '2018/19', to: '2019/20' });
    expect(estimate.unit).toBe('percent');
    expect(estimate.value).toBeCloseTo(100 * ((150 / 366 / 180) * 365 - 1), 10);
    // Two months of over 100 events: (4.39907/1.96)^2, by quadrature (scipy 1.17).
    const ofCounts = 5.0376;
    const sameDays = difference(
      seriesFrom(offences, { start: '2019-07', numerator: [40 * ofCounts, 22 * ofCounts] }),
      {
        from: '2019-07',
        to: '2019-08',
      },
    );
    // Clopper and Pearson's limits of 22 of 62, as odds: as much as counts so many times larger are worth of two figures.
    expect(sameDays.estimate.lower).toBeCloseTo(100 * (0.311327991341479 - 1), 1);
    expect(sameDays.estimate.upper).toBeCloseTo(100 * (0.9479258275071683 - 1), 1);
  });

  it('is a difference of counts where they are small', () => {
    const { estimate, verdict } = difference(
      seriesFrom(offences, { start: '2019-07', numerator: [18, 98] }),
      {
        from: '2019-07',
        to: '2019-08',
      },
    );
    expect(estimate).toMatchObject({ value: 80, unit: 'count' });
    expect(verdict).toBe('higher');
  });

  it('compares ratios by percent, and published percentages where the sample is known', () => {
    const ratio = seriesFrom(chargeRatio, {
      start: '2019-02',
      numerator: [2000, 3000],
      denominator: [10_000, 10_000],
    });
    expect(difference(ratio, months)).toMatchObject({ verdict: 'higher', estimate: { unit: 'percent' } });
    const published = { start: '2019-Q1', numerator: [0.7, 0.75] } as const;
    const quarters = { from: '2019-Q1', to: '2019-Q2' } as const;
    const bare = difference(seriesFrom(confidencePublished, published), quarters);
    expect(bare).toMatchObject({ verdict: 'cannot-tell', estimate: { lower: null, upper: null } });
    expect(bare.estimate.value).toBeCloseTo(5, 10);
    const sized = seriesFrom(confidencePublished, {
      ...published,
      denominator: [1000, 1000],
      rounding: 0.01,
    });
    const exact = seriesFrom(confidencePublished, { ...published, denominator: [1000, 1000] });
    expect(difference(sized, quarters).estimate.lower).toBeLessThan(
      difference(exact, quarters).estimate.lower ?? 0,
    );
  });

  it('says what a rise of a rolling figure asks of the months that joined', () => {
    const rolling = pair([924, 948], [1200, 1200], { window: { rolling: 12 } });
    const { evidence, estimate } = difference(rolling, months);
    expect(estimate.value).toBeCloseTo(2, 10);
    expect(evidence.rolling).toMatchObject({ periods: 12, joined: 1 });
    expect(evidence.rolling?.implied.value).toBeCloseTo(24, 10);
    const apart = difference(pair([924, 948], [1200, 1200]), months);
    expect((estimate.upper ?? 0) - 2).toBeLessThan((apart.estimate.upper ?? 0) - 2);
  });

  it('turns round when the two periods change places', () => {
    fc.assert(
      fc.property(fc.nat(90), fc.nat(90), fc.nat(9), (a, b, more) => {
        const one = difference(pair([a, b], [90, 90 + more]), months).estimate;
        const other = difference(pair([b, a], [90 + more, 90]), months).estimate;
        expect((one.value ?? 0) + (other.value ?? 0)).toBeCloseTo(0, 9);
        expect((one.lower ?? 0) + (other.upper ?? 0)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('gives sound, plain results for any series', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const [from, to] = { month: ['2014-04', '2014-05'], quarter: ['2014-Q1', '2014-Q2'] }[
          series.calendar.every as 'month' | 'quarter'
        ] ?? ['2014/15', '2015/16'];
        expect(sound(difference(series, { from: from ?? '', to: to ?? '' }))).toBe(true);
      }),
    );
  });

  it('refuses periods that cannot be compared', () => {
    expect(() => difference(counts([1, 2]), { from: '2014-05', to: '2014-04' })).toThrow(
      'must come after 2014-05',
    );
    expect(() => difference(counts([1, 2]), { from: '2014-04' } as never)).toThrow(
      'difference: to is required',
    );
    expect(difference(counts([1, null]), { from: '2014-04', to: '2014-05' }).verdict).toBe('cannot-tell');
  });
});
