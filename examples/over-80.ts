/** "Three areas are over 80%": how many really are? The figures are illustrative: made to show the method. */
// %% How many are over the target of 80%, allowing for the samples?
import { howManyAbove, howManyNext, panel, sentence, seriesOf, threshold } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const satisfaction = panel(victimSatisfaction, rows);
const over = howManyAbove(satisfaction);
console.log(`Illustrative, not real: ${sentence(over)}`);
// => Illustrative, not real: 3 of 5 areas were at or over 80.0% for Victim satisfaction in April 2019;
//    allowing for the samples, 0 to 5 truly are, 1.8 on average; sure of none.

// %% Which ones, with what chance?
for (const { areaName, value, probability } of over.evidence.areas)
  console.log(`${areaName}: ${(100 * value).toFixed(1)}%, chance ${Math.round(100 * (probability ?? 0))}%`);
// => Herefordshire: 78.7%, chance 33%
// => North Worcestershire: 80.7%, chance 43%
// => Shropshire: 75.0%, chance 15%
// => South Worcestershire: 82.2%, chance 52%
// => Telford and Wrekin: 80.1%, chance 40%

// %% One area by itself, without help from the others
console.log(sentence(threshold(seriesOf(satisfaction, 'shropshire'))));
// => Victim satisfaction in Shropshire was 75.0% (68.3% to 80.7%) in April 2019, below the target of 80.0%;
//    chance of truly being at or over it: 5%.

// %% "Four areas next month": how likely is that?
console.log(sentence(howManyNext(satisfaction, { window: 'month', atLeast: 4 })));
// => The chance that at least 4 areas are over 80.0% for Victim satisfaction in May 2019 is 9%;
//    between them chance and sampling allow 0 to 4.
