import { readOptions } from '../../result/read-options.ts';
import type { SourceReading } from '../source-report.ts';
import { piecesOf, type SourceInput } from '../stream/source-input.ts';
import { checkPoliceUkOptions, type PoliceUkOptions, policeUkDefaults, policeUkRules } from './options.ts';
import { recordReading } from './record-file.ts';
import { layouts, type PoliceUkKind } from './record-layout.ts';

/** Reads one file of a kind. */
export async function readRecords(
  kind: PoliceUkKind,
  input: SourceInput,
  given: PoliceUkOptions,
  path: string,
): Promise<SourceReading> {
  const options = readOptions(path, policeUkRules, given);
  checkPoliceUkOptions(options, path);
  const reading = recordReading(layouts[kind], options, false);
  const file = reading.open(options.file ?? policeUkDefaults.file);
  for await (const piece of piecesOf(input, path)) file.push(piece);
  file.close();
  return reading.finish();
}

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

/**
 * Read crime outcomes: how many outcomes of each kind in each area and month, from an `outcomes.csv` of
 * data.police.uk as it is published?
 *
 * Each record is an outcome that was given in its month, whenever the crime was; one crime may have several, so crime
 * IDs recur and that is no fault. Otherwise as `readStreetCrimes`.
 *
 * @example
 * (await readCrimeOutcomes(outcomesCsv)).rows.at(0) // => { area: 'cambridgeshire', period: '2023-03', outcome: 'Suspect charged', count: 1 }
 */
export function readCrimeOutcomes(input: SourceInput, options: PoliceUkOptions = {}): Promise<SourceReading> {
  return readRecords('outcomes', input, options, 'readCrimeOutcomes');
}

/**
 * Read stop and search: how many stops for each object of search, with which outcome, in each force and month, from a
 * `stop-and-search.csv` of data.police.uk as it is published?
 *
 * The file does not say whose it is, so the name given as `file` must: `2023-03-cambridgeshire-stop-and-search.csv`.
 * The month is that of the time as written, in UTC: in summer the last hour of a month is the first of the next, and
 * how many stops are in doubt for that is noted.
 *
 * @example
 * (await readStopAndSearch(stopsCsv, { file: '2023-03-cambridgeshire-stop-and-search.csv' })).rows.at(0) // => { area: 'cambridgeshire', period: '2023-03', category: 'Controlled drugs', outcome: 'Arrest', count: 1 }
 */
export function readStopAndSearch(input: SourceInput, options: PoliceUkOptions = {}): Promise<SourceReading> {
  return readRecords('stop-and-search', input, options, 'readStopAndSearch');
}
