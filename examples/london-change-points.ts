/** When did the level of recorded crime in London change? No break is declared: what is found is found untold. */
// %% Total recorded crime, the 60 months to January 2024, without Historical Fraud and Forgery
import { changePoints, formatPeriod, panel, parsePeriod, sentence, sumAreas } from 'police-indicators';
import { totalRecordedCrime } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/london-crime';

const london = { area: 'london', areaName: 'London' };
const found = changePoints(sumAreas(panel(totalRecordedCrime, rows, { to: '2024-01' }), london));
console.log(sentence(found));
// => Total recorded crime in London changed in March 2020 (March to April 2020): 22.4% lower (14.0% to
//    29.6%), at 60,451 a month against 77,945 a month.

// %% Each change: the month in which the new level begins, how far that is in doubt, and how large the step is
const inWords = (period: string) => formatPeriod(parsePeriod(period));
for (const { at, interval, difference } of found.evidence.changes) {
  const step = `${(difference.value ?? 0).toFixed(1)}%`;
  console.log(`${inWords(at)} (${inWords(interval.from)} to ${inWords(interval.to)}): ${step}`);
}
// => March 2020 (March 2020 to April 2020): -22.4%
