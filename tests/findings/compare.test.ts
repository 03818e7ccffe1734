import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { rank } from '../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../src/compare/rank-across-definitions.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { areasSentence } from '../../src/findings/areas/words.ts';
import { definitionsSentence } from '../../src/findings/definitions/words.ts';
import { funnelSentence } from '../../src/findings/funnel/words.ts';
import { howManyAboveSentence } from '../../src/findings/how-many-above/words.ts';
import { rankSentence } from '../../src/findings/rank/words.ts';
import { thresholdSentence } from '../../src/findings/threshold/words.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import {
  fiveAreas,
  homeOfficePanel,
  panelFrom,
  policeUkPanel,
  policeUkShare,
  steadyAreas,
} from '../compare/panels.ts';
import { chargeRatio, confidencePublished, offences, satisfaction } from '../indicators.ts';

const period = '2018-10/2019-02';

const one = (numerator: readonly (number | null)[], n = 150) =>
  threshold(
    seriesFrom(satisfaction, {
      area: 'shropshire',
      areaName: 'Shropshire',
      start: '2019-01',
      numerator,
      denominator: numerator.map((each) => (each === null ? null : n)),
    }),
  );

const months = (made: readonly number[], n = 150, polarity = satisfaction.polarity) =>
  panelFrom(
    { ...satisfaction, polarity },
    '2019-04',
    made.map((x, at) => ({ area: `area-${at + 1}`, numerator: [x], denominator: [n] })),
  );

const published = (values: readonly number[]) =>
  panelFrom(
    confidencePublished,
    '2019-Q1',
    values.map((value, at) => ({ area: `area-${at + 1}`, numerator: [value] })),
  );

const stages = [...['contact', 'follow-up'].entries()].flatMap(([stage, part]) =>
  [130, 128, 131, 127, stage === 0 ? 96 : 128].map((x, at) => ({
    area: `area-${at + 1}`,
    numerator: [x],
    denominator: [150],
    part: { stage: part },
  })),
);

/** The lowest of five areas under one definition, the highest under another. */
const acrossTwo = (polarity: 'lower-is-better' | 'neutral') =>
  definitionsSentence(
    rankAcrossDefinitions(
      [
        { definition: 'one', panel: months([95, 70, 60, 50, 30], 100, polarity) },
        { definition: 'two', panel: months([95, 70, 60, 50, 99], 100, polarity) },
      ],
      'area-5',
      { period: '2019-04' },
    ),
  );

const sentences = {
  'threshold: above': thresholdSentence(one([130, 134, 138, 139])),
  'threshold: probably below': thresholdSentence(one([120, 118, 119, 112])),
  'threshold: cannot tell': thresholdSentence(one([120])),
  'threshold: no figure': thresholdSentence(one([null])),
  'threshold: no sample': thresholdSentence(
    threshold(seriesFrom(confidencePublished, { start: '2019-Q1', numerator: [0.83] }), { target: 0.8 }),
  ),
  'how many above: three as measured': howManyAboveSentence(howManyAbove(fiveAreas)),
  'how many above: some sure': howManyAboveSentence(howManyAbove(months([140, 138, 110, 108], 150))),
  'how many above: none': howManyAboveSentence(howManyAbove(months([]))),
  'how many above: no samples': howManyAboveSentence(howManyAbove(published([0.7, 0.9]), { target: 0.8 })),
  'areas: one beyond': areasSentence(areas(months([95, 126, 132, 129, 127, 131, 130, 128, 125, 133, 127]))),
  'areas: one beyond, on the better side': areasSentence(
    areas(months([126, 95, 94, 97, 96, 93, 98, 95, 94, 96, 92])),
  ),
  'areas: several beyond, of a ratio': areasSentence(areas(policeUkPanel, { period })),
  'areas: one differs, on one of two stages': areasSentence(
    areas(panelFrom(satisfaction, '2019-04', stages)),
  ),
  'areas: one differs': areasSentence(areas(months([130, 128, 131, 127, 96]))),
  'areas: several differ': areasSentence(areas(months([1300, 1180, 1250, 1120, 1150], 1500))),
  'areas: together, though none by itself': areasSentence(areas(months([112, 114, 131, 133, 122]))),
  'areas: within chance': areasSentence(areas(fiveAreas)),
  'areas: over a year, with quarters before': areasSentence(areas(steadyAreas(36, 0.66))),
  'areas: no samples': areasSentence(areas(published([0.7, 0.72, 0.4]))),
  'areas: two that differ': areasSentence(areas(months([100, 130]))),
  'areas: one area': areasSentence(areas(months([100]))),
  'areas: no area': areasSentence(areas(months([]))),
  'funnel: several beyond': funnelSentence(funnel(policeUkPanel, { period })),
  'funnel: within chance': funnelSentence(funnel(fiveAreas)),
  'funnel: one beyond': funnelSentence(
    funnel(months([95, 126, 132, 129, 127, 131, 130, 128, 125, 133, 127])),
  ),
  'funnel: several differ': funnelSentence(funnel(months([1300, 1180, 1250, 1120, 1150], 1500))),
  'funnel: by other rules': funnelSentence(funnel(policeUkPanel, { period, preset: 'cqc' })),
  'funnel: no area': funnelSentence(funnel(months([]))),
  'funnel: too few': funnelSentence(funnel(months([100]))),
  'rank: after the coverage check': rankSentence(rank(policeUkPanel, 'west-mercia', { period })),
  'rank: without it': rankSentence(rank(policeUkPanel, 'west-mercia', { period, coverage: false })),
  'rank: by financial year and basis': rankSentence(
    rank(homeOfficePanel('closed'), 'West Mercia', { period: '2018/19' }),
  ),
  'rank: left out': rankSentence(rank(policeUkPanel, 'northumbria', { period })),
  'rank: from the worse end': rankSentence(
    rank(months([70, 72, 75, 78, 80, 82, 140], 150, 'lower-is-better'), 'area-7', {
      period: '2019-04',
      first: 'highest',
    }),
  ),
  'rank: where low is good': rankSentence(
    rank(months([20, 72, 75, 78, 80, 82, 97], 150, 'lower-is-better'), 'area-1', { period: '2019-04' }),
  ),
  'rank: no better end': rankSentence(
    rank(months([70, 72, 75, 78, 80, 82, 140], 150, 'neutral'), 'area-4', { period: '2019-04' }),
  ),
  'rank: perhaps in the top quartile': rankSentence(
    rank(months([70, 72, 75, 78, 80, 82, 84]), 'area-7', { period: '2019-04' }),
  ),
  'rank: no samples': rankSentence(rank(published([0.7, 0.72, 0.4]), 'area-2', { period: '2019-Q1' })),
  'definitions: the definition decides': definitionsSentence(
    rankAcrossDefinitions(
      [
        { definition: 'to unable to prosecute', panel: policeUkPanel },
        { definition: 'of all crimes', panel: policeUkShare('of-all', 'numerator', 'total') },
      ],
      'west-mercia',
      { period, coverage: false },
    ),
  ),
  'definitions: within chance': definitionsSentence(
    rankAcrossDefinitions(
      [
        { definition: 'one', panel: policeUkPanel },
        { definition: 'two', panel: policeUkPanel },
      ],
      'west-mercia',
      { period },
    ),
  ),
  'definitions: no better end': acrossTwo('neutral'),
  'definitions: where low is good': acrossTwo('lower-is-better'),
  'definitions: one only': definitionsSentence(
    rankAcrossDefinitions([{ definition: 'one', panel: policeUkPanel }], 'west-mercia', { period }),
  ),
  'definitions: none': definitionsSentence(
    rankAcrossDefinitions(
      [
        {
          definition: 'one',
          panel: panelFrom(chargeRatio, '2019-04', [
            { area: 'a', numerator: [null], denominator: [null] },
            { area: 'b', numerator: [1], denominator: [2] },
          ]),
        },
      ],
      'a',
      { period: '2019-04' },
    ),
  ),
};

describe('areas whose records are missing', () => {
  const lost = panelFrom(
    offences,
    '2017-04',
    [1000, 900, 1100, 1050, 800].map((each, at) => ({
      area: `area-${at + 1}`,
      numerator: Array.from({ length: 24 }, (_, month) => (at === 2 && month >= 12 ? 5 : each)),
      denominator: null,
    })),
  );
  it('are named where nothing else can be told, and before what is said of all counts', () => {
    for (const sentence of [
      areasSentence(areas(lost)),
      funnelSentence(funnel(lost)),
      rankSentence(rank(lost, 'area-1', { period: '2018-04/2019-03' })),
    ])
      expect(sentence).toContain('; left out: area-3');
  });
});

describe('sentences on areas compared', () => {
  it('read as they were agreed', () => {
    expect(sentences).toMatchInlineSnapshot(`
      {
        "areas: no area": "Victim satisfaction has no figure for any area in April 2019.",
        "areas: no samples": "On Public confidence in January to March 2019 chance cannot be told from difference without the samples of the 3 areas; lowest was area-3 at 40.0%.",
        "areas: one area": "Victim satisfaction has a figure for one area only in April 2019, so nothing can be compared.",
        "areas: one beyond": "On Victim satisfaction in April 2019 area-1 (63.3%) is 21.2 points below the other areas (13.5 to 28.9), beyond how areas ordinarily differ.",
        "areas: one beyond, on the better side": "On Victim satisfaction in April 2019 area-1 (84.0%) is 18.7 points above the other areas (12.5 to 25.0), beyond how areas ordinarily differ, on the better side.",
        "areas: one differs": "On Victim satisfaction in April 2019 area-5 (64.0%) is 19.9 points below the other areas (11.9 to 27.9), within how areas ordinarily differ.",
        "areas: one differs, on one of two stages": "On Victim satisfaction in April 2019 area-5 (contact) (64.0%) is 19.6 points below the other areas (11.6 to 27.6), within how areas ordinarily differ.",
        "areas: over a year, with quarters before": "On Victim satisfaction over the year to December 2020 area-5 (78.3%) is 1.0 point below the other areas (0.0 to 2.0), within how areas ordinarily differ, 2 earlier years considered.",
        "areas: several beyond, of a ratio": "3 of the 35 areas are further out than areas ordinarily are on Charged or in court to unable to prosecute from October 2018 to February 2019: kent, dyfed-powys and 1 other.",
        "areas: several differ": "4 of the 5 areas really differ on Victim satisfaction in April 2019, none further out than areas ordinarily are; furthest out area-1 (86.7%) and area-4 (74.7%).",
        "areas: together, though none by itself": "Together the 5 areas differ on Victim satisfaction in April 2019 by more than chance, though none does by itself; lowest was area-1 at 74.7%.",
        "areas: two that differ": "On Victim satisfaction in April 2019 too few areas can be compared to say how far areas ordinarily differ, though they differ by more than chance; lowest was area-1 at 66.7%.",
        "areas: within chance": "None of the 5 areas differs from the others on Victim satisfaction in April 2019 by more than chance; lowest was shropshire at 74.7%.",
        "definitions: no better end": "Under 2 definitions, area-5 is from highest of 5 to 5th highest of 5: the definition moves its place further than chance does, over 5 places against about 2.",
        "definitions: none": "a has no place under 1 definition.",
        "definitions: one only": "Under 1 definition, west-mercia is 31st of 35; whether the definition moves its place more than chance cannot be told.",
        "definitions: the definition decides": "Under 2 definitions, west-mercia is from 20th of 39 to 35th of 39: the definition moves its place further than chance does, over 16 places against about 4.",
        "definitions: where low is good": "Under 2 definitions, area-5 is from lowest of 5 to 5th lowest of 5: the definition moves its place further than chance does, over 5 places against about 2.",
        "definitions: within chance": "Under 2 definitions, west-mercia is 31st of 35: the definition moves its place no further than chance does, over 1 place against about 3.",
        "funnel: by other rules": "3 of 35 areas lie beyond the 99.8% limits for Charged or in court to unable to prosecute from October 2018 to February 2019, by the rules of the Care Quality Commission.",
        "funnel: no area": "Victim satisfaction has too few areas with a known sample in April 2019 for a funnel to show which stand apart.",
        "funnel: one beyond": "1 of 11 areas is further out on Victim satisfaction in April 2019 than areas ordinarily are: area-1.",
        "funnel: several beyond": "3 of 35 areas are further out on Charged or in court to unable to prosecute from October 2018 to February 2019 than areas ordinarily are: city-of-london, dyfed-powys and kent.",
        "funnel: several differ": "4 of 5 areas really differ on Victim satisfaction in April 2019, none further out than areas ordinarily are.",
        "funnel: too few": "Victim satisfaction has too few areas with a known sample in April 2019 for a funnel to show which stand apart.",
        "funnel: within chance": "None of 5 areas by itself differs on Victim satisfaction in April 2019 by more than chance.",
        "how many above: no samples": "One of two areas showed 80% or more for Public confidence in January to March 2019, but samples were not published, so how many truly are cannot be told.",
        "how many above: none": "Victim satisfaction has no figure for any area in April 2019.",
        "how many above: some sure": "Two of four areas showed 80% or more for Victim satisfaction in April 2019; about two truly are (two or three would be no surprise), area-1 and area-2 for certain.",
        "how many above: three as measured": "Three of five areas showed 80% or more for Victim satisfaction in April 2019; about two truly are (anything from none to four would be no surprise), none of them for certain.",
        "rank: after the coverage check": "west-mercia was 31st of 35 (35th of all 39) on Charged or in court to unable to prosecute, October 2018 to February 2019; it may truly be 29th to 31st, in the bottom quartile.",
        "rank: by financial year and basis": "West Mercia was 22nd of 43 on Charge to NFA, closed basis, 2018/19; it may truly be 20th to 23rd, below the top quartile.",
        "rank: from the worse end": "area-7 was highest of 7 on Victim satisfaction, April 2019; its true place is the same, in the highest quarter, which is the worse end.",
        "rank: left out": "northumbria has no place on Charged or in court to unable to prosecute in October 2018 to February 2019, because it was left out: 36% of outcomes are unknown (limit 30%).",
        "rank: no better end": "area-4 was 4th highest of 7 on Victim satisfaction, April 2019; it may truly be 2nd to 7th highest, in the highest quarter with a chance of 1 in 6.",
        "rank: no samples": "area-2 was 1st of 3 on Public confidence, January to March 2019; without samples its true place cannot be told.",
        "rank: perhaps in the top quartile": "area-7 was 1st of 7 on Victim satisfaction, April 2019; it may truly be 1st to 7th, in the top quartile with a chance of 48 in 100.",
        "rank: where low is good": "area-1 was lowest of 7 on Victim satisfaction, April 2019; its true place is the same, in the lowest quarter, which is the better end.",
        "rank: without it": "west-mercia was 35th of 39 on Charged or in court to unable to prosecute, October 2018 to February 2019; it may truly be 33rd to 35th, in the bottom quartile.",
        "threshold: above": "Victim satisfaction in Shropshire was 92.7% (87.3% to 95.9%) in April 2019, above the target of 80%; chance of truly being over it: over 99 in 100.",
        "threshold: cannot tell": "Victim satisfaction in Shropshire was 80.0% (72.9% to 85.6%) in January 2019, too close to the target of 80% to name the side; chance of truly being over it: 49 in 100.",
        "threshold: no figure": "Victim satisfaction in Shropshire has no figure for January 2019, so it cannot be set against the target of 80%.",
        "threshold: no sample": "Public confidence in all areas was 83.0% in January to March 2019, above the target of 80%; its sample was not published, so how sure that is cannot be told.",
        "threshold: probably below": "Victim satisfaction in Shropshire was 74.7% (67.2% to 81.0%) in April 2019, probably below the target of 80%; chance of truly being over it: 1 in 18.",
      }
    `);
  });
  it('can be read aloud: one sentence of at most 35 words', () => {
    for (const [name, sentence] of Object.entries(sentences)) {
      expect(sentence.split(/\s+/).length, `${name}: ${sentence}`).toBeLessThanOrEqual(35);
      expect(sentence, name).toMatch(/^[A-Z0-9a-z].*\.$/);
    }
  });
  it('never say further out of a difference alone, nor claim that a rank is reproduced', () => {
    expect(sentences['areas: within chance']).not.toContain('further out');
    expect(sentences['areas: together, though none by itself']).not.toContain('further out');
    expect(Object.values(sentences).join(' ')).not.toMatch(/reproduc|support|because of|caused|percent /);
  });
});
