import { describe, expect, it } from 'vitest';
import { controlChartSentence } from '../../../src/assess/sentences/control-chart.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import { controlChart } from '../../../src/spc/control-chart.ts';
import { pChart } from '../../../src/spc/p-chart.ts';
import { xmr } from '../../../src/spc/xmr.ts';
import { offences, satisfaction } from '../../indicators.ts';

const wobble = [80, 78, 82, 79, 81, 77, 83, 80, 78, 81, 79, 82, 80, 78, 81, 79, 83, 77, 80, 82];
const survey = (satisfied: readonly (number | null)[]) =>
  seriesFrom(satisfaction, {
    start: '2017-10',
    area: 'shropshire',
    areaName: 'Shropshire',
    numerator: satisfied,
    denominator: satisfied.map(() => 100),
  });
const crimes = (numerator: readonly (number | null)[], rolling = false) =>
  seriesFrom(offences, {
    ...{ start: '2017-10', area: 'telford', areaName: 'Telford & Wrekin', numerator },
    window: rolling ? { rolling: 12 } : 'period',
  });
const asStated = { autocorrelation: 'ignore' } as const;

const cases = {
  'ordinary variation, with the target': controlChart(survey(wobble)),
  'a target that is met': controlChart(survey(wobble.map((value) => value + 17))),
  'a figure below the range': pChart(survey([...wobble, 55])),
  'a figure above the range, of no polarity': xmr(crimes([...wobble, 160])),
  'a run': pChart(survey([...wobble.map((value) => value + 6), 75, 74, 76, 75, 77, 76, 75]), asStated),
  'a rise': xmr(crimes([...wobble, 76, 77, 79, 80, 81, 82]), asStated),
  'two in three': xmr(crimes([...wobble, 87, 81.5, 87.5]), asStated),
  'signs both ways': pChart(
    survey([...wobble.map((value) => value + 8), 70, 71, 72, 73, 74, 75, 76]),
    asStated,
  ),
  'trial limits': pChart(survey(wobble.slice(0, 8))),
  'no variation': xmr(crimes(Array(12).fill(7))),
  'too few figures': pChart(survey([80, null, 78, 79])),
  'no figure': pChart(survey([null])),
  'rolling figures': xmr(crimes(wobble, true)),
};

describe('the sentence of a control chart', () => {
  for (const [title, finding] of Object.entries(cases)) {
    it(`is one plain sentence of at most 35 words: ${title}`, () => {
      const sentence = controlChartSentence(finding);
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(35);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/NaN|undefined|null|because|caused|due to/);
    });
  }

  it('reads as these do', () => {
    const sentences = Object.entries(cases).map(
      ([title, finding]) => `${title}: ${controlChartSentence(finding)}`,
    );
    expect(sentences).toMatchInlineSnapshot(`
      [
        "ordinary variation, with the target: Victim satisfaction in Shropshire was 82.0% in May 2019, inside its usual range since October 2017 (68.0% to 92.0%): ordinary variation; a target of 80.0% is hit or missed by chance.",
        "a target that is met: Victim satisfaction in Shropshire was 99.0% in May 2019, inside its usual range since October 2017 (88.9% to 100.0%): ordinary variation; as it is, it meets the target of 80.0%.",
        "a figure below the range: Victim satisfaction in Shropshire was 55.0% in June 2019, below its usual range since October 2017 (66.5% to 91.1%): a concern beyond ordinary variation; 15% of stable charts this long show some such sign.",
        "a figure above the range, of no polarity: Recorded crime in Telford & Wrekin was 160 in June 2019, above its usual range since October 2017 (66 to 102): more than ordinary variation; 20% of stable charts this long show some such sign.",
        "a run: Victim satisfaction in Shropshire was 75.0% in December 2019, the last of 7 figures in a row below its average of 83.3% since October 2017: a concern beyond ordinary variation.",
        "a rise: Recorded crime in Telford & Wrekin was 82 in November 2019, the last of 6 rising figures in a row: more than ordinary variation; 20% of stable charts this long show some such sign.",
        "two in three: Recorded crime in Telford & Wrekin was 88 in August 2019, one of two in three figures far above its average of 81 since October 2017: more than ordinary variation.",
        "signs both ways: Victim satisfaction in Shropshire was 76.0% in December 2019, with signs both ways since October 2017 (trend high, two in three low and run low): more than ordinary variation.",
        "trial limits: Victim satisfaction in Shropshire was 80.0% in May 2018, inside its trial range since October 2017 (68.0% to 92.0%): ordinary variation; a target of 80.0% is hit or missed by chance.",
        "no variation: Recorded crime in Telford & Wrekin was 7 in September 2018; the 12 figures that would set its limits are all the same, so nothing can be called unusual.",
        "too few figures: Victim satisfaction in Shropshire has only 3 usable figures since October 2017, too few to say what is ordinary variation; 9 more months would do.",
        "no figure: Victim satisfaction in Shropshire has no usable figure, so nothing can be said of its variation.",
        "rolling figures: Recorded crime in Telford & Wrekin cannot be judged on a control chart: its periods overlap, so neighbouring figures share most of their data.",
      ]
    `);
  });
});
