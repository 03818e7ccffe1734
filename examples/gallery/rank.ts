/** Which place is it, and which may it truly be? */
import { panel, rank } from 'police-indicators';
import { courtToUnable } from 'police-indicators/catalogue';
import { rankChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';

const others = ['btp', 'northern-ireland'];
const areas = Object.keys(rows.about.areaNames).filter((area) => !others.includes(area));
const forces = panel(courtToUnable, rows, { areas });
export const picture = rankChart(rank(forces, 'west-mercia', { period: '2018-10/2019-02' }));
