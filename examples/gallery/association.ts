/** Do possession of weapons and robbery move together? Never why. */
import { panel } from 'police-indicators';
import { bladePossession, personalRobbery } from 'police-indicators/catalogue';
import { associationChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';
import { associationFinding } from 'police-indicators/methods';

const areas = ['camden', 'enfield', 'hackney', 'haringey', 'lambeth', 'newham', 'southwark', 'westminster'];
const options = { areas, from: '2017-03', to: '2020-02' };
const [possession, robbery] = [bladePossession, personalRobbery].map((each) => panel(each, rows, options));
export const picture =
  possession && robbery ? associationChart(associationFinding(possession, robbery)) : null;
