import type { SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import type { PoliceUkOptions } from './options.ts';
import { readRecords } from './read-records.ts';

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
