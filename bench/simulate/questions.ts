import type { BriefingData } from '../../src/assess/briefing/context.ts';
import { checkClaim } from '../../src/assess/claims/check-claim.ts';
import type { Claim } from '../../src/assess/claims/claim.ts';
import { ask, type QuestionId } from '../../src/assess/questions/ask.ts';
import { domesticAbuseOffences } from '../../src/indicator/catalogue/domestic-abuse.ts';
import { fileQuality } from '../../src/indicator/catalogue/file-quality.ts';
import {
  hateCrimeSatisfaction,
  satisfactionByStage,
  victimSatisfaction,
} from '../../src/indicator/catalogue/satisfaction.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Random } from '../../src/numeric/random.ts';
import type { Row } from '../../src/series/observation.ts';
import type { PopulationRow } from '../../src/series/populations.ts';
import { tableOf } from '../../src/series/table.ts';
import { type Cell, type Target, type Verdict, verdictScore } from './cell.ts';
import { counts, monthAt, monthly, steady, successes } from './draws.ts';

const family = 'questions and claims';

/** How a verdict is to be judged in one world: anything else could not tell. */
interface Reading {
  readonly of: string;
  readonly verdict: (data: BriefingData) => string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly target?: Target | null;
}

/** Where the truth is known: how its figures are drawn, and what is asked of them. */
interface World {
  readonly name: string;
  readonly draw: (chance: Random) => BriefingData;
  readonly readings: readonly Reading[];
}

const populations = tableOf<PopulationRow>({ id: 'populations', title: '' }, []);

function dataOf(indicator: Indicator, rows: readonly Row[]): BriefingData {
  return {
    tables: {},
    populations,
    own: [{ indicator, rows: tableOf({ id: indicator.id, title: '' }, rows) }],
  };
}

const areaName = (at: number) => `area-${at + 1}`;

/** Answers of each area and month, by level; `n` in a month. */
const survey =
  (
    indicator: Indicator,
    levels: readonly (readonly number[])[],
    n: number,
    more: Readonly<Record<string, string>> = {},
  ) =>
  (chance: Random): BriefingData =>
    dataOf(
      indicator,
      levels.flatMap((level, area) =>
        successes(level, n, {}, chance).map((numerator, at) => ({
          area: areaName(area),
          period: monthAt(at),
          numerator,
          denominator: n,
          ...more,
        })),
      ),
    );

const offences =
  (expected: readonly number[]) =>
  (chance: Random): BriefingData =>
    dataOf(
      domesticAbuseOffences,
      counts(expected, { phi: 1.5 }, chance).map((count, at) => ({
        area: areaName(0),
        period: monthAt(at),
        count,
      })),
    );

/** The verdict of a question, or the first or second half of one in two halves. */
const asks =
  (id: QuestionId, half = 0, about?: string) =>
  (data: BriefingData) =>
    ask(id, data, about === undefined ? {} : { about }).verdict.split('; ')[half] ?? '';

type Said = Pick<Claim, 'kind'> & Readonly<Record<string, unknown>>;
const claims =
  ({ id }: Indicator, said: Said) =>
  (data: BriefingData) => {
    // Each claim below has the fields of its kind.
    const claim = { id: 'said', claim: 'So it is.', indicator: id, area: areaName(0), ...said } as Claim;
    return checkClaim(claim, data).verdict;
  };

/** Wrong in at most 5% of worlds, as every verdict is at 95%; a false finding in at most 6% where a series is searched. */
const [stated, searched] = [{ max: 0.05 }, { max: 0.06 }] as const;
const held = { right: ['supported'], wrong: ['contradicted'], target: stated } as const;
const untrue = { right: ['contradicted'], wrong: ['supported'], target: stated } as const;

const whole = { stage: 'whole-experience', group: 'all' };
const hate = { stage: 'whole-experience', group: 'hate-crime' };
const aYear = (...levels: readonly number[]) => levels.map((level) => steady(12, level));
const over = (value: number, counting: 'exactly' | 'at-least') =>
  claims(victimSatisfaction, { kind: 'areas-over', area: 'all-areas', value, counting });

const ofAreas: readonly World[] = [
  {
    name: '5 areas of 160 answers a month, two 6 points over 80% and three 6 points under',
    draw: survey(victimSatisfaction, aYear(0.86, 0.86, 0.74, 0.74, 0.74), 160, whole),
    readings: [
      {
        of: 'question 6: some are over',
        verdict: asks(6, 1),
        right: ['some-above'],
        wrong: ['none-above', 'all-above'],
        target: stated,
      },
      { of: 'claim: exactly two are over', verdict: over(2, 'exactly'), ...held },
      { of: 'claim: at least three are over', verdict: over(3, 'at-least'), ...untrue },
    ],
  },
  {
    name: '5 areas of 160 answers a month, all 2 points under 80%',
    draw: survey(victimSatisfaction, aYear(0.78, 0.78, 0.78, 0.78, 0.78), 160, whole),
    readings: [
      {
        of: 'question 6: none is over',
        verdict: asks(6, 1),
        right: ['none-above'],
        wrong: ['some-above', 'all-above'],
        target: stated,
      },
      { of: 'claim: at least three are over', verdict: over(3, 'at-least'), ...untrue },
      { of: 'claim: at least one is over', verdict: over(1, 'at-least'), ...untrue },
    ],
  },
  {
    name: '5 areas of 160 answers a month for two years, one 8 points below the others',
    draw: survey(
      victimSatisfaction,
      [0.74, 0.82, 0.82, 0.82, 0.82].map((level) => steady(24, level)),
      160,
      whole,
    ),
    readings: [
      {
        of: 'question 7: really different, or an outlier',
        verdict: asks(7, 0, areaName(0)),
        right: ['within-ordinary-variation', 'beyond-ordinary-variation'],
        wrong: [],
      },
      { of: 'claim: an outlier', verdict: claims(victimSatisfaction, { kind: 'outlier' }), ...held },
    ],
  },
  {
    name: '5 areas of 160 answers a month for two years, all alike',
    draw: survey(
      victimSatisfaction,
      Array.from({ length: 5 }, () => steady(24, 0.8)),
      160,
      whole,
    ),
    readings: [
      {
        of: 'question 7: no outlier',
        verdict: asks(7, 0, areaName(0)),
        right: ['within-chance'],
        wrong: ['within-ordinary-variation', 'beyond-ordinary-variation'],
        target: stated,
      },
      { of: 'claim: an outlier', verdict: claims(victimSatisfaction, { kind: 'outlier' }), ...untrue },
    ],
  },
];

const grown = (percent: number) =>
  monthly(24, 900).map((mean, at) => (at < 12 ? mean : mean * (1 + percent / 100)));
const growth = (value: number) => claims(domesticAbuseOffences, { kind: 'growth', value });

const ofGrowth: readonly World[] = [
  {
    name: 'offences of 900 a month, phi 1.5, 19% more in the second year',
    draw: offences(grown(19)),
    readings: [
      {
        of: 'question 16: higher',
        verdict: asks(16),
        right: ['higher'],
        wrong: ['lower'],
        target: stated,
      },
      { of: 'claim: 19% more', verdict: growth(19), ...held },
      { of: 'claim: 30% more', verdict: growth(30), ...untrue },
    ],
  },
  {
    name: 'offences of 900 a month, phi 1.5, no more in the second year',
    draw: offences(grown(0)),
    readings: [
      {
        of: 'question 16: higher or lower',
        verdict: asks(16),
        right: ['same'],
        wrong: ['higher', 'lower'],
        target: searched,
      },
      { of: 'claim: 19% more', verdict: growth(19), ...untrue },
      { of: 'claim: an increase', verdict: claims(domesticAbuseOffences, { kind: 'increase' }), ...untrue },
    ],
  },
];

const line = (
  months: number,
  start: number,
  ...turns: readonly (readonly [from: number, perYear: number])[]
) =>
  Array.from({ length: months }, (_, at) =>
    turns.reduce((level, [from, perYear], place) => {
      const until = turns[place + 1]?.[0] ?? months;
      return level + (perYear / 12) * Math.max(0, Math.min(at, until) - from);
    }, start),
  );
const files = (kind: 'improved' | 'no-change') => claims(fileQuality, { kind, margin: { points: 3 } });
const turned = claims(satisfactionByStage, { kind: 'turned', way: 'up', where: { stage: 'follow-up' } });
const stage = { stage: 'follow-up', group: 'all' };
const levelled = (kind: 'plateau' | 'plateau-lower') => claims(victimSatisfaction, { kind });

const ofCourses: readonly World[] = [
  {
    name: 'shares of 600 a month at 70% for two years',
    draw: survey(fileQuality, [steady(24, 0.7)], 600),
    readings: [
      {
        of: 'question 2: a change',
        verdict: asks(2),
        right: ['level', 'same', 'cannot-tell'],
        wrong: ['improved', 'worsened'],
        target: searched,
      },
      { of: 'claim: improved', verdict: files('improved'), ...untrue },
      { of: 'claim: no change, give or take 3 points', verdict: files('no-change'), ...held },
    ],
  },
  {
    name: 'shares of 600 a month, from 70% to 76% after a year',
    draw: survey(fileQuality, [steady(24, 0.7).map((level, at) => (at < 12 ? level : level + 0.06))], 600),
    readings: [
      {
        of: 'question 2: improved',
        verdict: asks(2),
        right: ['improved'],
        wrong: ['worsened'],
        target: stated,
      },
      { of: 'claim: improved', verdict: files('improved'), ...held },
      { of: 'claim: no change, give or take 3 points', verdict: files('no-change'), ...untrue },
    ],
  },
  {
    name: 'shares of 750 a month, from 86% to a level 78% for 30 of 50 months',
    draw: survey(
      victimSatisfaction,
      [steady(50, 0.86).map((level, at) => (at < 20 ? level : 0.78))],
      750,
      whole,
    ),
    readings: [
      {
        of: 'question 5: level, and lower',
        verdict: asks(5),
        right: ['lower; level'],
        wrong: ['lower; rising', 'lower; falling', 'higher; level'],
        target: stated,
      },
      { of: 'claim: levelled off lower', verdict: levelled('plateau-lower'), ...held },
    ],
  },
  {
    name: 'shares of 750 a month, falling by 5 points a year for 48 months',
    draw: survey(victimSatisfaction, [line(48, 0.9, [0, -0.05])], 750, whole),
    readings: [
      {
        of: 'question 5: moving',
        verdict: asks(5),
        right: ['lower; falling'],
        wrong: ['lower; rising', 'lower; level', 'higher; level', 'cannot-tell; level', 'same; level'],
        target: stated,
      },
      { of: 'claim: levelled off', verdict: levelled('plateau'), ...untrue },
    ],
  },
  {
    name: 'shares of 600 a month, falling by 8 points a year and rising by 10 for the last 14 of 36 months',
    draw: survey(satisfactionByStage, [line(36, 0.8, [0, -0.08], [22, 0.1])], 600, stage),
    readings: [
      {
        of: 'question 9: turned up',
        verdict: asks(9),
        right: ['turned-up'],
        wrong: ['turned-down'],
        target: stated,
      },
      { of: 'claim: turned up', verdict: turned, ...held },
    ],
  },
  {
    name: 'shares of 600 a month, falling by 5 points a year for 36 months',
    draw: survey(satisfactionByStage, [line(36, 0.85, [0, -0.05])], 600, stage),
    readings: [
      {
        of: 'question 9: no turn',
        verdict: asks(9),
        right: ['not-shown'],
        wrong: ['turned-up', 'turned-down'],
        target: searched,
      },
      { of: 'claim: turned up', verdict: turned, ...untrue },
    ],
  },
  {
    name: 'hate crime, 18 answers a month at 75% for two years',
    draw: survey(hateCrimeSatisfaction, [steady(24, 0.75)], 18, hate),
    readings: [
      {
        of: 'question 10: fallen or risen',
        verdict: asks(10),
        right: ['no-difference-shown'],
        wrong: ['fallen', 'risen'],
        target: stated,
      },
    ],
  },
  {
    name: 'hate crime, 18 answers a month, from 80% to 65% after a year',
    draw: survey(
      hateCrimeSatisfaction,
      [steady(24, 0.8).map((level, at) => (at < 12 ? level : 0.65))],
      18,
      hate,
    ),
    readings: [
      { of: 'question 10: fallen', verdict: asks(10), right: ['fallen'], wrong: ['risen'], target: stated },
    ],
  },
];

const cellOf = ({ name, draw, readings }: World): Cell => ({
  family,
  name,
  core: true,
  run: (replicates, chance) => {
    const found = readings.map(() => ({ right: 0, wrong: 0, 'cannot-tell': 0 }));
    for (let replicate = 0; replicate < replicates; replicate += 1) {
      const data = draw(chance);
      readings.forEach((reading, at) => {
        const judged = found[at];
        if (judged !== undefined) judged[judge(reading, reading.verdict(data))] += 1;
      });
    }
    return readings.map(({ of, target = null }, at) => {
      const verdicts = found[at] ?? { right: 0, wrong: 0, 'cannot-tell': 0 };
      return verdictScore(`wrong verdict, ${of}`, verdicts.wrong, verdicts, target);
    });
  },
});

function judge({ right, wrong }: Reading, verdict: string): Verdict {
  if (right.includes(verdict)) return 'right';
  return wrong.includes(verdict) ? 'wrong' : 'cannot-tell';
}

/** The questions of the meeting and the test of a claim, through their front door, where the truth is known. */
export const questionCells: readonly Cell[] = [...ofAreas, ...ofGrowth, ...ofCourses].map(cellOf);
