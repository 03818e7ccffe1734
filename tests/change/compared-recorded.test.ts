import { describe, expect, it } from 'vitest';
import { type CompareWithOptions, compareWith } from '../../src/change/amount/compare-with.ts';
import type { Comparator } from '../../src/change/amount/compared-finding.ts';
import { difference } from '../../src/change/amount/difference.ts';
import type { DifferenceFinding } from '../../src/change/amount/difference-finding.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { panelFrom } from '../compare/panels.ts';
import { chargeRatio, confidencePublished, offenceRate, satisfaction } from '../indicators.ts';
import { asLines, recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { days, minutes, refusal, source, uneven, without } from './uneven.ts';

const pair = { from: '2014-04', to: '2014-05' } as const;
const steady = uneven(14, () => 120, 6, 1);
const quarters = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  seriesFrom(confidencePublished, { start: '2014-Q1', numerator, ...more });
const quarterly = { from: '2014-Q1', to: '2014-Q2' } as const;
const ratio = (numerator: readonly number[], denominator: readonly number[]): Series =>
  seriesFrom(chargeRatio, { start: '2014-04', numerator, denominator });
const rolling = (numerator: readonly (number | null)[], window = 12, n = 1800): Series =>
  shares(numerator, n, { window: { rolling: window } });

const found: readonly (readonly [string, () => DifferenceFinding])[] = [
  [
    'months of which one lies outside',
    () =>
      difference(shares([...steady.slice(0, 10), 122, 60], 150), { from: '2015-01', to: '2015-02/2015-03' }),
  ],
  ['no events', () => difference(counts([0, 0]), pair)],
  ['a ratio', () => difference(ratio([60, 90], [100, 95]), pair)],
  ['a percentage without its sample', () => difference(quarters([0.61, 0.64]), quarterly)],
  ['days', () => difference(seriesFrom(days, { start: '2014-04', numerator: [40, 36] }), pair)],
  [
    'an unusual step of rolling years',
    () => difference(rolling([...uneven(12, () => 1300, 4), 1360]), { from: '2015-03', to: '2015-04' }),
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
) => recorded(finding) + asLines(finding.caveats.map(({ text }) => text));

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
  ['a year that is not there', () => counts([4, 5]), () => ({ with: 'same-period-last-year' })],
  [
    'no figure',
    () => counts(without([1, 2], 0, 1), { sources: [source('a')], area: 'a', areaName: 'Area A' }),
    () => ({ with: 'earlier-period', period: '2014-04' }),
    { level: 0.9 },
  ],
  [
    'all other areas in an earlier month',
    () => seriesIn(sourced, 'a'),
    () => ({ with: 'other-areas', panel: sourced }),
    { period: '2019-04', level: 0.9 },
  ],
  [
    'an area without a figure',
    () => seriesIn(three, 'c'),
    () => ({ with: 'other-areas', panel: three }),
    { period: '2019-05' },
  ],
  [
    'rates without people',
    () => whole(offenceRate, 9, 0, { area: 'x', areaName: 'X' }),
    () => ({ with: 'other-areas', panel: rates }),
  ],
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
  expect(asLines(misuse.map(([name, call]) => `${name}: ${refusal(call)}`))).toMatchSnapshot();
});
