import { describe, expect, it } from 'vitest';
import { type SeasonalityFinding, seasonality } from '../../src/change/season/seasonality.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished } from '../indicators.ts';
import { asLines, recorded } from '../recorded.ts';
import { counts } from './made.ts';
import { refusal, summer, uneven } from './uneven.ts';

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
/** Calendar and figures are looked at where there are gaps; elsewhere they are what was given. */
function told(title: string, finding: SeasonalityFinding): string {
  const { periods, values, ...found } = finding.evidence;
  const evidence = title.includes('gaps') ? { periods, values, ...found } : found;
  const words = [finding.settle, ...finding.caveats].map((each) => each?.text ?? '');
  return recorded({ ...finding, evidence }) + asLines(words);
}

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

describe('what seasonality finds is what was recorded', () => {
  it.each(seasons)('of %s', (title, find) => {
    expect(told(title, find())).toMatchSnapshot();
  });
});

const as = <T>(value: unknown) => value as T;
const misuse: readonly (readonly [string, () => unknown])[] = [
  ['an option of seasonality that is none', () => seasonality(counts([5]), as({ odd: 1 }))],
  [
    'provisional figures of seasonality otherwise',
    () => seasonality(counts([5]), as({ provisional: 'drop' })),
  ],
];

it('what seasonality refuses is what was recorded', () => {
  expect(asLines(misuse.map(([name, call]) => `${name}: ${refusal(call)}`))).toMatchSnapshot();
});
