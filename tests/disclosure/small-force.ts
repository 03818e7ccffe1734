import type { BriefingData } from '../../src/assess/briefing/context.ts';
import { hateCrime } from '../../src/indicator/catalogue/hate-crime.ts';
import { hateCrimeSatisfaction, victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { stopAndSearch } from '../../src/indicator/catalogue/stop-and-search.ts';
import { weaponPossession } from '../../src/indicator/catalogue/weapons.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { random } from '../../src/numeric/random.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';
import { rows as areaList } from '../../src/tables/areas.ts';
import { own } from '../assess/questions/figures.ts';

export const areas = [
  'herefordshire',
  'north-worcestershire',
  'shropshire',
  'south-worcestershire',
  'telford-and-wrekin',
];
export const months = 25;

/** Figures of one indicator, by area and month: those counted, and of a share all. */
export interface Figures {
  readonly indicator: Indicator;
  readonly counted: readonly (readonly number[])[];
  readonly all: readonly (readonly number[])[] | null;
}

/** A force in which some areas have few cases of some things, now and then or always. */
export function smallForce(seed: number): readonly Figures[] {
  const chance = random(seed);
  const sizes = () => areas.map(() => [3, 8, 14, 30][chance.below(4)] ?? 8);
  const draw = (size: number) =>
    Array.from({ length: months }, () => Math.max(0, Math.round(size * (0.5 + chance.uniform()))));
  const counts = (indicator: Indicator): Figures => ({ indicator, counted: sizes().map(draw), all: null });
  const shares = (indicator: Indicator): Figures => {
    const all = sizes().map((size) => draw(2 * size));
    const counted = all.map((line) =>
      line.map((n) => Math.min(n, Math.round(n * (0.5 + 0.4 * chance.uniform())))),
    );
    return { indicator, counted, all };
  };
  return [
    counts(hateCrime),
    shares(hateCrimeSatisfaction),
    shares(victimSatisfaction),
    counts(weaponPossession),
    counts(stopAndSearch),
  ];
}

export const periodAt = (at: number) => offset(month(2017, 4), at);

export const dataOf = (force: readonly Figures[]): BriefingData => ({
  tables: { areas: areaList },
  own: force.map(({ all, counted, indicator }) =>
    own(
      indicator,
      counted.flatMap((line, place) =>
        line.map((count, at) => ({
          area: areas[place],
          period: periodAt(at),
          ...(all === null ? { count } : { numerator: count, denominator: all[place]?.[at] ?? 0 }),
        })),
      ),
    ),
  ),
});

/** What was said of a force of few cases, and what was set. */
export const spoken = {
  claims: [
    {
      ...{ id: 'telford', question: 10, agenda: 'Satisfaction', quote: null, kind: 'decrease' },
      ...{ claim: 'It is in Telford.', indicator: 'hate-crime-satisfaction', area: 'telford-and-wrekin' },
    },
    {
      ...{ id: 'down', question: 5, agenda: 'Satisfaction', quote: null, kind: 'decrease' },
      ...{ claim: 'Satisfaction has fallen.', indicator: 'victim-satisfaction', area: 'west-mercia' },
    },
  ],
  actions: [
    {
      ...{ id: 'telford', set: '2019-03-28', due: '2019-05', what: 'Fewer hate crimes in Telford.' },
      ...{ indicator: 'hate-crime', area: 'telford-and-wrekin' },
    },
  ],
} satisfies Partial<Profile>;

export const profile: Profile = {
  force: 'west-mercia',
  asOf: '2019-05-28',
  publication: 'public',
  agenda: [
    {
      id: 'hate-crime',
      questions: ['hate-crime-fallen'],
      indicators: ['hate-crime', 'hate-crime-satisfaction'],
    },
    {
      id: 'victims',
      about: 'shropshire',
      questions: ['plateaued-at-a-lower-level', 'up-and-how-many-over', 'outlier-and-decreasing'],
    },
    {
      id: 'weapons',
      questions: ['proactive-or-offending'],
      indicators: ['weapon-possession', 'stop-and-search'],
    },
  ],
  ...spoken,
};
