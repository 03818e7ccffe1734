import { describe, expect, it } from 'vitest';
import { controlChartSentence } from '../../src/findings/control-chart/words.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { offences, satisfaction } from '../indicators.ts';

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
const run = { rules: [{ rule: 'shift', points: 2 }] } as const;

const cases = {
  'ordinary variation, with the target': controlChart(survey(wobble)),
  'a target that is met': controlChart(survey(wobble.map((value) => value + 17))),
  'a figure below the range': controlChart(survey([...wobble, 40])),
  'a figure above the range, of no polarity': controlChart(crimes([...wobble, 160])),
  'a shift down': controlChart(survey([...wobble, 60, 58, 62, 59, 61, 57, 63])),
  'a shift up and an outlying month': controlChart(crimes([...wobble, ...wobble.map((n) => 2 * n), 340])),
  'a rise': controlChart(crimes(wobble.map((count, month) => count + 4 * month))),
  'a rule that points at the last figure': controlChart(survey([...wobble, 83, 84]), run),
  'a change too recent to tell': controlChart(survey([...wobble, 73, 74, 72, 71])),
  'no variation': controlChart(crimes(Array(12).fill(7))),
  'too few figures': controlChart(survey([80, null, 78, 79])),
  'few that have changed': controlChart(crimes([100, 103, 99, 101, 98, 102, 300, 310, 305])),
  'no figure': controlChart(survey([null])),
  'rolling figures': controlChart(crimes(wobble, true)),
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
        "ordinary variation, with the target: Victim satisfaction in Shropshire was 82.0% in May 2019, inside its usual range: ordinary variation; as things are, some months will meet the 80% target: the chance in June 2019 is 47 in 100.",
        "a target that is met: Victim satisfaction in Shropshire was 99.0% in May 2019, inside its usual range (90.6% to 100.0%): ordinary variation; as things are, it will meet the 80% target in June 2019.",
        "a figure below the range: Victim satisfaction in Shropshire was 40.0% in June 2019, below its usual range (67.6% to 93.2%): a concern beyond ordinary variation.",
        "a figure above the range, of no polarity: Recorded crime in Telford & Wrekin was 160 in June 2019, above its usual range (52 to 111): more than ordinary variation.",
        "a shift down: Victim satisfaction in Shropshire stepped down 20.0 points in June 2019, to 60.0%; December 2019 (63.0%) is ordinary at that level; as things are, it will not meet the 80% target in January 2020.",
        "a shift up and an outlying month: Recorded crime in Telford & Wrekin stepped up 98.9% (86.6% to 112.1%) in June 2019, to 160 a month; February 2021 (340) stands above what was expected of it.",
        "a rise: Recorded crime in Telford & Wrekin is 57.1% higher than in October 2017 to July 2018 (38.1% to 77.7%), at 158 a month; May 2019 (158) is ordinary for that course.",
        "a rule that points at the last figure: Victim satisfaction in Shropshire was 84.0% in July 2019, inside its usual range (68.0% to 94.0%), but the last of a run above its average: no change is shown, and none is ruled out.",
        "a change too recent to tell: Victim satisfaction in Shropshire stepped down 7.6 points (3.0 to 12.2) in June 2019, to 72.4%; September 2019 (71.0%) is ordinary at that level.",
        "no variation: Recorded crime in Telford & Wrekin was 7 in September 2018, inside its usual range (0.8 to 19): ordinary variation.",
        "too few figures: Victim satisfaction in Shropshire has only 3 usable figures up to January 2018, too few to say what is ordinary variation; 9 more months would do.",
        "few that have changed: Recorded crime in Telford & Wrekin is 203.5% higher than in October 2017 to March 2018 (164.8% to 248.2%), at 306 a month; too few figures to say what is ordinary.",
        "no figure: Victim satisfaction in Shropshire cannot be judged on a control chart: there are no figures.",
        "rolling figures: Recorded crime in Telford & Wrekin cannot be judged on a control chart: its periods overlap, and the figures of each period are needed.",
      ]
    `);
  });
});
