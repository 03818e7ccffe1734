import { describe, expect, it } from 'vitest';
import { plateau } from '../../src/change/plateau/plateau.ts';
import type { PlateauFinding } from '../../src/change/plateau/plateau-finding.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished } from '../indicators.ts';
import { asLines, recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { refusal, uneven, without } from './uneven.ts';

const published: Indicator = { ...confidencePublished, every: 'month', margin: { points: 3 } };
const percentages = (values: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  seriesFrom(published, { start: '2016-01', numerator: values.map((one) => one && one / 100), ...more });

const found: readonly (readonly [string, () => PlateauFinding])[] = [
  [
    'a falling count with gaps',
    () =>
      plateau(
        counts(
          without(
            uneven(40, (at) => 900 - 12 * at, 25, 6),
            3,
            4,
            5,
            22,
          ),
        ),
      ),
  ],

  ['a percentage with its sample given', () => plateau(percentages(uneven(30, () => 62, 3, 1)), { n: 500 })],
];

describe('what plateau finds is what was recorded', () => {
  it.each(found)('of %s', (title, find) => {
    const finding = find();
    const { periods, values, ...left } = finding.evidence;
    // Elsewhere they are what was given.
    const evidence = /gap|end|mask|restart/.test(title) ? { periods, values, ...left } : left;
    const words = [finding.settle, ...finding.caveats].map((each) => each?.text ?? '');
    expect(recorded({ ...finding, evidence }) + asLines(words)).toMatchSnapshot();
  });
});

const misuse: readonly (readonly [string, () => unknown])[] = [
  ['an option that is none', () => plateau(counts([5]), JSON.parse('{"odd":1}'))],
  ['a look-back of 23', () => plateau(counts([5]), { lookBack: 23 })],
  ['a look-back of 241', () => plateau(counts([5]), { lookBack: 241 })],
  ['a look-back in part', () => plateau(counts([5]), { lookBack: 30.5 })],
  ['5 months', () => plateau(counts([5]), { minMonths: 5 })],
  ['more months than are looked at', () => plateau(counts([5]), { minMonths: 25, lookBack: 24 })],
  ['no answers', () => plateau(counts([5]), { n: 0 })],
  ['endless answers', () => plateau(counts([5]), { n: Number.POSITIVE_INFINITY })],
  ['a margin of 0', () => plateau(counts([5]), { margin: { percent: 0 } })],
  ['a margin of 100', () => plateau(shares([5], 9), { margin: { points: 100 } })],
  ['a margin of another kind for a count', () => plateau(counts([5]), { margin: { points: 5 } })],
  ['a margin of another kind for a share', () => plateau(shares([5], 9), { margin: { percent: 5 } })],
  [
    'a percentage without a margin',
    () =>
      plateau(
        seriesFrom({ ...confidencePublished, every: 'month' }, { start: '2014-04', numerator: [0.5] }),
        { n: 90 },
      ),
  ],
  ['a month outside the series', () => plateau(counts([5]), { to: '2019-01' })],
  ['a last month that is a year', () => plateau(counts([5]), { to: '2014/15' })],
  ['a margin of neither', () => plateau(counts([5]), JSON.parse('{"margin":{}}'))],
];

describe('what plateau refuses', () => {
  it('is what was recorded', () => {
    expect(asLines(misuse.map(([name, call]) => `${name}: ${refusal(call)}`))).toMatchSnapshot();
  });

  it.each<readonly [string, () => PlateauFinding]>([
    [
      'a look-back of 24 and of 240',
      () => plateau(counts([5]), { lookBack: 24 }) && plateau(counts([5]), { lookBack: 240 }),
    ],
    ['6 months', () => plateau(counts([5]), { minMonths: 6 })],
    ['as many months as are looked at', () => plateau(counts([5]), { minMonths: 24, lookBack: 24 })],
    ['a part of an answer', () => plateau(counts([5]), { n: 0.5 })],
    ['a margin just under 100', () => plateau(counts([5]), { margin: { percent: 99.9 } })],
    ['the only month as the last', () => plateau(counts([5]), { to: '2014-04' })],
  ])('but not %s', (_, call) => {
    expect(call().verdict).toBe('too-short');
  });
});
