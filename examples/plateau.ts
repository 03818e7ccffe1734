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
  sumAreas(panel(indicator, crime, { breaks: [pandemic] }), { area: 'london', areaName: 'London' });

for (const indicator of [violenceWithInjury, domesticBurglary, personalRobbery, bladePossession])
  console.log(sentence(plateau(london(indicator), { margin: { percent: 5 }, to: '2020-02' })));
// => Violence with injury in London has been level since at least December 2017 (to February 2020): about
//    6,420 a month, slope -0.3% a year (90% interval -2.3% to 1.8%).
// => Domestic burglary in London has plateaued at a higher level since about August 2017 (to February
//    2020): 4,901 a month against 3,574 before, slope -0.6% a year (90% interval -3.0% to 1.8%).
// => Personal robbery in London has been rising, on average by 17.3% a year (90% interval 15.1% to 19.6%),
//    since at least March 2015 (to February 2020).
// => Possession of article with blade or point in London: cannot tell whether it has plateaued; slope since
//    about March 2017 (to February 2020) -2.0% a year (90% interval -5.1% to 1.2%).

// %% Satisfaction in one area. These figures are illustrative: made to show the method, not real
const [area] = panel(victimSatisfaction, satisfaction, { areas: ['shropshire'] }).series;
if (area !== undefined) {
  const found = plateau(area, { margin: { points: 2 } });
  console.log(`Illustrative, not real: ${sentence(found)}`);
  console.log(found.settle?.text);
}
// => Illustrative, not real: Victim satisfaction in Shropshire: cannot tell whether it has plateaued; slope
//    since at least April 2017 (to April 2019) -2.1 percentage points a year (90% interval -4.6 to 0.3);
//    about 24 more months needed.
// => 24 more months or 772 victims interviewed a month; these figures could have shown a margin of 4.3
//    percentage points a year.
