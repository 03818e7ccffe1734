import { describe, expect, it } from 'vitest';
import { type PooledOptions, pooled } from '../../src/change/amount/pooled.ts';
import { detectableChange, requiredSample } from '../../src/change/power/detectable-change.ts';
import type { DetectableChangeFinding } from '../../src/change/power/detectable-change-finding.ts';
import {
  type DetectableChangeInOptions,
  detectableChangeIn,
} from '../../src/change/power/detectable-change-in.ts';
import {
  type MisappliedOutcomeInput,
  misappliedOutcome,
} from '../../src/change/recording/misapplied-outcome.ts';
import { misappliedOutcomeFinding } from '../../src/change/recording/misapplied-outcome-finding.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished, offences } from '../indicators.ts';
import { asLines, recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';
import { days, masked, minutes, refusal, restarted, source, summer, uneven } from './uneven.ts';

const share = { measure: 'proportion', level: 0.8, perMonth: 150, months: 24 } as const;
const events = { measure: 'count', level: 40, months: 24 } as const;

it('what detectableChange and requiredSample give is what was recorded', () => {
  const inputs = {
    share,
    none: { ...share, months: 3 },
    sure: { ...share, level: 1 },
    half: { ...share, level: 0.5, perMonth: 30.5 },
    rare: { ...events, level: 0.3 },
    long: { ...events, months: 120 },
  };
  const options = [
    {},
    { shape: 'step' },
    { phi: 2.5 },
    { shape: 'step', power: 0.5, level: 0.5, phi: 0.2, rho: 0.8 },
  ] as const;
  const rows = Object.entries(inputs).flatMap(([name, input]) =>
    options.map((each, at) => {
      const [fall, little, much] = [-2, 0.04, 60].map((change) => requiredSample(input, change, each));
      return { of: name, options: at, ...detectableChange(input, each), fall, little, much };
    }),
  );
  expect(recorded(rows)).toMatchSnapshot();
});

const of = (
  indicator: Indicator,
  start: string,
  numerator: readonly (number | null)[],
  more: Partial<SeriesInput> = {},
): Series => seriesFrom(indicator, { start, numerator, ...more });
const seasonal = uneven(40, (at) => 300 + 40 * summer(at), 20, 1);
const quarters = (figures: readonly number[], more: Partial<SeriesInput> = {}): Series =>
  of(
    { ...confidencePublished, margin: { points: 2 } },
    '2014-Q1',
    figures.map((one) => one / 100),
    more,
  );

const found: readonly [string, () => Series, DetectableChangeInOptions?][] = [
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
    'minutes',
    () =>
      of(
        minutes,
        '2014-04',
        uneven(20, () => 12, 3, 2),
      ),
    { change: 2 },
  ],
  ['no figures', () => shares([], 1)],
];

const told = (finding: DetectableChangeFinding): string =>
  recorded(finding) + asLines([finding.settle, ...finding.caveats].map((each) => each?.text ?? ''));

describe('what detectableChangeIn finds is what was recorded', () => {
  it.each(found)('of %s', (_, series, options = {}) => {
    expect(told(detectableChangeIn(series(), options))).toMatchSnapshot();
  });
});

describe('what is pooled is what was recorded', () => {
  it.each<[string, () => Series, PooledOptions?]>([['no figures', () => counts([null, null])]])(
    'of %s',
    (_, series, options = {}) => {
      expect(recorded(pooled(series(), options))).toMatchSnapshot();
    },
  );
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
    ['no figures', () => shares([null], 1000), of4],
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
  ['a part of misappliedOutcome that is none', () => misappliedOutcome(as({ ...audit, odd: 1 }))],
  ['an option of misappliedOutcome that is none', () => misappliedOutcome(audit, as({ odd: 1 }))],
  ['a level of misappliedOutcome of 1', () => misappliedOutcome(audit, { level: 1 })],
  ['no destination', () => misappliedOutcome({ ...audit, destination: '' })],
  ['a destination that is a number', () => misappliedOutcome(as({ ...audit, destination: 15 }))],
  ['more recorded than there are', () => misappliedOutcome({ ...audit, all: 1999 })],
  ['a share over 1', () => misappliedOutcome({ ...audit, misapplied: { share: 1.1 } })],
  [
    'misapplied outcomes of a count',
    () => {
      const { recorded: _, all: __, ...audited } = audit;
      return misappliedOutcomeFinding(counts([5]), { ...audited, period: '2014-04' });
    },
  ],
];

it('what these refuse is what was recorded', () => {
  expect(asLines(misuse.map(([name, call]) => `${name}: ${refusal(call)}`))).toMatchSnapshot();
});
