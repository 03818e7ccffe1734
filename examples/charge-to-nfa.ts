/** "35th of 41 on charge to NFA": what place does a force hold, and what does the definition have to do with it? */
// %% Every definition that the files of data.police.uk allow, for the territorial forces
import { gapToRank, panel, rank, rankAcrossDefinitions, sentence } from 'police-indicators';
import { chargeToNfa, courtToUnable } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';

const period = '2018-10/2019-02';
const notTerritorial = ['btp', 'northern-ireland'];
const areas = Object.keys(rows.about.areaNames).filter((area) => !notTerritorial.includes(area));
const definitions = chargeToNfa
  .filter(({ computableFrom }) => computableFrom.includes('police-uk'))
  .map((definition) => ({ definition: definition.name, panel: panel(definition, rows, { areas }) }));
for (const each of definitions) console.log(sentence(rank(each.panel, 'west-mercia', { period })));
// => West Mercia was 31st of 35 (35th of 39 before 4 were left out) on Charged or in court, to unable to
//    prosecute, October 2018 to February 2019; its true place may be 26th to 33rd.
// => West Mercia was 28th of 35 (31st of 39 before 4 were left out) on Charged or in court, to unable to
//    prosecute or not in the public interest, October 2018 to February 2019; its true place may be 23rd to
//    32nd.
// => West Mercia was 24th of 35 (28th of 39 before 4 were left out) on Charged or in court, to any no
//    further action, October 2018 to February 2019; its true place may be 19th to 26th.
// => West Mercia was 20th of 35 (20th of 39 before 4 were left out) on Charged or in court, of all crimes,
//    October 2018 to February 2019; its true place may be 16th to 24th.

// %% Does the place say something about the force, or about the definition?
console.log(sentence(rankAcrossDefinitions(definitions, 'west-mercia', { period })));
// => Under 4 definitions, West Mercia is from 20th of 35 to 31st of 35: the definition moves its place
//    further than chance does, over 12 places against about 9.

// %% Who was left out, and why?
const unable = panel(courtToUnable, rows, { areas });
for (const { areaName, reason } of rank(unable, 'west-mercia', { period }).evidence.excluded)
  console.log(`${areaName}: ${reason}`);
// => Avon and Somerset: 55% of outcomes are unknown (limit 30%)
// => Gwent: 42% of outcomes are unknown (limit 30%)
// => Lancashire: 45% of outcomes are unknown (limit 30%)
// => Northumbria: 36% of outcomes are unknown (limit 30%); 7 crimes with “Unable to prosecute suspect”
//    where about 20,000 were expected

// %% What would the top quartile have taken, the others staying where they are?
const gap = gapToRank(unable, 'west-mercia', { period, rank: 'top-quartile', mechanism: 'added' });
console.log(`With ${gap.change} more charges it would have been ${gap.target}th of ${gap.of}.`);
// => With 1664 more charges it would have been 9th of 35.
