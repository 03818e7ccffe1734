import { describe, expect, it } from 'vitest';
import {
  blockOf,
  blockPeriod,
  figureOf,
  figuresOf,
  levelAtValue,
  valueAtLevel,
} from '../../src/areas/figures.ts';
import { heterogeneity } from '../../src/compare/heterogeneity.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';

const whole = { first: 0, last: 2, from: '2019-04', to: '2019-06' };
const series = (indicator: typeof offences, numerator: readonly (number | null)[], more: object = {}) =>
  seriesFrom(indicator, { start: '2019-04', numerator, ...more });

describe('the figure of an area over several periods', () => {
  it('adds counts up, and scales what is missing to the whole', () => {
    expect(figureOf(series(offences, [10, 20, 30]), whole)).toMatchObject({
      value: 60,
      numerator: 60,
      denominator: null,
      model: 'poisson',
      events: 60,
      exposure: 3,
      missing: 0,
      scale: { kind: 'rate', times: 3 },
    });
    expect(figureOf(series(offences, [10, null, 30]), whole)).toMatchObject({
      value: 60,
      exposure: 2,
      missing: 1,
    });
  });

  it('is a rate over the people of an ordinary period', () => {
    const found = figureOf(series(offenceRate, [10, 20, 30], { denominator: [9000, 10_000, 11_000] }), whole);
    expect(found).toMatchObject({ denominator: 10_000, exposure: 30_000, scale: { times: 3000 } });
    expect(found.value).toBeCloseTo(6, 12);
    const some = figureOf(series(offenceRate, [10, null, 30], { denominator: [9000, null, 11_000] }), whole);
    expect(some).toMatchObject({ denominator: 10_000, missing: 1 });
  });

  it('is a proportion of all that were asked, the sample divided by its design effect', () => {
    const asked = { denominator: [100, 100, 300], deff: 2 };
    expect(figureOf(series(satisfaction, [80, 70, 250], asked), whole)).toMatchObject({
      value: 0.8,
      numerator: 400,
      denominator: 500,
      model: 'binomial',
      exposure: 250,
      events: 200,
      scale: { kind: 'share', times: 1 },
    });
  });

  it('is a ratio whose sample is both counts', () => {
    expect(figureOf(series(chargeRatio, [30, 20, 10], { denominator: [50, 40, 30] }), whole)).toMatchObject({
      value: 0.5,
      model: 'binomial',
      events: 60,
      exposure: 180,
      scale: { kind: 'odds', times: 1 },
    });
  });

  it('is a mean of published percentages, weighted where samples are known', () => {
    const quarters = { ...whole, from: '2019-Q1', to: '2019-Q3' };
    const published = (more: object = {}) =>
      figureOf(
        seriesFrom(confidencePublished, { start: '2019-Q1', numerator: [0.6, 0.7, 0.8], ...more }),
        quarters,
      );
    expect(published().value).toBeCloseTo(0.7, 12);
    expect(published()).toMatchObject({ model: 'unknown', events: 0, exposure: 0 });
    const weighted = published({ denominator: [100, 100, 200] });
    expect(weighted.value).toBeCloseTo(0.725, 12);
    expect(weighted).toMatchObject({ model: 'binomial', exposure: 400 });
    // Rounding to whole points adds a twelfth of its square, a third of it in a mean of three.
    const spread = 0.725 * 0.275;
    const rounded = published({ denominator: [100, 100, 200], rounding: 0.01 });
    expect(rounded.exposure).toBeCloseTo((400 * spread) / (spread + (0.0001 / 12 / 3) * 400), 9);
  });

  it('is the last of rolling figures, which cannot be added up', () => {
    const rolling = figureOf(series(offences, [100, 110, 120], { window: { rolling: 12 } }), whole);
    expect(rolling).toMatchObject({ value: 120, missing: 0, exposure: 1, scale: { times: 1 } });
  });

  it('is none without a figure, without anyone, or with more corrections than events', () => {
    expect(figureOf(series(offences, [null, null, null]), whole)).toMatchObject({
      value: null,
      numerator: null,
      model: 'unknown',
      missing: 3,
    });
    expect(figureOf(series(offences, [-5, 2, 1]), whole)).toMatchObject({ value: null, numerator: -2 });
    expect(figureOf(series(offences, [-3, 2, 1]), whole).value).toBe(0);
    expect(figureOf(series(chargeRatio, [-5, 2, 1], { denominator: [5, 5, 5] }), whole).value).toBeNull();
    expect(figureOf(series(satisfaction, [0, 0, 0], { denominator: [0, 0, 0] }), whole).value).toBeNull();
  });
});

describe('a level and the value that goes with it', () => {
  it.each([
    ['share', 1, 0.8, 0.8],
    ['odds', 1, 0.75, 3],
    ['rate', 12, 0.5, 6],
  ] as const)('of a %s', (kind, times, level, value) => {
    expect(valueAtLevel(level, { kind, times })).toBeCloseTo(value, 12);
    expect(levelAtValue(value, { kind, times })).toBeCloseTo(level, 12);
  });
});

describe('the periods that are compared', () => {
  const panel = panelFrom(offences, '2018-01', [
    { area: 'a', numerator: [1, 2, 3, 4, null, null] },
    { area: 'b', numerator: [1, 2, 3, null, null, null] },
  ]);
  it('are the last in which any area has a figure, unless one is named', () => {
    expect(blockOf(panel, 'test')).toEqual({ first: 3, last: 3, from: '2018-04', to: '2018-04' });
    expect(blockOf(panel, 'test', '2018-02')).toMatchObject({ first: 1, last: 1 });
    expect(blockOf(panel, 'test', '2018-Q1')).toMatchObject({ first: 0, last: 2 });
    expect(blockPeriod(blockOf(panel, 'test', '2018-Q1'))).toBe('2018-01/2018-03');
    expect(blockPeriod(blockOf(panel, 'test', '2018-02'))).toBe('2018-02');
    const none = panelFrom(offences, '2018-01', [{ area: 'a', numerator: [null, null] }]);
    expect(blockOf(none, 'test')).toMatchObject({ first: 0, last: 0 });
  });

  it('are refused where the calendar holds none of them', () => {
    const call = () => blockOf(panel, 'test', '2019-01');
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-period', path: 'test: period' }));
    expect(call).toThrow('must hold at least one period of the calendar');
    expect(figuresOf(panel, blockOf(panel, 'test', '2018-01/2018-12')).map(({ value }) => value)).toEqual([
      15, 12,
    ]);
  });
});

describe('heterogeneity', () => {
  it('is judged from two estimates on, at the level asked for', () => {
    expect(heterogeneity([3], [1])).toMatchObject({
      areas: 1,
      mean: 3,
      error: 1,
      q: null,
      p: null,
      h2: null,
      i2: null,
    });
    const two = heterogeneity([0, 4], [1, 1], { level: 0.8 });
    // Q = 8 on one degree; tau2 = (8 - 1)/(2 - 1) = 7; mean 2 with error 2; normal point 1.2816.
    expect(two).toMatchObject({ areas: 2, mean: 2, q: 8, tau2: 7, h2: 8, i2: 7 / 8 });
    expect(two.error).toBeCloseTo(2, 12);
    expect(two.upper).toBeCloseTo(2 + 2 * 1.2815515655446004, 9);
    expect(two.p).toBeCloseTo(0.004677734981047266, 12);
    const alone = heterogeneity([0, 1], [1, 1], { spread: 'none' });
    expect(alone).toMatchObject({ q: 0.5, h2: 0.5, i2: 0, tau2: 0 });
    expect(heterogeneity([0, 1], [1, 1]).h2).toBe(1);
  });
});
