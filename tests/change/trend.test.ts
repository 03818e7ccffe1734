import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trend } from '../../src/change/trend/trend.ts';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import london from '../cases/change-london.json' with { type: 'json' };
import seasonal from '../cases/change-mann-kendall.json' with { type: 'json' };
import { confidencePublished, offences } from '../indicators.ts';
import { anySeries, counts, shares, sound } from './made.ts';

const steady = (months: number, level: number, yearly: number) =>
  Array.from({ length: months }, (_, month) => Math.round(level * (1 + yearly) ** (month / 12)));
const codes = (finding: { readonly caveats: readonly { readonly code: string }[] }) =>
  finding.caveats.map(({ code }) => code);

describe('trend', () => {
  it('finds a steady rise of a count in percent a year, and the model agrees', () => {
    const found = trend(counts(steady(48, 400, 0.1)));
    expect(found.verdict).toBe('rising');
    expect(found.estimate.unit).toBe('percent-per-year');
    expect(found.estimate.value).toBeCloseTo(10, 0);
    expect(found.evidence.model?.slope.value).toBeCloseTo(10, 0);
    expect(found.evidence.againstMargin).toBe('beyond');
    expect(codes(found)).toEqual([]);
  });

  it('speaks of points a year for a proportion', () => {
    const found = trend(
      shares(
        Array.from({ length: 36 }, (_, month) => Math.round(800 - 10 * (month / 12) * 4)),
        1000,
      ),
    );
    expect(found.verdict).toBe('falling');
    expect(found.estimate.unit).toBe('points-per-year');
    expect(found.estimate.value).toBeCloseTo(-4, 1);
    expect(found.evidence.model?.slope.value).toBeCloseTo(-4, 1);
  });

  it('rests on the seasonal test from 24 months, with the slope over the same pairs', () => {
    const nottem = seasonal.seasonal.find(({ id }) => id === 'nottem');
    const found = trend(
      seriesFrom({ ...offences, measure: 'duration' }, { start: '1920-01', numerator: nottem?.x ?? [] }),
    );
    expect(found.evidence.test).toMatchObject({ name: 'seasonal Mann-Kendall', s: nottem?.s });
    expect(found.estimate.value).toBeCloseTo(nottem?.slopePerCycle ?? 0, 10);
    expect(trend(counts(steady(23, 100, 0.3))).evidence.test?.name).toBe('Mann-Kendall');
    expect(codes(trend(counts(steady(23, 100, 0.3))))).toContain('season-not-allowed-for');
  });

  it('widens the variance where neighbouring months move together', () => {
    const found = trend(counts(london.counts, { start: london.start }));
    expect(found.verdict).toBe('rising');
    expect(found.evidence.test?.factor).toBeGreaterThan(5);
    expect(codes(found)).toContain('autocorrelation');
  });

  it('works on years: recorded crime in West Mercia rose', () => {
    const found = trend(
      seriesFrom(offences, {
        start: '2014/15',
        numerator: [60763, 76290, 80803, 84496, 87140, 86875],
      }),
    );
    expect(found).toMatchObject({ verdict: 'rising', estimate: { unit: 'percent-per-year' } });
    expect(found.estimate.value).toBeCloseTo(4.57, 2);
  });

  it('keeps the place of gaps, masked months and figures from before a restart', () => {
    const line = steady(60, 300, 0.08);
    const holed = line.map((count, month) => (month % 7 === 3 ? null : count));
    expect(trend(counts(holed)).estimate.value).toBeCloseTo(8, 0);
    const dip = line.map((count, month) => (month >= 24 && month < 30 ? 20 : count));
    const title = 'the pandemic';
    const mask = { kind: 'mask', from: '2016-04', to: '2016-09', title, source: 'test' } as never;
    expect(trend(counts(dip, { breaks: [mask] })).estimate.value).toBeCloseTo(8, 0);
    const jump = line.map((count, month) => (month < 24 ? 5 * count : count));
    const restart = {
      kind: 'restart',
      from: '2016-04',
      title: 'new counting rules',
      source: 'test',
    } as never;
    const found = trend(counts(jump, { breaks: [restart] }));
    expect(found.subject.from).toBe('2016-04');
    expect(found.estimate.value).toBeCloseTo(8, 0);
    expect(codes(found)).toContain('restarted');
  });

  it('leaves the last provisional months out unless they are to be kept', () => {
    const series = counts([...steady(36, 300, 0), 30, 20, 10]);
    const provisional = {
      ...series,
      states: series.states.map((state, at) => (at >= 36 ? ('provisional' as const) : state)),
    };
    expect(trend(provisional)).toMatchObject({ verdict: 'no-trend-shown', subject: { to: '2017-03' } });
    expect(trend(provisional, { provisional: 'keep' }).subject.to).toBe('2017-06');
  });

  it('says how long until a trend that matters would show', () => {
    const chance = random(4);
    const found = trend(counts(Array.from({ length: 24 }, () => chance.poisson(30))));
    expect(found.verdict).toBe('no-trend-shown');
    expect(found.settle?.months).toBeGreaterThan(12);
  });

  it('is too short or refused where it cannot be asked', () => {
    expect(trend(counts([1, 2, 3]))).toMatchObject({ verdict: 'too-short', settle: { months: 9 } });
    expect(trend(counts([]))).toMatchObject({ verdict: 'too-short', estimate: { value: null } });
    expect(trend(counts(steady(48, 100, 0.1), { window: { rolling: 12 } })).verdict).toBe('refused');
    expect(() => trend(counts([1]), { level: 2 })).toThrow('trend: level must be');
    expect(() => trend(counts([1]), { season: true } as never)).toThrow('trend: option must be one of');
  });

  it('reads published percentages, with or without a sample size', () => {
    const numerator = Array.from({ length: 20 }, (_, quarter) => 0.6 + 0.01 * quarter);
    const found = trend(seriesFrom(confidencePublished, { start: '2015-Q1', numerator }));
    expect(found.verdict).toBe('rising');
    expect(found.estimate).toMatchObject({ unit: 'points-per-year' });
    expect(found.estimate.value).toBeCloseTo(4, 8);
  });

  it('gives sound, plain results for any series, and turns round with the figures of a count', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const found = trend(series);
        expect(sound(found)).toBe(true);
        const verdict = found.verdict;
        if (verdict === 'rising') expect(found.estimate.value).toBeGreaterThanOrEqual(0);
        if (verdict === 'falling') expect(found.estimate.value).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is false in about one steady series in twenty, also when neighbouring months move together', () => {
    const chance = random(11);
    let shown = 0;
    const tries = 150;
    for (let round = 0; round < tries; round += 1) {
      let drift = 0;
      const x = Array.from({ length: 60 }, () => {
        drift = 0.3 * drift + 0.08 * chance.normal();
        return chance.poisson(200 * Math.exp(drift));
      });
      if (trend(counts(x)).verdict !== 'no-trend-shown') shown += 1;
    }
    expect(shown / tries).toBeLessThan(0.12);
  });
});
