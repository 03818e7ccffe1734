import type { SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import type { PoliceUkOptions } from './options.ts';
import { readRecords } from './read-records.ts';

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
