/** What are the figures made of: trend, season and what is left? */
import { panel, sumAreas } from 'police-indicators';
import { violenceWithInjury } from 'police-indicators/catalogue';
import { decompositionChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';
import { seasonality } from 'police-indicators/methods';

const boroughs = panel(violenceWithInjury, rows, { to: '2020-02' });
const london = sumAreas(boroughs, { area: 'london', areaName: 'London' });
export const picture = decompositionChart(seasonality(london));
