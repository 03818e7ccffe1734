import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seasonality } from '../../src/change/season/seasonality.ts';
import { random } from '../../src/numeric/random.ts';
import { anySeries, counts, shares, sound } from './made.ts';

const wave = (months: number, level: number, share: number) =>
  Array.from({ length: months }, (_, at) =>
    Math.round(level * (1 + share * Math.cos((2 * Math.PI * at) / 12)) + ((at * 7) % 5)),
  );

describe('seasonality', () => {
  it('finds a season, how wide it is, and when it is highest', () => {
    const { verdict, estimate, evidence } = seasonality(counts(wave(60, 400, 0.2)));
    expect(verdict).toBe('seasonal');
    expect(estimate.value).toBeGreaterThan(40);
    expect(estimate.value).toBeLessThan(60);
    expect(['2018-04', '2019-03']).toContain(evidence.highest);
    expect(['2018-09', '2018-10']).toContain(evidence.lowest);
    expect(evidence.pattern.length).toBe(12);
  });

  it('does not take days in the month, a trend or steps between years for a season', () => {
    const days = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];
    const byDays = Array.from({ length: 48 }, (_, at) => 20 * (days[at % 12] ?? 0) + ((at * 7) % 23));
    expect(seasonality(counts(byDays)).verdict).toBe('not-shown');
    const rising = Array.from({ length: 48 }, (_, at) => Math.round(200 * 1.02 ** at) + ((at * 7) % 11));
    expect(seasonality(counts(rising)).verdict).toBe('not-shown');
  });

  describe('beside a step', () => {
    const days = (month: number) => new Date(Date.UTC(2014, 4 + month, 0)).getUTCDate() / 30.4;
    /** How many of forty series of Poisson counts by the days of their months are found seasonal. */
    const found = (months: number, mean: (month: number) => number) =>
      Array.from({ length: 40 }, (_, seed) => {
        const chance = random(seed);
        const x = Array.from({ length: months }, (_, month) => chance.poisson(days(month) * mean(month)));
        return seasonality(counts(x)).verdict;
      }).filter((verdict) => verdict === 'seasonal').length;
    const year = (month: number) => Math.cos((Math.PI * month) / 6);

    it('takes neither one of seven months ago nor one amid three years for a season: 5% by chance', () => {
      expect(found(60, (month) => (month < 53 ? 100 : 140))).toBeLessThanOrEqual(5);
      expect(found(36, (month) => (month < 17 ? 100 : 140))).toBeLessThanOrEqual(5);
    });

    it('still finds the season of three years', () => {
      expect(found(36, (month) => 100 * (1 + 0.15 * year(month)))).toBeGreaterThanOrEqual(38);
      expect(
        found(36, (month) => (month < 20 ? 100 : 150) * (1 + 0.25 * year(month))),
      ).toBeGreaterThanOrEqual(38);
    });
  });

  describe('of quarters', () => {
    const quarterly = (of: (at: number) => number, quarters = 24) =>
      seasonality(
        shares(
          Array.from({ length: quarters }, (_, at) => Math.round(of(at) + ((at * 7) % 5) - 2)),
          1000,
          { start: '2014-Q1' },
        ),
      );

    it('finds which one is high, and any course within the year', () => {
      const first = quarterly((at) => (at % 4 === 0 ? 600 : 500)).evidence;
      expect(first.highest).toMatch(/-Q1$/);
      expect(first.df[0]).toBe(3);
      const climbing = quarterly((at) => 450 + 50 * (at % 4));
      expect(climbing.verdict).toBe('seasonal');
      expect(climbing.evidence.highest).toMatch(/-Q4$/);
      expect(climbing.evidence.lowest).toMatch(/-Q1$/);
    });

    it('does not take a trend, or one that turns, for a season', () => {
      expect(quarterly((at) => 400 + 12 * at).verdict).toBe('not-shown');
      expect(quarterly((at) => 700 - 15 * Math.abs(at - 12)).verdict).toBe('not-shown');
    });
  });

  it('says it of shares in points', () => {
    const { verdict, estimate } = seasonality(shares(wave(48, 300, 0.2), 600));
    expect(verdict).toBe('seasonal');
    expect(estimate.unit).toBe('points');
    expect(estimate.value).toBeCloseTo(20, 0);
  });

  it('says when there is too little, and refuses rolling and yearly figures', () => {
    expect(seasonality(counts([]))).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { reason: 'too-few' },
    });
    expect(seasonality(counts(wave(35, 100, 0.2))).settle?.months).toBe(1);
    expect(seasonality(counts(wave(60, 100, 0.2), { window: { rolling: 12 } })).verdict).toBe('refused');
    expect(seasonality(counts([5, 6, 7], { start: '2014/15' })).verdict).toBe('refused');
    expect(seasonality(counts(new Array<number>(48).fill(0)))).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { reason: 'sparse' },
      settle: null,
    });
  });

  it('is sound for every series', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        expect(sound(seasonality(series))).toBe(true);
      }),
    );
  });
});
