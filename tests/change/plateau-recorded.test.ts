import { describe, expect, it } from 'vitest';
import { plateau } from '../../src/change/plateau.ts';
import type { PlateauFinding } from '../../src/change/plateau-finding.ts';
import type { PlateauOptions } from '../../src/change/plateau-options.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { days, masked, refusal, restarted, source, summer, uneven, without } from './uneven.ts';

const published: Indicator = { ...confidencePublished, every: 'month', margin: { points: 3 } };
const percentages = (values: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  seriesFrom(published, { start: '2016-01', numerator: values.map((one) => one && one / 100), ...more });

/** Down 15 points over two years, then level. */
const settled = (at: number) => 160 - Math.min(at, 24) * 1.25;
const level = () => 150;
const fallen = uneven(40, settled, 4);
const seasonal = uneven(48, (at) => 400 + 60 * summer(at), 20, 2);

const found: readonly (readonly [string, () => PlateauFinding])[] = [
  [
    'a level proportion of a large sample, with gaps and a design effect',
    () =>
      plateau(
        shares(
          without(
            uneven(36, (at) => 1500 + at, 12, 3),
            0,
            7,
            8,
            20,
          ),
          2000,
          { deff: 1.5 },
        ),
      ),
  ],
  [
    'an earlier end, before a break is known',
    () =>
      plateau(shares(fallen, 200, { breaks: [restarted(2015, 1), restarted(2017, 2), restarted(2017, 3)] }), {
        to: '2017-02',
      }),
  ],

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
  [
    'a count that has levelled off with its season, through the pandemic',
    () =>
      plateau(
        counts(
          uneven(48, (at) => (at < 20 ? 900 - 15 * at : 600) * (1 + 0.1 * summer(at)), 12, 7),
          { start: '2018-06' },
        ),
        { margin: { percent: 10 } },
      ),
  ],
  ['a count too small to read', () => plateau(counts(uneven(30, () => 4, 3, 1)))],
  [
    'a count that is small in its last months only',
    () => plateau(counts([...Array(20).fill(80), ...Array(13).fill(1)])),
  ],
  [
    'a count with corrections below 0',
    () => plateau(counts(without([...uneven(29, () => 60, 20, 2), -4], 5))),
  ],
  [
    'a rate in people that grow in number',
    () =>
      plateau(
        seriesFrom(offenceRate, {
          start: '2014-04',
          numerator: uneven(30, () => 900, 40, 3),
          denominator: uneven(30, (at) => 100_000 + 300 * at, 0),
        }),
      ),
  ],
  [
    'a rate of its own number of people',
    () =>
      plateau(
        seriesFrom(
          { ...offenceRate, per: 50 },
          {
            start: '2014-04',
            numerator: uneven(30, () => 900, 40, 3),
            denominator: Array(30).fill(100_000),
            sources: [source('a')],
            basis: 'published',
          },
        ),
      ),
  ],

  ['a percentage with its sample given', () => plateau(percentages(uneven(30, () => 62, 3, 1)), { n: 500 })],
  [
    'a percentage with its sample known in part, and rounded',
    () =>
      plateau(
        percentages(
          uneven(32, () => 62, 3, 1),
          {
            denominator: uneven(32, (at) => (at % 9 === 4 ? 0 : 600), 0),
            rounding: 0.01,
            deff: 1.2,
          },
        ),
      ),
  ],
  [
    'a percentage with its sample known in part and given for the rest',
    () =>
      plateau(
        percentages(
          uneven(32, (at) => 50 + at, 3, 1),
          {
            denominator: without(
              uneven(32, () => 600, 50),
              2,
              30,
            ),
          },
        ),
        { n: 450 },
      ),
  ],
  ['a percentage without its sample', () => plateau(percentages(uneven(30, () => 62, 3)))],
  [
    'a percentage with a sample of 0 throughout',
    () =>
      plateau(
        percentages(
          uneven(30, () => 62, 3),
          { denominator: Array(30).fill(0) },
        ),
      ),
  ],

  ['23 months', () => plateau(shares(uneven(23, level, 5), 200))],
  ['one month', () => plateau(shares([100], 200))],
  ['no months', () => plateau(shares([], 200))],
  ['a year with gaps only', () => plateau(counts(Array(12).fill(null)))],
  [
    'provisional months at the end',
    () => {
      const series = shares(uneven(28, level, 5, 3), 200);
      return plateau({
        ...series,
        states: series.states.map((_, at) => (at > 24 ? 'provisional' : 'reported')),
      });
    },
  ],
  [
    'too few months once provisional ones are left out',
    () => {
      const series = shares(uneven(25, level, 5, 3), 200);
      return plateau({ ...series, states: series.states.map(() => 'provisional') });
    },
  ],
  ['rolling figures', () => plateau(shares(uneven(30, level, 5), 200, { window: { rolling: 12 } }))],
  [
    'quarters',
    () =>
      plateau(
        seriesFrom(
          { ...satisfaction, every: 'quarter' },
          { start: '2014-Q1', numerator: [5], denominator: [9] },
        ),
      ),
  ],
  [
    'a ratio without a margin',
    () => plateau(seriesFrom(chargeRatio, { start: '2014-04', numerator: [5], denominator: [9] })),
  ],
  [
    'a duration',
    () => plateau(seriesFrom(days, { start: '2014-04', numerator: [5] }), { margin: { percent: 3 } }),
  ],
];

describe('what plateau finds is what was recorded', () => {
  it.each(found)('of %s', (title, find) => {
    const finding = find();
    const { periods, values, ...left } = finding.evidence;
    // Elsewhere they are what was given.
    const evidence = /gap|end|mask|restart/.test(title) ? { periods, values, ...left } : left;
    const words = [finding.settle, ...finding.caveats].map((each) => each?.text ?? '');
    expect(`${recorded({ ...finding, evidence })}${words.join(' / ')}\n`).toMatchSnapshot();
  });
});

/** Share of 200, or another number, that steps and slopes (points a year) from one month on. */
const stepped =
  (n: number, step: number, slope: number, from: number) =>
  (at: number): number =>
    n * (0.7 + (at > from ? step + (slope * (at - from)) / 1200 : 0));
const swaying = (n: number, course: (at: number) => number, salt: number, months = 48) =>
  shares(uneven(months, course, 0.6 * Math.sqrt(0.21 * n), salt), n);

/** What is said of a course, without the months of the chart. */
const readings: readonly (readonly [string, () => PlateauFinding])[] = [
  ['a fall that has levelled off', () => plateau(shares(fallen, 200))],
  ['a level proportion', () => plateau(shares(uneven(30, level, 5, 1), 200))],
  [
    'a steady rise',
    () =>
      plateau(
        shares(
          uneven(30, (at) => 120 + 1.5 * at, 4, 4),
          200,
        ),
      ),
  ],
  [
    'a steady fall',
    () =>
      plateau(
        shares(
          uneven(30, (at) => 170 - 1.5 * at, 4, 5),
          200,
        ),
      ),
  ],
  [
    'a slow fall within the margin',
    () =>
      plateau(
        shares(
          uneven(36, (at) => 8000 - 8 * at, 8, 1),
          10_000,
        ),
      ),
  ],
  [
    'a drift upwards that is too slow to matter',
    () =>
      plateau(
        shares(
          uneven(48, (at) => 15_000 + 12 * at, 20, 6),
          20_000,
        ),
      ),
  ],
  [
    'a drift over the whole segment only',
    () =>
      plateau(
        shares(
          uneven(60, (at) => 15_000 + 6 * at, 70, 2),
          20_000,
        ),
        { minMonths: 6 },
      ),
  ],
  [
    'a small sample',
    () =>
      plateau(
        shares(
          uneven(26, () => 20, 4, 7),
          30,
        ),
      ),
  ],
  [
    'a small sample that moved',
    () =>
      plateau(
        shares(
          uneven(40, (at) => 24 - at / 4, 4, 8),
          30,
        ),
      ),
  ],
  ['everybody satisfied', () => plateau(shares(Array(24).fill(50), 50))],
  ['nobody satisfied', () => plateau(shares(Array(24).fill(0), 50))],
  [
    'a sudden step down, long ago',
    () =>
      plateau(
        shares(
          uneven(40, (at) => (at < 15 ? 170 : 140), 3, 1),
          200,
        ),
      ),
  ],
  [
    'a sudden step up, lately',
    () =>
      plateau(
        shares(
          uneven(40, (at) => (at < 35 ? 140 : 165), 3, 2),
          200,
        ),
      ),
  ],
  [
    'a short passage from one level to another',
    () =>
      plateau(
        shares(
          uneven(48, (at) => (at < 20 ? 170 : at < 26 ? 170 - 6 * (at - 20) : 134), 2, 3),
          200,
        ),
      ),
  ],
  [
    'a long passage from one level to another',
    () =>
      plateau(
        shares(
          uneven(60, (at) => 1700 - 12 * Math.min(20, Math.max(0, at - 18)), 12, 3),
          2000,
        ),
      ),
  ],
  [
    'a fall, a rise and a fall',
    () =>
      plateau(
        shares(
          uneven(60, (at) => 140 + Math.abs(20 - (at < 40 ? at : 80 - at)), 3, 9),
          200,
        ),
      ),
  ],
  ['a level count', () => plateau(counts(uneven(30, () => 5000, 30, 1)))],
  ['a count with its season', () => plateau(counts(seasonal))],
  [
    'a large count with its season, which moved slowly',
    () => plateau(counts(uneven(48, (at) => (50_000 + 3000 * summer(at)) * 1.002 ** at, 300, 4))),
  ],
  ['a rising count', () => plateau(counts(uneven(40, (at) => 300 + 6 * at, 15, 5)))],
  [
    'a count through a declared pandemic',
    () =>
      plateau(
        counts(
          uneven(48, () => 600, 12, 7),
          { start: '2018-06', breaks: [masked([2020, 3], [2021, 2])] },
        ),
      ),
  ],
  [
    'a count from the pandemic on',
    () =>
      plateau(
        counts(
          uneven(30, () => 600, 12, 7),
          { start: '2020-03' },
        ),
      ),
  ],
  [
    'a count after a restart',
    () =>
      plateau(
        counts(
          uneven(50, () => 700, 20, 8),
          { breaks: [restarted(2015, 10)] },
        ),
      ),
  ],
  ['a count just large enough', () => plateau(counts(Array(24).fill(5)))],
  [
    'a rise within the margin',
    () =>
      plateau(
        shares(
          uneven(48, (at) => 140 + at / 6, 6.5, 1),
          200,
        ),
      ),
  ],
  [
    'a fall within the margin',
    () =>
      plateau(
        shares(
          uneven(48, (at) => 140 - at / 5, 3.2, 1),
          200,
        ),
      ),
  ],
  ['a low step and a slow rise', () => plateau(swaying(200, stepped(200, -0.05, 1, 10), 1))],
  ['a low step and a slow rise, later', () => plateau(swaying(200, stepped(200, -0.05, 1, 20), 2))],
  ['a step and a rise', () => plateau(swaying(200, stepped(200, -0.05, 3, 10), 1))],
  ['a step and a fall', () => plateau(swaying(200, stepped(200, -0.05, -3, 30), 1))],
  ['a high step', () => plateau(swaying(200, stepped(200, -0.1, 0, 10), 1))],
  ['a high step, late', () => plateau(swaying(200, stepped(200, -0.1, 0, 30), 1))],
  ['a high step and a slow rise', () => plateau(swaying(200, stepped(200, -0.1, 1, 10), 1))],
  ['a step of many answers and a slow rise', () => plateau(swaying(2000, stepped(2000, -0.02, 1, 10), 1))],
  ['a step of many answers that was made up', () => plateau(swaying(2000, stepped(2000, -0.02, 1, 15), 1))],
  ['a join that was made up', () => plateau(swaying(2000, stepped(2000, -0.02, 1, 15), 2))],
  ['a late step and a rise', () => plateau(swaying(2000, stepped(2000, -0.02, 3, 30), 1))],
  ['a step and a fall of many answers', () => plateau(swaying(2000, stepped(2000, -0.02, -3, 15), 1))],
  ['a join and a fall of many answers', () => plateau(swaying(2000, stepped(2000, -0.02, -3, 20), 2))],
  ['a wider margin', () => plateau(shares(fallen, 200), { margin: { points: 6 } })],
  ['a narrower margin', () => plateau(shares(fallen, 200), { margin: { points: 0.5 } })],
  ['more months wanted', () => plateau(shares(fallen, 200), { minMonths: 20 })],
  ['fewer months wanted', () => plateau(shares(fallen, 200), { minMonths: 6 })],
  ['a shorter look-back', () => plateau(shares(fallen, 200), { lookBack: 24 })],
  ['a longer look-back', () => plateau(shares(uneven(70, settled, 6, 4), 200), { lookBack: 66 })],
  ['an earlier end', () => plateau(shares(fallen, 200), { to: '2016-12' })],
];

const drawn = ['periods', 'values', 'fitted', 'trend'];

describe('what plateau reads is what was recorded', () => {
  it.each(readings)('of %s', (_, find) => {
    const finding = find();
    const evidence = Object.entries(finding.evidence).filter(([name]) => !drawn.includes(name));
    const words = [finding.settle, ...finding.caveats].map((each) => each?.text ?? null);
    const told = { ...Object.fromEntries(evidence), n: finding.n, estimate: finding.estimate };
    expect(`${recorded(told)}${finding.verdict}: ${words.join(' / ')}\n`).toMatchSnapshot();
  });
});

const added: readonly (readonly [string, (months: number) => Series, PlateauOptions])[] = [
  [
    'a rise that stopped',
    (n) =>
      shares(
        uneven(n, (at) => 100 + 2 * Math.min(at, 18), 5, 4),
        200,
      ),
    {},
  ],
  [
    'a fall that stopped late',
    (n) =>
      shares(
        uneven(n, (at) => 180 - 2 * Math.min(at, 30), 5, 4),
        200,
      ),
    {},
  ],
  [
    'a fall that turned',
    (n) =>
      shares(
        uneven(n, (at) => 120 + 2 * Math.abs(at - 20), 5, 4),
        200,
      ),
    {},
  ],
  [
    'a late step',
    (n) =>
      shares(
        uneven(n, (at) => (at < 26 ? 110 : 150), 5, 4),
        200,
      ),
    { minMonths: 9 },
  ],
  [
    'a rise and a step',
    (n) =>
      shares(
        uneven(n, (at) => (at < 20 ? 100 + at : 150), 5, 4),
        200,
      ),
    { lookBack: 34 },
  ],
  [
    'a few answers',
    (n) =>
      shares(
        uneven(n, (at) => 12 - (at % 2), 2, 4),
        20,
      ),
    { lookBack: 30 },
  ],
  ['a count that fell', (n) => counts(uneven(n, (at) => 500 - 8 * Math.min(at, 22), 15, 4)), {}],
  ['a count that stepped', (n) => counts(uneven(n, (at) => (at < 30 ? 200 : 260), 15, 4)), {}],
  ['a small count', (n) => counts(uneven(n, () => 12, 4, 4)), { margin: { percent: 20 } }],
];

describe('what is said as months are added is what was recorded', () => {
  it.each(added)('of %s', (_, series, options) => {
    const lines = Array.from({ length: 9 }, (__, at) => {
      const { caveats, verdict, evidence, settle } = plateau(series(24 + 3 * at), options);
      const { reading, reason } = evidence;
      const told = [
        reason,
        reading?.word,
        reading?.since,
        reading?.place,
        reading?.drift,
        reading?.model.kind,
      ];
      const words = [settle, ...caveats].map((each) => each?.text);
      return [verdict, settle?.months, settle?.perMonth, ...told, ...words]
        .map((each) => JSON.stringify(each))
        .join(' ');
    });
    expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
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

describe('what plateau refuses is what was recorded', () => {
  it.each(misuse)('%s', (_, call) => {
    expect(refusal(call)).toMatchSnapshot();
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
