import type { SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import type { PoliceUkOptions } from './options.ts';
import { readRecords } from './read-records.ts';

/**
 * Read street crimes: how many crimes of each type, with which last outcome, in each area and month, from a
 * `street.csv` of data.police.uk as it is published?
 *
 * Text, bytes or pieces of either as they arrive; records are counted one by one and none is kept, so a file of any
 * size needs little memory. The area is the force in `Falls within`, or with `areas: { by: 'place', … }` the local
 * policing area of the LSOA's district. The month is that of the record, whatever the file is called. An empty
 * outcome is kept as an empty one, which counts as unknown: anti-social behaviour has neither outcome nor crime ID.
 * Records that share a crime ID are counted as published, and reported; `repeatedIds: 'once'` rejects all but the
 * first. The report tells of each such trap how many records it met, which months each area has, and whether each
 * area is fit for charge to NFA.
 *
 * Throws in `strict` mode (the default) when there is any fault: `unreadable`, with the first as its message and the
 * first 1,000 as `problems`. `lenient` counts the sound records and reports the others; what failed is never half
 * counted.
 *
 * @example
 * (await readStreetCrimes(csv)).rows.at(0) // => { area: 'west-mercia', period: '2018-10', category: 'Burglary', outcome: 'Local resolution', count: 1 }
 */
export function readStreetCrimes(input: SourceInput, options: PoliceUkOptions = {}): Promise<SourceReading> {
  return readRecords('street', input, options, 'readStreetCrimes');
}
