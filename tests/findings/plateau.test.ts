import { describe, expect, it } from 'vitest';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { plateauSentence } from '../../src/findings/plateau/words.ts';
import { random } from '../../src/numeric/random.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import london from '../cases/plateau-london.json' with { type: 'json' };
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';

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
        "a fall": "Victim satisfaction in Shropshire is falling, by 5.2 points a year (4.2 to 6.1 at 90%), to 66.7%; it is 19.9 points lower than in the year to May 2015 (18.0 to 21.6).",
        "a plateau at a higher level": "Recorded crime (domestic burglary) in London has been level since June 2017, at 4,846 a month; it is 34.5% higher than in the year to February 2016 (20.3% to 41.2%).",
        "a plateau at a lower level": "Victim satisfaction in Shropshire has been level since May 2016, at 74.8%; it is 8.3 points lower than in the year to May 2015 (7.0 to 9.6).",
        "a rate": "Recorded crime rate in London has been level since June 2017, at 0.545 a month; it is 34.5% higher than in the year to February 2016 (20.3% to 41.2%).",
        "a ratio": "Charge to NFA in Shropshire: whether it has plateaued cannot be told; of late no different (5.0% lower to 5.3% higher at 90%).",
        "changed just now": "Victim satisfaction in Shropshire: it is too soon to say whether it has plateaued; it is 30.1 points higher than before (28.7 to 31.5), at 80.3%; it can be judged from February 2020.",
        "level but drifting": "Victim satisfaction in Shropshire: whether it has plateaued cannot be told; it is 4.9 points higher than in the year to May 2015 (1.9 to 8.1), at 75.1%.",
        "level, with no change established": "Recorded crime (violence with injury) in London has been level since February 2017, at 6,432 a month; it is 4.8% higher than in the year to February 2016 (1.5% to 8.0%).",
        "moving": "Recorded crime (personal robbery) in London: whether it has plateaued cannot be told; it is 85.0% higher than in the year to February 2016 (70.3% to 109.2%), at 3,169 a month.",
        "moving slowly": "Victim satisfaction in Shropshire has been level since June 2014, at 76.4%, rising by only 1.3 points a year; it is 5.7 points higher than in the year to May 2015 (5.1 to 6.3).",
        "no sample size": "Public confidence in Shropshire has been level since June 2014, at 80.0%.",
        "not to be told yet": "Recorded crime (blade possession) in London: whether it has plateaued cannot be told; it is 50.6% higher than in the year to February 2016 (36.2% to 67.6%), at 278 a month.",
        "quarters": "Public confidence in Shropshire: whether it has plateaued cannot be told: there is one figure, and two are the fewest.",
        "rolling": "Victim satisfaction in Shropshire: whether it has plateaued cannot be told: its periods overlap, and the figures of each period are needed.",
        "sparse": "Recorded crime in Shropshire: whether it has plateaued cannot be told; of late no different (21.0% lower to 26.5% higher at 90%).",
        "too few months": "Victim satisfaction in Shropshire: whether it has plateaued cannot be told: there are too few figures.",
        "two years of 150 interviews": "Victim satisfaction in Shropshire: whether it has plateaued cannot be told; of late 1.0 point a year higher (1.8 lower to 3.8 higher at 90%); it can be judged from July 2018.",
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
