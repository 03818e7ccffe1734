import { describe, expect, it } from 'vitest';
import { type SeasonalityFinding, seasonality } from '../../src/change/season/seasonality.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import type { TurningPointFinding } from '../../src/change/steps/turning-point-finding.ts';
import { trend } from '../../src/change/trend/trend.ts';
import type { TrendFinding } from '../../src/change/trend/trend-finding.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished, offences } from '../indicators.ts';
import { asLines, recorded } from '../recorded.ts';
import { counts } from './made.ts';
import { days, masked, refusal, restarted, source, summer, uneven } from './uneven.ts';

const yearly: Indicator = { ...offences, every: 'financial-year' };
const quarterly: Indicator = { ...offences, every: 'quarter' };
const of = (
  indicator: Indicator,
  start: string,
  numerator: readonly (number | null)[],
  more: Partial<SeriesInput> = {},
): Series => seriesFrom(indicator, { start, numerator, ...more });
const wave = uneven(40, (at) => (200 + 2 * at) * (1 + 0.15 * summer(at)), 14, 1);
const percentages = (figures: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  of(
    confidencePublished,
    '2014-Q1',
    figures.map((one) => one && one / 100),
    more,
  );
const trends: readonly (readonly [string, () => TrendFinding])[] = [
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
  ['quarters of a percentage', () => trend(percentages(uneven(14, (at) => 60 + at, 2, 1)))],
  ['four years', () => trend(of(yearly, '2014/15', [5, 6, 7, 8]))],
  ['equal days', () => trend(of(days, '2014-04', Array(14).fill(30)))],
];

/** Calendar and figures are looked at where there are gaps; elsewhere they are what was given. */
function told(title: string, finding: TrendFinding | SeasonalityFinding | TurningPointFinding): string {
  const { periods, values, ...found } = finding.evidence;
  const evidence = title.includes('gaps') ? { periods, values, ...found } : found;
  const words = [finding.settle, ...finding.caveats].map((each) => each?.text ?? '');
  return recorded({ ...finding, evidence }) + asLines(words);
}

describe('what trend finds is what was recorded', () => {
  it.each(trends)('of %s', (title, find) => {
    expect(told(title, find())).toMatchSnapshot();
  });
});
const turns: readonly (readonly [string, () => TurningPointFinding])[] = [
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
  ['equal days', () => turningPoint(of(days, '2014-04', Array(26).fill(30)))],
];

describe('what turningPoint finds is what was recorded', () => {
  it.each(turns)('of %s', (title, find) => {
    expect(told(title, find())).toMatchSnapshot();
  });
});

const seasons: readonly (readonly [string, () => SeasonalityFinding])[] = [
  [
    'figures in eleven months of each of seven years',
    () => seasonality(counts(uneven(84, () => 90, 20).map((one, at) => (at % 12 < 11 ? one : null)))),
  ],
  ['35 months', () => seasonality(counts(wave.slice(0, 35)))],
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
  expect(asLines(misuse.map(([name, call]) => `${name}: ${refusal(call)}`))).toMatchSnapshot();
});
