import { describe, expect, it } from 'vitest';
import { changePoints } from '../../src/change/change-points.ts';
import type { ChangePointsFinding } from '../../src/change/change-points-finding.ts';
import { type SegmentSeries, segmentSeries } from '../../src/change/segment-series.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { days, masked, minutes, refusal, restarted, source, summer, uneven, without } from './uneven.ts';

const step = (low: number, high: number, from: number) => (at: number) => (at < from ? low : high);
const stepped = uneven(30, step(80, 120, 14), 9, 1);
const waving = uneven(40, (at) => (at < 22 ? 300 : 360) + 50 * summer(at), 20, 2);
const staired = uneven(36, (at) => 100 + 40 * Math.floor(at / 9), 12, 3);

/** Two stretches that rise, the later from a lower level. */
const sloping = (season: number, months: number, down: number, rise: number, spread: number, salt: number) =>
  uneven(
    months,
    (at) => 300 + season * summer(at) + rise * (at % (months / 2)) - (at < months / 2 ? 0 : down),
    spread,
    salt,
  );

const quarters = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  seriesFrom({ ...offences, every: 'quarter' }, { start: '2014-Q1', numerator, ...more });
const years = (numerator: readonly (number | null)[]): Series =>
  seriesFrom({ ...offences, every: 'financial-year' }, { start: '2004/05', numerator });
const percentages = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  seriesFrom(confidencePublished, {
    start: '2014-Q1',
    numerator: numerator.map((one) => one && one / 100),
    ...more,
  });
const withStates = (
  series: Series,
  from: number,
  state: 'provisional' | 'incomplete' | 'forecast',
): Series => ({
  ...series,
  states: series.states.map((each, at) => (at >= from ? state : each)),
});

const found: readonly (readonly [string, () => ChangePointsFinding])[] = [
  ['steps between which it still rises', () => changePoints(counts(sloping(0, 30, 200, 2, 20, 1)))],
  [
    'steps with a season between which it still rises',
    () => changePoints(counts(sloping(40, 40, 60, 2, 30, 2))),
  ],
  ['steps with a season and less of a rise', () => changePoints(counts(sloping(40, 40, 60, 1, 10, 1)))],
  [
    'steps with a season, in figures that move together',
    () => changePoints(counts(sloping(40, 40, 100, 6, 30, 1))),
  ],
  [
    'a step before a declared change',
    () => changePoints(counts(stepped, { breaks: [restarted(2016, 3), masked([2016, 1], [2016, 2])] })),
  ],
  [
    'a step with two declared changes',
    () => changePoints(counts(stepped, { breaks: [restarted(2016, 3), restarted(2015, 6, 'Second')] })),
  ],
  [
    'a step of days of cases',
    () =>
      changePoints(
        seriesFrom(days, {
          start: '2014-04',
          numerator: uneven(20, step(40, 30, 9), 4, 1),
          denominator: Array(20).fill(80),
        }),
      ),
  ],
  ['one step of a count', () => changePoints(counts(stepped))],
  ['a level count', () => changePoints(counts(uneven(26, () => 90, 9, 2)))],
  [
    'a level count of three years with its season',
    () => changePoints(counts(uneven(36, (at) => 300 + 50 * summer(at), 20, 4))),
  ],
  ['a rise that is no step', () => changePoints(counts(uneven(30, (at) => 60 * 1.03 ** at, 5, 3)))],
  [
    'a rise of a proportion',
    () =>
      changePoints(
        shares(
          uneven(24, (at) => 90 + 3 * at, 4, 3),
          200,
        ),
      ),
  ],
  ['a step with its season', () => changePoints(counts(waving))],
  ['a step whose season is not allowed for', () => changePoints(counts(waving), { seasonal: false })],
  ['stairs', () => changePoints(counts(staired))],
  ['stairs of which two are allowed', () => changePoints(counts(staired), { maximumChanges: 2 })],
  [
    'shorter segments',
    () =>
      changePoints(counts(uneven(24, (at) => (at > 9 && at < 14 ? 160 : 90), 8, 5)), { minimumSegment: 3 }),
  ],
  ['a penalty of 0', () => changePoints(counts(stepped), { penalty: 0 })],
  ['a penalty of 40', () => changePoints(counts(stepped), { penalty: 40 })],
  ['the penalty aic', () => changePoints(counts(stepped), { penalty: 'aic' })],
  ['the penalty hq', () => changePoints(counts(stepped), { penalty: 'hq' })],
  ['the penalty mbic', () => changePoints(counts(stepped), { penalty: 'mbic' })],
  ['a level of 0.8', () => changePoints(counts(stepped), { level: 0.8 })],
  [
    'a step within a gap, with its declared change',
    () =>
      changePoints(
        counts(without(stepped, 12, 13, 3), { breaks: [restarted(2015, 6), masked([2014, 8], [2014, 9])] }),
      ),
  ],
  [
    'a step beside a declared change',
    () =>
      changePoints(
        counts(stepped, { breaks: [restarted(2014, 8)], basis: 'published', sources: [source('a')] }),
      ),
  ],
  [
    'a step during a masked stretch, with another declared change',
    () =>
      changePoints(
        counts(stepped, {
          breaks: [masked([2015, 5], [2015, 7]), restarted(2016, 1), restarted(2015, 8, 'Second')],
        }),
      ),
  ],
  [
    'a wandering count',
    () => changePoints(counts(uneven(48, (at) => 200 + 40 * Math.sin(at / 5), 8, 6)), { seasonal: false }),
  ],
  [
    'steps that stand for a slope',
    () =>
      changePoints(counts(uneven(40, (at) => (at < 20 ? 100 + 3 * at : 60 + 3 * at), 6, 7)), {
        seasonal: false,
      }),
  ],
  [
    'a step of a proportion',
    () => changePoints(shares(uneven(26, step(140, 165, 11), 8, 2), 200, { deff: 1.4 })),
  ],
  [
    'a step of a rate',
    () =>
      changePoints(
        seriesFrom(offenceRate, {
          start: '2014-04',
          numerator: uneven(24, step(140, 190, 15), 9, 2),
          denominator: uneven(24, (at) => 20_000 + 50 * at, 0),
        }),
      ),
  ],
  [
    'a step of a ratio',
    () =>
      changePoints(
        seriesFrom(chargeRatio, {
          start: '2014-04',
          numerator: uneven(24, step(100, 60, 10), 9, 2),
          denominator: uneven(24, () => 150, 9, 4),
        }),
      ),
  ],
  ['a step of a percentage', () => changePoints(percentages(uneven(24, step(60, 70, 12), 2, 2)))],
  [
    'a step of a rounded percentage with its sample',
    () =>
      changePoints(
        percentages(uneven(24, step(60, 70, 12), 2, 2), { denominator: Array(24).fill(900), rounding: 0.01 }),
      ),
  ],
  [
    'a step of days',
    () => changePoints(seriesFrom(days, { start: '2014-04', numerator: uneven(20, step(40, 30, 9), 4, 1) })),
  ],
  [
    'a step of minutes',
    () =>
      changePoints(seriesFrom(minutes, { start: '2014-04', numerator: uneven(20, step(20, 30, 9), 4, 1) })),
  ],
  ['equal days', () => changePoints(seriesFrom(days, { start: '2014-04', numerator: Array(14).fill(40) }))],
  [
    'quarters',
    () => changePoints(quarters(uneven(20, step(400, 500, 8), 20, 1), { breaks: [restarted(2016, 2)] })),
  ],
  ['years', () => changePoints(years(uneven(14, step(1000, 1400, 6), 60, 1)))],
  ['provisional figures at the end', () => changePoints(withStates(counts(stepped), 25, 'provisional'))],
  ['eleven figures', () => changePoints(counts(stepped.slice(0, 11)))],
  ['seven quarters', () => changePoints(quarters([1, 2, 3, 4, 5, 6, null]))],
  ['a single year', () => changePoints(years([1]), { minimumSegment: 2 })],
  ['no figures', () => changePoints(counts([]))],
  ['rolling figures', () => changePoints(counts(stepped, { window: { rolling: 3 } }))],
];

describe('what changePoints finds is what was recorded', () => {
  it.each(found)('of %s', (_, find) => {
    const finding = find();
    const words = finding.caveats.map(({ text }) => text);
    expect(`${recorded(finding)}${[finding.settle?.text, ...words].join(' / ')}\n`).toMatchSnapshot();
  });
});

const cut: readonly (readonly [string, () => SegmentSeries])[] = [
  [
    'a wandering count by a penalty of 5',
    () => segmentSeries(counts(uneven(48, (at) => 200 + 40 * Math.sin(at / 5), 8, 6)), { penalty: 5 }),
  ],
  [
    'days of cases',
    () =>
      segmentSeries(
        seriesFrom(days, {
          start: '2014-04',
          numerator: uneven(20, step(40, 30, 9), 4, 1),
          denominator: Array(20).fill(80),
        }),
      ),
  ],
  ['one step of a count', () => segmentSeries(counts(stepped))],
  [
    'a step of a count with gaps and declared changes',
    () =>
      segmentSeries(
        counts(without(stepped, 2, 13), { breaks: [masked([2014, 8], [2014, 9]), restarted(2015, 1)] }),
      ),
  ],
  ['a level of 0.8', () => segmentSeries(counts(stepped), { level: 0.8 })],
  ['shorter segments', () => segmentSeries(counts(staired), { minimum: 3 })],
  ['a penalty of 2', () => segmentSeries(counts(stepped), { penalty: 2 })],
  ['the penalty aic', () => segmentSeries(counts(stepped), { penalty: 'aic' })],
  ['the penalty hq', () => segmentSeries(counts(stepped), { penalty: 'hq' })],
  ['the penalty mbic', () => segmentSeries(counts(staired), { penalty: 'mbic' })],
  [
    'a change of spread',
    () =>
      segmentSeries(
        counts(uneven(30, () => 100, 4, 1).map((one, at) => (at < 15 ? one : 100 + 9 * (one - 100)))),
        { cost: 'level-and-spread' },
      ),
  ],
  [
    'a change of spread by a penalty of 5',
    () => segmentSeries(counts(staired), { cost: 'level-and-spread', penalty: 5 }),
  ],
  ['a wandering count', () => segmentSeries(counts(uneven(48, (at) => 200 + 40 * Math.sin(at / 5), 8, 6)))],
  ['a proportion', () => segmentSeries(shares(uneven(26, step(140, 165, 11), 8, 2), 200))],
  [
    'a ratio',
    () =>
      segmentSeries(
        seriesFrom(chargeRatio, {
          start: '2014-04',
          numerator: uneven(20, step(100, 60, 10), 9, 2),
          denominator: uneven(20, () => 150, 9, 4),
        }),
      ),
  ],
  ['a percentage', () => segmentSeries(percentages(uneven(24, step(60, 70, 12), 2, 2)))],
  ['equal percentages', () => segmentSeries(percentages(Array(14).fill(60)))],
  ['eleven figures', () => segmentSeries(counts(stepped.slice(0, 11)))],
  ['one figure', () => segmentSeries(counts([7]))],
  ['no figures', () => segmentSeries(counts([]))],
  ['provisional figures at the end', () => segmentSeries(withStates(counts(stepped), 25, 'provisional'))],
];

describe('what segmentSeries finds is what was recorded', () => {
  it.each(cut)('of %s', (_, find) => {
    expect(recorded(find())).toMatchSnapshot();
  });
});

const wrong = (options: object) => options;
const misuse: readonly (readonly [string, () => unknown])[] = [
  ['an option that is none', () => changePoints(counts([5]), wrong({ odd: 1 }))],
  ['a shortest segment of 1', () => changePoints(counts([5]), { minimumSegment: 1 })],
  ['a shortest segment of 121', () => changePoints(counts([5]), { minimumSegment: 121 })],
  ['no changes', () => changePoints(counts([5]), { maximumChanges: 0 })],
  ['51 changes', () => changePoints(counts([5]), { maximumChanges: 51 })],
  ['a season of its own', () => changePoints(counts([5]), wrong({ seasonal: 'on' }))],
  ['a level of 0.49', () => changePoints(counts([5]), { level: 0.49 })],
  ['a penalty that is none', () => changePoints(counts([5]), wrong({ penalty: 'none' }))],
  ['a penalty under 0', () => changePoints(counts([5]), { penalty: -0.1 })],
  ['a penalty without end', () => changePoints(counts([5]), { penalty: Number.POSITIVE_INFINITY })],
  [
    'the least of all',
    () => changePoints(counts([5]), { minimumSegment: 2, maximumChanges: 1, penalty: 0, level: 0.5 }),
  ],
  [
    'the most of all',
    () => changePoints(counts([5]), { minimumSegment: 120, maximumChanges: 50, seasonal: false }),
  ],
  ['an option of segmentSeries that is none', () => segmentSeries(counts([5]), wrong({ odd: 1 }))],
  ['a cost that is none', () => segmentSeries(counts([5]), wrong({ cost: 'spread' }))],
  ['a minimum of 1', () => segmentSeries(counts([5]), { minimum: 1 })],
  ['a minimum of 121', () => segmentSeries(counts([5]), { minimum: 121 })],
  ['a minimum of 2 and of 120', () => [2, 120].map((minimum) => segmentSeries(counts([5]), { minimum }))],
  ['a level of 1', () => segmentSeries(counts([5]), { level: 1 })],
  ['a penalty of segmentSeries that is none', () => segmentSeries(counts([5]), wrong({ penalty: 'none' }))],
  ['a penalty of segmentSeries under 0', () => segmentSeries(counts([5]), { penalty: -1 })],
  ['rolling figures', () => segmentSeries(counts([5, 6], { window: { rolling: 2 } }))],
];

it('what changePoints and segmentSeries refuse is what was recorded', () => {
  expect(`\n${misuse.map(([name, call]) => `${name}: ${refusal(call)}`).join('\n')}\n`).toMatchSnapshot();
});
