/** Draws the pictures of the documents in docs/images: findings from shipped, published figures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { panel, plateau, rank, sumAreas } from 'police-indicators';
import { courtToUnable, domesticBurglary } from 'police-indicators/catalogue';
import { plateauChart, rankChart } from 'police-indicators/chart';
import { rows as crime } from 'police-indicators/data/london-crime';
import { rows as outcomes } from 'police-indicators/data/police-uk-outcomes-2018-19';
import { svgFrom } from 'police-indicators/node';

const notTerritorial = ['btp', 'northern-ireland'];
const areas = Object.keys(outcomes.about.areaNames).filter((area) => !notTerritorial.includes(area));
const burglary = sumAreas(panel(domesticBurglary, crime, { to: '2024-01' }), {
  area: 'london',
  areaName: 'London',
});
const specs = {
  plateau: plateauChart(plateau(burglary, { margin: { percent: 5 }, to: '2020-02' })),
  'charge-to-nfa': rankChart(
    rank(panel(courtToUnable, outcomes, { areas }), 'west-mercia', { period: '2018-10/2019-02' }),
  ),
};

const folder = new URL('../docs/images/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, spec] of Object.entries(specs))
  if (spec !== null) writeFileSync(new URL(`${name}.svg`, folder), `${await svgFrom(spec, { id: name })}\n`);
