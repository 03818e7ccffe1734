import { describe, expect, it } from 'vitest';
import { type HowManyAboveOptions, howManyAbove } from '../../src/compare/how-many-above.ts';
import { type HowManyNextOptions, howManyNext } from '../../src/compare/how-many-next.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { Panel } from '../../src/series/series.ts';
import { recorded } from '../recorded.ts';
import { panelFrom } from './panels.ts';
import { changed, counts, published, ratios, refusals, shares, years } from './ranked-panels.ts';

/** Areas from one place on. */
const some = (panel: Panel, from: number, to: number): Panel => ({
  ...panel,
  series: panel.series.slice(from, to),
});

describe('how many are above:', () => {
  const table: readonly (readonly [string, Panel, HowManyAboveOptions])[] = [
    ['shares with a gap', shares, { period: '2018-12/2019-02' }],
    ['the low shares', some(shares, 7, 10), {}],
    ['one share', some(shares, 1, 2), { target: 0.9 }],
    ['counts of one month', counts, { target: 160, period: '2018-10' }],
    [
      'published percentages of which one has no sample',
      changed(published, (at) => (at === 2 ? { denominator: null } : {})),
      { target: 0.6 },
    ],
    ['published percentages without samples', changed(published, { denominator: null }), { target: 0.6 }],
    ['areas without a figure', some(shares, 9, 10), { period: '2018-03' }],
  ];
  it.each(table)('%s are what was recorded', (_, panel, options) => {
    expect(recorded(howManyAbove(panel, options))).toMatchSnapshot();
  });

  it('are some above only where one by itself is probably above', () => {
    const of = (tops: readonly number[], n = 100) =>
      howManyAbove(
        panelFrom(
          shares.indicator,
          '2019-04',
          tops.map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [n] })),
        ),
      );
    expect(of(new Array<number>(12).fill(95)).verdict).toBe('all-above');
    expect(of(new Array<number>(12).fill(60)).verdict).toBe('none-above');
    // A little under the target each: one may well be over, for want of answers.
    const open = of(new Array<number>(12).fill(29), 37);
    expect(open.evidence.areas.every(({ probability }) => (probability ?? 1) < 0.8)).toBe(true);
    expect(open.verdict).toBe('cannot-tell');
    expect(of([95, 60, 60, 60, 60]).verdict).toBe('some-above');
  });

  it('refuses a target or cut-offs that do not name a side, and says so', () => {
    const asked = (more: object, panel: Panel = shares) => howManyAbove(panel, { ...more });
    expect(
      refusals({
        'no target': () => asked({}, ratios),
        'a target that is no number': () => asked({ target: Number.NaN }),
        'a target without end': () => asked({ target: Number.POSITIVE_INFINITY }),
        'a target in words': () => asked({ target: '80%' }),
        'sure at 1': () => asked({ sure: 1 }),
        'sure below 1': () => asked({ sure: 0.999 }),
        'probable at a half': () => asked({ probable: 0.5 }),
        'probable over a half': () => asked({ probable: 0.51 }),
        'probable over sure': () => asked({ probable: 0.96 }),
        'probable at sure': () => asked({ probable: 0.95 }),
        'no number': () => asked({ sure: Number.NaN }),
        'no such period': () => asked({ period: '2017-01' }),
        'several parts': () =>
          asked(
            {},
            changed(shares, (at) => ({ part: { group: `${at % 2}` } })),
          ),
      }),
    ).toMatchSnapshot();
  });
});

describe('how many are above next month:', () => {
  const asked = { window: 'month', atLeast: 4 } as const;
  const table: readonly (readonly [string, Panel, Partial<HowManyNextOptions>])[] = [
    ['thirty rolling months', some(shares, 0, 8), { window: { rolling: 30 }, atLeast: 2 }],
    ['one area', some(shares, 2, 3), { atLeast: 1 }],
    ['no areas', some(shares, 0, 0), { atLeast: 0 }],
  ];
  it.each(table)('%s are what was recorded', (_, panel, options) => {
    expect(recorded(howManyNext(panel, { ...asked, ...options }))).toMatchSnapshot();
  });

  it.each([1, 3, 4, 5, 9, 10])(
    'the year to date after %i months of the calendar is what was recorded',
    (months) => {
      const cut = { ...shares.calendar, length: months };
      const panel = {
        ...changed(some(shares, 0, 4), (at) => ({
          calendar: cut,
          numerator: shares.series[at]?.numerator.slice(0, months),
          denominator: shares.series[at]?.denominator?.slice(0, months),
        })),
        calendar: cut,
      };
      const { verdict, evidence, settle, missing } = howManyNext(panel, {
        ...asked,
        atLeast: 2,
        window: 'year-to-date',
      });
      expect(recorded({ verdict, evidence, settle, missing })).toMatchSnapshot();
    },
  );

  const threeMonths = parsePeriod('2018-03/2018-05');

  it('refuses what it has no model for, and says so', () => {
    const next = (more: object, panel: Panel = some(shares, 0, 3)) =>
      howManyNext(panel, { ...asked, ...more });
    expect(
      refusals({
        'a count': () => next({ target: 5 }, counts),
        'a ratio': () => next({ target: 1 }, ratios),
        years: () => next({}, years),
        'a quarter each month': () =>
          next({}, { ...shares, calendar: { ...shares.calendar, start: threeMonths } }),
        'no window': () => next({ window: undefined }),
        'a window of null': () => next({ window: null }),
        'another window': () => next({ window: 'year' }),
        'a rolling window of none': () => next({ window: { rolling: 0 } }),
        'a rolling window of one': () => next({ window: { rolling: 1 } }),
        'a rolling window of half a month': () => next({ window: { rolling: 1.5 } }),
        'a window that does not roll': () => next({ window: { months: 3 } }),
        'no number': () => next({ atLeast: undefined }),
        'a number below 0': () => next({ atLeast: -1 }),
        'half an area': () => next({ atLeast: 0.5 }),
        'a number in words': () => next({ atLeast: '4' }),
        'no target': () => next({}, { ...shares, indicator: { ...ratios.indicator, measure: 'proportion' } }),
        'several parts': () =>
          next(
            {},
            changed(shares, (at) => ({ part: { group: `${at % 2}` } })),
          ),
      }),
    ).toMatchSnapshot();
  });
});
