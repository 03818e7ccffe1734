/** Is it rising, and by how much a year? */
import { panel, sumAreas, trend } from 'police-indicators';
import { violenceWithoutInjury } from 'police-indicators/catalogue';
import { trendChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const boroughs = panel(violenceWithoutInjury, rows, { from: '2015-03', to: '2020-02' });
export const picture = trendChart(trend(sumAreas(boroughs, { area: 'london', areaName: 'London' })));
