/** By how much did it grow, and is that faster than elsewhere? */
import { growth, panel, seriesOf } from 'police-indicators';
import { violenceWithoutInjury } from 'police-indicators/catalogue';
import { growthChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const boroughs = panel(violenceWithoutInjury, rows, { to: '2019-03' });
const [own, comparator] = [seriesOf(boroughs, 'camden'), seriesOf(boroughs, 'islington')];
const years = { from: '2017-04/2018-03', to: '2018-04/2019-03' };
export const picture = growthChart(growth(own, { ...years, comparator }));
