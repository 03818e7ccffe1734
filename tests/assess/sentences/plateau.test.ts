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
        "a fall": "Victim satisfaction in Shropshire has been falling, on average by 5.9 percentage points a year (90% interval 5.5 to 6.2), since at least June 2014 (to May 2018).",
        "a plateau at a higher level": "Recorded crime (domestic burglary) in London has plateaued at a higher level since about August 2017 (to February 2020): 4,901 a month against 3,574 before, slope -0.6% a year (90% interval -3.0% to 1.8%).",
        "a plateau at a lower level": "Victim satisfaction in Shropshire has plateaued at a lower level since at least March 2017 (to May 2019): 75.0% against 80.4% before, slope -0.4 percentage points a year (90% interval -1.3 to 0.4).",
        "a rate": "Recorded crime rate in London has plateaued at a higher level since about August 2017 (to February 2020): 0.55 a month against 0.40 before, slope -0.6% a year (90% interval -3.0% to 1.8%).",
        "a ratio": "Charge to NFA in Shropshire: no plateau can be read, because it is neither a proportion nor a count nor a rate.",
        "changed just now": "Victim satisfaction in Shropshire changed in October 2017, too recently to say whether it has plateaued; it can be judged in 4 more months.",
        "level but drifting": "Victim satisfaction in Shropshire has been level since at least November 2015 (to May 2019), though rising slowly: about 73.3%, slope 1.1 percentage points a year (90% interval 0.2 to 2.0).",
        "level, with no change established": "Recorded crime (violence with injury) in London has been level since at least December 2017 (to February 2020): about 6,420 a month, slope -0.3% a year (90% interval -2.3% to 1.8%).",
        "moving": "Recorded crime (personal robbery) in London has been rising, on average by 17.3% a year (90% interval 15.1% to 19.6%), since at least March 2015 (to February 2020).",
        "moving slowly": "Victim satisfaction in Shropshire has been rising slowly, by less than the margin, on average by 1.3 percentage points a year (90% interval 1.2 to 1.4), since at least June 2014 (to May 2019).",
        "no sample size": "Public confidence in Shropshire: no plateau can be read, because the number of answers behind each percentage is not known.",
        "not to be told yet": "Recorded crime (blade possession) in London: cannot tell whether it has plateaued; slope since about March 2017 (to February 2020) -2.0% a year (90% interval -5.1% to 1.2%); about 13 more months needed.",
        "quarters": "Public confidence in Shropshire: no plateau can be read, because the figures are not monthly.",
        "rolling": "Victim satisfaction in Shropshire: no plateau can be read, because rolling figures overlap, and the figures of each month are needed.",
        "sparse": "Recorded crime in Shropshire: no plateau can be read, because under 5 a month there is too little to read.",
        "too few months": "Victim satisfaction in Shropshire: no plateau can be read, because there are too few months of figures, and 24 are needed.",
        "two years of 150 interviews": "Victim satisfaction in Shropshire: cannot tell whether it has plateaued; slope since at least June 2014 (to May 2016) 1.0 percentage points a year (90% interval -1.9 to 3.9); about 28 more months needed.",
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
