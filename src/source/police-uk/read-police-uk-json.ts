import { readOptions } from '../../result/read-options.ts';
import { refuse } from '../../result/rule.ts';
import { faultList } from '../fault-list.ts';
import type { FileRead, SourceReading } from '../source-report.ts';
import { type SourceInput, wholeOf } from '../stream/source-input.ts';
import { tallyStore } from '../tally-store.ts';
import { entriesOf, kindOfEntries, notAnEntry } from './json-entries.ts';
import { checkPoliceUkOptions, type PoliceUkOptions, policeUkDefaults, policeUkRules } from './options.ts';
import { crimeIds, recordCounter } from './record-counter.ts';
import type { RecordPlaces } from './record-layout.ts';
import { recordResult } from './record-result.ts';

/** Options of `readPoliceUkJson`. */
export interface PoliceUkJsonOptions extends Omit<PoliceUkOptions, 'areas' | 'encoding'> {
  /** The key of the area that was asked for: the answer does not say whose crimes they are. */
  readonly area: string;
}

/** Where the parts of a record are put, for the counter that files are counted by. */
const places: RecordPlaces = {
  width: 5,
  at: { id: 0, month: 1, force: 2, category: 3, outcome: 4, reportedBy: -1, lsoaCode: -1, lsoaName: -1 },
};

const optionRules = {
  ...{ file: policeUkRules.file, mode: policeUkRules.mode, fitFor: policeUkRules.fitFor },
  repeatedIds: policeUkRules.repeatedIds,
  area: { is: 'text', required: true, such: 'kent' },
} as const;

/**
 * Read data.police.uk JSON: how many crimes of each type, outcomes, or stops and searches are in an answer of the
 * interface of data.police.uk (`crimes-street`, `crimes-at-location`, `outcomes-at-location`, `outcomes-for-crime`,
 * `stops-force`, `stops-street`)?
 *
 * Categories and outcomes come out under the names that the files use (`violent-crime` as Violence and sexual
 * offences), so that answers and files add up. An outcome is of its own month; a stop of the month in which it was in
 * London, whose summer time is an hour ahead of the times in the answer. An answer holds one sort, that of its first
 * entry: another is a fault.
 *
 * Throws in `strict` mode (the default) when there is any fault, as `readStreetCrimes` does.
 *
 * @example
 * (await readPoliceUkJson(crimesJson, { area: 'telford-and-wrekin' })).rows.at(0) // => { area: 'telford-and-wrekin', period: '2018-10', category: 'Violence and sexual offences', outcome: 'Local resolution', count: 1 }
 */
export async function readPoliceUkJson(
  input: SourceInput,
  given: PoliceUkJsonOptions,
): Promise<SourceReading> {
  const path = 'readPoliceUkJson';
  const options = readOptions(path, optionRules, given);
  checkPoliceUkOptions(options, path);
  const { area } = options;
  if (area === '') refuse(`${path}: area`, 'must be the key of an area', area);
  const { file, repeatedIds } = { ...policeUkDefaults, ...options };
  const faults = faultList();
  const store = tallyStore();
  const areas = { by: 'force', known: [area] } as const;
  const entries = entriesOf(await wholeOf(input, path), faults);
  const kind = kindOfEntries(entries);
  const { layout } = kind;
  const counter = recordCounter({ layout, areas, repeatedIds, faults, store, ids: crimeIds() });
  let used = 0;
  entries.forEach((entry, index) => {
    const cells = kind.cells(entry, area);
    const row = index + 1;
    if (cells === null) faults.ofRow({ row, column: null, code: 'unreadable', ...notAnEntry(kind, entry) });
    else if (counter.count(cells, row, places, { file: undefined, force: null, month: null }) !== null)
      used += 1;
  });
  const periods = [...new Set(store.tallies().map(({ period }) => period))].sort();
  const read: FileRead = {
    file,
    rowsRead: entries.length,
    used,
    rejectedCount: entries.length - used,
    from: periods[0] ?? null,
    to: periods.at(-1) ?? null,
  };
  return recordResult({ layout, options, faults, store, counter, files: [read], assumptions: [] });
}
