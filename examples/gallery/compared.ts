/** How does it stand against the same month of last year? */
import { panel, sumAreas } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { comparedChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { compareWith } from 'police-indicators/methods';

const areas = panel(victimSatisfaction, rows);
const force = sumAreas(areas, { area: 'west-mercia', areaName: 'West Mercia' });
export const picture = comparedChart(compareWith(force, { with: 'same-period-last-year' }));
