/** It was going the wrong way: has it turned, and when? */
import { panel, sumAreas, turningPoint } from 'police-indicators';
import { bladePossession } from 'police-indicators/catalogue';
import { turningPointChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const boroughs = panel(bladePossession, rows, { to: '2020-02' });
const london = sumAreas(boroughs, { area: 'london', areaName: 'London' });
export const picture = turningPointChart(turningPoint(london));
