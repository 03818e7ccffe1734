import { describe, expect, it } from 'vitest';
import { plateauSentence } from '../../../src/assess/sentences/plateau.ts';
import { plateau } from '../../../src/change/plateau/plateau.ts';
import { random } from '../../../src/numeric/random.ts';
import { type SeriesInput, seriesFrom } from '../../../src/series/series-from.ts';
import london from '../../cases/plateau-london.json' with { type: 'json' };
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../../indicators.ts';

const inLondon = (name: keyof typeof london.series) =>
  plateau(
    seriesFrom(offences, {
      area: 'london',
      areaName: 'London',
      part: { category: name.replace(/-/g, ' ') },
      start: london.start,
      numerator: london.series[name].counts,
    }),
  );

const shropshire = { area: 'shropshire', areaName: 'Shropshire', start: '2014-06' } as const;

function survey(path: readonly number[], n: number, seed: number, more: Partial<SeriesInput> = {}) {
  const chance = random(seed);
  const numerator = path.map((p) => chance.binomial(n, p));
  return plateau(
    seriesFrom(satisfaction, { ...shropshire, numerator, denominator: path.map(() => n), ...more }),
  );
}
const steady = (months: number, level: number): number[] => Array.from({ length: months }, () => level);
const along = (months: number, from: number, yearly: number): number[] =>
  Array.from({ length: months }, (_, at) => from + (at * yearly) / 12);

const burglary = london.series['domestic-burglary'].counts;
const cases = {
  'a plateau at a higher level': inLondon('domestic-burglary'),
  'level, with no change established': inLondon('violence-with-injury'),
  moving: inLondon('personal-robbery'),
  'not to be told yet': inLondon('blade-possession'),
  'a plateau at a lower level': survey([...along(24, 0.86, -0.06), ...steady(36, 0.742)], 600, 4),
  'level but drifting': survey(along(60, 0.7, 0.01), 200, 5),
  'moving slowly': survey(along(60, 0.7, 0.013), 4000, 3),
  'a fall': survey(along(48, 0.9, -0.06), 500, 3),
  'two years of 150 interviews': survey(steady(24, 0.78), 150, 2),
  'changed just now': survey([...steady(40, 0.5), ...steady(8, 0.8)], 1000, 1),
  'too few months': survey(steady(10, 0.5), 100, 1),
  'a rate': plateau(
    seriesFrom(offenceRate, {
      area: 'london',
      areaName: 'London',
      start: london.start,
      numerator: burglary,
      denominator: burglary.map(() => 8_900_000),
    }),
  ),
  sparse: plateau(seriesFrom(offences, { ...shropshire, numerator: steady(40, 2) })),
  rolling: survey(steady(48, 0.8), 100, 1, { window: { rolling: 12 } }),
  quarters: plateau(seriesFrom(confidencePublished, { ...shropshire, start: '2010-Q1', numerator: [0.5] })),
  'no sample size': plateau(
    seriesFrom({ ...confidencePublished, every: 'month' }, { ...shropshire, numerator: steady(48, 0.8) }),
  ),
  'a ratio': plateau(
    seriesFrom(chargeRatio, { ...shropshire, numerator: steady(48, 20), denominator: steady(48, 100) }),
  ),
};

describe('plateauSentence', () => {
  it('says what, since when, at what level and how sure', () => {
    const said = Object.fromEntries(
      Object.entries(cases).map(([name, found]) => [name, plateauSentence(found)]),
    );
    expect(said).toMatchInlineSnapshot(`
      {
        "a fall": "Victim satisfaction in Shropshire is falling, now at 66.7%: by 5.2 percentage points a year (90% interval 4.2 to 6.1) since June 2014.",
        "a plateau at a higher level": "Recorded crime (domestic burglary) in London has been level since June 2017 at about 4,846 a month, 34.5% (20.3% to 41.2%) higher than in the year to February 2016.",
        "a plateau at a lower level": "Victim satisfaction in Shropshire has been level since May 2016 at about 74.8%, 8.3 percentage points (7.0 to 9.6) lower than in the year to May 2015.",
        "a rate": "Recorded crime rate in London has been level since June 2017 at about 0.5 a month, 34.5% (20.3% to 41.2%) higher than in the year to February 2016.",
        "a ratio": "Charge to NFA in Shropshire: cannot tell whether it has plateaued; slope of late 0.0% a year (90% interval -5.0% to 5.3%).",
        "changed just now": "Victim satisfaction in Shropshire: it is too soon to say whether it has plateaued; it changed in October 2017, 30.1 percentage points (28.7 to 31.5) higher than before; it can be judged from February 2020.",
        "level but drifting": "Victim satisfaction in Shropshire is 4.9 percentage points (1.9 to 8.1) higher than in the year to May 2015; whether it has plateaued cannot be told.",
        "level, with no change established": "Recorded crime (violence with injury) in London has been level since February 2017 at about 6,432 a month, 4.8% (1.5% to 8.0%) higher than in the year to February 2016.",
        "moving": "Recorded crime (personal robbery) in London is 85.0% (70.3% to 109.2%) higher than in the year to February 2016; whether it has plateaued cannot be told; it can be judged from January 2023.",
        "moving slowly": "Victim satisfaction in Shropshire has been level since June 2014 at about 76.4%, though rising by 1.0 percentage point a year, less than the margin.",
        "no sample size": "Public confidence in Shropshire has been level since June 2014 at about 80.0%, changing by 0.0 to 0.0 percentage points a year (90% interval).",
        "not to be told yet": "Recorded crime (blade possession) in London is 50.6% (36.2% to 67.6%) higher than in the year to February 2016; whether it has plateaued cannot be told; it can be judged from August 2021.",
        "quarters": "Public confidence in Shropshire: no plateau can be read, because there is one figure, and two are the fewest.",
        "rolling": "Victim satisfaction in Shropshire: no plateau can be read, because its periods overlap, and the figures of each period are needed.",
        "sparse": "Recorded crime in Shropshire: cannot tell whether it has plateaued; slope of late 0.0% a year (90% interval -21.0% to 26.5%).",
        "too few months": "Victim satisfaction in Shropshire has too few figures to say whether it has plateaued; 8.5 percentage points (0.6 to 16.4) lower than in June to December 2014.",
        "two years of 150 interviews": "Victim satisfaction in Shropshire: cannot tell whether it has plateaued; slope of late 1.0 percentage point a year (90% interval -1.8 to 3.8); it can be judged from July 2018.",
      }
    `);
  });

  it('is one sentence of at most 35 words, without a causal word', () => {
    for (const found of Object.values(cases)) {
      const sentence = plateauSentence(found);
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(35);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/due to|led to|thanks|caused|NaN|undefined|null/);
    }
  });
});
