import fc from 'fast-check';
import type { DeclaredBreak, Indicator } from '../../src/indicator/indicator.ts';
import { random } from '../../src/numeric/random.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { monthAt } from './made.ts';

const minutes: Indicator = {
  ...offences,
  id: 'answer-time',
  name: 'Time to answer',
  counted: 'calls',
  measure: 'duration',
  durationUnit: 'minutes',
  target: 12,
};

/** Every measure, those that have a target among them. */
export const measures: readonly Indicator[] = [
  satisfaction,
  { ...offences, target: 100 },
  offenceRate,
  { ...chargeRatio, target: 0.5 },
  { ...confidencePublished, margin: { points: 2 }, target: 0.8 },
  minutes,
];

export const lengths = [0, 1, 2, 3, 11, 12, 23, 24, 60, 200];

const kinds = [
  'flat',
  'step',
  'line',
  'dip',
  'season',
  'last month',
  'first month',
  'all equal',
  'all zero',
  'all of them',
  'one huge',
  'anything',
  'few events',
  'to and fro',
] as const;

type Kind = (typeof kinds)[number];

/** What is asked for: figures are drawn from the seed, so that a case is a few words. */
export interface Awkward {
  readonly indicator: Indicator;
  readonly length: number;
  readonly kind: Kind;
  readonly seed: number;
  /** Answers, events or people; whether they vary from month to month. */
  readonly size: number;
  readonly uneven: boolean;
  readonly level: number;
  readonly times: number;
  readonly gaps: boolean;
  readonly start: string;
  readonly deff: number;
  readonly rounding: number | null;
  readonly declared: 'none' | 'mask' | 'restart';
  readonly provisional: boolean;
}

export const awkward: fc.Arbitrary<Awkward> = fc.record({
  indicator: fc
    .tuple(fc.constantFrom(...measures), fc.constantFrom('higher-is-better', 'lower-is-better', 'neutral'))
    .map(([indicator, polarity]) => ({ ...indicator, polarity }) as Indicator),
  length: fc.constantFrom(...lengths),
  kind: fc.constantFrom(...kinds),
  seed: fc.nat(1e6),
  size: fc.constantFrom(1, 5, 40, 150, 600, 1e4, 1e9),
  uneven: fc.boolean(),
  level: fc.constantFrom(1e-6, 0.01, 0.5, 0.8, 0.97),
  times: fc.constantFrom(0, 0.5, 0.9, 1.1, 2, 10),
  gaps: fc.constantFrom(false, false, true),
  start: fc.constantFrom('2014-04', '2014-04', '2014-04', '2014-Q1', '2014/15-Q3', '1990/91'),
  deff: fc.constantFrom(1, 1, 1.7, 20),
  rounding: fc.constantFrom(null, 0.01, 0.1),
  declared: fc.constantFrom('none', 'none', 'mask', 'restart'),
  provisional: fc.boolean(),
});

function timesAt({ kind, length, times }: Awkward, month: number, place: number): number {
  if (kind === 'step' && month >= place) return times;
  if (kind === 'line') return 1 + ((times - 1) * month) / Math.max(1, length - 1);
  if (kind === 'dip' && month >= place && month < place + 4) return times;
  if (kind === 'season') return Math.exp(0.3 * Math.sin((2 * Math.PI * month) / 12));
  if (kind === 'last month' && month === length - 1) return times;
  if (kind === 'first month' && month === 0) return times;
  return kind === 'to and fro' && month % 2 === 1 ? times : 1;
}

/** The series that is asked for. */
export function seriesOf(asked: Awkward): Series {
  const { deff, indicator, kind, length, level, rounding, size, start } = asked;
  const { measure } = indicator;
  const chance = random(asked.seed);
  const place = chance.below(Math.max(1, length));
  const numerator: (number | null)[] = [];
  const denominator: (number | null)[] = [];
  for (let month = 0; month < length; month += 1) {
    const drawn = asked.uneven ? Math.max(1, Math.round(size * Math.exp(chance.normal()))) : size;
    const huge = kind === 'one huge' && month === place;
    const of = huge ? 1e9 : drawn;
    const share = Math.min(1, level * timesAt(asked, month, place));
    const held = kind === 'all zero' ? 0 : kind === 'all of them' ? 1 : share;
    const drawnShare = () => (kind === 'anything' ? chance.below(of + 1) : chance.binomial(of, held));
    const made = kind === 'all equal' ? Math.floor(held * of) : drawnShare();
    const few = kind === 'few events' ? Math.min(of, chance.poisson(0.3)) : made;
    const x = huge ? 1e9 : few;
    const gap = asked.gaps && chance.uniform() < 0.15;
    numerator.push(gap ? null : figureOf(measure, x, of));
    denominator.push(measure === 'rate' ? 100_000 : of);
  }
  const financial = start.includes('/');
  const every = start.includes('Q')
    ? financial
      ? 'financial-quarter'
      : 'quarter'
    : financial
      ? 'financial-year'
      : 'month';
  const sized =
    measure === 'count' || (measure === 'published-percentage' && !asked.uneven) ? null : denominator;
  const made = seriesFrom(
    { ...indicator, every },
    {
      start,
      numerator,
      denominator: sized,
      deff,
      rounding: measure === 'published-percentage' ? rounding : null,
      breaks: breaksOf(asked, place),
    },
  );
  if (!asked.provisional) return made;
  return {
    ...made,
    states: made.states.map((state, at) =>
      at >= length - 2 && state === 'reported' ? 'provisional' : state,
    ),
  };
}

function figureOf(measure: Indicator['measure'], x: number, of: number): number {
  if (measure === 'published-percentage') return Math.round((1000 * x) / of) / 1000;
  return measure === 'duration' ? Math.round((10_000 * x) / of) / 100 : x;
}

function breaksOf({ declared, length }: Awkward, place: number): readonly DeclaredBreak[] {
  if (declared === 'none' || length < 4) return [];
  const from = parsePeriod(monthAt(place), { expect: 'month' });
  const to = parsePeriod(monthAt(place + 3), { expect: 'month' });
  const about = { title: 'A new form', source: 'made for the tests' };
  return [declared === 'mask' ? { kind: 'mask', from, to, ...about } : { kind: 'restart', from, ...about }];
}
