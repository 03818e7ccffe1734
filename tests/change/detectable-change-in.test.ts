import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectableChange } from '../../src/change/power/detectable-change.ts';
import { detectableChangeIn } from '../../src/change/power/detectable-change-in.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import { rolling } from '../../src/series/rolling.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offences, satisfaction } from '../indicators.ts';
import { everyNumberFinite } from './finite.ts';
import { anySeries, counts, shares, sound } from './made.ts';

/** Figures that vary by next to nothing, and never two alike beside each other. */
const level = (x: number, months: number) => Array.from({ length: months }, (_, at) => x + (at % 2));

describe('the change that a series would show', () => {
  it('is that of two stretches by hand, where nothing but chance varies', () => {
    const { estimate, evidence } = detectableChangeIn(shares([120, 120], 150), { months: 2, change: 2 });
    expect(evidence).toMatchObject({
      noise: { source: 'sampling', df: null, rho: 0 },
      base: { periods: 2, perPeriod: 150 },
    });
    const error = 100 * Math.sqrt(((0.8 * 0.2) / 150) * (1 / 2 + 1 / 2));
    // Two figures alike leave phi unknown: 3.162 and 1.149 for 1.96 and 0.84, where the normal averaged over 1/phi has .975 and .8 (scipy 1.17).
    expect(estimate.value).toBeCloseTo((3.162015708 + 1.149005739) * error, 4);
  });

  it('is shown with the power asked for, and its sample shows the change asked about', () => {
    const series = shares([118, 122, 119, 125, 117, 121, 120, 118, 124, 119, 121, 120], 150);
    const { estimate, evidence } = detectableChangeIn(series, { change: 2 });
    const again = detectableChangeIn(series, { change: estimate.value ?? 0 });
    expect(again.evidence.asked?.chance).toBeCloseTo(0.8, 10);
    expect(again.verdict).toBe('would-show');
    expect(evidence.curve[10]?.change).toBeCloseTo(estimate.value ?? 0, 10);
    expect(evidence.curve[0]).toEqual({ change: 0, chance: expect.closeTo(0.025, 8) });
  });

  it('of nothing is 0 where falls are better, and not -0', () => {
    const fewer = seriesFrom(
      { ...offences, polarity: 'lower-is-better' },
      { start: '2014-04', numerator: level(100, 24) },
    );
    expect(Object.is(detectableChangeIn(fewer).evidence.curve[0]?.change, 0)).toBe(true);
  });

  it('says what it would take, and that taking it is enough', () => {
    const tenfold = (n: number, months: number) =>
      detectableChangeIn(shares(level(Math.round(0.8 * n), 24), n), { months, change: 3 });
    const short = tenfold(150, 12);
    expect(short.verdict).toBe('would-not-show');
    const { perPeriod, periods } = short.evidence.needed;
    expect(perPeriod).toBeGreaterThan(150);
    expect(short.settle?.perMonth).toBe(perPeriod);
    if (periods !== null) expect(tenfold(150, periods).evidence.asked?.chance).toBeGreaterThan(0.79);
    // With more in the past too, fewer are needed in each coming month.
    expect(tenfold(perPeriod ?? 0, 12).evidence.asked?.chance).toBeGreaterThan(0.8);
  });

  it('cannot be bought by a larger sample where months vary by more than chance', () => {
    const wild = shares([90, 140, 100, 145, 80, 135, 110, 148, 95, 130, 85, 142], 150);
    const { verdict, evidence, settle } = detectableChangeIn(wild, { change: 2 });
    expect(verdict).toBe('would-not-show');
    expect(evidence.needed).toMatchObject({ perPeriod: null, periods: null, bothPerPeriod: null });
    expect(settle?.text).toContain('nor would more of the earlier figures: they vary too much');
  });

  it('falls where that is better, stays inside what is possible, and asks for the margin by default', () => {
    const fall = seriesFrom(
      { ...offences, polarity: 'lower-is-better' },
      { start: '2018-04', numerator: Array(12).fill(400) },
    );
    const found = detectableChangeIn(fall);
    expect(found.evidence.direction).toBe('fall');
    expect(found.evidence.asked?.change).toBeCloseTo(-100 * (1 - 1 / 1.05), 10);
    expect(found.estimate.value).toBeLessThan(0);
    expect(detectableChangeIn(shares([148, 149, 147], 150), { months: 1 }).estimate.value).toBeNull();
    expect(
      detectableChangeIn(
        seriesFrom(chargeRatio, { start: '2018-04', numerator: [20, 22], denominator: [90, 80] }),
      ),
    ).toMatchObject({ verdict: 'no-change-asked', evidence: { asked: null, needed: { perPeriod: null } } });
  });

  it('gives no chance to a change that the level has no room for', () => {
    // 98.0% to 99.0% of 100: a rise of five points would end at 103%.
    const high = shares(level(98, 24), 100);
    const found = detectableChangeIn(high, { change: 5 });
    expect(found).toMatchObject({
      verdict: 'would-not-show',
      settle: null,
      evidence: { asked: { chance: 0 } },
    });
    expect(found.evidence.needed).toMatchObject({ perPeriod: null, periods: null });
    expect(sentence(found)).toContain(' for one of 5.0 points');
    expect(sentence(found)).toContain('no room');
    expect(detectableChangeIn(high, { change: -5 }).evidence.asked?.chance ?? 0).toBeGreaterThan(0.9);
    expect(detectableChangeIn(high, { change: 1 }).evidence.asked?.chance ?? 0).toBeGreaterThan(0);
  });

  it('compares with the same months of a year ago', () => {
    const { evidence } = detectableChangeIn(counts(Array(30).fill(100)), { months: 6 });
    expect(evidence.base).toMatchObject({ from: '2015-10', to: '2016-03', periods: 6 });
    expect(detectableChangeIn(counts(Array(30).fill(100)), { months: 24 }).evidence.base?.from).toBe(
      '2014-10',
    );
    expect(detectableChangeIn(counts([100, 101]), { months: 6 }).evidence.base?.periods).toBe(2);
  });

  it('answers cannot-tell without figures, samples or error, and refuses what makes no sense', () => {
    const published = { start: '2018-Q1', numerator: [0.6, 0.61] };
    for (const series of [
      counts([]),
      counts([0, 0, 0]),
      rolling(counts(Array(30).fill(9)), 12),
      seriesFrom(confidencePublished, published),
    ])
      expect(detectableChangeIn(series)).toMatchObject({ verdict: 'cannot-tell', estimate: { value: null } });
    expect(
      detectableChangeIn(seriesFrom(confidencePublished, { ...published, denominator: [900, 900] })).verdict,
    ).not.toBe('cannot-tell');
    expect(() => detectableChangeIn(counts([1]), { change: 0 })).toThrow('change');
    expect(() => detectableChangeIn(counts([1]), { power: 0.2 })).toThrow('power');
    expect(() => detectableChangeIn(seriesFrom(confidencePublished, published), { months: 2 })).toThrow(
      'months',
    );
  });

  it('says which year stays as it is, and what it is with both at a larger sample', () => {
    // 100 answers a month for a year, 400 since: the earlier year is what holds the smallest change up.
    const sizes = [...Array(12).fill(100), ...Array(12).fill(400)];
    const grown = seriesFrom(satisfaction, {
      start: '2017-04',
      numerator: sizes.map((n, at) => Math.round(0.8 * n) + ((at * 7) % 5) - 2),
      denominator: sizes,
    });
    const { estimate, evidence, settle } = detectableChangeIn(grown, { months: 24, change: 0.5 });
    expect(evidence.base).toMatchObject({ from: '2017-04', to: '2019-03', perPeriod: 250 });
    expect(evidence.smallest.perPeriod).toBe(400);
    expect(evidence.smallest.now).toBe(estimate.value);
    expect(evidence.smallest.bothPresent ?? 9).toBeLessThan(estimate.value ?? 0);
    expect(evidence.smallest.bothDoubled ?? 9).toBeLessThan(evidence.smallest.bothPresent ?? 0);
    // Nothing from now on would do: both sides would need it.
    expect(evidence.needed.periods).toBeNull();
    expect(evidence.needed.bothPerPeriod).toBeGreaterThan(1000);
    expect(settle?.text).toMatch(/^Neither more months nor a larger sample that could be had would show it/);
  });

  it('takes a step for what it is: after one of five points the noise is that of sampling (trial 11)', () => {
    const chance = random(11);
    const shareOf = (at: number) => (at < 30 ? 0.85 : 0.8);
    const n = 721;
    const numerator = Array.from({ length: 36 }, (_, at) => chance.binomial(n, shareOf(at)));
    const stepped = seriesFrom(satisfaction, {
      start: '2016-04',
      numerator,
      denominator: numerator.map(() => n),
    });
    // (1.96 + 0.84) sqrt(2 p (1 - p) / (12 n)), p about .825: 1.6 points; 5.8 were said.
    const { estimate } = detectableChangeIn(stepped);
    expect(estimate.value).toBeGreaterThan(1.6);
    expect(estimate.value).toBeLessThan(2.1);
  });

  it('is smaller with more months, more answers and less power, and of the size that the plain formula has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0.55, max: 0.9, noNaN: true }),
        (n, years, power) => {
          const of = (size: number, months: number, wanted: number) =>
            detectableChangeIn(shares(level(Math.round(0.6 * size), 60), size), {
              months,
              power: wanted,
            }).estimate.value ?? Number.POSITIVE_INFINITY;
          const one = of(n, 12 * years, power);
          expect(of(2 * n, 12 * years, power)).toBeLessThan(one);
          expect(of(n, 12 * years, power - 0.04)).toBeLessThan(one);
          if (years > 1) expect(of(n, 12 * (years - 1), power)).toBeGreaterThan(one);
          const halves = detectableChange(
            { measure: 'proportion', level: Math.round(0.6 * n) / n, perMonth: n, months: 24 * years },
            { shape: 'step', power },
          );
          expect(one / (halves.change ?? 1)).toBeGreaterThan(0.9);
          expect(one / (halves.change ?? 1)).toBeLessThan(1.1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is sound whatever the figures', () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom(12, 24, 60), (series, months) => {
        const found = detectableChangeIn(series, { months });
        everyNumberFinite(found);
        expect(sound(found)).toBe(true);
        for (const { chance } of found.evidence.curve) expect(chance).toBeGreaterThan(0);
        const chances = found.evidence.curve.map(({ chance }) => chance);
        expect([...chances].sort((a, b) => a - b)).toEqual(chances);
      }),
      { numRuns: 80 },
    );
  });
});
