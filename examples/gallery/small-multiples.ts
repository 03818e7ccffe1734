/** How do the areas compare over time? */
import { controlChart, panel } from 'police-indicators';
import { personalRobbery } from 'police-indicators/catalogue';
import { smallMultiplesChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const areas = ['barnet', 'brent', 'camden', 'enfield', 'hackney', 'haringey', 'islington', 'westminster'];
const { series } = panel(personalRobbery, rows, { areas, from: '2015-04', to: '2019-03' });
export const picture = smallMultiplesChart(
  series.map((area) => controlChart(area)),
  { scale: 'own' },
);
