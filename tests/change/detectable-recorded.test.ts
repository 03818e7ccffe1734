import { describe, expect, it } from 'vitest';
import { detectableChange, requiredSample } from '../../src/change/detectable-change.ts';
import type { DetectableChangeFinding } from '../../src/change/detectable-change-finding.ts';
import { type DetectableChangeInOptions, detectableChangeIn } from '../../src/change/detectable-change-in.ts';
import { type MisappliedOutcomeInput, misappliedOutcome } from '../../src/change/misapplied-outcome.ts';
import { misappliedOutcomeFinding } from '../../src/change/misapplied-outcome-finding.ts';
import { type PooledOptions, pooled } from '../../src/change/pooled.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { days, masked, minutes, refusal, restarted, source, summer, uneven, without } from './uneven.ts';

const share = { measure: 'proportion', level: 0.8, perMonth: 150, months: 24 } as const;
const events = { measure: 'count', level: 40, months: 24 } as const;

it('what detectableChange and requiredSample give is what was recorded', () => {
  const inputs = {
    share,
    few: { ...share, months: 4 },
    none: { ...share, months: 3 },
    sure: { ...share, level: 1 },
    half: { ...share, level: 0.5, perMonth: 30.5 },
    events,
    rare: { ...events, level: 0.3 },
    never: { ...events, level: 0 },
    long: { ...events, months: 120 },
  };
  const options = [
    {},
    { shape: 'step' },
    { power: 0.9 },
    { level: 0.9 },
    { phi: 2.5 },
    { rho: 0.4 },
    { shape: 'step', power: 0.5, level: 0.5, phi: 0.2, rho: 0.8 },
  ] as const;
  const lines = Object.entries(inputs).flatMap(([name, input]) =>
    options.map((each) => {
      const sizes = [2, -2, 0.04, 60, -60].map((change) => requiredSample(input, change, each));
      return `${name} ${JSON.stringify(each)}: ${[detectableChange(input, each), ...sizes].map((part) => recorded(part).trim().replaceAll('\n', ' ')).join(' | ')}`;
    }),
  );
  expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
});

const of = (
  indicator: Indicator,
  start: string,
  numerator: readonly (number | null)[],
  more: Partial<SeriesInput> = {},
): Series => seriesFrom(indicator, { start, numerator, ...more });
const seasonal = uneven(40, (at) => 300 + 40 * summer(at), 20, 1);
const people = (n: number) => uneven(n, (at) => 20_000 + 30 * at, 0);
const quarters = (figures: readonly number[], more: Partial<SeriesInput> = {}): Series =>
  of(
    { ...confidencePublished, margin: { points: 2 } },
    '2014-Q1',
    figures.map((one) => one / 100),
    more,
  );
const lower: Partial<Indicator> = { polarity: 'lower-is-better' };

const found: readonly [string, () => Series, DetectableChangeInOptions?][] = [
  ['a count that varies a little', () => counts(uneven(30, () => 200, 55, 3)), { change: 60 }],
  [
    'a proportion that varies a little',
    () =>
      shares(
        uneven(30, () => 110, 24, 1),
        150,
      ),
    { change: 16 },
  ],
  ['no events after a restart', () => counts(Array(14).fill(0), { breaks: [restarted(2014, 6)] })],
  [
    'a proportion',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
      ),
  ],
  [
    'a proportion that is to fall',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
      ),
    { change: -3 },
  ],
  [
    'a proportion in three months',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
      ),
    { months: 3 },
  ],
  [
    'a proportion in two years',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
      ),
    { months: 24 },
  ],
  [
    'a proportion in fourteen months',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
      ),
    { months: 14 },
  ],
  [
    'a proportion in more months than there are',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
      ),
    { months: 60 },
  ],
  [
    'a small change of a proportion',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
      ),
    { change: 0.4 },
  ],
  [
    'a large change of a proportion',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
      ),
    { change: 15, power: 0.9, level: 0.9 },
  ],
  [
    'a proportion with gaps at the end',
    () =>
      shares(
        without(
          uneven(30, () => 120, 7, 1),
          28,
          29,
        ),
        150,
      ),
    { months: 2 },
  ],
  [
    'a proportion with a design effect',
    () =>
      shares(
        uneven(30, () => 120, 7, 1),
        150,
        { deff: 1.5 },
      ),
  ],
  [
    'a proportion that varies much',
    () =>
      shares(
        uneven(30, () => 100, 40, 1),
        150,
      ),
  ],
  [
    'a proportion near all',
    () =>
      shares(
        uneven(14, () => 148, 2, 1),
        150,
      ),
    { months: 1 },
  ],
  [
    'a proportion near none',
    () =>
      shares(
        uneven(14, () => 2, 2, 1),
        150,
      ),
    { months: 1, change: -1 },
  ],
  ['everybody', () => shares(Array(14).fill(150), 150)],
  [
    'four months',
    () =>
      shares(
        uneven(4, () => 120, 7, 1),
        150,
      ),
  ],
  [
    'five months',
    () =>
      shares(
        uneven(5, () => 120, 7, 1),
        150,
      ),
  ],
  ['one month', () => shares([120], 150)],
  ['a count with its season', () => counts(seasonal)],
  ['a count that is to fall', () => of({ ...offences, ...lower }, '2014-04', seasonal)],
  ['a count that is to halve', () => counts(seasonal), { change: -50 }],
  ['a count that varies much', () => counts(uneven(30, () => 200, 90, 3)), { change: 12 }],
  [
    'a count that wanders',
    () => counts(uneven(36, (at) => 300 + 40 * Math.sin(at / 4), 12, 3)),
    { change: 12 },
  ],
  [
    'a count after a restart with a mask',
    () =>
      counts(seasonal, {
        breaks: [restarted(2015, 1), masked([2017, 1], [2017, 2])],
        sources: [source('a')],
        basis: 'published',
      }),
  ],
  [
    'provisional months',
    () => {
      const series = counts(seasonal);
      return {
        ...series,
        states: series.states.map((each, at) => (at > 36 ? ('provisional' as const) : each)),
      };
    },
  ],
  ['no events', () => counts(Array(14).fill(0))],
  ['hardly any events', () => counts([0, 1, 0, 0, 0]), { months: 1 }],
  [
    'a rate',
    () =>
      of(
        offenceRate,
        '2014-04',
        uneven(26, () => 90, 9, 2),
        { denominator: people(26) },
      ),
  ],
  [
    'a ratio',
    () =>
      of(
        chargeRatio,
        '2014-04',
        uneven(26, () => 90, 9, 2),
        { denominator: uneven(26, () => 150, 9, 4) },
      ),
  ],
  [
    'a ratio with a change asked for',
    () =>
      of(
        chargeRatio,
        '2014-04',
        uneven(26, () => 90, 9, 2),
        { denominator: uneven(26, () => 150, 9, 4) },
      ),
    { change: 10 },
  ],
  [
    'quarters of a percentage with its sample',
    () =>
      quarters(
        uneven(12, () => 60, 2),
        { denominator: uneven(12, () => 900, 90), rounding: 0.01 },
      ),
  ],
  ['quarters of a percentage without its sample', () => quarters(uneven(12, () => 60, 2))],
  ['quarters of a percentage without its sample, too few', () => quarters([60, 61, 63, 62])],
  [
    'years of a count',
    () =>
      of(
        { ...offences, every: 'financial-year' },
        '2010/11',
        uneven(9, () => 900, 60, 2),
      ),
    { months: 24 },
  ],
  [
    'days',
    () =>
      of(
        { ...days, margin: { points: 2 } },
        '2014-04',
        uneven(20, () => 30, 4, 2),
      ),
  ],
  [
    'days that are to fall',
    () =>
      of(
        days,
        '2014-04',
        uneven(20, () => 30, 4, 2),
      ),
    { change: -4 },
  ],
  [
    'days that are to fall by more than there is room for',
    () =>
      of(
        days,
        '2014-04',
        uneven(20, () => 3, 3, 2),
      ),
    { change: -1, months: 1 },
  ],
  [
    'days that are to rise',
    () =>
      of(
        days,
        '2014-04',
        uneven(20, () => 3, 3, 2),
      ),
    { change: 1, months: 1 },
  ],
  [
    'minutes',
    () =>
      of(
        minutes,
        '2014-04',
        uneven(20, () => 12, 3, 2),
      ),
    { change: 2 },
  ],
  ['rolling figures', () => counts(seasonal, { window: { rolling: 12 } })],
  ['no figures', () => shares([], 1)],
  [
    'a margin of percent for a proportion',
    () =>
      seriesFrom(
        { ...satisfaction, margin: { percent: 5 } },
        { start: '2014-04', numerator: uneven(14, () => 120, 7, 1), denominator: Array(14).fill(150) },
      ),
  ],
  [
    'a fall of a proportion that is better',
    () =>
      seriesFrom(
        { ...satisfaction, ...lower },
        { start: '2014-04', numerator: uneven(14, () => 120, 7, 1), denominator: Array(14).fill(150) },
      ),
  ],
];

const told = (finding: DetectableChangeFinding): string =>
  `${recorded(finding)}${[finding.settle, ...finding.caveats].map((each) => each?.text ?? '').join(' / ')}\n`;

describe('what detectableChangeIn finds is what was recorded', () => {
  it.each(found)('of %s', (_, series, options = {}) => {
    expect(told(detectableChangeIn(series(), options))).toMatchSnapshot();
  });
});

describe('what is pooled is what was recorded', () => {
  it.each<[string, () => Series, PooledOptions?]>([
    ['a small count', () => counts([4, 2, 0, 3, 1, 2]), { least: 6 }],
    ['a small count by default', () => counts([9, 4, 8, 7, 3, 6])],
    ['all there is', () => counts([4, 2, 0, 3, 1, 2], { sources: [source('a')] }), { least: 13 }],
    ['as many as are wanted', () => counts([4, 2, 0, 3, 1, 2]), { least: 12 }],
    ['a count with gaps', () => counts([4, null, 2, null, null, 3, null]), { least: 5, level: 0.8 }],
    ['corrections', () => counts([1, -4]), { least: 3 }],
    ['no figures', () => counts([null, null])],
    ['a proportion', () => shares([9, 8, 7], 12, { deff: 1.5 }), { least: 24 }],
    ['a proportion of everybody', () => shares([12, 12], 12)],
    ['a rate', () => of(offenceRate, '2014-04', [3, 5, 2], { denominator: [900, 950, 1000] }), { least: 7 }],
    [
      'a rate without people',
      () => of(offenceRate, '2014-04', [3, 5], { denominator: [0, 0] }),
      { least: 1 },
    ],
    [
      'a rate of its own number',
      () =>
        of({ ...offenceRate, per: 50 }, '2014-04', [3, 5, 2], { denominator: [900, 950, 1000], deff: 1.2 }),
      { least: 7 },
    ],
    ['a ratio', () => of(chargeRatio, '2014-04', [3, 5, 2], { denominator: [9, 8, 11] }), { least: 14 }],
    ['a ratio to none', () => of(chargeRatio, '2014-04', [3, 5], { denominator: [1, 0] }), { least: 3 }],
    ['a ratio of none', () => of(chargeRatio, '2014-04', [0, 0], { denominator: [5, 6] }), { least: 3 }],
    ['quarters', () => of({ ...offences, every: 'quarter' }, '2014-Q1', [3, 5, 2, 8]), { least: 9 }],
  ])('of %s', (_, series, options = {}) => {
    expect(recorded(pooled(series(), options))).toMatchSnapshot();
  });
});

const audit = {
  recorded: 2000,
  all: 10_000,
  misapplied: { share: 0.15, audited: 200 },
  missed: 'none',
  destination: 'outcome 15',
} as const;

describe('what misappliedOutcome makes of it is what was recorded', () => {
  it.each<[string, MisappliedOutcomeInput, { level?: number }?]>([
    ['an audit of those recorded', audit],
    ['both audits', { ...audit, missed: { share: 0.02, audited: 300 } }],
    ['a level of 0.8', { ...audit, missed: { share: 0.02, audited: 300 } }, { level: 0.8 }],
    ['an audit of unknown size', { ...audit, misapplied: { share: 0.15 } }],
    ['two audits of which one is of unknown size', { ...audit, missed: { share: 0.02 } }],
    ['nothing recorded', { ...audit, recorded: 0 }],
    ['nothing at all', { ...audit, recorded: 0, all: 0 }],
  ])('of %s', (_, input, options = {}) => {
    expect(recorded(misappliedOutcome(input, options))).toMatchSnapshot();
  });

  const of4 = {
    period: '2014-04',
    misapplied: { share: 0.15, audited: 200 },
    missed: 'none',
    destination: 'outcome 15',
  } as const;
  const sourced = { sources: [source('a'), source('b')] };
  it.each<readonly [string, () => Series, Parameters<typeof misappliedOutcomeFinding>[1]]>([
    ['a month', () => shares([200, 220], 1000, sourced), of4],
    [
      'a run of months with both audits',
      () => shares([200, null, 220], 1000, sourced),
      {
        ...of4,
        period: '2014-04/2014-06',
        missed: { share: 0.02, audited: 300 },
        level: 0.8,
        sources: [source('b'), source('c')],
      },
    ],
    ['an audit of unknown size', () => shares([200], 1000), { ...of4, misapplied: { share: 0.1 } }],
    ['no figures', () => shares([null], 1000), of4],
    ['no outcomes', () => shares([0], 0), of4],
  ])('of a series: %s', (_, series, options) => {
    const finding = misappliedOutcomeFinding(series(), options);
    expect(`${recorded(finding)}${finding.settle?.text}\n`).toMatchSnapshot();
  });
});

const as = <T>(value: unknown) => value as T;
const misuse: readonly (readonly [string, () => unknown])[] = [
  ['an option of detectableChange that is none', () => detectableChange(share, as({ odd: 1 }))],
  ['a measure that is none', () => detectableChange(as({ ...share, measure: 'rate' }))],
  ['a shape that is none', () => detectableChange(share, as({ shape: 'bend' }))],
  ['a level of 1', () => detectableChange(share, { level: 1 })],
  ['months in part', () => detectableChange({ ...share, months: 4.5 })],
  ['10,001 months', () => detectableChange({ ...share, months: 10_001 })],
  ['10,000 months', () => detectableChange({ ...share, months: 10_000 })],
  ['no answers', () => detectableChange({ ...share, perMonth: 0 })],
  ['no number of answers', () => detectableChange({ measure: 'proportion', level: 0.5, months: 9 })],
  ['a proportion over 1', () => detectableChange({ ...share, level: 1.01 })],
  ['a count under 0', () => detectableChange({ ...events, level: -1 })],
  ['a count without end', () => detectableChange({ ...events, level: Number.POSITIVE_INFINITY })],
  ['a power of 0.49', () => detectableChange(share, { power: 0.49 })],
  ['a power of 1', () => detectableChange(share, { power: 1 })],
  ['a phi of 0', () => detectableChange(share, { phi: 0 })],
  ['a phi without end', () => detectableChange(share, { phi: Number.POSITIVE_INFINITY })],
  ['a rho under 0', () => detectableChange(share, { rho: -0.01 })],
  ['a rho of 0.81', () => detectableChange(share, { rho: 0.81 })],
  ['a change of 0', () => requiredSample(share, 0)],
  ['a fall of all', () => requiredSample(events, -100)],
  ['a fall of all points', () => requiredSample(share, -100)],
  ['a change that is no number', () => requiredSample(share, Number.NaN)],
  ['a power of requiredSample of 1', () => requiredSample(share, 2, { power: 1 })],
  ['an option of detectableChangeIn that is none', () => detectableChangeIn(counts([5]), as({ odd: 1 }))],
  ['a level of detectableChangeIn of 0.49', () => detectableChangeIn(counts([5]), { level: 0.49 })],
  ['no months to come', () => detectableChangeIn(counts([5]), { months: 0 })],
  ['1,201 months to come', () => detectableChangeIn(counts([5]), { months: 1201 })],
  ['1,200 months to come', () => detectableChangeIn(counts([5]), { months: 1200 })],
  ['a month of quarters', () => detectableChangeIn(quarters([60]), { months: 4 })],
  [
    'six months of years',
    () => detectableChangeIn(of({ ...offences, every: 'financial-year' }, '2010/11', [5]), { months: 6 }),
  ],
  ['a month to come', () => detectableChangeIn(counts([5]), { months: 1, power: 0.5, level: 0.5 })],
  ['a power of detectableChangeIn of 0.49', () => detectableChangeIn(counts([5]), { power: 0.49 })],
  ['a power of detectableChangeIn of 1', () => detectableChangeIn(counts([5]), { power: 1 })],
  ['no change', () => detectableChangeIn(counts([5]), { change: 0 })],
  ['a change without end', () => detectableChangeIn(counts([5]), { change: Number.POSITIVE_INFINITY })],
  ['a fall of all of a count', () => detectableChangeIn(counts([5]), { change: -100 })],
  ['a fall of 99% of a count', () => detectableChangeIn(counts([5]), { change: -99 })],
  ['a fall of all points of a proportion', () => detectableChangeIn(shares([5], 9), { change: -100 })],
  ['an option of pooled that is none', () => pooled(counts([5]), as({ odd: 1 }))],
  ['a level of pooled of 1', () => pooled(counts([5]), { level: 1 })],
  ['nothing to pool', () => pooled(counts([5]), { least: 0 })],
  ['one to pool', () => pooled(counts([5]), { least: 1 })],
  ['percentages', () => pooled(quarters([60]))],
  ['durations', () => pooled(of(days, '2014-04', [5]))],
  ['rolling figures', () => pooled(counts([5], { window: { rolling: 3 } }))],
  ['a part of misappliedOutcome that is none', () => misappliedOutcome(as({ ...audit, odd: 1 }))],
  ['an option of misappliedOutcome that is none', () => misappliedOutcome(audit, as({ odd: 1 }))],
  ['a level of misappliedOutcome of 1', () => misappliedOutcome(audit, { level: 1 })],
  ['no destination', () => misappliedOutcome({ ...audit, destination: '' })],
  ['a destination that is a number', () => misappliedOutcome(as({ ...audit, destination: 15 }))],
  ['more recorded than there are', () => misappliedOutcome({ ...audit, all: 1999 })],
  ['a share over 1', () => misappliedOutcome({ ...audit, misapplied: { share: 1.1 } })],
  [
    'misapplied outcomes of a count',
    () => misappliedOutcomeFinding(counts([5]), as({ ...audit, period: '2014-04' })),
  ],
];

it('what these refuse is what was recorded', () => {
  expect(`\n${misuse.map(([name, call]) => `${name}: ${refusal(call)}`).join('\n')}\n`).toMatchSnapshot();
});
