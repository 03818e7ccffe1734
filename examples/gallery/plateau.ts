/** Has it levelled off, since when, at what level? */
import { panel, plateau, sumAreas } from 'police-indicators';
import { domesticBurglary } from 'police-indicators/catalogue';
import { plateauChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const boroughs = panel(domesticBurglary, rows, { to: '2020-02' });
const london = sumAreas(boroughs, { area: 'london', areaName: 'London' });
export const picture = plateauChart(plateau(london, { margin: { percent: 5 } }));
