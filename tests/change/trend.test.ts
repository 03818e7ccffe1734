import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trend } from '../../src/change/trend/trend.ts';
import { course } from '../../src/course/course.ts';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished, offences } from '../indicators.ts';
import { anySeries, counts, shares, sound } from './made.ts';

const steady = (months: number, level: number, yearly: number) =>
  Array.from({ length: months }, (_, month) => Math.round(level * (1 + yearly) ** (month / 12)));
const codes = (finding: { readonly caveats: readonly { readonly code: string }[] }) =>
  finding.caveats.map(({ code }) => code);

describe('trend', () => {
  it('finds a steady rise of a count in percent a year', () => {
    const found = trend(counts(steady(48, 400, 0.1)));
    expect(found.verdict).toBe('rising');
    expect(found.estimate.unit).toBe('percent-per-year');
    expect(found.estimate.value).toBeCloseTo(10, 0);
    expect(found.evidence.againstMargin).toBe('beyond');
  });

  it('speaks of points a year for a proportion', () => {
    const falling = Array.from({ length: 36 }, (_, month) => Math.round(800 - (40 * month) / 12));
    const found = trend(shares(falling, 1000));
    expect(found.verdict).toBe('falling');
    expect(found.estimate.unit).toBe('points-per-year');
    expect(found.estimate.value).toBeCloseTo(-4, 1);
  });

  it('is the weighted line through the figures: by hand for four years of equal samples', () => {
    // Shares 0.50, 0.51, ... 0.61 of 12 months: a slope of exactly 12 points a year.
    const found = trend(
      shares(
        Array.from({ length: 12 }, (_, month) => 500 + 10 * month),
        1000,
      ),
    );
    expect(found.evidence.slope?.value).toBeCloseTo(12, 10);
    expect(found.evidence.line[0]).toBeCloseTo(0.5, 10);
    expect(found.evidence.line[11]).toBeCloseTo(0.61, 10);
  });

  it('calls a step lower, not falling, and says its slope on average', () => {
    const chance = random(1);
    const stepped = shares(
      Array.from({ length: 36 }, (_, month) => chance.binomial(750, month < 18 ? 0.83 : 0.76)),
      750,
    );
    const found = trend(stepped);
    expect(found.verdict).toBe('lower');
    expect(found.estimate.upper).toBeLessThan(0);
    expect(course(stepped).verdict).toMatch(/^stepped-down/);
  });

  it('gives the change that is told where the line goes the other way', () => {
    const chance = random(2);
    // Rising throughout but for a drop of 12 points half way.
    const dropped = shares(
      Array.from({ length: 48 }, (_, month) =>
        chance.binomial(1500, 0.7 + (0.05 * month) / 12 - (month < 40 ? 0 : 0.12)),
      ),
      1500,
    );
    const { estimate, evidence, verdict } = trend(dropped);
    expect(verdict).toBe('lower');
    expect(evidence.slope?.value).toBeGreaterThan(0);
    expect(estimate).toMatchObject({ unit: 'points' });
    expect(estimate.upper).toBeLessThan(0);
  });

  it('says by how much years differ, of which six are too few to tell: recorded crime in West Mercia', () => {
    const found = trend(
      seriesFrom(offences, { start: '2014/15', numerator: [60763, 76290, 80803, 84496, 87140, 86875] }),
    );
    expect(found).toMatchObject({
      verdict: 'cannot-tell',
      estimate: { unit: 'percent' },
      evidence: { slope: null },
    });
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
    const restart = { kind: 'restart', from: '2016-04', title: 'new rules', source: 'test' } as never;
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
    expect(trend(provisional)).toMatchObject({ verdict: 'cannot-tell', subject: { to: '2017-03' } });
    expect(trend(provisional, { provisional: 'keep' }).subject.to).toBe('2017-06');
  });

  it('says how long until a slope that matters would show: error over margin to the power two thirds', () => {
    const chance = random(4);
    const found = trend(counts(Array.from({ length: 24 }, () => chance.poisson(30))));
    expect(found.verdict).toBe('cannot-tell');
    expect(found.settle?.months).toBeGreaterThan(12);
  });

  it('has the size alone of too few figures, and is refused where it cannot be asked', () => {
    const few = trend(counts([100, 101, 102]));
    expect(few).toMatchObject({ verdict: 'cannot-tell', evidence: { slope: null } });
    expect(few.estimate.value).not.toBeNull();
    expect(trend(counts([]))).toMatchObject({ verdict: 'cannot-tell', estimate: { value: null } });
    expect(trend(counts(steady(48, 100, 0.1), { window: { rolling: 12 } })).verdict).toBe('refused');
  });

  it('reads published percentages without a sample size', () => {
    const numerator = Array.from({ length: 20 }, (_, quarter) => 0.6 + 0.01 * quarter);
    const found = trend(seriesFrom(confidencePublished, { start: '2015-Q1', numerator }));
    expect(found.verdict).toBe('rising');
    expect(found.estimate).toMatchObject({ unit: 'points-per-year' });
    expect(found.estimate.value).toBeCloseTo(4, 8);
  });

  it('gives sound, plain results for any series, with an estimate that goes the way of the verdict', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const found = trend(series);
        expect(sound(found)).toBe(true);
        if (['rising', 'higher'].includes(found.verdict))
          expect(found.estimate.value).toBeGreaterThanOrEqual(0);
        if (['falling', 'lower'].includes(found.verdict)) expect(found.estimate.value).toBeLessThanOrEqual(0);
      }),
    );
  });
});
