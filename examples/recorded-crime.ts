/** Is recorded crime growing, and what makes up the growth? */
// %% West Mercia by year. The interval allows for how its own years vary, of which there are few
import { between, contribution, growth, panel, sentence, seriesOf, sumAreas, trend } from 'police-indicators';
import { recordedCrimeByYear, totalRecordedCrime } from 'police-indicators/catalogue';
import { rows as years } from 'police-indicators/data/home-office-series';
import { rows as crime } from 'police-indicators/data/london-crime';

const westMercia = seriesOf(panel(recordedCrimeByYear, years), 'west-mercia');
console.log(sentence(growth(westMercia, { from: '2017/18', to: '2018/19' })));
// => Recorded crime in West Mercia: 87,140 in 2018/19 against 84,496 in 2017/18; it cannot be told to
//    differ: 3.1% higher (17.9% lower to 29.5% higher).

// %% London by month, before the pandemic: which categories made up the change of the year?
const lastTwo = { from: '2017-03/2018-02', to: '2018-03/2019-02' };
const categories = panel(totalRecordedCrime, crime, { by: 'category', to: '2020-02' });
const london = [...new Set(categories.series.map(({ part }) => part['category'] ?? ''))].map((category) =>
  sumAreas(categories, { area: 'london', areaName: 'London', part: { category } }),
);
console.log(sentence(contribution({ ...categories, series: london }, lastTwo)));
// => Total recorded crime rose by 20,554 from the year to February 2018 to the year to February 2019;
//    largest rises: violence-without-injury (61%), vehicle-offences (41%) and domestic-burglary (10%) of
//    the change.

// %% Which boroughs?
console.log(sentence(contribution(panel(totalRecordedCrime, crime, { to: '2020-02' }), lastTwo)));
// => Total recorded crime rose by 20,554 from the year to February 2018 to the year to February 2019;
//    largest rises: Westminster (40%), Enfield (13%) and Southwark (11%) of the change.

// %% Does violence without injury continue to increase? In London, five years to February 2020
for (const series of london.filter(({ part }) => part['category'] === 'violence-without-injury'))
  console.log(sentence(trend(between(series, '2015-03', '2020-02'))));
// => Total recorded crime (violence-without-injury) in London was rising from March 2015 to February 2020:
//    by 7.4% a year (6.5% to 8.3%) on average.
