/** Who made up the rise? */
import { contribution, panel } from 'police-indicators';
import { personalRobbery } from 'police-indicators/catalogue';
import { contributionChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const boroughs = panel(personalRobbery, rows, { to: '2020-02' });
const years = { from: '2018-03/2019-02', to: '2019-03/2020-02' };
export const picture = contributionChart(contribution(boroughs, years));
