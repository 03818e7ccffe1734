import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../src/series/series-from.ts';
import { overlaps, usable } from '../../src/series/usable.ts';
import { chargeRatio, confidencePublished, offenceRate, offences } from '../indicators.ts';
import { counts, shares } from './made.ts';

const keep = { provisional: 'keep', restarts: 'ignore' } as const;
const leave = { provisional: 'leave-out', restarts: 'apply' } as const;
const codes = (found: ReturnType<typeof usable>) => found.caveats.map(({ code }) => code);
const year = 365.2425;

describe('what an analysis is given', () => {
  it('of counts is events over days, adjusted to a month of average length', () => {
    const found = usable(counts([30, null, 62]), keep);
    expect(found.places).toEqual([0, 2]);
    expect(found).toMatchObject({ perYear: 12, floor: 1, behind: [30, 62], n: 92 });
    expect(found.counted).toMatchObject({ family: 'poisson', x: [30, 62] });
    expect(found.counted.size[0]).toBeCloseTo((30 * 12) / year, 12);
    expect(found.values[1]).toBeCloseTo(62 / ((30 * 12) / year), 9);
    const may = usable(counts([0, 31]), keep);
    expect(may.counted.size[1]).toBeCloseTo((31 * 12) / year, 12);
  });

  it('of years takes no account of days, of quarters a quarter’s', () => {
    const yearly = seriesFrom(
      { ...offences, every: 'financial-year' },
      { start: '2015/16', numerator: [100] },
    );
    expect(usable(yearly, keep)).toMatchObject({ perYear: 1, values: [100] });
    const quarter = seriesFrom({ ...offences, every: 'quarter' }, { start: '2015-Q1', numerator: [100] });
    expect(usable(quarter, keep).perYear).toBe(4);
    expect(usable(quarter, keep).counted.size[0]).toBeCloseTo((90 * 4) / year, 12);
  });

  it('of rates has people beside days', () => {
    const rate = seriesFrom(offenceRate, { start: '2014-04', numerator: [30], denominator: [2000] });
    const found = usable(rate, keep);
    expect(found.counted.size[0]).toBeCloseTo((2 * 30 * 12) / year, 12);
    expect(found.behind).toEqual([30]);
  });

  it('of proportions has the effective sample, and the answers behind it', () => {
    const found = usable(shares([80, 90], 100, { deff: 2 }), keep);
    expect(found.counted).toMatchObject({ family: 'binomial', x: [40, 45], size: [50, 50] });
    expect(found).toMatchObject({ values: [0.8, 0.9], behind: [100, 100], n: 200 });
  });

  it('of ratios has both counts', () => {
    const ratio = seriesFrom(chargeRatio, { start: '2014-04', numerator: [30], denominator: [60] });
    expect(usable(ratio, keep)).toMatchObject({
      counted: { x: [30], size: [90] },
      values: [0.5],
      behind: [90],
    });
  });

  it('leaves out a month whose corrections outweigh its events, and names it', () => {
    const ratio = seriesFrom(chargeRatio, { start: '2014-04', numerator: [-3, 5], denominator: [60, 60] });
    const { caveats, counted } = usable(ratio, keep);
    expect(counted.x).toEqual([5]);
    expect(caveats.map(({ code }) => code)).toContain('negative-left-out');
  });
});

describe('published figures', () => {
  const published = (more: object = {}) =>
    usable(seriesFrom(confidencePublished, { start: '2014-Q1', numerator: [0.6, 0.7], ...more }), keep);

  it('weigh the same without samples, and vary at least by their rounding', () => {
    expect(published()).toMatchObject({ counted: { family: 'normal', size: [1, 1] }, behind: [1, 1], n: 2 });
    expect(published({ rounding: 0.01 }).floor).toBeCloseTo(0.0001 / 12, 15);
    expect(published().floor).toBeCloseTo((1e-9 * 0.7) ** 2, 30);
  });

  it('weigh by sampling and rounding where samples are known', () => {
    const found = published({ denominator: [1000, 500], rounding: 0.01, deff: 2 });
    const spread = 0.65 * 0.35;
    expect(found.floor).toBe(1);
    expect(found.counted.size[0]).toBeCloseTo(1 / ((spread * 2) / 1000 + 0.0001 / 12), 6);
    expect(found.counted.size[1]).toBeCloseTo(1 / ((spread * 2) / 500 + 0.0001 / 12), 6);
    expect(found.behind).toEqual([1000, 500]);
    expect(published({ denominator: [1000, null] }).counted.size).toEqual([1, 1]);
  });
});

describe('what is left out', () => {
  const numerator = [10, 11, 12, 13, 14, 15];
  const withStates = (states: readonly string[]) => ({ ...counts(numerator), states: states as never });

  it('is what is a forecast or incomplete', () => {
    const found = usable(
      withStates(['reported', 'forecast', 'incomplete', 'reported', 'reported', 'reported']),
      keep,
    );
    expect(found.places).toEqual([0, 3, 4, 5]);
    expect(found.caveats).toEqual([
      { code: 'incomplete-left-out', text: '2 figures are a forecast, incomplete or immature and left out.' },
    ]);
    const one = usable(withStates(['forecast', ...Array(5).fill('reported')]), keep);
    expect(one.caveats[0]?.text).toMatch(/^1 figure is a forecast/);
  });

  it('is what is provisional among the last three months, or the last longer period', () => {
    const states = ['reported', 'reported', 'provisional', 'provisional', 'reported', 'provisional'];
    const found = usable(withStates(states), leave);
    expect(found.places).toEqual([0, 1, 2, 4]);
    expect(codes(found)).toEqual(['provisional-left-out']);
    expect(usable(withStates(states), keep).places.length).toBe(6);
    const quarters = seriesFrom({ ...offences, every: 'quarter' }, { start: '2014-Q1', numerator });
    const late = { ...quarters, states: Array(6).fill('provisional') };
    expect(usable(late, leave).places).toEqual([0, 1, 2, 3, 4]);
  });

  const declared = (kind: 'mask' | 'restart', from: string, to = from) => ({
    ...counts(numerator),
    breaks: [{ kind, from, to, title: 'New form' }] as never,
  });

  it('is what a declared break masks', () => {
    const found = usable(declared('mask', '2014-05', '2014-06'), keep);
    expect(found.places).toEqual([0, 3, 4, 5]);
    expect(found.caveats).toEqual([
      { code: 'masked', text: 'Left out, as declared: New form (2014-05 to 2014-06).' },
    ]);
    expect(codes(usable(declared('mask', '2015-05', '2015-06'), keep))).toEqual([]);
  });

  it('is what came before a declared restart, where restarts apply', () => {
    const found = usable(declared('restart', '2014-06'), leave);
    expect(found.places).toEqual([2, 3, 4, 5]);
    expect(found.caveats).toEqual([
      { code: 'restarted', text: 'Only figures from 2014-06 are used: New form.' },
    ]);
    expect(usable(declared('restart', '2014-06'), keep).places.length).toBe(6);
    expect(codes(usable(declared('restart', '2014-04'), leave))).toEqual([]);
  });

  it('is not told of twice, and gaps are not counted', () => {
    const both = { ...declared('mask', '2014-05', '2014-05'), states: Array(6).fill('reported') };
    both.states[1] = 'forecast';
    expect(codes(usable(both as never, keep))).toEqual(['incomplete-left-out']);
    const gap = {
      ...counts([10, null, 12]),
      breaks: [{ kind: 'mask', from: '2014-05', to: '2014-05', title: 'x' }],
    };
    expect(codes(usable(gap as never, keep))).toEqual([]);
  });
});

describe('figures that overlap', () => {
  it('are rolling ones, and periods longer than their step', () => {
    expect(overlaps(counts([1, 2]))).toBe(false);
    expect(overlaps(counts([1, 2], { window: { rolling: 3 } }))).toBe(true);
    // Spans of twelve months, a month apart.
    const spans = { every: 'month', start: '2014-04/2015-03', length: 1 } as never;
    expect(overlaps({ ...counts([1]), calendar: spans })).toBe(true);
    expect(
      overlaps(seriesFrom({ ...offences, every: 'quarter' }, { start: '2014-Q1', numerator: [1] })),
    ).toBe(false);
    expect(
      overlaps(seriesFrom({ ...offences, every: 'financial-year' }, { start: '2014/15', numerator: [1] })),
    ).toBe(false);
  });
});
