/** "Ranked 35th out of 41 forces on charge to NFA." Which place is it, under which definition, and how sure is that? Published figures. */
// %% The place under one definition, with the places that the force may truly hold
import { panel, rank, rankAcrossDefinitions } from 'police-indicators';
import { chargeToNfa, courtToUnable } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';
import { gapToRankFinding } from 'police-indicators/methods';
import { display } from 'police-indicators/report';

const period = '2018-10/2019-02';
const areas = Object.keys(rows.about.areaNames).filter((area) => !['btp', 'northern-ireland'].includes(area));
const forces = panel(courtToUnable, rows, { areas });
display(rank(forces, 'west-mercia', { period }));

// %% Does the place say something about the force, or about the definition?
const definitions = chargeToNfa
  .filter(({ computableFrom }) => computableFrom.includes('police-uk'))
  .map((definition) => ({ definition: definition.name, panel: panel(definition, rows, { areas }) }));
display(rankAcrossDefinitions(definitions, 'west-mercia', { period }));

// %% What would the top quarter take?
display(gapToRankFinding(forces, 'west-mercia', { period, mechanism: 'added', rank: 'top-quartile' }));
