/** "An increase in low harm, volume crime such as violence without injury." What makes up the rise? Published figures of London. */
// %% Which categories made up the change of the year to February 2019?
import { contribution, panel, sumAreas } from 'police-indicators';
import { totalRecordedCrime } from 'police-indicators/catalogue';
import { heatChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';
import { forecast, xmr } from 'police-indicators/methods';
import { display } from 'police-indicators/report';

const years = { from: '2017-03/2018-02', to: '2018-03/2019-02' };
const crimes = panel(totalRecordedCrime, rows, { by: 'category', to: '2020-02' });
const categories = [...new Set(crimes.series.map(({ part }) => part['category'] ?? ''))];
const london = categories.map((category) =>
  sumAreas(crimes, { area: 'london', areaName: 'London', part: { category } }),
);
display(contribution({ ...crimes, series: london }, years));

// %% Which boroughs?
const boroughs = panel(totalRecordedCrime, rows, { from: '2018-03', to: '2020-02' });
display(contribution(panel(totalRecordedCrime, rows, { to: '2020-02' }), years));

// %% Which of their months were out of the ordinary for the borough?
display(heatChart(boroughs.series.map((series) => xmr(series))));

// %% What would come next for violence without injury, if things went on as they had?
const violence = london.find(({ part }) => part['category'] === 'violence-without-injury');
display(violence === undefined ? null : forecast(violence));
