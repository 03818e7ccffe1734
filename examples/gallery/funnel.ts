/** Which forces lie further out than their size explains? */
import { funnel, panel } from 'police-indicators';
import { unableToProsecute } from 'police-indicators/catalogue';
import { funnelChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';

const others = ['btp', 'northern-ireland'];
const areas = Object.keys(rows.about.areaNames).filter((area) => !others.includes(area));
const forces = panel(unableToProsecute, rows, { areas });
export const picture = funnelChart(funnel(forces, { period: '2018-10/2019-02' }));
