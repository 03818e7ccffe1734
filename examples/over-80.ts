/** "Three areas are over 80%": how many really are? The figures are illustrative: made to show the method. */
// %% How many are over the target of 80%, allowing for the samples?
import { howManyAbove, howManyNext, panel, sentence, seriesOf, threshold } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const satisfaction = panel(victimSatisfaction, rows);
const percent = (share: number | null) => `${(100 * (share ?? 0)).toFixed(1)}%`;
const over = howManyAbove(satisfaction);
console.log(`Illustrative, not real: ${sentence(over)}`);
// => Illustrative, not real: Three of five areas showed 80% or more for Victim satisfaction in April 2019;
//    about one truly is (anything from none to three would be no surprise), none of them for certain.

// %% Which ones: the level of each, which the chance rests on, and what was published for April
for (const { areaName, level, probability, value } of over.evidence.areas)
  console.log(
    `${areaName}: level ${percent(level.value)}, April ${percent(value)}, chance ${Math.round(100 * (probability ?? 0))}%`,
  );
// => Herefordshire: level 78.8%, April 78.7%, chance 17%
// => North Worcestershire: level 79.7%, April 80.7%, chance 39%
// => Shropshire: level 77.3%, April 75.0%, chance 1%
// => South Worcestershire: level 79.7%, April 82.2%, chance 38%
// => Telford and Wrekin: level 79.9%, April 80.1%, chance 46%

// %% One area, with the same chance as above
const shropshire = seriesOf(satisfaction, 'shropshire');
console.log(sentence(threshold(shropshire, { among: satisfaction })));
// => Victim satisfaction in Shropshire was 75.0% in April 2019; its level is 77.3% (74.8% to 79.6%), below
//    the target of 80%; chance of truly being over it: 1 in 121.

// %% "Four areas next month": how likely is that?
console.log(sentence(howManyNext(satisfaction, { window: 'month', atLeast: 4 })));
// => The chance that four or more of five areas are over 80% for Victim satisfaction in May 2019 is 1 in
//    13; anything from none to four would be no surprise.
