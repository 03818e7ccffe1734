/** Has it moved to a new level, and when? */
import { changePoints, panel, sumAreas } from 'police-indicators';
import { domesticBurglary } from 'police-indicators/catalogue';
import { changePointsChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const boroughs = panel(domesticBurglary, rows, { to: '2020-02' });
const london = sumAreas(boroughs, { area: 'london', areaName: 'London' });
export const picture = changePointsChart(changePoints(london));
