/** "35th of 41 on charge to NFA": what place does a force hold, and what does the definition have to do with it? */
// %% Every definition that the files of data.police.uk allow, for the territorial forces
import { gapToRank, panel, rankAcrossDefinitions, sentence } from 'police-indicators';
import { chargeToNfa } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';

const period = '2018-10/2019-02';
const notTerritorial = ['btp', 'northern-ireland'];
const areas = Object.keys(rows.about.areaNames).filter((area) => !notTerritorial.includes(area));
const definitions = chargeToNfa
  .filter(({ computableFrom }) => computableFrom.includes('police-uk'))
  .map((definition) => ({ definition: definition.name, panel: panel(definition, rows, { areas }) }));
const found = rankAcrossDefinitions(definitions, 'west-mercia', { period });
for (const { definition, after, before } of found.evidence.rows)
  console.log(
    `${definition}: place ${after?.place} of ${after?.of}, and truly ${after?.set?.best} to ${after?.set?.worst}`,
    `(${before?.place} of ${before?.of} before the coverage check).`,
  );
// => x

// %% Does the place say something about the force, or about the definition?
console.log(sentence(found));
// => x

// %% Who was left out of the first, and why?
for (const { areaName, reason } of found.evidence.rows[0]?.excluded ?? [])
  console.log(`${areaName}: ${reason}`);
// => x

// %% What would the top quartile have taken, the others staying where they are?
for (const { panel: unable } of definitions.slice(0, 1)) {
  const gap = gapToRank(unable, 'west-mercia', { period, rank: 'top-quartile', mechanism: 'added' });
  console.log(`With ${gap.change} more charges it would have been ${gap.target}th of ${gap.of}.`);
}
// => x
