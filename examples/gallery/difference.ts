/** Is "up two points since February" more than chance? */
import { difference, panel, sumAreas } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { differenceChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const areas = panel(victimSatisfaction, rows);
const force = sumAreas(areas, { area: 'west-mercia', areaName: 'West Mercia' });
export const picture = differenceChart(difference(force, { from: '2019-02', to: '2019-04' }));
