/** What has it done: which way, by how much, when, and does it hold? */
import { course, panel, sumAreas } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { courseChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const areas = panel(victimSatisfaction, rows);
const force = sumAreas(areas, { area: 'west-mercia', areaName: 'West Mercia' });
export const picture = courseChart(course(force));
