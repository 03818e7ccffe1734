/** Has it levelled off, since when, at what level; or is there too little to say? */
// %% Four kinds of crime in London, to the month before the pandemic
import { type Indicator, panel, plateau, sentence, sumAreas } from 'police-indicators';
import {
  bladePossession,
  domesticBurglary,
  pandemic,
  personalRobbery,
  victimSatisfaction,
  violenceWithInjury,
} from 'police-indicators/catalogue';
import { rows as satisfaction } from 'police-indicators/data/illustrative-satisfaction';
import { rows as crime } from 'police-indicators/data/london-crime';

const london = (indicator: Indicator) =>
  sumAreas(panel(indicator, crime, { breaks: [pandemic], to: '2024-01' }), {
    area: 'london',
    areaName: 'London',
  });

for (const indicator of [violenceWithInjury, domesticBurglary, personalRobbery, bladePossession])
  console.log(sentence(plateau(london(indicator), { margin: { percent: 5 }, to: '2020-02' })));
// => Violence with injury in London (to February 2020) has been level since February 2017, at 6,432 a
//    month; it is 4.8% higher than in the year to February 2016 (1.5% to 8.0%).
// => Domestic burglary in London (to February 2020) has been level since June 2017, at 4,846 a month; it is
//    34.5% higher than in the year to February 2016 (20.3% to 41.2%).
// => Personal robbery in London (to February 2020): whether it has plateaued cannot be told; it is 85.0%
//    higher than in the year to February 2016 (70.3% to 109.2%), at 3,169 a month.
// => Possession of article with blade or point in London (to February 2020): whether it has plateaued
//    cannot be told; it is 50.6% higher than in the year to February 2016, at 278 a month.

// %% Satisfaction in one area. These figures are illustrative: made to show the method, not real
const [area] = panel(victimSatisfaction, satisfaction, { areas: ['shropshire'] }).series;
if (area !== undefined) {
  const found = plateau(area, { margin: { points: 2 } });
  console.log(`Illustrative, not real: ${sentence(found)}`);
  console.log(found.settle?.text);
}
// => Illustrative, not real: Victim satisfaction in Shropshire: it is too soon to say whether it has
//    plateaued; 3.8 points lower than in the year to March 2018 (7.9 lower to 0.3 higher).
// => What it has done since can be judged from May 2022 (37 more months): held level, it would show so by
//    then nine times in ten.
