/** Which months of which areas were out of the ordinary? */
import { controlChart, panel } from 'police-indicators';
import { personalRobbery } from 'police-indicators/catalogue';
import { heatChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const { series } = panel(personalRobbery, rows, { from: '2017-04', to: '2019-03' });
export const picture = heatChart(series.map((area) => controlChart(area)));
