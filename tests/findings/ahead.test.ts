import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlyWarning } from '../../src/change/ahead/early-warning.ts';
import { forecast } from '../../src/change/ahead/forecast.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { detectableChangeIn } from '../../src/change/power/detectable-change-in.ts';
import { misappliedOutcomeFinding } from '../../src/change/recording/misapplied-outcome-finding.ts';
import { recordingCorrectionFinding } from '../../src/change/recording/recording-correction-finding.ts';
import { seasonality } from '../../src/change/season/seasonality.ts';
import { associationFinding } from '../../src/change/together/association-finding.ts';
import { serviceUnderDemandFinding } from '../../src/change/together/service-under-demand-finding.ts';
import { gapToRankFinding } from '../../src/compare/gap-to-rank-finding.ts';
import type { AnyFinding } from '../../src/findings/any-finding.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import {
  charges,
  days,
  findings,
  searches,
  seasonal,
  shropshire,
  stepped,
  weapons,
} from '../chart/findings.ts';
import { offences } from '../indicators.ts';

const short = seriesFrom(offences, { area: 'x', areaName: 'Telford', start: '2019-01', numerator: [40, 50] });
const rare = seriesFrom(offences, {
  area: 'x',
  areaName: 'Telford',
  start: '2014-04',
  numerator: Array.from({ length: 60 }, (_, month) => (month % 7 === 0 ? 1 : 0)),
});
const overlapping = { ...seasonal, window: { rolling: 12 } } as const;
const period = '2018-10/2019-02';
const place = (rank: number | 'top-quartile', mechanism: 'added' | 'moved-from-denominator' = 'added') =>
  gapToRankFinding(charges, 'west-mercia', { period, rank, mechanism });
const grown = growth(stepped, { from: '2015-01/2015-12', to: '2018-01/2018-12' });
const audits = { before: { value: 0.85 }, after: { value: 0.907 } };
const outcome = {
  period: '2018-03',
  misapplied: { share: 0.15 },
  missed: { share: 0.02 },
  destination: 'outcome 15',
};
const quiet = {
  ...searches,
  series: searches.series.map((series, at) => ({
    ...series,
    numerator: [...(searches.series[(at + 3) % 6]?.numerator ?? [])].reverse(),
  })),
};

const cases: Readonly<Record<string, AnyFinding>> = {
  'a forecast': findings.forecast,
  'a forecast of a share': forecast(shropshire),
  'a forecast of too few': forecast(short),
  'a forecast of rare events': forecast(rare),
  'a forecast refused': forecast(overlapping),
  'an early warning': findings['early-warning'],
  'no early warning': earlyWarning({
    ...seasonal,
    numerator: seasonal.numerator.slice(0, 71),
    calendar: { ...seasonal.calendar, length: 71 },
    states: seasonal.states.slice(0, 71),
  }),
  'an early warning of too few': earlyWarning(short),
  'an early warning refused': earlyWarning(overlapping),
  'a season': findings.seasonality,
  'no season': seasonality(stepped),
  'a season of too few': seasonality(short),
  'a season refused': seasonality(overlapping),
  'a detectable change': findings['detectable-change'],
  'a detectable change that would show': detectableChangeIn(shropshire, { change: -9 }),
  'a detectable change of a count': detectableChangeIn(seasonal, { months: 24 }),
  'no detectable change': detectableChangeIn(overlapping),
  'an association': findings.association,
  'no association': associationFinding(quiet, weapons),
  'an association that cannot be told': associationFinding({ ...searches, series: [] }, weapons),
  'a service at a peak': findings['service-under-demand'],
  'a service that may fall short': serviceUnderDemandFinding(shropshire, days, { target: 0.91 }),
  'a service beyond what was seen': serviceUnderDemandFinding(shropshire, days, { demand: 2000 }),
  'a service by month': serviceUnderDemandFinding(shropshire, null),
  'a service of few days': serviceUnderDemandFinding(shropshire, { demand: [4, 5], met: [3, 5] }),
  'a growth with recording allowed for': recordingCorrectionFinding(grown, audits),
  'a growth that recording may make up': recordingCorrectionFinding(grown, {
    before: { value: 0.7, lower: 0.65, upper: 0.75 },
    after: { value: 0.907, lower: 0.88, upper: 0.93 },
  }),
  'no growth': recordingCorrectionFinding(growth(short, { from: '2019-01', to: '2019-02' }), audits),
  'a misapplied outcome': findings['misapplied-outcome'],
  'a misapplied outcome without the size of the audit': misappliedOutcomeFinding(shropshire, outcome),
  'a misapplied outcome without figures': misappliedOutcomeFinding(shropshire, {
    ...outcome,
    period: '2017-08',
  }),
  'a place that is short': place(10),
  'a place of the top quartile, by moving': place('top-quartile', 'moved-from-denominator'),
  'a place that is held': place(14),
  'the first place, by moving': place(1, 'moved-from-denominator'),
};

const sentences = Object.fromEntries(
  Object.entries(cases).map(([name, finding]) => [name, sentence(finding)]),
);

describe('sentences on what is to come and on corrections', () => {
  it('say what, how much, how sure and under what condition', () => {
    expect(sentences).toMatchInlineSnapshot(`
      {
        "a detectable change": "Victim satisfaction in Shropshire: the smallest rise seen in 12 months, against the year to June 2019 as it is, is 4.0 points; one of 2.0 points, with 29 in 100.",
        "a detectable change of a count": "Recorded crime in Hackney: the smallest rise seen in 24 months (chance of 80 in 100), against April 2017 to March 2019 as it is, is 6.1%; one of 5.0%, with 63 in 100.",
        "a detectable change that would show": "Victim satisfaction in Shropshire: the smallest fall seen in 12 months, against the year to June 2019 as it is, is 4.0 points; one of 9.0 points, with over 99 in 100.",
        "a forecast": "If things go on as they have, Recorded crime in Hackney would be 189 in March 2020 (139 to 284).",
        "a forecast of a share": "If things go on as they have, Victim satisfaction in Shropshire would be 76.1% in June 2020 (66.4% to 85.9%).",
        "a forecast of rare events": "Recorded crime in Telford cannot be forecast: there are too few events in an ordinary period.",
        "a forecast of too few": "Recorded crime in Telford has too few figures to be forecast; 10 more months would be the fewest.",
        "a forecast refused": "Recorded crime in Hackney cannot be forecast: its periods overlap, and the figures of each period are needed.",
        "a growth that recording may make up": "Recorded crime in Camden rose by 31.4% in the year to December 2018; allowing for more complete recording, 1.4% (7.9% lower to 11.5% higher) is left; none if 69.0% complete before, which the audits allow.",
        "a growth with recording allowed for": "Recorded crime in Camden rose by 31.4% in the year to December 2018; allowing for more complete recording, 23.2% is left; how sure that is cannot be told; none if 69.0% complete before.",
        "a misapplied outcome": "Victim satisfaction in Shropshire was 79.3% in March 2018; with 15% of it misapplied it would be 67.4% (63.0% to 70.8%), or more, since none are taken as missed.",
        "a misapplied outcome without figures": "Victim satisfaction in Shropshire has no figures for August 2017 that could be corrected.",
        "a misapplied outcome without the size of the audit": "Victim satisfaction in Shropshire was 79.3% in March 2018; with 15% of it misapplied it would be 67.8%; 59.9% to 75.8% for 5% to 25%.",
        "a place of the top quartile, by moving": "West Mercia was 13th of 16 on Charge to NFA, October 2018 to February 2019; to be 4th, the others unchanged, takes 1,114 more; 1,233 for a chance of 80 in 100.",
        "a place that is held": "West Mercia was 13th of 16 on Charge to NFA, October 2018 to February 2019; it holds 14th, or better, already.",
        "a place that is short": "West Mercia was 13th of 16 on Charge to NFA, October 2018 to February 2019; to be 10th, the others unchanged, takes 555 more offences charged; 641 for a chance of 80 in 100.",
        "a season": "Recorded crime in Hackney depends on the time of year from April 2013 to March 2019: August the highest, 29.6% above January, the lowest.",
        "a season of too few": "Recorded crime in Telford has too few figures from January to February 2019 to tell a season from chance; 34 more months would be the fewest.",
        "a season refused": "Recorded crime in Hackney cannot show a season: its periods overlap or are years, which average the season away.",
        "a service at a peak": "Victim satisfaction in Shropshire would be expected at 90.8% (87.0% to 93.5%) on a day of 510, at or over the target of 80%.",
        "a service beyond what was seen": "Victim satisfaction in Shropshire cannot be told for a day of 2,000: no day had more than 512.",
        "a service by month": "Victim satisfaction in Shropshire cannot be tested for a sudden peak in demand: figures by month or longer hide peaks, and figures by day are needed.",
        "a service of few days": "Victim satisfaction in Shropshire has 2 days of figures, too few to say how it would stand on the busiest day; 60 are the fewest.",
        "a service that may fall short": "Victim satisfaction in Shropshire would be expected at 90.8% (87.0% to 93.5%) on a day of 510, so may or may not meet 91%.",
        "an association": "Recorded crime and Stop and search move together: 10% more of the second goes with 9.1% more of the first (5.3% to 13.0%); the reverse direction is not excluded.",
        "an association that cannot be told": "Whether Recorded crime moves with Stop and search cannot be told: too few months with both figures.",
        "an early warning": "Recorded crime in Hackney was 242 in March 2019, above the limit of 206 (168 expected); chance alone goes beyond a limit about once in 100.",
        "an early warning of too few": "Recorded crime in Telford has too few figures to know what is ordinary; 10 more months would be the fewest.",
        "an early warning refused": "Recorded crime in Hackney cannot be watched for an early warning: its periods overlap, and the figures of each period are needed.",
        "no association": "Recorded crime cannot be told to move with Stop and search: 10% more of the second goes with 0.1% more of the first (3.0% less to 3.2% more), which may be chance.",
        "no detectable change": "Recorded crime in Hackney: how small a change could be seen in 12 months cannot be told from these figures.",
        "no early warning": "Recorded crime in Hackney was 157 in February 2019, within what is ordinary (145 expected, limits 114 to 179).",
        "no growth": "Recorded crime in Telford rose by 25.0% in February 2019; allowing for more complete recording, 17.1% is left; how sure that is cannot be told; none if 72.6% complete before.",
        "no season": "Recorded crime in Camden cannot be told to depend on the time of year from January 2015 to December 2018: March the highest, 4.0% above November, the lowest, which may be chance.",
        "the first place, by moving": "West Mercia was 13th of 16 on Charge to NFA, October 2018 to February 2019; to be 1st, the others unchanged, takes 16,199 more moved from offences with no further action.",
      }
    `);
  });

  it.each(Object.entries(sentences))('%s: can be read aloud and claims no cause', (_name, text) => {
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(35);
    expect(text).toMatch(/^\S.*\S\.$/);
    expect(text).not.toMatch(/NaN|null|undefined|Infinity|\bpercent\b|\bpp\b/);
    expect(text).not.toMatch(
      /\b(because|due to|caused?|causes|led to|drives?|driven|thanks to|result of)\b/i,
    );
  });

  it('stay short under any name of a few words', () => {
    const word = fc.constantFrom('West', 'Mercia', 'and', 'violence', 'satisfaction', 'of', 'victims', 'all');
    const named = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(named, fc.constantFrom(...Object.values(cases)), (indicatorName, finding) => {
        const text = sentence({ ...finding, subject: { ...finding.subject, indicatorName } });
        expect(text.split(/\s+/).length).toBeLessThanOrEqual(35);
      }),
      { numRuns: 200 },
    );
  });
});
