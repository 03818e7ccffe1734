import type { BriefingData } from '../../src/assess/briefing/context.ts';
import type { Claim } from '../../src/assess/claims/claim.ts';
import { callsAnswered } from '../../src/indicator/catalogue/calls-answered.ts';
import { overallConfidence, publicConfidence } from '../../src/indicator/catalogue/confidence.ts';
import { domesticAbuseOffences } from '../../src/indicator/catalogue/domestic-abuse.ts';
import { hateCrimeSatisfaction, victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Random } from '../../src/numeric/random.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';
import { chargeRatio, confidencePublished, offenceRate, offences } from '../indicators.ts';

/** What happens to the level of an indicator over its months, as a multiple of what it is at first. */
type Path = (at: number, length: number) => number;

const paths: readonly ((size: number, chance: Random) => Path)[] = [
  () => () => 1,
  (size, chance) => {
    const share = 0.3 + 0.5 * chance.uniform();
    return (at, length) => (at < share * length ? 1 : 1 + size);
  },
  (size) => (at, length) => 1 + (size * at) / length,
  (size, chance) => {
    const share = 0.2 + 0.5 * chance.uniform();
    return (at, length) => (at >= share * length && at < share * length + 6 ? 1 + size : 1);
  },
  (size) => (at, length) => 1 + (at > length - 4 ? size : 0),
];

const pick = <Of>(from: readonly Of[], chance: Random): Of => {
  const found = from[chance.below(from.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

export interface MadeForce {
  readonly data: BriefingData;
  readonly profile: Profile;
}

const force = 'made-up';
const names = ['Ashford', 'Brent', 'Corby', 'Derwent', 'Eden', 'Frome', 'Goole', 'Hexham'];

/**
 * A force that is made up: three to eight areas, 14 to 60 months, shares, counts, rates, a ratio, percentages without their
 * sample and a survey by dimension, each with a path of its own and sometimes an area apart, with targets and claims.
 */
export function madeForce(chance: Random): MadeForce {
  const areas = names.slice(0, 3 + chance.below(6)).map((name) => ({ area: name.toLowerCase(), name }));
  const months = 14 + chance.below(47);
  const first = month(2020, 4);
  const make = {
    areas: areas.map(({ area }) => area),
    months,
    chance,
    period: (at: number) => offset(first, at),
  };
  const own = [
    shares(victimSatisfaction, 0.8, 20 + chance.below(200), make, {
      stage: 'whole-experience',
      group: 'all',
    }),
    shares(hateCrimeSatisfaction, 0.75, 2 + chance.below(10), make, {
      stage: 'whole-experience',
      group: 'hate-crime',
    }),
    shares(callsAnswered, 0.9, 500 + chance.below(5000), make),
    byDimension(make),
    counts(domesticAbuseOffences, 20 + chance.below(200), make),
    counts(offences, pick([0.4, 3, 50, 900], chance), make),
    counts(offenceRate, 60, make, 90_000),
    shares(chargeRatio, 0.25, 150, make),
    percentages(confidencePublished, make),
  ];
  const said = {
    question: 5,
    agenda: 'victims',
    quote: null,
    area: force,
    indicator: 'victim-satisfaction',
  };
  const claims: readonly Claim[] = [
    { ...said, id: 'down', claim: 'Victim satisfaction has fallen.', kind: 'decrease' },
    { ...said, id: 'up', claim: 'Victim satisfaction is up.', kind: 'increase' },
    { ...said, id: 'flat', claim: 'Satisfaction has plateaued at a lower level.', kind: 'plateau-lower' },
    { ...said, id: 'apart', claim: 'Ashford is an outlier.', area: 'ashford', kind: 'outlier' },
    {
      ...said,
      ...{
        id: 'calls',
        claim: '999 performance is consistent.',
        indicator: 'calls-answered',
        kind: 'stable',
      },
    },
    {
      ...said,
      id: 'abuse',
      claim: 'Domestic abuse offences are up.',
      indicator: 'domestic-abuse-offences',
      kind: 'increase',
    },
  ];
  return {
    data: { own },
    profile: {
      force,
      areas,
      illustrative: true,
      indicators: {
        'victim-satisfaction': { target: 0.8 },
        'calls-answered': { target: pick([0.85, 0.9, 0.95], chance) },
        offences: { target: null },
      },
      agenda: [
        {
          id: 'victims',
          title: 'Victims',
          about: areas[0]?.area ?? '',
          questions: [
            'plateaued-at-a-lower-level',
            'up-and-how-many-over',
            'how-many-next-month',
            'outlier-and-decreasing',
          ],
        },
        { id: 'hate-crime', title: 'Hate crime', questions: ['hate-crime-fallen'] },
        { id: 'calls', title: '999', questions: ['consistent-at-a-peak'] },
        {
          id: 'confidence',
          title: 'Confidence',
          about: areas[0]?.area ?? '',
          questions: ['which-area-which-dimension', 'change-in-twelve-months', 'same-service-everywhere'],
        },
        { id: 'domestic-abuse', title: 'Domestic abuse', questions: ['domestic-abuse-growth'] },
        {
          id: 'others',
          title: 'Others',
          indicators: ['offences', 'offence-rate', 'charge-ratio', 'confidence'],
        },
      ],
      claims,
    },
  };
}

/** The same force as its last paper had it: without the last period of each indicator, and with an earlier figure that has been revised since. */
export function madeForceBefore({ data, profile }: MadeForce): MadeForce {
  const own = (data.own ?? []).map(({ indicator, rows }) => {
    const all = rows as readonly { readonly period: string; readonly numerator?: number }[];
    const periods = [...new Set(all.map(({ period }) => period))].sort();
    const [last, revised] = [periods.at(-1), periods.at(-4)];
    const kept = all
      .filter(({ period }) => period !== last)
      .map((row) =>
        row.period === revised && row.numerator !== undefined
          ? { ...row, numerator: Math.floor(0.9 * row.numerator) }
          : row,
      );
    return { indicator, rows: kept } as OwnFigures;
  });
  return { data: { ...data, own }, profile };
}

interface Make {
  readonly areas: readonly string[];
  readonly months: number;
  readonly chance: Random;
  readonly period: (at: number) => string;
}

type OwnFigures = NonNullable<BriefingData['own']>[number];

/** The level of each area: all alike, ordinarily different, or one of them apart. */
function offsets({ areas, chance }: Make, size: number): number[] {
  const spread = pick([0, size / 4, size / 2], chance);
  const apart = chance.uniform() < 0.3 ? chance.below(areas.length) : -1;
  return areas.map((_, at) => spread * chance.normal() + (at === apart ? -2 * size : 0));
}

const within = (share: number) => Math.min(0.995, Math.max(0.005, share));

function shares(
  indicator: Indicator,
  level: number,
  size: number,
  make: Make,
  part: Readonly<Record<string, string>> = {},
): OwnFigures {
  const { areas, chance, months, period } = make;
  const path = pick(paths, chance)(pick([-0.15, -0.05, 0.05, 0.12], chance), chance);
  const own = offsets(make, 0.06);
  const rows = areas.flatMap((area, place) =>
    Array.from({ length: months }, (_, at) => {
      const denominator = chance.poisson(size);
      const share = within(level * path(at, months) + (own[place] ?? 0));
      return {
        area,
        period: period(at),
        ...part,
        numerator: chance.binomial(denominator, share),
        denominator,
      };
    }),
  );
  return { indicator, rows };
}

function counts(indicator: Indicator, mean: number, make: Make, denominator?: number): OwnFigures {
  const { areas, chance, months, period } = make;
  const path = pick(paths, chance)(pick([-0.4, -0.15, 0.1, 0.3], chance), chance);
  const own = offsets(make, 0.2);
  const season = pick([0, 0.15], chance);
  const rows = areas.flatMap((area, place) =>
    Array.from({ length: months }, (_, at) => {
      const expected = mean * path(at, months) * Math.exp((own[place] ?? 0) + season * Math.sin(at / 1.91));
      return {
        ...{ area, period: period(at), numerator: chance.poisson(expected) },
        ...(denominator === undefined ? {} : { denominator }),
      };
    }),
  );
  return { indicator, rows };
}

function byDimension(make: Make): OwnFigures {
  const { areas, chance, months } = make;
  const quarters = Math.max(4, Math.floor(months / 3));
  const values = ['visibility', 'communications', 'fairness', 'understanding', 'overall'];
  const rows = values.flatMap((dimension) => {
    const path = pick(paths, chance)(pick([-0.2, -0.05, 0.1], chance), chance);
    const own = offsets(make, 0.06);
    return areas.flatMap((area, place) =>
      Array.from({ length: quarters }, (_, at) => {
        const denominator = 150 + chance.below(200);
        const share = within(0.55 * path(at, quarters) + (own[place] ?? 0));
        const year = 2020 + Math.floor(at / 4);
        return {
          ...{ area, dimension, denominator },
          period: `${year}/${String(year + 1).slice(2)}-Q${(at % 4) + 1}`,
          numerator: chance.binomial(denominator, share),
        };
      }),
    );
  });
  return { indicator: pick([publicConfidence, publicConfidence, overallConfidence], chance), rows };
}

/** Percentages by quarter that were published without their sample, of the force as a whole too. */
function percentages(indicator: Indicator, make: Make): OwnFigures {
  const { areas, chance, months } = make;
  const quarters = Math.max(4, Math.floor(months / 3));
  const path = pick(paths, chance)(pick([-0.2, 0.1], chance), chance);
  const rows = [force, ...areas].flatMap((area) =>
    Array.from({ length: quarters }, (_, at) => ({
      area,
      period: `${2020 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
      value: Math.round(100 * within(0.6 * path(at, quarters) + 0.02 * chance.normal())) / 100,
    })),
  );
  return { indicator, rows };
}
