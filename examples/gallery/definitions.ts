/** Does the place say something of the force, or of the definition? */
import { panel, rankAcrossDefinitions } from 'police-indicators';
import { chargeToNfa } from 'police-indicators/catalogue';
import { definitionsChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';

const definitions = chargeToNfa
  .filter(({ computableFrom }) => computableFrom.includes('police-uk'))
  .map((indicator) => ({ definition: indicator.name, panel: panel(indicator, rows) }));
const period = '2018-10/2019-02';
export const picture = definitionsChart(rankAcrossDefinitions(definitions, 'west-mercia', { period }));
