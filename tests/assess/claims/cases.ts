import type { ContextData } from '../../../src/assess/briefing/context.ts';
import { type CheckClaimOptions, checkClaim } from '../../../src/assess/claims/check-claim.ts';
import type { CheckedClaim, ClaimVerdict } from '../../../src/assess/claims/checked-claim.ts';
import type { Claim, ClaimKind } from '../../../src/assess/claims/claim.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { fromOrdinal } from '../../../src/period/ordinal.ts';
import { offences, satisfaction } from '../../indicators.ts';
import { about, counts, own, shares, values } from './made.ts';

const START = '2017-04';
const areas = ['ash', 'birch', 'cedar', 'damson', 'elm', 'fir', 'gorse', 'hazel'];

export const days: Indicator = {
  ...satisfaction,
  id: 'days',
  name: 'Timeliness of reports',
  measure: 'duration',
  counted: 'days to the report',
  polarity: 'lower-is-better',
  target: 30,
  margin: { percent: 5 },
};
const stops: Indicator = { ...offences, id: 'stops', name: 'Stops and searches' };
const listed: Indicator = { ...offences, id: 'listed', categories: { own: ['Affray', 'Assault'] } };
const other: Indicator = { ...offences, id: 'other', categories: { own: ['Stalking'] } };

const plain = { id: 'made', claim: 'It is so.', indicator: 'satisfaction', area: 'ash' } as const;
const nobody = { ...plain, area: 'nobody' } as const;
const force = { ...plain, area: 'force' } as const;
const crime = { ...plain, indicator: 'offences' } as const;

const ash = (n: number, figures: readonly number[]) => own([satisfaction, shares('ash', START, n, figures)]);
const crimes = (figures: readonly number[]) => own([offences, counts('ash', START, figures)]);
/** A year of months from April, of so many a day. */
const byDay = (each: number, year: number) =>
  Array.from({ length: 12 }, (_, at) => each * new Date(Date.UTC(year, 4 + at, 0)).getUTCDate());
const twoYears = (n: number, before: number, after: number) =>
  ash(n, [...about(before, 12, 0.01), ...about(after, 12, 0.01)]);
const five = (n: number, levels: readonly number[], months = 14) =>
  own([
    satisfaction,
    levels.flatMap((level, at) =>
      shares(areas[at] ?? '', START, n, about(level, months, Math.min(0.01, 1 / Math.sqrt(n) / 4), 2.1 * at)),
    ),
  ]);
const line = (from: number, perMonth: number, many: number) =>
  about(0, many, 0.004).map((swing, at) => from + perMonth * at + swing);
const grown = crimes([...about(1000, 12, 10), ...about(1190, 12, 10)]);
const moved = (way: number) => {
  const waves = areas.slice(0, 6).map((area, at) => {
    const wave = Array.from({ length: 30 }, (_, month) => Math.sin((at + 1) * (month + 2) ** 1.3));
    return { area, wave };
  });
  return own(
    [
      offences,
      waves.flatMap(({ area, wave }) =>
        counts(
          area,
          START,
          wave.map((y) => Math.round(500 * Math.exp(0.4 * way * y))),
        ),
      ),
    ],
    [
      stops,
      waves.flatMap(({ area, wave }) =>
        counts(
          area,
          START,
          wave.map((y) => Math.round(300 * Math.exp(0.4 * y))),
        ),
      ),
    ],
  );
};
const apart = own(
  [
    offences,
    areas.slice(0, 6).flatMap((area, at) => counts(area, START, about(500, 30, 40, at).map(Math.round))),
  ],
  [
    stops,
    areas
      .slice(0, 6)
      .flatMap((area, at) => counts(area, START, about(300, 30, 30, 7.7 * at ** 2).map(Math.round))),
  ],
);
const few = own([offences, counts('ash', START, [5, 6])], [stops, counts('ash', START, [5, 6])]);
const level = own([satisfaction, []]);
const satisfactionByDay: Indicator = { ...satisfaction, id: 'satisfaction-by-day', every: 'day' };
const daily = (base: number, drop: number, many = 400) => {
  const demand = Array.from({ length: many }, (_, at) => 400 + Math.round(120 * Math.sin(at * at)));
  const days = demand.map((calls, at) => ({
    area: 'ash',
    period: fromOrdinal('day', 17_000 + at),
    numerator: Math.round(calls * (base - (drop * (calls - 280)) / 240)),
    denominator: calls,
  }));
  return own([satisfaction, shares('ash', START, 400, [0.8])], [satisfactionByDay, days]);
};

type Case = readonly [claim: Claim, data: ContextData, options?: CheckClaimOptions];
/** A case of known truth for each verdict that a kind of claim can have. */
type Cases = Readonly<Record<ClaimKind, Readonly<Partial<Record<ClaimVerdict, Case>>>>>;

const direction = (kind: 'increase' | 'decrease' | 'improved' | 'worsened', up: boolean) =>
  ({
    supported: [{ ...plain, kind }, up ? twoYears(400, 0.7, 0.8) : twoYears(400, 0.8, 0.7)],
    contradicted: [{ ...plain, kind }, up ? twoYears(400, 0.8, 0.7) : twoYears(400, 0.7, 0.8)],
    'not-distinguishable-from-chance': [{ ...plain, kind }, twoYears(40, 0.75, 0.76)],
    'not-testable': [{ ...nobody, kind }, twoYears(400, 0.7, 0.8)],
  }) satisfies Cases[ClaimKind];

const together = (kind: 'association' | 'activity-or-offending') =>
  ({
    supported: [{ ...crime, area: 'force', kind, with: 'stops' }, moved(1)],
    contradicted: [{ ...crime, area: 'force', kind, with: 'stops' }, moved(-1)],
    'not-distinguishable-from-chance': [{ ...crime, area: 'force', kind, with: 'stops' }, apart],
    'not-testable': [{ ...crime, area: 'force', kind }, apart],
  }) satisfies Cases[ClaimKind];

const limits = (value: number, half: number) => ({ value, lower: value - half, upper: value + half });
const better = { before: limits(0.8, 0.02), after: limits(0.9, 0.02) };
const worse = { before: limits(0.9, 0.02), after: limits(0.8, 0.02) };

export const cases: Cases = {
  stable: {
    supported: [{ ...plain, kind: 'stable' }, ash(3000, about(0.8, 36, 0.01))],
    contradicted: [{ ...plain, kind: 'stable' }, ash(3000, [...about(0.8, 35, 0.01), 0.6])],
    'not-distinguishable-from-chance': [{ ...plain, kind: 'stable' }, ash(60, about(0.8, 13, 0.08))],
    'not-testable': [{ ...nobody, kind: 'stable' }, ash(60, about(0.8, 13, 0.08))],
  },
  'no-change': {
    supported: [{ ...plain, kind: 'no-change' }, twoYears(4000, 0.8, 0.801)],
    contradicted: [{ ...plain, kind: 'no-change' }, twoYears(4000, 0.8, 0.75)],
    'not-distinguishable-from-chance': [{ ...plain, kind: 'no-change' }, twoYears(40, 0.8, 0.8)],
    'not-testable': [{ ...nobody, kind: 'no-change' }, level],
  },
  'holds-at-peak': {
    supported: [{ ...plain, kind: 'holds-at-peak', value: 0.8 }, daily(0.95, 0.05)],
    contradicted: [{ ...plain, kind: 'holds-at-peak', value: 0.9 }, daily(0.95, 0.3)],
    'not-distinguishable-from-chance': [{ ...plain, kind: 'holds-at-peak' }, daily(0.95, 0.1, 20)],
    'not-testable': [{ ...plain, kind: 'holds-at-peak' }, twoYears(400, 0.8, 0.8)],
  },
  increase: direction('increase', true),
  decrease: direction('decrease', false),
  improved: direction('improved', true),
  worsened: direction('worsened', false),
  change: {
    supported: [
      { ...plain, kind: 'change', value: 5, unit: 'points', from: '2018-03' },
      ash(4000, [...about(0.75, 12, 0), 0.8]),
    ],
    contradicted: [
      { ...plain, kind: 'change', value: 15, unit: 'points', from: '2018-03' },
      ash(4000, [...about(0.75, 12, 0), 0.8]),
    ],
    'not-distinguishable-from-chance': [
      { ...plain, kind: 'change', value: 2, unit: 'points', from: '2018-03' },
      ash(100, [...about(0.75, 12, 0), 0.77]),
    ],
    'not-testable': [{ ...nobody, kind: 'change', value: 2, unit: 'points' }, level],
  },
  growth: {
    supported: [{ ...crime, kind: 'growth', value: 19 }, grown],
    contradicted: [{ ...crime, kind: 'growth', value: 60 }, grown],
    'not-distinguishable-from-chance': [
      { ...crime, kind: 'growth', value: 19 },
      crimes([...about(5, 12, 2), ...about(6, 12, 2)].map(Math.round)),
    ],
    'not-testable': [{ ...crime, area: 'nobody', kind: 'growth', value: 19 }, grown],
  },
  over: {
    supported: [{ ...plain, kind: 'over' }, ash(500, [0.9])],
    contradicted: [{ ...plain, kind: 'over' }, ash(500, [0.7])],
    'not-distinguishable-from-chance': [{ ...plain, kind: 'over' }, ash(50, [0.8])],
    'not-testable': [{ ...crime, kind: 'over' }, grown],
  },
  // 21 months from April 2017: nine of 2018/19 are in.
  'year-end-target': {
    supported: [{ ...plain, kind: 'year-end-target' }, ash(500, about(0.86, 21, 0.01))],
    contradicted: [{ ...plain, kind: 'year-end-target' }, ash(500, about(0.74, 21, 0.01))],
    'not-distinguishable-from-chance': [
      { ...plain, kind: 'year-end-target' },
      ash(500, about(0.8, 21, 0.01)),
    ],
    'not-testable': [{ ...nobody, kind: 'year-end-target' }, level],
  },
  'areas-over': {
    supported: [{ ...force, kind: 'areas-over', value: 5 }, five(2000, [0.9, 0.91, 0.92, 0.9, 0.93])],
    contradicted: [{ ...force, kind: 'areas-over', value: 1 }, five(2000, [0.9, 0.91, 0.92, 0.9, 0.93])],
    'not-distinguishable-from-chance': [
      { ...force, kind: 'areas-over', value: 3 },
      five(100, [0.78, 0.79, 0.8, 0.81, 0.82]),
    ],
    'not-testable': [{ ...force, kind: 'areas-over', value: 3 }, level],
  },
  'areas-over-next': {
    supported: [{ ...force, kind: 'areas-over-next', value: 4 }, five(2000, [0.9, 0.91, 0.92, 0.9, 0.93])],
    contradicted: [{ ...force, kind: 'areas-over-next', value: 4 }, five(2000, [0.7, 0.71, 0.72, 0.7, 0.73])],
    'not-distinguishable-from-chance': [
      { ...force, kind: 'areas-over-next', value: 3 },
      five(100, [0.8, 0.8, 0.8, 0.8, 0.8]),
    ],
    'not-testable': [{ ...force, kind: 'areas-over-next', value: 3 }, level],
  },
  outlier: {
    supported: [{ ...plain, kind: 'outlier' }, five(400, [0.55, 0.8, 0.81, 0.8, 0.79])],
    contradicted: [{ ...plain, kind: 'outlier' }, five(40_000, [0.8, 0.8, 0.8, 0.8, 0.8])],
    'not-distinguishable-from-chance': [
      { ...plain, kind: 'outlier' },
      five(60, [0.76, 0.8, 0.81, 0.8, 0.79]),
    ],
    'within-ordinary-variation': [{ ...plain, kind: 'outlier' }, five(400, [0.7, 0.82, 0.75, 0.87, 0.78])],
    'not-testable': [{ ...nobody, kind: 'outlier' }, five(60, [0.76, 0.8])],
  },
  rank: {
    supported: [{ ...plain, kind: 'rank', value: 1, of: 5 }, five(4000, [0.9, 0.8, 0.7, 0.6, 0.5])],
    contradicted: [{ ...plain, kind: 'rank', value: 5, of: 5 }, five(4000, [0.9, 0.8, 0.7, 0.6, 0.5])],
    'not-distinguishable-from-chance': [
      { ...plain, kind: 'rank', value: 3 },
      five(30, [0.8, 0.8, 0.81, 0.79, 0.8]),
    ],
    'not-testable': [{ ...plain, kind: 'rank', value: 3, of: 41 }, five(30, [0.8, 0.8, 0.81, 0.79, 0.8])],
  },
  aim: {
    supported: [
      { ...plain, kind: 'aim', value: 1, of: 4 },
      five(4000, [0.95, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]),
    ],
    contradicted: [
      { ...plain, kind: 'aim', value: 1, of: 4 },
      five(4000, [0.1, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]),
    ],
    'not-distinguishable-from-chance': [
      { ...plain, kind: 'aim', value: 1, of: 4 },
      five(20, [0.8, 0.8, 0.7, 0.8, 0.8, 0.7, 0.8, 0.8]),
    ],
    'not-testable': [{ ...nobody, kind: 'aim', value: 1, of: 4 }, five(20, [0.8, 0.7])],
  },
  plateau: {
    supported: [{ ...plain, kind: 'plateau' }, ash(2000, about(0.8, 60, 0.01))],
    contradicted: [{ ...plain, kind: 'plateau' }, ash(4000, line(0.9, -0.006, 60))],
    'not-distinguishable-from-chance': [{ ...plain, kind: 'plateau' }, ash(60, about(0.8, 26, 0.05))],
    'not-testable': [{ ...nobody, kind: 'plateau' }, level],
  },
  'plateau-lower': {
    supported: [
      { ...plain, kind: 'plateau-lower' },
      ash(4000, [...about(0.85, 26, 0.005), ...about(0.75, 34, 0.005)]),
    ],
    contradicted: [
      { ...plain, kind: 'plateau-lower' },
      ash(4000, [...about(0.7, 26, 0.005), ...about(0.8, 34, 0.005)]),
    ],
    'not-distinguishable-from-chance': [{ ...plain, kind: 'plateau-lower' }, ash(2000, about(0.8, 60, 0.01))],
    'not-testable': [{ ...nobody, kind: 'plateau-lower' }, level],
  },
  turned: {
    supported: [
      { ...plain, kind: 'turned' },
      ash(4000, [...line(0.9, -0.008, 20), ...line(0.75, 0.008, 20)]),
    ],
    contradicted: [{ ...plain, kind: 'turned' }, ash(4000, line(0.9, -0.006, 40))],
    'not-distinguishable-from-chance': [{ ...plain, kind: 'turned' }, ash(80, about(0.8, 40, 0.04))],
    'not-testable': [{ ...crime, kind: 'turned' }, grown],
  },
  misapplied: {
    supported: [{ ...plain, kind: 'misapplied', value: 0.15, audit: { found: 150, audited: 1000 } }, level],
    contradicted: [{ ...plain, kind: 'misapplied', value: 0.15, audit: { found: 40, audited: 100 } }, level],
    'not-distinguishable-from-chance': [
      { ...plain, kind: 'misapplied', value: 0.15, audit: { found: 3, audited: 20 } },
      level,
    ],
    'not-testable': [{ ...plain, kind: 'misapplied', value: 0.15 }, level],
  },
  recording: {
    supported: [{ ...crime, kind: 'recording', completeness: better }, grown],
    contradicted: [{ ...crime, kind: 'recording', completeness: worse }, grown],
    'not-distinguishable-from-chance': [
      { ...crime, kind: 'recording', completeness: { before: { value: 0.8 }, after: { value: 0.9 } } },
      grown,
    ],
    'not-testable': [{ ...crime, kind: 'recording' }, grown],
  },
  'share-explained': {
    supported: [
      {
        ...crime,
        kind: 'share-explained',
        value: 0.55,
        completeness: { before: limits(0.82, 0.001), after: limits(0.9, 0.001) },
      },
      crimes([...byDay(330, 2017), ...byDay(393, 2018)]),
    ],
    contradicted: [{ ...crime, kind: 'share-explained', value: 0.01, completeness: better }, grown],
    'not-distinguishable-from-chance': [
      { ...crime, kind: 'share-explained', value: 0.6, completeness: better },
      grown,
    ],
    'not-testable': [{ ...crime, kind: 'share-explained', value: 0.6 }, grown],
  },
  association: together('association'),
  'activity-or-offending': together('activity-or-offending'),
  composition: {
    supported: [
      { ...plain, indicator: 'listed', kind: 'composition', contains: ['Assault'] },
      own([listed, []], [other, []]),
    ],
    contradicted: [
      { ...plain, indicator: 'listed', kind: 'composition', contains: ['Stalking'] },
      own([listed, []], [other, []]),
    ],
    'not-testable': [
      { ...plain, indicator: 'listed', kind: 'composition', contains: ['Piracy'] },
      own([listed, []]),
    ],
  },
  timely: {
    supported: [
      { ...plain, indicator: 'days', kind: 'timely' },
      own([days, values('ash', START, [20, 22, 24, 21, 23])]),
    ],
    contradicted: [
      { ...plain, indicator: 'days', kind: 'timely' },
      own([days, values('ash', START, [50, 52, 54, 51, 53])]),
    ],
    'not-distinguishable-from-chance': [
      { ...plain, indicator: 'days', kind: 'timely' },
      own([days, values('ash', START, [20, 40, 25, 38, 30])]),
    ],
    'not-testable': [
      { ...nobody, indicator: 'days', kind: 'timely' },
      own([days, values('ash', START, [20, 40])]),
    ],
  },
  asked: { 'not-testable': [{ ...plain, kind: 'asked' }, twoYears(400, 0.7, 0.8)] },
  'will-change': { 'not-testable': [{ ...plain, kind: 'will-change', value: 12 }, twoYears(400, 0.7, 0.8)] },
};

/** Figures of which there are too few, for the tests of what is said. */
export const tooFew: Case = [{ ...crime, area: 'ash', kind: 'association', with: 'stops' }, few];

/** A change of 1.7 points that is shown, and may be less than the two points that matter. */
export const shownButSmall: Case = [{ ...plain, kind: 'no-change' }, twoYears(800, 0.8, 0.783)];

/** Half a year's margin lower each year, five years long: each two years alike, and a fall. */
export const slowFall: Case = [
  { ...plain, kind: 'no-change' },
  own([satisfaction, shares('ash', '2014-04', 4000, line(0.88, -0.0014, 60))]),
];

export const allCases = Object.entries(cases).flatMap(([kind, of]) =>
  Object.entries(of).map(([verdict, made]) => ({ kind, verdict, made })),
);

export const checked = ([claim, data, options]: Case): CheckedClaim => checkClaim(claim, data, options);
