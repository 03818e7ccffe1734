/** How do all places change with the definition? */
import { panel, rank } from 'police-indicators';
import { chargeToNfa } from 'police-indicators/catalogue';
import { bumpChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';

const period = '2018-10/2019-02';
const definitions = chargeToNfa.filter(({ computableFrom }) => computableFrom.includes('police-uk'));
export const picture = bumpChart(
  definitions.map((indicator) => rank(panel(indicator, rows), 'west-mercia', { period })),
);
