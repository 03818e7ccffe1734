import { describe, expect, it } from 'vitest';
import { ets } from '../../../src/change/ahead/smoothing-ets.ts';
import { seasonality } from '../../../src/change/season/seasonality.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import { chargeRatio, offences } from '../../indicators.ts';
import { counts, shares } from '../made.ts';

const wave = (length: number, at: number, size: number, period = 12) =>
  Array.from({ length }, (_, month) =>
    Math.round(at + size * Math.cos((2 * Math.PI * month) / period) + ((month * 7) % 5) - 2),
  );

describe('seasonality', () => {
  it('names the highest and the lowest month by the last that there are', () => {
    const found = seasonality(shares(wave(48, 500, 200), 1000));
    expect(found).toMatchObject({ kind: 'seasonality', verdict: 'seasonal', looks: 1, settle: null });
    expect(found.evidence).toMatchObject({ highest: '2017-04', lowest: '2017-10' });
    expect(found.evidence.pattern.map(({ period }) => period).slice(0, 2)).toEqual(['2017-04', '2017-05']);
    const longer = seasonality(shares(wave(50, 500, 200), 1000)).evidence.pattern;
    expect(longer.map(({ period }) => period).slice(0, 3)).toEqual(['2018-04', '2018-05', '2017-06']);
  });

  it('is in percent for counts and ratios: 1,200 a month against 800 is half as many again', () => {
    const found = seasonality(counts(wave(60, 1000, 200)));
    expect(found.estimate).toMatchObject({ unit: 'percent', lower: null, upper: null, level: null });
    expect(found.estimate.value ?? 0).toBeGreaterThan(44);
    expect(found.estimate.value ?? 0).toBeLessThan(56);
    const ratio = seriesFrom(chargeRatio, {
      start: '2014-04',
      numerator: wave(60, 1000, 200),
      denominator: Array<number>(60).fill(1000),
    });
    expect(seasonality(ratio).estimate.unit).toBe('percent');
  });

  it('is in points for proportions: from 70% to 50% about the middle of the scale', () => {
    const { estimate, evidence } = seasonality(shares(wave(60, 600, 100), 1000));
    expect(estimate.unit).toBe('points');
    expect(estimate.value ?? 0).toBeGreaterThan(19);
    expect(estimate.value ?? 0).toBeLessThan(23);
    const total = evidence.pattern.reduce((sum, { effect }) => sum + effect, 0);
    expect(Math.abs(total)).toBeLessThan(3);
  });

  it('has the degrees of freedom of two pairs of harmonics beside the course', () => {
    // 60 months: a constant, the course and four harmonics.
    expect(seasonality(counts(wave(60, 1000, 200))).evidence.df).toEqual([4, 54]);
    const quarters = seriesFrom(
      { ...offences, every: 'quarter' },
      { start: '2014-Q1', numerator: wave(16, 1000, 200, 4) },
    );
    expect(seasonality(quarters).verdict).toBe('seasonal');
  });

  it('is not shown by figures without one', () => {
    const flat = seasonality(counts(Array.from({ length: 60 }, (_, at) => 1000 + ((at * 37) % 41))));
    expect(flat.verdict).toBe('not-shown');
    expect(flat.evidence.p ?? 0).toBeGreaterThan(0.05);
  });

  it('needs three years, and says how many months are wanting', () => {
    expect(seasonality(counts(wave(35, 1000, 200)))).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { reason: 'too-few' },
      settle: { months: 1 },
    });
    expect(seasonality(counts(wave(36, 1000, 200))).verdict).toBe('seasonal');
    expect(seasonality(counts(wave(30, 1000, 200))).settle?.months).toBe(6);
    const quarters = seriesFrom(
      { ...offences, every: 'quarter' },
      { start: '2014-Q1', numerator: wave(10, 1000, 200, 4) },
    );
    expect(seasonality(quarters).settle?.months).toBe(6);
    const short = seasonality(counts([5]));
    expect(short.evidence).toEqual({
      reason: 'too-few',
      ...{ f: null, df: [], p: null, pattern: [], highest: null, lowest: null },
      ...{ periods: [], values: [], parts: null },
    });
    expect(short.estimate).toMatchObject({ value: null, unit: 'percent' });
  });

  it('refuses figures that overlap or stand for whole years', () => {
    expect(seasonality(counts(wave(48, 1000, 200), { window: { rolling: 12 } })).verdict).toBe('refused');
    const yearly = { ...offences, every: 'financial-year' } as const;
    expect(seasonality(seriesFrom(yearly, { start: '2004/05', numerator: wave(9, 100, 9) })).verdict).toBe(
      'refused',
    );
  });

  it('leaves provisional months out unless told to keep them', () => {
    const states = wave(48, 1000, 200).map(
      (_, at) => (at >= 46 ? 'provisional' : 'reported') as 'provisional' | 'reported',
    );
    const series = { ...counts(wave(48, 1000, 200)), states };
    const left = seasonality(series);
    expect([left.subject.from, left.subject.to]).toEqual(['2014-04', '2018-01']);
    expect(left.caveats.map(({ code }) => code)).toEqual(['provisional-left-out']);
    expect(left.evidence.periods.length).toBe(46);
    const kept = seasonality(series, { provisional: 'keep' });
    expect(kept.subject.to).toBe('2018-03');
    expect(kept.caveats).toEqual([]);
    expect(kept.method.options).toEqual({ provisional: 'keep', pairs: 2 });
    expect(() => seasonality(series, { provisional: 'drop' as 'keep' })).toThrow(
      'seasonality: provisional must be one of leave-out, keep',
    );
    expect(() => seasonality(series, { odd: 1 } as object)).toThrow(
      'seasonality: option must be one of provisional',
    );
  });

  it('takes the figures apart into parts that add up to them', () => {
    const { values, parts, periods } = seasonality(counts(wave(48, 1000, 200))).evidence;
    expect(periods.length).toBe(48);
    values.forEach((value, at) => {
      const sum = (parts?.trend[at] ?? 0) + (parts?.seasonal[at] ?? 0) + (parts?.remainder[at] ?? 0);
      expect(sum).toBeCloseTo(value ?? 0, 6);
    });
  });
});

describe('ETS', () => {
  const line = Array.from({ length: 20 }, (_, at) => 10 + 2 * at + ((at * 7) % 3) - 1);

  it('estimates a constant for each thing that moves, and a state for each', () => {
    const parameters = (options: Parameters<typeof ets>[1]) => ets(wave(40, 100, 20), options).parameters;
    expect(parameters({ trend: 'none' })).toBe(2);
    expect(parameters({ trend: 'additive' })).toBe(4);
    expect(parameters({ trend: 'damped' })).toBe(5);
    expect(parameters({ trend: 'none', season: 12 })).toBe(14);
    expect(parameters({ trend: 'damped', season: 12 })).toBe(17);
  });

  it('needs four figures more than the numbers it estimates, and two years with a season', () => {
    const known = (length: number, options: Parameters<typeof ets>[1]) =>
      ets(wave(length, 100, 20), { steps: 1, ...options }).constants !== null;
    expect([5, 6].map((length) => known(length, { trend: 'none' }))).toEqual([false, true]);
    expect([7, 8].map((length) => known(length, { trend: 'additive' }))).toEqual([false, true]);
    expect([8, 9].map((length) => known(length, { trend: 'damped' }))).toEqual([false, true]);
    expect([23, 24].map((length) => known(length, { trend: 'none', season: 12 }))).toEqual([false, true]);
    const nothing = ets([1, 2], { trend: 'damped', steps: 2 });
    expect(nothing).toMatchObject({
      trend: 'damped',
      constants: null,
      initial: null,
      squaredErrors: null,
      aicc: null,
    });
    expect(nothing.fitted).toEqual([null, null]);
    expect(nothing.forecast.map(({ value }) => value)).toEqual([null, null]);
    expect(ets([1, 2]).trend).toBe('none');
  });

  it('has the likelihood and the criterion of its squared errors', () => {
    const { squaredErrors, logLikelihood, aicc, parameters } = ets(line, { trend: 'additive' });
    const n = 20;
    const expected = (-n / 2) * (Math.log((2 * Math.PI * (squaredErrors ?? 0)) / n) + 1);
    expect(logLikelihood).toBeCloseTo(expected, 9);
    const k = parameters + 1;
    expect(aicc).toBeCloseTo(-2 * expected + 2 * k + (2 * k * (k + 1)) / (n - k - 1), 9);
  });

  it('takes the form with the least criterion', () => {
    const found = ets(line);
    const each = (['none', 'additive', 'damped'] as const).map((trend) => ets(line, { trend }));
    expect(found.aicc).toBe(Math.min(...each.map(({ aicc }) => aicc ?? Number.NaN)));
    expect(found.trend).toBe('additive');
  });

  it('keeps the constants and the states that are given', () => {
    const given = ets(line, { trend: 'damped', constants: { alpha: 0.5, beta: 0.25, phi: 0.9 } });
    expect(given.constants).toEqual({ alpha: 0.5, beta: 0.25, gamma: 0, phi: 0.9 });
    expect(given.parameters).toBe(5);
    const initial = { level: 8, slope: 2, seasonal: [] };
    const started = ets([10, 12, 14, 16, 18, 20, 22, 24], { trend: 'additive', initial, steps: 2 });
    expect(started.initial).toEqual(initial);
    expect(started.squaredErrors).toBeCloseTo(0, 9);
    expect(started.forecast.map(({ value }) => Math.round(1e6 * (value ?? 0)) / 1e6)).toEqual([26, 28]);
  });

  it('widens its limits with the steps: sigma root of 1 + alpha squared at two', () => {
    const { forecast, squaredErrors } = ets(wave(40, 100, 20), {
      trend: 'none',
      constants: { alpha: 0.5 },
      steps: 3,
    });
    const sigma = Math.sqrt((squaredErrors ?? 0) / (40 - 2));
    const half = (at: number) => (forecast[at]?.upper ?? 0) - (forecast[at]?.value ?? 0);
    expect(half(0) / sigma).toBeGreaterThan(1.9);
    expect(half(0) / sigma).toBeLessThan(2.1);
    expect(half(1) / half(0)).toBeCloseTo(Math.sqrt(1.25), 9);
    expect(half(2) / half(0)).toBeCloseTo(Math.sqrt(1.5), 9);
  });

  it.each([
    ['ets: option must be one of trend, season', { odd: 1 }],
    ['ets: trend must be one of auto, none, additive, damped', { trend: 'straight' }],
    ['ets: season must be a whole number from 2 to 366', { season: 1 }],
    ['ets: constants: option must be one of alpha, beta, gamma, phi', { constants: { delta: 1 } }],
    ['ets: steps must be a whole number from 0 to 1200', { steps: -1 }],
    ['ets: level must be from 0.5', { level: 1 }],
  ])('refuses: %s', (message, options) => {
    expect(() => ets([1, 2, 3], options as Parameters<typeof ets>[1])).toThrow(message);
  });
});
