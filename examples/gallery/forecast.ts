/** What comes next, if things go on as they have? */
import { panel, sumAreas } from 'police-indicators';
import { violenceWithInjury } from 'police-indicators/catalogue';
import { forecastChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';
import { forecast } from 'police-indicators/methods';

const boroughs = panel(violenceWithInjury, rows, { to: '2019-03' });
const london = sumAreas(boroughs, { area: 'london', areaName: 'London' });
export const picture = forecastChart(forecast(london, { origins: 24 }));
