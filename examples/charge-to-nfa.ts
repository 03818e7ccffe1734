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
    `${definition}: place ${after?.place} of ${after?.of}, may truly be ${after?.set?.best} to ${after?.set?.worst}`,
    `(${before?.place} of ${before?.of} before the coverage check).`,
  );
// => Charged or in court, to unable to prosecute: place 31 of 35, may truly be 29 to 31 (35 of 39 before
//    the coverage check).
// => Charged or in court, to unable to prosecute or not in the public interest: place 28 of 35, may truly
//    be 26 to 31 (31 of 39 before the coverage check).
// => Charged or in court, to any no further action: place 24 of 35, may truly be 22 to 25 (28 of 39 before
//    the coverage check).
// => Charged or in court, of all crimes: place 20 of 35, may truly be 18 to 21 (20 of 39 before the
//    coverage check).

// %% Does the place say something about the force, or about the definition?
console.log(sentence(found));
// => Under 4 definitions, West Mercia is from 20th of 35 to 31st of 35: the definition moves its place
//    further than chance does, over 12 places against about 4.

// %% Who was left out of the first, and why?
for (const { areaName, reason } of found.evidence.rows[0]?.excluded ?? [])
  console.log(`${areaName}: ${reason}`);
// => Avon and Somerset: 55% of outcomes are unknown (limit 30%)
// => Gwent: 42% of outcomes are unknown (limit 30%)
// => Lancashire: 45% of outcomes are unknown (limit 30%)
// => Northumbria: 36% of outcomes are unknown (limit 30%); 7 crimes with “Unable to prosecute suspect”
//    where about 20,000 were expected

// %% What would the top quartile have taken, the others staying where they are?
for (const { panel: unable } of definitions.slice(0, 1)) {
  const gap = gapToRank(unable, 'west-mercia', { period, rank: 'top-quartile', mechanism: 'added' });
  console.log(`With ${gap.change} more charges it would have been ${gap.target}th of ${gap.of}.`);
}
// => With 1664 more charges it would have been 9th of 35.
