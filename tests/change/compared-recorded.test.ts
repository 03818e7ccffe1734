import { describe, expect, it } from 'vitest';
import { type CompareWithOptions, compareWith } from '../../src/change/compare-with.ts';
import type { Comparator } from '../../src/change/compared-finding.ts';
import { difference } from '../../src/change/difference.ts';
import type { DifferenceFinding } from '../../src/change/difference-finding.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { panelFrom } from '../compare/panels.ts';
import { chargeRatio, confidencePublished, offenceRate, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { days, minutes, refusal, source, uneven, without } from './uneven.ts';

const pair = { from: '2014-04', to: '2014-05' } as const;
const steady = uneven(14, () => 120, 6, 1);
const quarters = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  seriesFrom(confidencePublished, { start: '2014-Q1', numerator, ...more });
const quarterly = { from: '2014-Q1', to: '2014-Q2' } as const;
const rate = (numerator: readonly number[], denominator: readonly number[]): Series =>
  seriesFrom(offenceRate, { start: '2014-04', numerator, denominator });
const ratio = (numerator: readonly number[], denominator: readonly number[]): Series =>
  seriesFrom(chargeRatio, { start: '2014-04', numerator, denominator });
const rolling = (numerator: readonly (number | null)[], window = 12, n = 1800): Series =>
  shares(numerator, n, { window: { rolling: window } });

const found: readonly (readonly [string, () => DifferenceFinding])[] = [
  ['two points more', () => difference(shares([117, 120], 150), pair)],
  ['many points fewer', () => difference(shares([140, 100], 150, { deff: 1.5 }), pair)],
  ['a level of 0.8', () => difference(shares([117, 128], 150), { ...pair, level: 0.8 })],
  ['nobody and everybody', () => difference(shares([0, 20], 20), pair)],
  [
    'no answers on one side',
    () =>
      difference(
        seriesFrom(satisfaction, { start: '2014-04', numerator: [5, 0], denominator: [9, 0] }),
        pair,
      ),
  ],
  ['a missing figure', () => difference(shares([117, null], 150), pair)],
  [
    'a run of months on the next, one of them missing',
    () => difference(shares([117, 120, 119, null], 150), { from: '2014-04/2014-05', to: '2014-06/2014-07' }),
  ],
  [
    'seven months before and one within',
    () => difference(shares([...steady.slice(0, 7), 140], 150), { from: '2014-10', to: '2014-11' }),
  ],
  [
    'eight months before and one within',
    () => difference(shares([...steady.slice(0, 8), 140], 150), { from: '2014-11', to: '2014-12' }),
  ],
  [
    'nine months before, with a gap, and two within',
    () =>
      difference(shares([...without(steady.slice(0, 10), 4), 122, 119], 150), {
        from: '2015-01',
        to: '2015-02/2015-03',
      }),
  ],
  [
    'months that alternate with gaps',
    () =>
      difference(
        shares(
          without(
            uneven(18, () => 120, 5),
            1,
            3,
            5,
            7,
            9,
            11,
            13,
            15,
          ),
          150,
        ),
        { from: '2015-08', to: '2015-09' },
      ),
  ],
  [
    'months of which one lies outside',
    () =>
      difference(shares([...steady.slice(0, 10), 122, 60], 150), { from: '2015-01', to: '2015-02/2015-03' }),
  ],
  [
    'an earlier month that is followed by others',
    () => difference(shares(steady, 150), { from: '2014-12', to: '2015-01' }),
  ],
  ['a count', () => difference(counts([200, 260]), pair)],
  [
    'a count that fell',
    () => difference(counts([260, 200], { basis: 'published', sources: [source('a')] }), pair),
  ],
  ['20 events', () => difference(counts([20, 30]), pair)],
  ['19 events', () => difference(counts([19, 40]), pair)],
  ['4 events and none', () => difference(counts([4, 0]), pair)],
  ['none and 4 events', () => difference(counts([0, 4]), pair)],
  ['no events', () => difference(counts([0, 0]), pair)],
  ['no later events', () => difference(counts([30, 0]), pair)],
  ['a month of corrections', () => difference(counts([30, -2]), pair)],
  ['an earlier month of corrections', () => difference(counts([-3, 9]), pair)],
  ['a rate', () => difference(rate([200, 260], [10_000, 10_500]), pair)],
  ['a small rate', () => difference(rate([15, 26], [10_000, 10_500]), pair)],
  ['a ratio', () => difference(ratio([60, 90], [100, 95]), pair)],
  ['a ratio that fell', () => difference(ratio([90, 30], [95, 100]), pair)],
  ['a ratio of 0', () => difference(ratio([0, 3], [9, 9]), pair)],
  ['a ratio that came to 0', () => difference(ratio([2, 0], [9, 9]), pair)],
  ['a ratio to 0', () => difference(ratio([2, 3], [9, 0]), pair)],
  ['a percentage without its sample', () => difference(quarters([0.61, 0.64]), quarterly)],
  [
    'a percentage with its sample',
    () => difference(quarters([0.61, 0.68], { denominator: [900, 800] }), quarterly),
  ],
  [
    'a rounded percentage with its sample',
    () =>
      difference(quarters([0.61, 0.68], { denominator: [900, 800], rounding: 0.01, deff: 1.3 }), quarterly),
  ],
  [
    'a percentage of a small sample',
    () => difference(quarters([0, 1], { denominator: [3, 4], rounding: 0.1 }), quarterly),
  ],
  [
    'a percentage with one sample',
    () => difference(quarters([0.61, 0.68], { denominator: [900, 0] }), quarterly),
  ],
  ['days', () => difference(seriesFrom(days, { start: '2014-04', numerator: [40, 36] }), pair)],
  [
    'minutes of cases',
    () =>
      difference(
        seriesFrom(minutes, { start: '2014-04', numerator: [12, 15.5], denominator: [80, 90] }),
        pair,
      ),
  ],
  ['rolling years a month apart', () => difference(rolling([1300, 1330]), pair)],
  [
    'rolling years three months apart',
    () => difference(rolling([1300, 1310, 1330, 1400]), { from: '2014-04', to: '2014-07' }),
  ],
  [
    'rolling years a year apart',
    () => difference(rolling(uneven(14, (at) => 1300 + 9 * at, 5)), { from: '2014-04', to: '2015-04' }),
  ],
  ['rolling years without a figure', () => difference(rolling([1300, null]), pair)],
  [
    'an unusual step of rolling years',
    () => difference(rolling([...uneven(12, () => 1300, 4), 1360]), { from: '2015-03', to: '2015-04' }),
  ],
  [
    'the least that is an unusual step',
    () =>
      difference(rolling([0, 1, 2, 3, 4, 5, 6, 7, 8, 10].map((one) => 1300 + 10 * one)), {
        from: '2014-12',
        to: '2015-01',
      }),
  ],
  [
    'a step after too few',
    () =>
      difference(rolling([0, 1, 2, 3, 4, 5, 6, 7, 9].map((one) => 1300 + 10 * one)), {
        from: '2014-11',
        to: '2014-12',
      }),
  ],
  [
    'an unusual step of two months, with gaps',
    () =>
      difference(
        rolling(
          [
            ...without(
              uneven(16, () => 1300, 4),
              3,
            ),
            1330,
            1370,
          ],
          6,
        ),
        { from: '2015-07', to: '2015-09' },
      ),
  ],
  [
    'an unusual step of rolling counts',
    () =>
      difference(counts([...uneven(12, () => 1300, 10), 1500], { window: { rolling: 12 } }), {
        from: '2015-03',
        to: '2015-04',
      }),
  ],
];

const told = (
  finding: Parameters<typeof recorded>[0] & { readonly caveats: readonly { readonly text: string }[] },
) => `${recorded(finding)}${finding.caveats.map(({ text }) => text).join(' / ')}\n`;

describe('what difference finds is what was recorded', () => {
  it.each(found)('of %s', (_, find) => {
    expect(told(find())).toMatchSnapshot();
  });
});

describe('a difference', () => {
  it('of rolling counts is by the days of the whole window, not of its last month', () => {
    const rolled = counts([1000, 1100], { start: '2015-02', window: { rolling: 12 } });
    expect(difference(rolled, { from: '2015-02', to: '2015-03' }).estimate.value).toBeCloseTo(10, 10);
  });

  it('of few rolling events is what the months that joined have more than those that left', () => {
    const { estimate, evidence } = difference(counts([12, 15], { window: { rolling: 12 } }), pair);
    expect(estimate).toMatchObject({ value: 3, unit: 'count' });
    expect(evidence.rolling?.implied).toMatchObject({ value: 3, unit: 'count' });
  });

  it('has no answers behind a figure that is missing', () => {
    expect(difference(shares([117, null], 150), pair).n).toBe(150);
    expect(difference(quarters([0.61, 0.64]), quarterly).n).toBe(2);
  });
});

const three: Panel = panelFrom(satisfaction, '2019-04', [
  { area: 'a', numerator: [90, 100], denominator: [150, 160], deff: 1.2 },
  { area: 'b', numerator: [120, 118], denominator: [150, 152], deff: 1.4 },
  { area: 'c', numerator: [240, null], denominator: [300, null], deff: 1.4 },
  { area: 'd', numerator: [0, 0], denominator: [0, 0], deff: 1.4 },
]);
const seriesIn = (panel: Panel, area: string): Series =>
  panel.series.find((each) => each.area === area) ?? shares([], 1);
const changed = (panel: Panel, more: (series: Series, at: number) => Partial<Series>): Panel => ({
  ...panel,
  series: panel.series.map((each, at) => ({ ...each, ...more(each, at) })),
});
const sourced = changed(three, (each) => ({
  sources: [source('all'), source(each.area)],
  basis: 'published' as const,
}));
const rates = panelFrom(offenceRate, '2019-04', [
  { area: 'a', numerator: [12], denominator: [4000] },
  { area: 'b', numerator: [60], denominator: [60_000] },
  { area: 'c', numerator: [-3], denominator: [5000] },
]);
const ratios = panelFrom(chargeRatio, '2019-04', [
  { area: 'a', numerator: [40], denominator: [60] },
  { area: 'b', numerator: [500], denominator: [990] },
]);
const parted = panelFrom(satisfaction, '2019-04', [
  { area: 'a', numerator: [90], denominator: [150], part: { sex: 'm' } },
  { area: 'a', numerator: [80], denominator: [140], part: { sex: 'f' } },
  { area: 'b', numerator: [70], denominator: [130], part: { sex: 'm' } },
  { area: 'b', numerator: [60], denominator: [120], part: { sex: 'f' } },
]);
const months = counts(uneven(26, (at) => 200 + 3 * at, 20, 1));
const whole = (
  indicator: Indicator,
  numerator: number,
  denominator: number | null,
  more: Partial<SeriesInput> = {},
): Series =>
  seriesFrom(indicator, {
    start: '2019-04',
    area: 'n',
    areaName: 'Nation',
    numerator: [numerator],
    denominator: [denominator],
    ...more,
  });

const compared: readonly [string, () => Series, () => Comparator, CompareWithOptions?][] = [
  [
    'others over two months, one of which has figures of the first alone',
    () => seriesIn(three, 'a'),
    () => ({ with: 'other-areas', panel: three }),
    { period: '2019-04/2019-05' },
  ],
  ['the same month last year', () => months, () => ({ with: 'same-period-last-year' })],
  [
    'the same quarter last year, given',
    () => months,
    () => ({ with: 'same-period-last-year' }),
    { period: '2015-10/2015-12' },
  ],
  [
    'the same month last year, the last being a gap',
    () =>
      counts(
        without(
          uneven(15, () => 90, 9),
          14,
          13,
        ),
      ),
    () => ({ with: 'same-period-last-year' }),
  ],
  ['an earlier period', () => months, () => ({ with: 'earlier-period', period: '2014-06' }), { level: 0.8 }],
  ['a year that is not there', () => counts([4, 5]), () => ({ with: 'same-period-last-year' })],
  [
    'no figure',
    () => counts(without([1, 2], 0, 1), { sources: [source('a')], area: 'a', areaName: 'Area A' }),
    () => ({ with: 'earlier-period', period: '2014-04' }),
    { level: 0.9 },
  ],
  ['no figure among areas', () => shares([], 1), () => ({ with: 'other-areas', panel: three })],
  ['all other areas', () => seriesIn(three, 'a'), () => ({ with: 'other-areas', panel: three })],
  [
    'all other areas in an earlier month',
    () => seriesIn(sourced, 'a'),
    () => ({ with: 'other-areas', panel: sourced }),
    { period: '2019-04', level: 0.9 },
  ],
  [
    'others of which one is illustrative',
    () => seriesIn(sourced, 'a'),
    () => ({
      with: 'other-areas',
      panel: changed(sourced, (_, at) => ({
        basis: at === 1 ? ('illustrative' as const) : ('published' as const),
      })),
    }),
    { period: '2019-04' },
  ],
  [
    'others of which one is of the user',
    () => seriesIn(sourced, 'a'),
    () => ({
      with: 'other-areas',
      panel: changed(sourced, (_, at) => ({ basis: at === 2 ? ('own' as const) : ('published' as const) })),
    }),
    { period: '2019-04' },
  ],
  [
    'similar areas',
    () => seriesIn(three, 'a'),
    () => ({ with: 'most-similar-group', panel: three, areas: ['a', 'b'], source: 'made' }),
    { period: '2019-04' },
  ],
  [
    'similar areas of which one is excluded',
    () => seriesIn(three, 'a'),
    () => ({
      with: 'most-similar-group',
      panel: { ...three, excluded: [{ area: 'z', areaName: 'Z', code: 'missing-figures', reason: 'made' }] },
      areas: ['c', 'z'],
    }),
    { period: '2019-04' },
  ],
  [
    'similar areas without a figure',
    () => seriesIn(three, 'a'),
    () => ({ with: 'most-similar-group', panel: three, areas: ['c', 'd'] }),
  ],
  [
    'an area without a figure',
    () => seriesIn(three, 'c'),
    () => ({ with: 'other-areas', panel: three }),
    { period: '2019-05' },
  ],
  ['rates of other areas', () => seriesIn(rates, 'a'), () => ({ with: 'other-areas', panel: rates })],
  ['a rate of corrections', () => seriesIn(rates, 'c'), () => ({ with: 'other-areas', panel: rates })],
  [
    'rates without people',
    () => whole(offenceRate, 9, 0, { area: 'x', areaName: 'X' }),
    () => ({ with: 'other-areas', panel: rates }),
  ],
  ['ratios of other areas', () => seriesIn(ratios, 'a'), () => ({ with: 'other-areas', panel: ratios })],
  [
    'the same part of other areas',
    () => parted.series[0] ?? months,
    () => ({ with: 'other-areas', panel: parted }),
  ],
  [
    'a nation that holds the area',
    () => seriesIn(ratios, 'a'),
    () => ({ with: 'nation', series: whole(chargeRatio, 900, 2000, { sources: [source('n')] }) }),
  ],
  [
    'a nation that holds the area, of rates',
    () => seriesIn(rates, 'a'),
    () => ({ with: 'nation', series: whole(offenceRate, 900, 200_000) }),
  ],
  [
    'a nation of rates of its own number of people',
    () => whole({ ...offenceRate, per: 50 }, 60, 9000, { area: 'a', areaName: 'A' }),
    () => ({ with: 'nation', series: whole({ ...offenceRate, per: 50 }, 900, 200_000) }),
  ],
  [
    'a nation that does not hold the area',
    () => seriesIn(three, 'a'),
    () => ({ with: 'nation', series: whole(satisfaction, 900, 1200, { deff: 1.5 }), includesArea: false }),
    { period: '2019-04' },
  ],
  [
    'a nation that is the area',
    () => seriesIn(three, 'a'),
    () => ({ with: 'nation', series: whole(satisfaction, 90, 150) }),
    { period: '2019-04' },
  ],
  [
    'a nation that is smaller than the area',
    () => seriesIn(three, 'a'),
    () => ({ with: 'nation', series: whole(satisfaction, 80, 190) }),
    { period: '2019-04' },
  ],
  [
    'a nation of as many events as the area',
    () => seriesIn(three, 'a'),
    () => ({ with: 'nation', series: whole(satisfaction, 90, 190) }),
    { period: '2019-04' },
  ],
  [
    'a nation without a figure',
    () => seriesIn(three, 'a'),
    () => ({
      with: 'nation',
      series: seriesFrom(satisfaction, {
        start: '2019-04',
        area: 'n',
        areaName: 'Nation',
        numerator: [null],
        denominator: [null],
      }),
    }),
    { period: '2019-04' },
  ],
  [
    'a published percentage of the nation',
    () => quarters([0.6], { denominator: [400], area: 'a', areaName: 'A' }),
    () => ({
      with: 'nation',
      series: quarters([0.7], { denominator: [9000], area: 'n', areaName: 'Nation' }),
    }),
  ],
  [
    'minutes of the nation',
    () => seriesFrom(minutes, { start: '2019-04', numerator: [12], denominator: [80] }),
    () => ({
      with: 'nation',
      series: seriesFrom(minutes, { start: '2019-04', numerator: [15], denominator: [900] }),
    }),
  ],
];

describe('what compareWith finds is what was recorded', () => {
  it.each(compared)('beside %s', (_, series, comparator, options = {}) => {
    expect(told(compareWith(series(), comparator(), options))).toMatchSnapshot();
  });
});

const as = <T>(value: unknown) => value as T;
const beside = (comparator: unknown, series = seriesIn(three, 'a'), options: object = {}) =>
  compareWith(series, as(comparator), options);
const misuse: readonly (readonly [string, () => unknown])[] = [
  ['an option of difference that is none', () => difference(counts([5, 6]), as({ ...pair, odd: 1 }))],
  ['a level of 0.49', () => difference(counts([5, 6]), { ...pair, level: 0.49 })],
  ['no earlier period', () => difference(counts([5, 6]), as({ to: '2014-05' }))],
  ['no later period', () => difference(counts([5, 6]), as({ from: '2014-05' }))],
  ['the same period', () => difference(counts([5, 6]), { from: '2014-05', to: '2014-05' })],
  ['the later period first', () => difference(counts([5, 6]), { from: '2014-05', to: '2014-04' })],
  [
    'periods that overlap',
    () => difference(counts([5, 6, 7]), { from: '2014-04/2014-05', to: '2014-05/2014-06' }),
  ],
  [
    'periods side by side',
    () => difference(counts([5, 6, 7, 8]), { from: '2014-04/2014-05', to: '2014-06/2014-07' }),
  ],
  ['a part of a quarter', () => difference(quarters([0.5, 0.6]), { from: '2014-01', to: '2014-04' })],
  ['a period that is none', () => difference(counts([5, 6]), { from: '2014-04', to: 'soon' })],
  ['no comparator', () => beside(undefined)],
  ['a comparator that is none', () => beside({ with: 'the-moon' })],
  [
    'an option of compareWith that is none',
    () => beside({ with: 'other-areas', panel: three }, undefined, { odd: 1 }),
  ],
  [
    'a level of compareWith of 1',
    () => beside({ with: 'other-areas', panel: three }, undefined, { level: 1 }),
  ],
  [
    'a period of compareWith that is none',
    () => beside({ with: 'other-areas', panel: three }, undefined, { period: 'soon' }),
  ],
  ['counts among areas', () => beside({ with: 'other-areas', panel: three }, counts([5]))],
  ['a panel of another measure', () => beside({ with: 'other-areas', panel: rates })],
  ['a nation of another measure', () => beside({ with: 'nation', series: counts([5]) })],
  [
    'an area that the panel does not have',
    () => beside({ with: 'most-similar-group', panel: three, areas: ['b', 'nowhere'] }),
  ],
];

it('what difference and compareWith refuse is what was recorded', () => {
  expect(`\n${misuse.map(([name, call]) => `${name}: ${refusal(call)}`).join('\n')}\n`).toMatchSnapshot();
});
