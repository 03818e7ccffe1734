import { describe, expect, it } from 'vitest';
import { type SeasonalityFinding, seasonality } from '../../src/change/seasonality.ts';
import { trend } from '../../src/change/trend.ts';
import type { TrendFinding } from '../../src/change/trend-finding.ts';
import { turningPoint } from '../../src/change/turning-point.ts';
import type { TurningPointFinding } from '../../src/change/turning-point-finding.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { days, masked, minutes, refusal, restarted, source, summer, uneven, without } from './uneven.ts';

const yearly: Indicator = { ...offences, every: 'financial-year' };
const quarterly: Indicator = { ...offences, every: 'quarter' };
const of = (
  indicator: Indicator,
  start: string,
  numerator: readonly (number | null)[],
  more: Partial<SeriesInput> = {},
): Series => seriesFrom(indicator, { start, numerator, ...more });
const wave = uneven(40, (at) => (200 + 2 * at) * (1 + 0.15 * summer(at)), 14, 1);
const rate = (figures: readonly number[], per?: number): Series =>
  of({ ...offenceRate, ...(per === undefined ? {} : { per }) }, '2014-04', figures, {
    denominator: figures.map((_, at) => 20_000 + 40 * at),
  });
const ratio = (figures: readonly number[]): Series =>
  of(chargeRatio, '2014-04', figures, { denominator: uneven(figures.length, () => 150, 9, 4) });
const percentages = (figures: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  of(
    confidencePublished,
    '2014-Q1',
    figures.map((one) => one && one / 100),
    more,
  );
const provisional = (series: Series, from: number): Series => ({
  ...series,
  states: series.states.map((each, at) => (at >= from && each !== 'missing' ? 'provisional' : each)),
});

const trends: readonly (readonly [string, () => TrendFinding])[] = [
  ['a rising count with its season', () => trend(counts(wave))],
  ['a rising count whose season is not asked for', () => trend(counts(wave), { seasonal: false })],
  ['a count of 23 months', () => trend(counts(wave.slice(0, 23)))],
  ['a count of 24 months', () => trend(counts(wave.slice(0, 24)))],
  ['a season that is asked for', () => trend(counts(wave.slice(0, 18)), { seasonal: true })],
  ['a level of 0.8', () => trend(counts(wave), { level: 0.8 })],
  [
    'a falling count with gaps',
    () =>
      trend(
        counts(
          without(
            uneven(30, (at) => 300 - 5 * at, 14, 2),
            2,
            9,
            10,
            29,
          ),
        ),
      ),
  ],
  ['a level count', () => trend(counts(uneven(20, () => 90, 20, 3)))],
  ['a level count of many', () => trend(counts(uneven(40, () => 9000, 60, 3)))],
  ['a count that wanders', () => trend(counts(uneven(36, (at) => 300 + 90 * Math.sin(at / 4), 8, 3)))],
  ['eleven months', () => trend(counts(wave.slice(0, 11)))],
  ['no months', () => trend(counts([]))],
  ['a small count with zeros', () => trend(counts([0, 2, 1, 0, 3, 1, 0, 2, 4, 3, 2, 5, 4, 6]))],
  ['provisional months left out', () => trend(provisional(counts(wave), 36))],
  ['provisional months kept', () => trend(provisional(counts(wave), 36), { provisional: 'keep' })],
  [
    'a count after a restart, with a mask',
    () =>
      trend(
        counts(wave, {
          breaks: [restarted(2015, 2), masked([2016, 5], [2016, 6])],
          sources: [source('a')],
          basis: 'published',
        }),
      ),
  ],
  [
    'a proportion',
    () =>
      trend(
        shares(
          uneven(30, (at) => 100 + at, 9, 5),
          200,
        ),
      ),
  ],
  [
    'a proportion whose model differs',
    () =>
      trend(
        shares(
          uneven(14, (at) => 100 + 6 * Math.floor(at / 6), 14, 6),
          200,
          { deff: 2 },
        ),
      ),
  ],
  ['a rate', () => trend(rate(uneven(26, (at) => 300 - 3 * at, 12, 2)))],
  ['a ratio', () => trend(ratio(uneven(26, (at) => 100 + 3 * at, 12, 2)))],
  ['quarters of a percentage', () => trend(percentages(uneven(14, (at) => 60 + at, 2, 1)))],
  [
    'quarters of a rounded percentage with its sample',
    () =>
      trend(
        percentages(
          uneven(14, (at) => 60 - at / 2, 3, 1),
          { denominator: uneven(14, () => 900, 90), rounding: 0.01 },
        ),
      ),
  ],
  ['seven quarters', () => trend(percentages(uneven(7, () => 60, 2)))],
  [
    'eight quarters',
    () =>
      trend(
        of(
          quarterly,
          '2014-Q1',
          uneven(8, (at) => 400 + 30 * at, 20),
        ),
      ),
  ],
  [
    'quarters taken as seasonal',
    () =>
      trend(
        of(
          quarterly,
          '2014-Q1',
          uneven(16, (at) => 400 + 30 * at + 90 * (at % 2), 20),
        ),
        { seasonal: true },
      ),
  ],
  ['four years', () => trend(of(yearly, '2014/15', [5, 6, 7, 8]))],
  ['five years', () => trend(of(yearly, '2014/15', [500, 560, 590, 640, 700]))],
  [
    'years taken as seasonal',
    () => trend(of(yearly, '2014/15', [500, 560, 540, 640, 700, 690]), { seasonal: true }),
  ],
  [
    'days',
    () =>
      trend(
        of(
          days,
          '2014-04',
          uneven(16, (at) => 40 - at, 3, 2),
        ),
      ),
  ],
  [
    'minutes',
    () =>
      trend(
        of(
          { ...minutes, margin: { percent: 5 } },
          '2014-04',
          uneven(16, (at) => 12 + at / 9, 3, 2),
        ),
      ),
  ],
  ['equal days', () => trend(of(days, '2014-04', Array(14).fill(30)))],
  ['rolling figures', () => trend(counts(wave, { window: { rolling: 12 } }))],
  [
    'margins of points for a count',
    () =>
      trend(
        of(
          { ...offences, margin: { points: 2 } },
          '2014-04',
          uneven(20, () => 90, 9),
        ),
      ),
  ],
  ['a slope beyond its margin', () => trend(counts(uneven(40, (at) => 9000 * 1.02 ** at, 60, 3)))],
  ['a fall beyond its margin', () => trend(counts(uneven(40, (at) => 9000 * 0.98 ** at, 60, 3)))],
];

/** Calendar and figures are looked at where there are gaps; elsewhere they are what was given. */
function told(title: string, finding: TrendFinding | SeasonalityFinding | TurningPointFinding): string {
  const { periods, values, ...found } = finding.evidence;
  const evidence = title.includes('gaps') ? { periods, values, ...found } : found;
  const words = [finding.settle, ...finding.caveats].map((each) => each?.text ?? '');
  return `${recorded({ ...finding, evidence })}${words.join(' / ')}\n`;
}

describe('what trend finds is what was recorded', () => {
  it.each(trends)('of %s', (title, find) => {
    expect(told(title, find())).toMatchSnapshot();
  });
});

const vee = (at: number) => 200 + 4 * Math.abs(at - 16);
const hill = (at: number) => 300 - 4 * Math.abs(at - 16);
const turns: readonly (readonly [string, () => TurningPointFinding])[] = [
  ['no days at all', () => turningPoint(of(days, '2014-04', Array(26).fill(0)))],
  ['a fall that turned', () => turningPoint(counts(uneven(34, vee, 6, 1)))],
  ['a rise that turned', () => turningPoint(counts(uneven(34, hill, 6, 1)))],
  [
    'a proportion that turned',
    () =>
      turningPoint(
        shares(
          uneven(34, (at) => vee(at) / 2, 3, 2),
          200,
        ),
      ),
  ],
  [
    'a proportion that turned down',
    () =>
      turningPoint(
        shares(
          uneven(34, (at) => hill(at) / 2, 3, 2),
          200,
        ),
      ),
  ],
  [
    'a rise that became steeper',
    () => turningPoint(counts(uneven(34, (at) => 200 + 2 * at + 8 * Math.max(0, at - 16), 6, 1))),
  ],
  ['a steady rise', () => turningPoint(counts(uneven(30, (at) => 200 + 3 * at, 8, 1)))],
  [
    'a level count with its season',
    () => turningPoint(counts(uneven(36, (at) => 300 + 50 * summer(at), 8, 1))),
  ],
  ['a step', () => turningPoint(counts(uneven(34, (at) => (at < 16 ? 300 - 4 * at : 320 - 2 * at), 5, 1)))],
  [
    'two turns',
    () =>
      turningPoint(
        counts(
          uneven(
            48,
            (at) => (at < 16 ? 200 + 8 * at : at < 32 ? 328 - 8 * (at - 16) : 200 + 8 * (at - 32)),
            5,
            1,
          ),
        ),
      ),
  ],
  [
    'two turns of which the first is the last to change direction',
    () =>
      turningPoint(
        counts(
          uneven(
            48,
            (at) => (at < 16 ? 330 - 8 * at : at < 32 ? 202 + 2 * (at - 16) : 234 + 12 * (at - 32)),
            4,
            1,
          ),
        ),
      ),
  ],
  [
    'a turn with gaps and masked months',
    () =>
      turningPoint(
        counts(without(uneven(34, vee, 6, 1), 3, 15, 16), { breaks: [masked([2016, 1], [2016, 2])] }),
      ),
  ],
  [
    'a turn after a restart, with provisional months',
    () => turningPoint(provisional(counts(uneven(40, vee, 6, 1), { breaks: [restarted(2014, 8)] }), 36)),
  ],
  ['a level of 0.8', () => turningPoint(counts(uneven(34, vee, 6, 1)), { level: 0.8 })],
  [
    'shorter stretches',
    () => turningPoint(counts(uneven(23, (at) => 200 + 9 * Math.abs(at - 12), 6, 1)), { minimumSegment: 4 }),
  ],
  ['a shorter look-back', () => turningPoint(counts(uneven(34, vee, 6, 1)), { lookBack: 24 })],
  [
    'a longer look-back',
    () => turningPoint(counts(uneven(70, (at) => 200 + 3 * Math.abs(at - 30), 6, 1)), { lookBack: 66 }),
  ],
  [
    'more than is looked at',
    () => turningPoint(counts(uneven(70, (at) => 200 + 3 * Math.abs(at - 30), 6, 1))),
  ],
  ['a rate', () => turningPoint(rate(uneven(30, vee, 6, 1)))],
  ['a ratio', () => turningPoint(ratio(uneven(30, (at) => vee(at) / 2, 6, 1)))],
  [
    'a percentage by quarters',
    () => turningPoint(percentages(uneven(20, (at) => 50 + 2 * Math.abs(at - 9), 2, 1))),
  ],
  [
    'quarters of a count',
    () =>
      turningPoint(
        of(
          quarterly,
          '2014-Q1',
          uneven(20, (at) => 500 + 30 * Math.abs(at - 9), 12, 1),
        ),
      ),
  ],
  [
    'days',
    () =>
      turningPoint(
        of(
          days,
          '2014-04',
          uneven(26, (at) => 30 + 2 * Math.abs(at - 12), 3, 1),
        ),
      ),
  ],
  ['equal days', () => turningPoint(of(days, '2014-04', Array(26).fill(30)))],
  [
    'years',
    () =>
      turningPoint(
        of(
          yearly,
          '2000/01',
          uneven(18, (at) => 500 + 40 * Math.abs(at - 9), 12, 1),
        ),
      ),
  ],
  ['23 months', () => turningPoint(counts(uneven(23, vee, 6, 1)))],
  ['24 months', () => turningPoint(counts(uneven(24, vee, 6, 1)))],
  ['15 quarters', () => turningPoint(of(quarterly, '2014-Q1', uneven(15, vee, 6, 1)))],
  ['no months', () => turningPoint(counts([]))],
  [
    'rolling figures',
    () =>
      turningPoint(
        counts(uneven(34, vee, 6, 1), { window: { rolling: 3 }, sources: [source('a')], basis: 'published' }),
      ),
  ],
];

describe('what turningPoint finds is what was recorded', () => {
  it.each(turns)('of %s', (title, find) => {
    expect(told(title, find())).toMatchSnapshot();
  });
});

const seasons: readonly (readonly [string, () => SeasonalityFinding])[] = [
  [
    'one quarter of each year',
    () =>
      seasonality(
        of(
          quarterly,
          '2004-Q1',
          uneven(50, () => 400, 20).map((one, at) => (at % 4 === 0 ? one : null)),
        ),
      ),
  ],
  [
    'quarters here and there over many years',
    () =>
      seasonality(
        of(
          quarterly,
          '2004-Q1',
          uneven(50, () => 400, 20).map((one, at) => (at % 5 === 0 || at === 7 || at === 18 ? one : null)),
        ),
      ),
  ],
  [
    'figures in eleven months of each of seven years',
    () => seasonality(counts(uneven(84, () => 90, 20).map((one, at) => (at % 12 < 11 ? one : null)))),
  ],
  ['a seasonal count', () => seasonality(counts(wave))],
  ['a seasonal count with gaps', () => seasonality(counts(without(wave, 0, 8, 21, 39)))],
  ['a count without a season', () => seasonality(counts(uneven(40, (at) => 200 + at, 30, 5)))],
  ['36 months', () => seasonality(counts(wave.slice(0, 36)))],
  ['35 months', () => seasonality(counts(wave.slice(0, 35)))],
  ['no months', () => seasonality(counts([]))],
  [
    'a proportion',
    () =>
      seasonality(
        shares(
          uneven(38, (at) => 100 + 20 * summer(at), 9, 5),
          200,
        ),
      ),
  ],
  ['a rate', () => seasonality(rate(wave))],
  ['a ratio', () => seasonality(ratio(wave))],
  [
    'days',
    () =>
      seasonality(
        of(
          days,
          '2014-04',
          uneven(38, (at) => 40 + 6 * summer(at), 3, 5),
        ),
      ),
  ],
  [
    'quarters',
    () =>
      seasonality(
        of(
          quarterly,
          '2014-Q1',
          uneven(18, (at) => 400 + 60 * (at % 4) - 9 * at, 20, 5),
        ),
      ),
  ],
  [
    'quarters of a percentage',
    () =>
      seasonality(
        percentages(
          uneven(16, (at) => 60 + 3 * (at % 4), 2, 5),
          { rounding: 0.01, denominator: Array(16).fill(900) },
        ),
      ),
  ],
  [
    'quarters of a percentage without its sample',
    () => seasonality(percentages(uneven(16, (at) => 60 + 3 * (at % 4), 2, 5))),
  ],
  [
    'eleven quarters',
    () =>
      seasonality(
        of(
          quarterly,
          '2014-Q1',
          uneven(11, () => 400, 20),
        ),
      ),
  ],
  [
    'twelve quarters',
    () =>
      seasonality(
        of(
          quarterly,
          '2014-Q1',
          uneven(12, () => 400, 20),
        ),
      ),
  ],
  ['years', () => seasonality(of(yearly, '2014/15', [5, 6, 7, 8]))],
  [
    'rolling figures',
    () => seasonality(counts(wave, { window: { rolling: 12 }, sources: [source('a')], basis: 'published' })),
  ],
  ['provisional months left out', () => seasonality(provisional(counts(wave), 38))],
  ['provisional months kept', () => seasonality(provisional(counts(wave), 38), { provisional: 'keep' })],
  [
    'figures after a restart',
    () =>
      seasonality(
        counts(
          uneven(44, (at) => 300 + 60 * summer(at), 20, 7),
          { breaks: [restarted(2014, 9)] },
        ),
      ),
  ],
  [
    'figures that move together',
    () => seasonality(counts(uneven(48, (at) => 300 + 90 * Math.sin(at / 3), 6, 3))),
  ],
  [
    'figures in few months of the year',
    () => seasonality(counts(uneven(60, () => 90, 20).map((one, at) => (at % 12 < 7 ? one : null)))),
  ],
];

it('takes years for what they are, whatever is asked of their season', () => {
  const asked = trend(of(yearly, '2014/15', [500, 560, 540, 640, 700, 690]), { seasonal: true });
  expect(asked.evidence.test?.name).toBe('Mann-Kendall');
});

describe('what seasonality finds is what was recorded', () => {
  it.each(seasons)('of %s', (title, find) => {
    expect(told(title, find())).toMatchSnapshot();
  });
});

const as = <T>(value: unknown) => value as T;
const misuse: readonly (readonly [string, () => unknown])[] = [
  ['an option of trend that is none', () => trend(counts([5]), as({ odd: 1 }))],
  ['a season that is none', () => trend(counts([5]), as({ seasonal: 'on' }))],
  ['provisional figures otherwise', () => trend(counts([5]), as({ provisional: 'drop' }))],
  ['a level of trend of 1', () => trend(counts([5]), { level: 1 })],
  ['each option of trend', () => trend(counts([5]), { seasonal: true, provisional: 'keep', level: 0.5 })],
  ['an option of turningPoint that is none', () => turningPoint(counts([5]), as({ odd: 1 }))],
  ['stretches of 2', () => turningPoint(counts([5]), { minimumSegment: 2 })],
  ['stretches of 61', () => turningPoint(counts([5]), { minimumSegment: 61, lookBack: 600 })],
  ['a look-back of 23', () => turningPoint(counts([5]), { lookBack: 23 })],
  ['a look-back of 601', () => turningPoint(counts([5]), { lookBack: 601 })],
  ['a look-back of 15 quarters', () => turningPoint(of(quarterly, '2014-Q1', [5]), { lookBack: 15 })],
  ['a level of turningPoint of 0.49', () => turningPoint(counts([5]), { level: 0.49 })],
  [
    'the least of turningPoint',
    () => turningPoint(counts([5]), { minimumSegment: 3, lookBack: 12, level: 0.5 }),
  ],
  ['the most of turningPoint', () => turningPoint(counts([5]), { minimumSegment: 60, lookBack: 600 })],
  ['an option of seasonality that is none', () => seasonality(counts([5]), as({ odd: 1 }))],
  [
    'provisional figures of seasonality otherwise',
    () => seasonality(counts([5]), as({ provisional: 'drop' })),
  ],
];

it('what trend, turningPoint and seasonality refuse is what was recorded', () => {
  expect(`\n${misuse.map(([name, call]) => `${name}: ${refusal(call)}`).join('\n')}\n`).toMatchSnapshot();
});
