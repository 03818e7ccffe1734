import { expect, it } from 'vitest';
import { earlyWarning } from '../../src/change/ahead/early-warning.ts';
import { ears } from '../../src/change/ahead/early-warning-ears.ts';
import { type FarringtonOptions, farrington } from '../../src/change/ahead/early-warning-farrington.ts';
import type { SeriesInput } from '../../src/series/series-from.ts';
import { recorded } from '../recorded.ts';
import { counts } from './made.ts';

const weeks = [4, 6, 5, 3, 7, 5, 4, 6, 12, 5, 9, null, 4, 15, 6, 5, 7, 3, 5, 0, 2, 9, 8, 30];

it('the limits from a few weeks before are what was recorded', () => {
  expect(
    recorded({
      plain: ears(weeks),
      C3: ears(weeks, { method: 'C3', alpha: 0.1 }),
      shortC3: ears(weeks, { method: 'C3', baseline: 2 }),
      equal: ears([3, 3, 3, 3, 4, 3], { baseline: 3 }),
      equalC3: ears([3, 3, 3, 3, 3, 3, 3, 9], { baseline: 2, method: 'C3' }),
      atLimit: ears([2, 2, 2, 2], { baseline: 2 }),
    }),
  ).toMatchSnapshot();
});

it('raises an alarm above the limit, not at it', () => {
  const before = [...new Array<number>(70).fill(20), 1, 1, 1];
  for (const [observed, alarm] of [
    [31, false],
    [32, true],
  ] as const)
    expect(farrington([...before, observed]).at(-1)).toMatchObject({ upper: 31, alarm });
});

/** Six and a half years of months about a level, with a season, a slope and an outbreak. */
const months = Array.from({ length: 80 }, (_, at) =>
  Math.round(
    (24 + at / 8) * (1 + 0.3 * Math.sin((Math.PI * at) / 6)) +
      ((at * at * 7) % 11) -
      5 +
      (at === 57 ? 60 : 0),
  ),
);
const holed = months.map((value, at) => (at % 7 === 3 ? null : value));
const last = months.map((value, at) => (at === 79 ? 90 : value));
const few = months.map((value, at) => (at % 4 === 0 ? Math.round(value / 15) : 0));

const asked: Readonly<Record<string, FarringtonOptions>> = {
  improved: { from: 76 },
  original: { form: 'original', from: 76 },
  originalTwoYears: { form: 'original', years: 2, halfWindow: 3, from: 77 },
  originalThreeYears: { form: 'original', years: 3, halfWindow: 1, alpha: 0.05, from: 77 },
  originalNothingLeftOut: { form: 'original', leaveOut: 0, from: 77 },
  twoThirds: { limit: 'two-thirds', alpha: 0.05, from: 77 },
  onePart: { parts: 1, from: 77 },
  twoParts: { parts: 2, halfWindow: 1, from: 77 },
  sevenParts: { parts: 7, halfWindow: 0, from: 77 },
  everyMonth: { parts: 12, halfWindow: 0, from: 77 },
  wide: { halfWindow: 5, parts: 2, from: 77 },
  nothingLeftOut: { leaveOut: 0, from: 77 },
  yearLeftOut: { leaveOut: 12, years: 4, from: 77 },
  oneYear: { years: 1, parts: 1, halfWindow: 3, from: 77 },
  quarters: { season: 4, parts: 4, halfWindow: 0, years: 6, from: 77 },
  fives: { season: 5, parts: 3, halfWindow: 1, years: 4, from: 77 },
};

it.each(Object.entries(asked))('the early warning of Farrington, %s, is what was recorded', (_, options) => {
  expect(
    recorded({
      months: farrington(months, options),
      holed: farrington(holed, options),
      last: farrington(last, options),
      few: farrington(few, options),
    }),
  ).toMatchSnapshot();
});

it('the months that the early warning of Farrington does not judge are those recorded', () => {
  const level = (many: number, ...more: number[]) => [...new Array<number>(many).fill(20), ...more];
  const points = (values: readonly (number | null)[], options: FarringtonOptions = {}) =>
    farrington(values, options).map(({ place, expected, upper, alarm }) => [place, expected, upper, alarm]);
  const original = { form: 'original' } as const;
  expect(
    recorded({
      fromTheFirst: points(months.slice(0, 40), { from: 0, years: 3 }),
      originalFromTheFirst: points(months.slice(0, 40), { ...original, from: 0, years: 3 }),
      whole: farrington(months).map(({ place }) => place),
      short: points([4, 5, 6]),
      four: points(level(70, 1, 1, 1, 1), { from: 73 }),
      five: points(level(70, 1, 1, 1, 2), { from: 73 }),
      rising: points(level(0, ...months.map((_, at) => 5 + 2 * at)), { ...original, from: 78 }),
      falling: points(level(0, ...months.map((_, at) => 200 - 2 * at)), { ...original, from: 78 }),
      halfThere: points(
        months.map((value, at) => (at % 2 === 0 ? null : value)),
        { from: 78 },
      ),
      thirdThere: points(
        months.map((value, at) => (at % 3 !== 0 && at < 76 ? null : value)),
        { from: 78 },
      ),
      withoutLast: farrington([...months.slice(0, 79), null], { from: 79 }),
      withoutLastTwoThirds: farrington([...months.slice(0, 79), null], { from: 79, limit: 'two-thirds' }),
      zerosBefore: farrington(level(0, ...months.map((_, at) => (at < 78 ? 0 : 9))), {
        from: 78,
        ...original,
      }),
      three: points(months, { from: 78, years: 3, form: 'original' }),
      threeFalling: points(
        months.map((_, at) => 200 - at + ((at * 5) % 3)),
        { from: 79, years: 3, ...original },
      ),
      halfOrLess: points(
        months.map((value, at) => (at % 2 === 1 && at < 76 ? null : value)),
        { from: 76, years: 4, halfWindow: 0, leaveOut: 0 },
      ),
      twoFalling: points(
        months.map((_, at) => 200 - at + ((at * 5) % 3)),
        { from: 79, years: 2, halfWindow: 4, ...original },
      ),
      fallingWithADip: points(
        months.map((_, at) => (at === 45 ? 20 : 200 - 2 * at + ((at * 5) % 3))),
        { from: 79, ...original },
      ),
      asManyAsColumns: points(months.slice(0, 16), { years: 1, parts: 12, halfWindow: 0, from: 9 }),
      one: farrington(months, { from: 80 }),
    }),
  ).toMatchSnapshot();
});

const years = (x: readonly (number | null)[], start: string, more: Partial<SeriesInput> = {}) =>
  counts(x, { start, ...more });
const quarters = months.slice(0, 30);

it.each([
  ['months', () => earlyWarning(counts(months))],
  ['eleven quarters', () => earlyWarning(years(quarters.slice(0, 11), '2012-Q2'))],
  ['years', () => earlyWarning(years(quarters, '1990/91'))],
] as const)('the early warning of %s is what was recorded', (_, of) => {
  const { evidence, ...finding } = of();
  expect(recorded({ ...finding, ...evidence })).toMatchSnapshot();
});
