/** Will the target of the year be met, and what must the rest of it bring? */
import { panel, sumAreas, yearEnd } from 'police-indicators';
import { domesticBurglary } from 'police-indicators/catalogue';
import { yearEndChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const boroughs = panel(domesticBurglary, rows, { to: '2019-11' });
const london = sumAreas(boroughs, { area: 'london', areaName: 'London' });
export const picture = yearEndChart(yearEnd(london, { target: { change: -10 } }));
