/** When did the level of recorded crime in London change? No break is declared: what is found is found untold. */
// %% Total recorded crime, April 2010 to January 2024, without Historical Fraud and Forgery
import { changePoints, formatPeriod, panel, parsePeriod, sentence, sumAreas } from 'police-indicators';
import { totalRecordedCrime } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/london-crime';

const london = { area: 'london', areaName: 'London' };
const found = changePoints(sumAreas(panel(totalRecordedCrime, rows), london));
console.log(sentence(found));
// => Total recorded crime in London changed 5 times from April 2010 to January 2024, last in September 2021
//    (May 2021 to February 2022): 17.3% (95% interval 11.2% to 23.7%) higher.

// %% Each change: the month in which the new level begins, how far that is in doubt, and how large the step is
const inWords = (period: string) => formatPeriod(parsePeriod(period));
for (const { at, interval, difference } of found.evidence.changes) {
  const step = `${(difference.value ?? 0).toFixed(1)}%`;
  console.log(`${inWords(at)} (${inWords(interval.from)} to ${inWords(interval.to)}): ${step}`);
}
// => August 2012 (June 2011 to June 2013): -7.0%
// => February 2017 (October 2015 to April 2017): 14.9%
// => January 2019 (July 2017 to June 2019): 10.7%
// => March 2020 (March 2020 to April 2020): -17.6%
// => September 2021 (May 2021 to February 2022): 17.3%
