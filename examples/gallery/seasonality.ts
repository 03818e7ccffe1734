/** Is it only the time of year? */
import { panel, sumAreas } from 'police-indicators';
import { violenceWithInjury } from 'police-indicators/catalogue';
import { seasonalityChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';
import { seasonality } from 'police-indicators/methods';

const boroughs = panel(violenceWithInjury, rows, { to: '2020-02' });
const london = sumAreas(boroughs, { area: 'london', areaName: 'London' });
export const picture = seasonalityChart(seasonality(london));
