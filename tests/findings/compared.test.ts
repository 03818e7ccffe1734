import { describe, expect, it } from 'vitest';
import { compareWith } from '../../src/change/amount/compare-with.ts';
import { comparedSentence } from '../../src/findings/compared/words.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { confidencePublished, satisfaction } from '../indicators.ts';

const row = (area: string, period: string, numerator: number, denominator: number) => ({
  area,
  period,
  numerator,
  denominator,
});
const areas = panel(
  satisfaction,
  [
    row('shropshire', '2018-04', 150, 200),
    row('shropshire', '2019-04', 140, 200),
    row('telford', '2019-04', 170, 200),
    row('hereford', '2019-04', 165, 200),
  ],
  { areaNames: { shropshire: 'Shropshire', telford: 'Telford', hereford: 'Hereford' } },
);
const shropshire = seriesOf(areas, 'shropshire');
const published = panel(confidencePublished, [
  { area: 'a', period: '2019-Q1', value: 0.7 },
  { area: 'a', period: '2019-Q2', value: 0.75 },
]);

describe('the sentence on a figure beside its comparator', () => {
  it('says what each is, by how much they differ, and how sure that is', () => {
    expect(
      [
        compareWith(shropshire, { with: 'same-period-last-year' }),
        compareWith(shropshire, { with: 'other-areas', panel: areas }),
        compareWith(shropshire, { with: 'most-similar-group', panel: areas, areas: ['telford'] }),
        compareWith(seriesOf(areas, 'telford'), { with: 'same-period-last-year' }),
        compareWith(seriesOf(published, 'a'), { with: 'earlier-period', period: '2019-Q1' }),
      ].map(comparedSentence),
    ).toMatchInlineSnapshot(`
      [
        "Victim satisfaction in Shropshire was 70.0% in April 2019 against 75.0% a year earlier; it cannot be told to differ: 5.0 points lower (24.2 lower to 14.7 higher).",
        "Victim satisfaction in Shropshire was 70.0% in April 2019; all other areas had 83.8%; it cannot be told to differ: 13.8 points lower (30.8 lower to 1.8 higher).",
        "Victim satisfaction in Shropshire was 70.0% in April 2019; its most similar areas had 85.0%; it cannot be told to differ: 15.0 points lower (32.7 lower to 3.8 higher).",
        "Victim satisfaction in Telford cannot be compared between April 2018 and April 2019: a figure is missing.",
        "Public confidence in a was 75.0% in April to June 2019 against 70.0% in January to March 2019, 5.0 points higher; the sample is not known, so chance cannot be judged.",
      ]
    `);
  });

  it('has at most 35 words', () => {
    for (const comparator of [
      { with: 'same-period-last-year' } as const,
      { with: 'other-areas', panel: areas } as const,
    ])
      expect(comparedSentence(compareWith(shropshire, comparator)).split(' ').length).toBeLessThanOrEqual(35);
  });
});
