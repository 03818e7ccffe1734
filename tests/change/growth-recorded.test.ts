import { describe, expect, it } from 'vitest';
import { contribution } from '../../src/change/amount/contribution.ts';
import type { ContributionFinding } from '../../src/change/amount/contribution-finding.ts';
import { dasGupta } from '../../src/change/amount/das-gupta.ts';
import { growth } from '../../src/change/amount/growth.ts';
import type { GrowthFinding } from '../../src/change/amount/growth-finding.ts';
import { recordingCorrection } from '../../src/change/recording/recording-correction.ts';
import { recordingCorrectionFinding } from '../../src/change/recording/recording-correction-finding.ts';
import { course } from '../../src/course/course.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { panelFrom } from '../compare/panels.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { asLines, recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { refusal, source, summer, uneven, without } from './uneven.ts';

const rising = uneven(36, (at) => 120 + 2 * at + 15 * summer(at), 14, 1);
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
  [
    'yearly figures beside others whose variation is borrowed',
    () =>
      growth(yearly([4000, 4700]), {
        ...years,
        comparator: yearly([500, 505], { area: 'c', areaName: 'Other' }),
        course: course(lender),
      }),
  ],
];

const told = (finding: GrowthFinding | ContributionFinding): string =>
  recorded(finding) + asLines([finding.settle, ...finding.caveats].map((each) => each?.text ?? ''));

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
    'proportions of one area',
    () => contribution(of(satisfaction, ...people(moved([140], [100]), [160], [150])), pair),
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
  it.each([['a tipping point of 1', { growth: { value: 0 }, before: { value: 0.85 }, after: { value: 1 } }]])(
    'of %s',
    (_, input) => {
      expect(recorded(recordingCorrection(input, { level: 0.9 }))).toMatchSnapshot();
      expect(recorded(recordingCorrection(input))).toContain('audited-offences-only');
    },
  );

  it.each<readonly [string, () => GrowthFinding]>([['too few', () => growth(yearly([9, 52]), years)]])(
    'of the growth of %s',
    (_, find) => {
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
    },
  );

  it('of a growth whose lower limit is an end', () => {
    const found = growth(yearly([400, 520]), years);
    const estimate = found.evidence.ofTotals ?? found.estimate;
    const grown = { ...found, evidence: { ...found.evidence, ofTotals: null } };
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
  expect(asLines(misuse.map(([name, call]) => `${name}: ${refusal(call)}`))).toMatchSnapshot();
});
