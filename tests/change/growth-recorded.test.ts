import { describe, expect, it } from 'vitest';
import { contribution } from '../../src/change/contribution.ts';
import type { ContributionFinding } from '../../src/change/contribution-finding.ts';
import { dasGupta } from '../../src/change/das-gupta.ts';
import { growth } from '../../src/change/growth.ts';
import type { GrowthFinding } from '../../src/change/growth-finding.ts';
import { recordingCorrection } from '../../src/change/recording-correction.ts';
import { recordingCorrectionFinding } from '../../src/change/recording-correction-finding.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { panelFrom } from '../compare/panels.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { masked, refusal, restarted, source, summer, uneven, without } from './uneven.ts';

const rising = uneven(36, (at) => 120 + 2 * at + 15 * summer(at), 14, 1);
const two = { from: '2015-04/2016-03', to: '2016-04/2017-03' } as const;
const halves = { from: '2016-04/2016-09', to: '2016-10/2017-03' } as const;
const yearly = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}): Series =>
  seriesFrom({ ...offences, every: 'financial-year' }, { start: '2015/16', numerator, ...more });
const years = { from: '2015/16', to: '2016/17' } as const;
const rates = (
  numerator: readonly (number | null)[],
  denominator: readonly (number | null)[],
  more: Partial<Indicator> = {},
) => seriesFrom({ ...offenceRate, ...more }, { start: '2014-04', numerator, denominator });
const lender = counts(
  uneven(36, (at) => 300 + 40 * summer(at), 45, 5),
  { area: 'b', areaName: 'Beside' },
);

const found: readonly (readonly [string, () => GrowthFinding])[] = [
  [
    'a year on another kind of year',
    () => growth(counts(rising), { from: '2014-04/2015-03', to: '2016-01/2016-12' }),
  ],
  [
    'figures that begin within the years of their variation',
    () =>
      growth(counts(uneven(90, (at) => 200 + at + 20 * summer(at), 25, 4)), {
        from: '2019-04/2020-03',
        to: '2020-04/2021-03',
      }),
  ],
  [
    'an earlier year, of which later months say nothing',
    () =>
      growth(counts(uneven(90, (at) => 200 + at + 20 * summer(at), 25, 4)), {
        from: '2015-04/2016-03',
        to: '2016-04/2017-03',
      }),
  ],
  ['a year of months on the year before', () => growth(counts(rising), two)],
  [
    'a year on the one before last',
    () => growth(counts(rising), { from: '2014-04/2015-03', to: '2016-04/2017-03' }),
  ],
  [
    'a month on the same month of the year before',
    () => growth(counts(rising), { from: '2015-05', to: '2016-05' }),
  ],
  ['a month thirteen months after', () => growth(counts(rising), { from: '2015-05', to: '2016-06' })],
  ['halves of a year', () => growth(counts(rising), halves)],
  ['a level of 0.8', () => growth(counts(rising), { ...two, level: 0.8 })],
  ['a fall', () => growth(counts(uneven(36, (at) => 400 - 6 * at, 14, 2)), two)],
  [
    'figures that jump about',
    () => growth(counts(uneven(30, () => 200, 150, 3)), { from: '2014-10/2015-03', to: '2015-10/2016-03' }),
  ],
  [
    'figures that move together',
    () => growth(counts(uneven(36, (at) => 300 + 120 * Math.sin(at / 2), 10, 3)), two),
  ],
  ['gaps in either year', () => growth(counts(without(rising, 13, 20, 27)), two)],
  ['a year that the calendar does not hold whole', () => growth(counts(rising.slice(0, 30)), two)],
  [
    'a year without a figure',
    () => growth(counts(without(rising, 12, 13, 14)), { from: '2015-04/2015-06', to: '2016-04/2016-06' }),
  ],
  ['two years of one figure', () => growth(yearly([400, 470]), years)],
  [
    'years of provisional figures',
    () => growth({ ...yearly([400, 470]), states: ['reported', 'provisional'] }, years),
  ],
  [
    'a year with three declared changes',
    () =>
      growth(
        counts(rising, {
          breaks: [
            restarted(2015, 4, 'Before'),
            restarted(2015, 5, 'Within'),
            masked([2017, 3], [2017, 4], 'Last'),
            restarted(2017, 4, 'After'),
          ],
        }),
        two,
      ),
  ],
  ['as many as before', () => growth(yearly([400, 400]), years)],
  ['20 events', () => growth(yearly([20, 60]), years)],
  ['19 events', () => growth(yearly([19, 60]), years)],
  [
    '13 events of three months',
    () => growth(counts([4, 5, 4, 9, 9, 9]), { from: '2014-04/2014-06', to: '2014-07/2014-09' }),
  ],
  ['no later event', () => growth(yearly([50, 0]), years)],
  ['years four apart', () => growth(yearly([400, 420, 430, 480, 520]), { from: '2015/16', to: '2019/20' })],
  [
    'years two apart with nothing at the end',
    () => growth(yearly([400, 420, 0]), { from: '2015/16', to: '2017/18' }),
  ],
  [
    'a rate',
    () =>
      growth(
        rates(
          rising,
          uneven(36, (at) => 50_000 + 400 * at, 0),
        ),
        two,
      ),
  ],
  [
    'a rate per 100 with a gap',
    () =>
      growth(
        rates(
          without(rising, 14),
          uneven(36, (at) => 50_000 - 400 * at, 0),
          { per: 100 },
        ),
        two,
      ),
  ],
  [
    'a rate of its own default',
    () => {
      const { per, ...indicator } = offenceRate;
      return growth(
        seriesFrom(indicator, {
          start: '2014-04',
          numerator: [200 + (per ?? 0), 300],
          denominator: [9000, 9500],
          basis: 'published',
          sources: [source('a')],
        }),
        { from: '2014-04', to: '2014-05' },
      );
    },
  ],
  ['variation borrowed from one', () => growth(yearly([400, 470]), { ...years, borrowPhiFrom: [lender] })],
  [
    'variation borrowed from two',
    () =>
      growth(counts(rising.slice(0, 14), { start: '2016-02' }), {
        from: '2016-02/2016-03',
        to: '2017-02/2017-03',
        borrowPhiFrom: [lender, counts(uneven(40, () => 90, 40, 2)), yearly([5, 6])],
      }),
  ],
  [
    'variation that nobody can lend',
    () => growth(yearly([400, 470]), { ...years, borrowPhiFrom: [counts([4, 5, 6])] }),
  ],
  ['an area beside another', () => growth(counts(rising), { ...two, comparator: lender })],
  [
    'one kind of offence beside another',
    () =>
      growth(counts(rising), {
        ...two,
        comparator: {
          ...counts(uneven(36, (at) => 900 - 12 * at, 30, 2)),
          indicator: { ...offences, id: 'robbery', name: 'Robbery' },
        },
      }),
  ],
  [
    'an area beside another kind of offence elsewhere',
    () =>
      growth(counts(uneven(36, (at) => 900 - 12 * at, 30, 2)), {
        ...two,
        comparator: { ...lender, indicator: { ...offences, id: 'robbery', name: 'Robbery' } },
      }),
  ],
  [
    'an area beside one with too few',
    () => growth(counts(rising), { ...two, comparator: counts(Array(36).fill(1)) }),
  ],
  ['too few beside an area', () => growth(counts(Array(36).fill(1)), { ...two, comparator: lender })],
  [
    'an area beside what was published',
    () =>
      growth(counts(rising), {
        ...two,
        comparator: { name: 'All forces', percent: 4, base: 50_000, source: 'made' },
      }),
  ],
  [
    'an area beside what was published, exactly',
    () => growth(counts(rising), { ...two, comparator: { name: 'All forces', percent: 40, source: 'made' } }),
  ],
  [
    'an area beside a published end',
    () =>
      growth(counts(rising), {
        ...two,
        level: 0.9,
        comparator: { name: 'All forces', percent: -100, base: 60, source: 'made' },
      }),
  ],
  [
    'an area beside a published growth of nothing',
    () =>
      growth(counts(rising), {
        ...two,
        comparator: { name: 'All forces', percent: 3, base: 0, source: 'made' },
      }),
  ],
  [
    'yearly figures beside others whose variation is borrowed',
    () =>
      growth(yearly([4000, 4700]), {
        ...years,
        comparator: yearly([500, 505], { area: 'c', areaName: 'Other' }),
        borrowPhiFrom: [lender],
      }),
  ],
];

const told = (finding: GrowthFinding | ContributionFinding): string =>
  `${recorded(finding)}${[finding.settle, ...finding.caveats].map((each) => each?.text ?? '').join(' / ')}\n`;

describe('what growth finds is what was recorded', () => {
  it.each(found)('of %s', (_, find) => {
    expect(told(find())).toMatchSnapshot();
  });
});

it('growth has no rate where there are no people', () => {
  const { evidence, verdict } = growth(rates([20, 30], [0, 0]), { from: '2014-04', to: '2014-05' });
  expect(verdict).toBe('cannot-tell');
  expect(evidence.from).toEqual({ period: '2014-04', count: null, rate: null, periods: 0 });
});

type Member = Parameters<typeof panelFrom>[2][number];
const of = (indicator: Indicator, ...areas: readonly Member[]): Panel =>
  panelFrom(indicator, '2018-04', areas);
const pair = { from: '2018-04', to: '2018-05' } as const;
const moved = (before: readonly number[], after: readonly number[]): Member[] =>
  before.map((one, at) => ({ area: `a${at}`, numerator: [one, after[at] ?? 0] }));
const people = (members: readonly Member[], before: readonly number[], after: readonly number[]): Member[] =>
  members.map((member, at) => ({ ...member, denominator: [before[at] ?? 1, after[at] ?? 1] }));
const parts = { burglary: [40, 60], robbery: [30, 24], arson: [5, 9] };

const made: readonly (readonly [string, () => ContributionFinding])[] = [
  [
    'a concentrated rise',
    () => contribution(of(offences, ...moved([100, 80, 60, 40], [160, 82, 58, 41])), pair),
  ],
  [
    'a concentrated fall',
    () => contribution(of(offences, ...moved([160, 82, 58, 41], [100, 80, 60, 40])), pair),
  ],
  [
    'a spread rise with a tie',
    () => contribution(of(offences, ...moved([100, 80, 60, 40, 9], [110, 90, 71, 40, 12])), pair),
  ],
  [
    'rises and falls that cancel',
    () => contribution(of(offences, ...moved([100, 80, 60], [150, 40, 62])), pair),
  ],
  [
    'a movement of five times the whole',
    () => contribution(of(offences, ...moved([100, 80], [130, 60])), pair),
  ],
  ['no change in all', () => contribution(of(offences, ...moved([100, 80, 60], [110, 70, 60])), pair)],
  ['one area', () => contribution(of(offences, ...moved([100], [110])), pair)],
  ['no area', () => contribution(of(offences), pair)],
  [
    'years of months with a gap, and sources',
    () => {
      const panel = panelFrom(offences, '2015-04', [
        { area: 'a', numerator: uneven(24, (at) => 50 + at, 9, 1) },
        { area: 'b', numerator: uneven(24, () => 70, 9, 2) },
        {
          area: 'c',
          numerator: without(
            uneven(24, () => 90, 9, 3),
            5,
          ),
        },
        { area: 'd', numerator: uneven(24, (at) => 40 - at, 3, 3) },
      ]);
      const series = panel.series.map((each, at) => ({
        ...each,
        basis: at === 1 ? ('published' as const) : each.basis,
        sources: [source('all'), source(each.area)],
        caveats: [{ code: 'alike', text: 'Said of all.' }],
      }));
      return contribution(
        {
          ...panel,
          series,
          excluded: [{ area: 'z', areaName: 'Last', code: 'unknown-area', reason: 'made' }],
        },
        { from: '2015-04/2016-03', to: '2016-04/2017-03' },
      );
    },
  ],
  [
    'published and illustrative figures',
    () => {
      const panel = of(offences, ...moved([100, 80], [130, 90]));
      return contribution(
        {
          ...panel,
          series: panel.series.map((each, at) => ({
            ...each,
            basis: at === 0 ? ('published' as const) : ('illustrative' as const),
          })),
        },
        pair,
      );
    },
  ],
  [
    'published figures',
    () => {
      const panel = of(offences, ...moved([100, 80], [130, 90]));
      return contribution(
        { ...panel, series: panel.series.map((each) => ({ ...each, basis: 'published' as const })) },
        pair,
      );
    },
  ],
  [
    'rates',
    () =>
      contribution(
        of(
          offenceRate,
          ...people(moved([100, 80, 60], [140, 70, 66]), [9000, 7000, 5000], [9500, 6800, 5300]),
        ),
        pair,
      ),
  ],
  [
    'proportions',
    () =>
      contribution(
        of(satisfaction, ...people(moved([100, 80, 60], [140, 70, 66]), [150, 120, 90], [160, 110, 80])),
        pair,
      ),
  ],
  [
    'proportions that fell',
    () =>
      contribution(
        of(
          satisfaction,
          ...people(
            moved([140, 70, 66, 30, 9], [100, 80, 60, 30, 8]),
            [160, 110, 80, 40, 10],
            [150, 120, 90, 40, 10],
          ),
        ),
        pair,
      ),
  ],
  [
    'proportions of one area',
    () => contribution(of(satisfaction, ...people(moved([140], [100]), [160], [150])), pair),
  ],
  ['proportions of no area', () => contribution(of(satisfaction), pair)],
  [
    'kinds of offence in one area',
    () =>
      contribution(
        of(
          offences,
          ...Object.entries(parts).map(([kind, numerator]) => ({
            area: 'a',
            numerator,
            part: { kind, level: 'force' },
          })),
        ),
        pair,
      ),
  ],
  [
    'kinds of offence in two areas',
    () =>
      contribution(
        of(
          offences,
          ...['a', 'b'].flatMap((area) =>
            Object.entries(parts).map(([kind, numerator]) => ({
              area,
              numerator: numerator.map((one) => one + (area === 'a' ? 0 : 7)),
              part: { kind, level: 'force' },
            })),
          ),
        ),
        pair,
      ),
  ],
];

describe('what contribution finds is what was recorded', () => {
  it.each(made)('of %s', (_, find) => {
    expect(told(find())).toMatchSnapshot();
  });
});

it('what dasGupta makes of one, two and three factors is what was recorded', () => {
  const product = (factors: Readonly<Record<string, readonly number[]>>) =>
    [0, 1, 2].map((at) => Object.values(factors).reduce((whole, one) => whole * (one[at] ?? one[0] ?? 1), 1));
  const before = { n: [10, 20, 30], r: [2, 3, 4], s: [0.5] };
  const after = { n: [12, 18, 33], r: [3, 3, 1], s: [0.8] };
  expect(recorded(dasGupta({ n: before.n }, { n: after.n }, product))).toMatchSnapshot();
  expect(
    recorded(dasGupta({ n: before.n, s: before.s }, { n: after.n, s: after.s }, product)),
  ).toMatchSnapshot();
  expect(recorded(dasGupta(before, after, product))).toMatchSnapshot();
  expect(
    recorded(dasGupta({ ...before, t: [1, 2, 3] }, { ...after, t: [2, 2, 1] }, product)),
  ).toMatchSnapshot();
});

const whole = { lower: 0.8, value: 0.85, upper: 0.9 };
const later = { lower: 0.88, value: 0.907, upper: 0.92 };

describe('what recordingCorrection leaves is what was recorded', () => {
  it.each([
    ['a growth alone', { growth: { value: 19 }, before: { value: 0.85 }, after: { value: 0.907 } }],
    [
      'a growth with all limits',
      { growth: { value: 19, lower: 12, upper: 27 }, before: whole, after: later },
    ],
    ['a growth that recording could make up', { growth: { value: 8 }, before: whole, after: later }],
    [
      'a growth without limits of the later period',
      { growth: { value: 8, lower: 2, upper: 9 }, before: whole, after: { value: 0.9 } },
    ],
    ['a growth with an upper limit alone', { growth: { value: 8, upper: 9 }, before: whole, after: later }],
    [
      'completeness with a lower limit alone',
      { growth: { value: 8 }, before: { value: 0.85, lower: 0.8 }, after: later },
    ],
    ['a fall', { growth: { value: -20, lower: -30, upper: -5 }, before: whole, after: later }],
    ['a fall that completeness could not make up', { growth: { value: -60 }, before: whole, after: later }],
    [
      'a tipping point at the lower limit',
      { growth: { value: 0 }, before: { value: 0.85, lower: 0.8, upper: 0.9 }, after: { value: 0.8 } },
    ],
    [
      'a tipping point at the upper limit',
      { growth: { value: 0 }, before: { value: 0.85, lower: 0.8, upper: 0.9 }, after: { value: 0.9 } },
    ],
    ['a tipping point of 1', { growth: { value: 0 }, before: { value: 0.85 }, after: { value: 1 } }],
  ])('of %s', (_, input) => {
    expect(recorded(recordingCorrection(input, { level: 0.9 }))).toMatchSnapshot();
    expect(recorded(recordingCorrection(input))).toContain('audited-offences-only');
  });

  it.each<readonly [string, () => GrowthFinding]>([
    [
      'years',
      () => growth(yearly([400, 520], { sources: [source('a'), source('b')] }), { ...years, level: 0.9 }),
    ],
    ['too few', () => growth(yearly([9, 52]), years)],
    ['an end', () => growth(yearly([400, 0]), years)],
  ])('of the growth of %s', (_, find) => {
    const sources = [source('b'), source('c')];
    expect(
      recorded(recordingCorrectionFinding(find(), { before: whole, after: later, sources })),
    ).toMatchSnapshot();
    expect(
      recorded(
        recordingCorrectionFinding(find(), {
          before: { value: 0.8, upper: 0.9 },
          after: { value: 0.9, lower: 0.8 },
        }),
      ),
    ).toMatchSnapshot();
  });

  it('of a growth whose lower limit is an end', () => {
    const grown = growth(yearly([400, 520]), years);
    const { estimate } = grown;
    const completeness = { before: whole, after: later };
    for (const limits of [
      { lower: -100 },
      { lower: null },
      { upper: null },
      { value: 1, lower: 2 },
      { value: 90, upper: 80 },
    ])
      expect(
        recorded(
          recordingCorrectionFinding({ ...grown, estimate: { ...estimate, ...limits } }, completeness),
        ),
      ).toMatchSnapshot();
    const { estimate: without95 } = recordingCorrectionFinding(
      { ...grown, estimate: { ...estimate, level: null } },
      completeness,
    );
    expect(without95.level).toBe(0.95);
  });
});

const as = <T>(value: unknown) => value as T;
const good = { growth: { value: 5 }, before: { value: 0.5 }, after: { value: 0.5 } };
const misuse: readonly (readonly [string, () => unknown])[] = [
  ['an option of growth that is none', () => growth(counts([5, 6]), as({ ...pair, odd: 1 }))],
  ['a level of 0.49', () => growth(counts([5, 6]), { ...pair, level: 0.49 })],
  ['no earlier period', () => growth(counts([5, 6]), as({ to: '2014-05' }))],
  ['no later period', () => growth(counts([5, 6]), as({ from: '2014-05' }))],
  ['a proportion', () => growth(shares([5, 6], 9), pair)],
  [
    'periods of different lengths',
    () => growth(counts(rising), { from: '2014-04/2014-06', to: '2014-07/2014-08' }),
  ],
  ['periods that overlap', () => growth(counts(rising), { from: '2014-04/2014-06', to: '2014-06/2014-08' })],
  ['the same period twice', () => growth(counts(rising), { from: '2014-04', to: '2014-04' })],
  ['the later period first', () => growth(counts(rising), { from: '2014-05', to: '2014-04' })],
  ['neighbouring periods', () => growth(counts(rising), { from: '2014-04/2014-05', to: '2014-06/2014-07' })],
  ['months of a series of years', () => growth(yearly([5, 6]), { from: '2015-04', to: '2015-05' })],
  ['an option of contribution that is none', () => contribution(of(offences), as({ ...pair, odd: 1 }))],
  ['contribution from nowhere', () => contribution(of(offences), as({ to: '2018-05' }))],
  ['contribution to nowhere', () => contribution(of(offences), as({ from: '2018-04' }))],
  ['ratios', () => contribution(of(chargeRatio), pair)],
  ['percentages', () => contribution(of({ ...confidencePublished, every: 'month' }), pair)],
  [
    'contribution over overlapping periods',
    () => contribution(of(offences, ...moved([1, 2], [3, 4])), { from: '2018-05', to: '2018-05' }),
  ],
  ['no factor', () => dasGupta({}, {}, () => [])],
  ['other factors', () => dasGupta({ n: [1] }, { r: [1] }, () => [])],
  ['more factors after', () => dasGupta({ n: [1] }, { n: [1], r: [1] }, () => [])],
  ['a part of recordingCorrection that is none', () => recordingCorrection(as({ ...good, odd: 1 }))],
  ['an option of recordingCorrection that is none', () => recordingCorrection(good, as({ odd: 1 }))],
  ['a level of recordingCorrection of 1', () => recordingCorrection(good, { level: 1 })],
  ['a growth of -100', () => recordingCorrection({ ...good, growth: { value: -100 } })],
  ['a growth of -99', () => recordingCorrection({ ...good, growth: { value: -99 } })],
  [
    'a growth without end',
    () => recordingCorrection({ ...good, growth: { value: Number.POSITIVE_INFINITY } }),
  ],
  ['limits of growth out of order', () => recordingCorrection({ ...good, growth: { value: 4, lower: 5 } })],
  [
    'limits that are the growth',
    () => recordingCorrection({ ...good, growth: { value: 4, lower: 4, upper: 4 } }),
  ],
  ['an earlier completeness of 0', () => recordingCorrection({ ...good, before: { value: 0 } })],
  ['an earlier completeness of 1', () => recordingCorrection({ ...good, before: { value: 1 } })],
  ['an earlier completeness over 1', () => recordingCorrection({ ...good, before: { value: 1.01 } })],
  ['a later completeness over 1', () => recordingCorrection({ ...good, after: { value: 0.9, upper: 1.01 } })],
  ['a later completeness of 0', () => recordingCorrection({ ...good, after: { value: 0.9, lower: 0 } })],
  ['a later completeness of no number', () => recordingCorrection({ ...good, after: { value: Number.NaN } })],
];

it('what growth, contribution and recordingCorrection refuse is what was recorded', () => {
  expect(`\n${misuse.map(([name, call]) => `${name}: ${refusal(call)}`).join('\n')}\n`).toMatchSnapshot();
});
