import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWith } from '../../src/change/amount/compare-with.ts';
import type { Comparator } from '../../src/change/amount/compared-finding.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { newcombe } from '../../src/interval/newcombe.ts';
import { periodAt } from '../../src/period/calendar.ts';
import type { Row } from '../../src/series/observation.ts';
import { panel } from '../../src/series/panel.ts';
import { rolling } from '../../src/series/rolling.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { sumAreas } from '../../src/series/sum-areas.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { everyNumberFinite } from './finite.ts';
import { anySeries, counts, shares, sound } from './made.ts';

type Counts = readonly (readonly [area: string, numerator: number | null, denominator: number | null])[];

const month = (areas: Counts) =>
  areas.map(([area, numerator, denominator]): Row => ({ area, period: '2019-04', numerator, denominator }));

const areas: Counts = [
  ['a', 90, 150],
  ['b', 120, 150],
  ['c', 240, 300],
  ['d', null, null],
];
const five = panel(satisfaction, month(areas));
const own = seriesOf(five, 'a');

describe('compareWith in time', () => {
  it('is the difference of the two periods, with the comparator said', () => {
    const series = shares([...Array(12).fill(120), 130], 150);
    const found = compareWith(series, { with: 'same-period-last-year' });
    const plain = difference(series, { from: '2014-04', to: '2015-04' });
    expect(found).toMatchObject({ kind: 'compared', verdict: plain.verdict, estimate: plain.estimate });
    expect(found.evidence.comparator).toMatchObject({ with: 'same-period-last-year', period: '2014-04' });
    const earlier = compareWith(
      series,
      { with: 'earlier-period', period: '2014-04/2014-06' },
      { period: '2014-10/2014-12' },
    );
    expect(earlier.evidence.other.numerator).toBe(360);
    expect(earlier.evidence.comparator.period).toBe('2014-04/2014-06');
  });

  it('answers for a year that is not there, and for no figure at all', () => {
    const found = compareWith(counts([4, 5]), { with: 'same-period-last-year' });
    expect(found).toMatchObject({ verdict: 'cannot-tell', estimate: { value: null } });
    expect(compareWith(counts([]), { with: 'same-period-last-year' }).verdict).toBe('cannot-tell');
  });
});

/** Newcombe's interval where a single figure on each side leaves the noise unknown: see difference.test.ts. */
const doubt = 5.206278063978349;
const worth = (a: number, n: number, b: number, m: number) =>
  newcombe(a / doubt, n / doubt, b / doubt, m / doubt);

describe('compareWith among areas', () => {
  it('adds up the others, names those without a figure, and leaves the area itself out', () => {
    const { estimate, evidence, verdict } = compareWith(own, { with: 'other-areas', panel: five });
    expect(evidence.comparator).toMatchObject({ areas: ['b', 'c'], leftOut: ['d'], period: '2019-04' });
    expect(evidence.other).toMatchObject({ numerator: 360, denominator: 450 });
    const exact = worth(90, 150, 360, 450);
    expect(estimate.value).toBeCloseTo(-20, 10);
    expect(estimate.lower).toBeCloseTo(exact.lower ?? 0, 6);
    expect(estimate.upper).toBeCloseTo(exact.upper ?? 0, 6);
    expect(verdict).toBe('lower');
  });

  it('compares with the most similar areas that were listed, and with no other', () => {
    const similar = {
      with: 'most-similar-group',
      panel: five,
      areas: ['a', 'b'],
      source: 'as listed',
    } as const;
    const { evidence } = compareWith(own, similar);
    expect(evidence.comparator).toMatchObject({
      areas: ['b'],
      source: 'as listed',
      name: 'Most similar areas',
    });
    expect(() => compareWith(own, { ...similar, areas: ['nowhere'] })).toThrow('areas');
  });

  it('takes the area out of the nation that holds it', () => {
    const nation = sumAreas(panel(satisfaction, month(areas.slice(0, 3))), { area: 'n', areaName: 'Nation' });
    const rest = compareWith(own, { with: 'nation', series: nation });
    expect(rest.estimate).toEqual(compareWith(own, { with: 'other-areas', panel: five }).estimate);
    expect(rest.evidence.comparator.name).toContain('without');
    const apart = compareWith(own, { with: 'nation', series: nation, includesArea: false });
    expect(apart.evidence.other).toMatchObject({ numerator: 450, denominator: 600 });
    const percent = (value: number, n: number, area: string) =>
      seriesFrom(confidencePublished, { start: '2019-Q1', numerator: [value], denominator: [n], area });
    const published = compareWith(percent(0.6, 400, 'a'), {
      with: 'nation',
      series: percent(0.7, 9000, 'n'),
    });
    expect(published.caveats.map(({ code }) => code)).toContain('part-of-whole');
    expect(published).toMatchObject({ verdict: 'cannot-tell', estimate: { value: expect.closeTo(-10, 10) } });
  });

  it('compares rates per head and ratios, whatever their size', () => {
    const rates = panel(
      offenceRate,
      month([
        ['a', 12, 4000],
        ['b', 6, 6000],
      ]),
    );
    const rate = compareWith(seriesOf(rates, 'a'), { with: 'other-areas', panel: rates });
    expect(rate.estimate).toMatchObject({ unit: 'percent', value: expect.closeTo(200, 8) });
    expect(rate.verdict).toBe('cannot-tell');
    const ratios = panel(
      chargeRatio,
      month([
        ['a', 30, 90],
        ['b', 20, 90],
      ]),
    );
    expect(
      compareWith(seriesOf(ratios, 'a'), { with: 'other-areas', panel: ratios }).estimate.value,
    ).toBeCloseTo(50, 8);
  });

  it('allows for the design effect of each side', () => {
    const survey = (deff: number) => panel(satisfaction, month(areas), { deff });
    const width = (mine: number, theirs: number) => {
      const { lower, upper } = compareWith(seriesOf(survey(mine), 'a'), {
        with: 'other-areas',
        panel: survey(theirs),
      }).estimate;
      return (upper ?? 0) - (lower ?? 0);
    };
    expect(width(2, 1)).toBeGreaterThan(width(1, 1));
    expect(width(2, 2)).toBeGreaterThan(width(2, 1));
    const both = compareWith(seriesOf(survey(2), 'a'), { with: 'other-areas', panel: survey(2) }).estimate;
    expect(both.lower).toBeCloseTo(worth(45, 75, 180, 225).lower ?? 0, 6);
  });

  it('refuses counts of places of different size, another measure and an unknown comparator', () => {
    expect(() => compareWith(counts([5]), { with: 'nation', series: counts([9]) })).toThrow(
      'counts of places',
    );
    expect(() => compareWith(own, { with: 'nation', series: counts([9]) })).toThrow('must be a proportion');
    expect(() => compareWith(own, { with: 'somebody' } as unknown as Comparator)).toThrow('comparator');
  });

  it('mirrors: what lies above the other is above it by as much as the other lies below', () => {
    const size = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, m, p, q) => {
          const both = panel(
            satisfaction,
            month([
              ['a', Math.round(p * n), n],
              ['b', Math.round(q * m), m],
            ]),
          );
          const [up, down] = ['a', 'b'].map(
            (area) => compareWith(seriesOf(both, area), { with: 'other-areas', panel: both }).estimate,
          );
          expect(up?.value).toBeCloseTo(-(down?.value ?? 0), 9);
          expect(up?.lower).toBeCloseTo(-(down?.upper ?? 0), 9);
        },
      ),
    );
  });

  it('is sound whatever the figures', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const found = compareWith(series, { with: 'same-period-last-year' });
        everyNumberFinite(found);
        expect(sound(found)).toBe(true);
        if (series.indicator.measure === offences.measure) return;
        const nation = compareWith(series, { with: 'nation', series });
        everyNumberFinite(nation);
        expect(sound(nation)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a rise in a rolling figure', () => {
  it('is pointed out when the months that joined must have moved more than ever before', () => {
    // Wobbles of five in 400, and a last month that stands where it is put.
    const step = (last: number) => {
      const months = Array.from({ length: 35 }, (_, at) => 240 + ((at * 7) % 11) - 5);
      const series = rolling(shares([...months, last], 400), 12);
      const [from, to] = [series.calendar.length - 2, series.calendar.length - 1];
      return difference(series, { from: periodAt(series.calendar, from), to: periodAt(series.calendar, to) });
    };
    const left = 240 + ((23 * 7) % 11) - 5;
    const jumped = step(left + 96);
    expect(jumped.evidence.rolling?.implied.value).toBeCloseTo(24, 8);
    const unusual = jumped.caveats.find(({ code }) => code === 'unusual-rolling-step');
    expect(unusual?.text).toContain('must exceed what left by 24.0 points');
    const fell = step(left - 96).caveats.find(({ code }) => code === 'unusual-rolling-step');
    expect(fell?.text).toContain('must fall short of what left by 24.0 points');
    expect(step(left + 1).caveats.map(({ code }) => code)).not.toContain('unusual-rolling-step');
  });
});
