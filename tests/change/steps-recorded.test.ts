import { describe, expect, it } from 'vitest';
import { changePoints } from '../../src/change/steps/change-points.ts';
import type { ChangePointsFinding } from '../../src/change/steps/change-points-finding.ts';
import { type SegmentSeries, segmentSeries } from '../../src/change/steps/segment-series.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished } from '../indicators.ts';
import { asLines, recorded } from '../recorded.ts';
import { counts } from './made.ts';
import { refusal, uneven } from './uneven.ts';

const step = (low: number, high: number, from: number) => (at: number) => (at < from ? low : high);
const stepped = uneven(30, step(80, 120, 14), 9, 1);
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
  ['a step of a percentage', () => changePoints(percentages(uneven(24, step(60, 70, 12), 2, 2)))],
  ['provisional figures at the end', () => changePoints(withStates(counts(stepped), 25, 'provisional'))],
  ['rolling figures', () => changePoints(counts(stepped, { window: { rolling: 3 } }))],
];

describe('what changePoints finds is what was recorded', () => {
  it.each(found)('of %s', (_, find) => {
    const finding = find();
    const words = finding.caveats.map(({ text }) => text);
    expect(recorded(finding) + asLines([finding.settle?.text ?? '', ...words])).toMatchSnapshot();
  });
});

const cut: readonly (readonly [string, () => SegmentSeries])[] = [
  [
    'a wandering count by a penalty of 5',
    () => segmentSeries(counts(uneven(48, (at) => 200 + 40 * Math.sin(at / 5), 8, 6)), { penalty: 5 }),
  ],
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
  expect(asLines(misuse.map(([name, call]) => `${name}: ${refusal(call)}`))).toMatchSnapshot();
});
