/** Is this month out of the ordinary? */
import { controlChart, panel, sumAreas } from 'police-indicators';
import { domesticBurglary } from 'police-indicators/catalogue';
import { controlChart as chart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const boroughs = panel(domesticBurglary, rows, { from: '2015-04', to: '2019-03' });
const london = sumAreas(boroughs, { area: 'london', areaName: 'London' });
export const picture = chart(controlChart(london));
