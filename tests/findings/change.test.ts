import { describe, expect, it } from 'vitest';
import { contribution } from '../../src/change/amount/contribution.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { changePointsSentence } from '../../src/findings/change-points/words.ts';
import { contributionSentence } from '../../src/findings/contribution/words.ts';
import { differenceSentence } from '../../src/findings/difference/words.ts';
import { growthSentence } from '../../src/findings/growth/words.ts';
import { trendSentence } from '../../src/findings/trend/words.ts';
import { turningPointSentence } from '../../src/findings/turning-point/words.ts';
import { random } from '../../src/numeric/random.ts';
import { panel } from '../../src/series/panel.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import london from '../cases/change-london.json' with { type: 'json' };
import { confidencePublished, offences, satisfaction } from '../indicators.ts';

const inLondon = (more: Partial<SeriesInput> = {}) =>
  seriesFrom(offences, {
    areaName: 'London',
    area: 'london',
    start: london.start,
    numerator: london.counts,
    ...more,
  });
const yearly = (numerator: readonly (number | null)[], areaName = 'West Mercia') =>
  seriesFrom(offences, { areaName, area: areaName, start: '2014/15', numerator });
const westMercia = yearly([60763, 76290, 80803, 84496, 87140]);
function survey(
  path: (month: number) => number,
  months: number,
  n: number,
  seed: number,
  more: Partial<SeriesInput> = {},
) {
  const chance = random(seed);
  const numerator = Array.from({ length: months }, (_, month) => chance.binomial(n, path(month)));
  const denominator = numerator.map(() => n);
  return seriesFrom(satisfaction, {
    area: 'shropshire',
    areaName: 'Shropshire',
    start: '2015-04',
    numerator,
    denominator,
    ...more,
  });
}
const years = { from: '2017/18', to: '2018/19' } as const;
const months = { from: '2019-02', to: '2019-03' } as const;
const tally = (area: string, before: number, after: number) => [
  { area, period: '2018-04', numerator: before },
  { area, period: '2019-04', numerator: after },
];
const made = (rows: readonly { area: string; period: string; numerator: number }[]) =>
  contributionSentence(contribution(panel(offences, rows), { from: '2018-04', to: '2019-04' }));
const pair = (numerator: number[], denominator: number[], more: Partial<SeriesInput> = {}) =>
  difference(
    seriesFrom(satisfaction, {
      areaName: 'Shropshire',
      area: 'x',
      start: '2019-02',
      numerator,
      denominator,
      ...more,
    }),
    months,
  );
const percentages = (numerator: number[]) =>
  seriesFrom(confidencePublished, { areaName: 'Telford', area: 'telford', start: '2019-Q1', numerator });

const sentences: Readonly<Record<string, string>> = {
  'a trend that rises': trendSentence(trend(inLondon())),
  'a trend that falls, in points': trendSentence(
    trend(survey((month) => 0.85 - (0.05 * month) / 12, 48, 300, 2)),
  ),
  'no trend': trendSentence(trend(survey(() => 0.8, 24, 150, 3))),
  'no trend, less than matters': trendSentence(trend(survey(() => 0.8, 60, 900, 3))),
  'a trend too short': trendSentence(trend(survey(() => 0.8, 7, 150, 3))),
  'a trend refused': trendSentence(trend(inLondon({ window: { rolling: 12 } }))),
  'several changes': changePointsSentence(changePoints(inLondon())),
  'one change': changePointsSentence(changePoints(survey((month) => (month < 20 ? 0.8 : 0.72), 40, 300, 4))),
  'no change': changePointsSentence(changePoints(survey(() => 0.8, 40, 150, 4))),
  'a trend, not steps': changePointsSentence(
    changePoints(survey((month) => 0.9 - (0.05 * month) / 12, 60, 300, 4)),
  ),
  'changes too short': changePointsSentence(changePoints(survey(() => 0.8, 7, 150, 3))),
  'changes refused': changePointsSentence(changePoints(inLondon({ window: { rolling: 12 } }))),
  'growth beside a published one': growthSentence(
    growth(westMercia, { ...years, comparator: { name: 'England and Wales', percent: 7.1, source: 'test' } }),
  ),
  'growth not shown': growthSentence(growth(yearly([1, 1, 1, 400, 410]), years)),
  'growth of too few': growthSentence(growth(yearly([1, 1, 1, 9, 12]), years)),
  'growth without figures': growthSentence(growth(yearly([1, 1, 1, null, 12]), years)),
  'growth of monthly counts': growthSentence(
    growth(inLondon(), { from: '2017-04/2018-03', to: '2018-04/2019-03', comparator: westMercia }),
  ),
  'a difference shown': differenceSentence(pair([700, 760], [1000, 1000])),
  'a difference that chance could make': differenceSentence(
    difference(
      survey(() => 0.8, 48, 150, 6),
      months,
    ),
  ),
  'a difference of rolling figures': differenceSentence(
    pair([924, 948], [1200, 1200], { window: { rolling: 12 } }),
  ),
  'a difference without a sample': differenceSentence(
    difference(percentages([0.7, 0.75]), { from: '2019-Q1', to: '2019-Q2' }),
  ),
  'a difference of counts': differenceSentence(
    difference(seriesFrom(offences, { areaName: 'Telford', start: '2019-02', numerator: [14, 3] }), months),
  ),
  'contributions of few': made([
    ...tally('north', 100, 190),
    ...tally('south', 100, 104),
    ...tally('east', 90, 96),
    ...tally('west', 90, 96),
  ]),
  'contributions that cancel wholly': made([...tally('north', 100, 150), ...tally('south', 100, 50)]),
  'contributions of nothing': made([...tally('north', 100, 100), ...tally('south', 90, 90)]),
  'contributions that cancel': made([...tally('north', 100, 160), ...tally('south', 100, 45)]),
  'a turn up': turningPointSentence(
    turningPoint(
      survey((month) => 0.8 + (0.06 * Math.abs(month - 24)) / 12, 48, 400, 3, {
        part: { stage: 'follow-up' },
      }),
    ),
  ),
  'no turn, though it bends': turningPointSentence(
    turningPoint(survey((month) => 0.5 + (month < 30 ? 0 : (0.1 * (month - 30)) / 12), 60, 900, 2)),
  ),
  'no turn': turningPointSentence(turningPoint(survey(() => 0.8, 48, 200, 9))),
  'a turn too short': turningPointSentence(turningPoint(survey(() => 0.8, 9, 200, 9))),
};

describe('sentences on change', () => {
  it('say what, how much, how sure and since when', () => {
    expect(sentences).toMatchInlineSnapshot(`
      {
        "a difference of counts": "Recorded crime in Telford was 3 in March 2019 against 14 in February 2019, 11 lower (0.9 to 23).",
        "a difference of rolling figures": "Victim satisfaction in Shropshire was 79.0% in March 2019 against 77.0% in February 2019; it cannot be told to differ: 2.0 points higher (0.2 lower to 4.2 higher).",
        "a difference shown": "Victim satisfaction in Shropshire was 76.0% in March 2019 against 70.0% in February 2019; it cannot be told to differ: 6.0 points higher (2.9 lower to 14.8 higher).",
        "a difference that chance could make": "Victim satisfaction in Shropshire was 82.0% in March 2019 against 82.7% in February 2019; it cannot be told to differ: 0.7 points lower (9.6 lower to 8.3 higher).",
        "a difference without a sample": "Public confidence in Telford was 75.0% in April to June 2019 against 70.0% in January to March 2019, 5.0 points higher; the sample is not known, so chance cannot be judged.",
        "a trend refused": "Recorded crime in London cannot be tested for a trend: its periods overlap, and the figures of each period are needed.",
        "a trend that falls, in points": "Victim satisfaction in Shropshire was falling from April 2015 to March 2019: by 5.5 points a year (4.8 to 6.1) on average.",
        "a trend that rises": "Recorded crime in London is lower than before its last change by 22.4% (14.0% to 29.6%), read from February 2019 to January 2024.",
        "a trend too short": "Victim satisfaction in Shropshire cannot be told to have gone up or down from April to October 2015: 1.5 points higher (6.2 lower to 8.3 higher).",
        "a trend, not steps": "Victim satisfaction in Shropshire changed by a slope, not in steps, from April 2015 to March 2020: now 20.7 points lower (18.9 to 22.5).",
        "a turn too short": "Victim satisfaction in Shropshire has too few figures from April to December 2015 to show a turn: twelve are the fewest.",
        "a turn up": "Victim satisfaction (follow-up) in Shropshire turned up in about March to July 2017: falling by 6.4 points a year before, rising by 7.5 points a year (5.3 to 12.1) since.",
        "changes refused": "Recorded crime in London cannot be searched for changes: its periods overlap, and the figures of each period are needed.",
        "changes too short": "Victim satisfaction in Shropshire shows no change of level from April to October 2015.",
        "contributions of few": "Recorded crime rose by 106 from April 2018 to April 2019; largest rises: north (85%), east (6%) and west (6%) of the change; few parts made most of it.",
        "contributions of nothing": "Recorded crime was the same in April 2019 as in April 2018, in all and in each of 2 parts.",
        "contributions that cancel": "Recorded crime rose by 5 from April 2018 to April 2019, the net of rises of 60 and falls of 55 among 2 parts.",
        "contributions that cancel wholly": "Recorded crime was the same in all in April 2019 as in April 2018: rises and falls of 50 cancel.",
        "growth beside a published one": "Recorded crime in West Mercia: 87,140 in 2018/19 against 84,496 in 2017/18; it cannot be told to differ: 3.1% higher (8.0% lower to 15.6% higher).",
        "growth not shown": "Recorded crime in West Mercia: 410 in 2018/19 against 400 in 2017/18; it cannot be told to differ: 2.5% higher (17.1% lower to 26.7% higher).",
        "growth of monthly counts": "Recorded crime in London rose by 4.3% to 864,342 in the year to March 2019 (0.9% to 7.9%), not shown to differ from the rise of 3.1% of West Mercia.",
        "growth of too few": "Recorded crime in West Mercia: 12 in 2018/19 against 9 in 2017/18, too few for a percentage, and no change is shown.",
        "growth without figures": "Recorded crime in West Mercia cannot be compared between 2017/18 and 2018/19: there are no figures for the same months of both.",
        "no change": "Victim satisfaction in Shropshire shows no change of level from April 2015 to July 2018; a step of under 5.5 points half way through could be missed, of under 11.0 points in the last months.",
        "no trend": "Victim satisfaction in Shropshire cannot be told to have gone up or down from April 2015 to March 2017: 0.2 points a year lower (3.0 lower to 2.7 higher).",
        "no trend, less than matters": "Victim satisfaction in Shropshire is within the margin of 2 points from April 2015 to March 2020: no different (0.3 points a year lower to 0.2 higher).",
        "no turn": "Victim satisfaction in Shropshire cannot be told to have turned from April 2015 to March 2019.",
        "no turn, though it bends": "Victim satisfaction in Shropshire cannot be told to have turned from April 2015 to March 2020: the chance that it has turned up is 53 in 100.",
        "one change": "Victim satisfaction in Shropshire changed in December 2016: 7.1 points lower (5.4 to 9.0), at 72.8% against 79.9%.",
        "several changes": "Recorded crime in London changed in March 2020 (March to April 2020): 22.4% lower (14.0% to 29.6%), at 60,451 a month against 77,945 a month.",
      }
    `);
  });

  it('are short enough to be read aloud, claim no cause, and never say percent for points', () => {
    for (const [name, sentence] of Object.entries(sentences)) {
      expect(sentence.split(/\s+/).length, name).toBeLessThanOrEqual(35);
      expect(sentence, name).toMatch(/^[A-Z].*[^.]\.$/);
      expect(sentence, name).not.toMatch(/because of|caused|due to|led to|NaN|null|undefined|--/);
    }
    expect(sentences['a trend that falls, in points']).not.toMatch(/%(?! interval)/);
  });
});
