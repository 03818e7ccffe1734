/** Published records of crimes: counted by local policing area, with a report of what was met on the way. */
// %% Records as data.police.uk publishes them; a file, a folder or the monthly archive: readPoliceUkFiles
import { panel } from 'police-indicators';
import { courtToUnable } from 'police-indicators/catalogue';
import { readingText, readStreetCrimes } from 'police-indicators/source';

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const record = (id: string, lsoa: string, type: string, outcome: string) =>
  `${id},2018-10,West Mercia Police,West Mercia Police,-2.06,52.33,On or near Mill Lane,,${lsoa},${type},${outcome},`;
const file = [
  header,
  record('a1', 'Bromsgrove 004D', 'Burglary', 'Unable to prosecute suspect'),
  record('a2', 'Bromsgrove 011A', 'Robbery', 'Offender sent to prison'),
  record('a2', 'Bromsgrove 011A', 'Robbery', 'Offender sent to prison'),
  record('a3', 'Worcester 002C', 'Drugs', 'Status update unavailable'),
  record('a4', 'Worcester 002C', 'Drugs', 'Unable to prosecute suspect'),
  record('', 'Birmingham 039B', 'Anti-social behaviour', ''),
  record('a5', '', 'Burglary', 'Suspect charged'),
].join('\n');

// %% Which district belongs to which area is an input
const { rows, report } = await readStreetCrimes(file, {
  file: '2018-10-west-mercia-street.csv',
  areas: {
    by: 'place',
    places: { Bromsgrove: 'north-worcestershire', Worcester: 'south-worcestershire' },
    names: { 'north-worcestershire': 'North Worcestershire', 'south-worcestershire': 'South Worcestershire' },
  },
});
for (const line of readingText(report).split('\n')) console.log(line.trim());
// => 2018-10-west-mercia-street.csv: 7 rows read, 7 used, 0 rejected.
// => Met in the rows:
// => Street crimes without a crime ID, as anti-social behaviour is published: 1 of 7.
// => Street crimes with the crime ID of an earlier record, counted as they are published: 1 of 7.
// => Street crimes without an outcome, counted with an empty one, which is unknown: 1 of 7.
// => Street crimes without an LSOA: 1 of 7.
// => Street crimes at a place in none of the areas asked for, counted apart: 1 of 7.
// => Covered:
// => no-location: 2018-10 to 2018-10
// => North Worcestershire: 2018-10 to 2018-10
// => outside: 2018-10 to 2018-10
// => South Worcestershire: 2018-10 to 2018-10
// => Fitness:
// => South Worcestershire: 50% of outcomes are unknown (limit 30%); 0 crimes charged or in court where
//    about 1 were expected: not fit for charge to NFA.

// %% The tallies are what panel takes
const north = panel(courtToUnable, rows, { areas: ['north-worcestershire'] }).series[0];
console.log(`charged or in court: ${north?.numerator[0]}, unable to prosecute: ${north?.denominator?.[0]}`);
// => charged or in court: 2, unable to prosecute: 1
