import { policeUkOutcomes } from '../../indicator/police-uk-outcomes.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { type FaultList, faultList } from '../fault-list.ts';
import type { FileRead, SourceReading } from '../source-report.ts';
import { type SourceInput, wholeOf } from '../stream/source-input.ts';
import { tallyStore } from '../tally-store.ts';
import { crimeIds } from './crime-ids.ts';
import { crimeTypes } from './crime-types.ts';
import { layouts } from './layouts.ts';
import { type PoliceUkOptions, policeUkDefaults } from './options.ts';
import { checkPoliceUkOptions } from './read-records.ts';
import { recordCounter } from './record-counter.ts';
import type { RecordPlaces } from './record-layout.ts';
import { recordResult } from './record-result.ts';

/** Options of `readCrimesJson`. */
export interface CrimesJsonOptions extends Omit<PoliceUkOptions, 'areas' | 'encoding'> {
  /** The key of the area that was asked for: the answer does not say whose crimes they are. */
  readonly area: string;
}

/** Where the parts of a record are put, for the counter that files are counted by. */
const places: RecordPlaces = {
  width: 5,
  at: { id: 0, month: 1, force: 2, category: 3, outcome: 4, reportedBy: -1, lsoaCode: -1, lsoaName: -1 },
};
const outcomeNames = new Map(
  // The interface writes "a penalty notice" and the files do not: the files' spelling comes first, and stands.
  [...policeUkOutcomes].reverse().map(({ code, name }) => [code, name]),
);

/**
 * Read crimes JSON: how many crimes of each type, with which outcome, are in an answer of the interface of
 * data.police.uk (`crimes-street`, `crimes-at-location`, `outcomes-at-location`)?
 *
 * Categories and outcomes come out under the names that the files use (`violent-crime` as Violence and sexual
 * offences), so that answers and files add up. In `outcomes-at-location` each entry is an outcome of its month.
 *
 * Throws in `strict` mode (the default) when there is any fault, as `readStreetCrimes` does.
 *
 * @example
 * (await readCrimesJson(crimesJson, { area: 'telford-and-wrekin' })).rows.at(0) // => { area: 'telford-and-wrekin', period: '2018-10', category: 'Violence and sexual offences', outcome: 'Local resolution', count: 1 }
 */
export async function readCrimesJson(input: SourceInput, options: CrimesJsonOptions): Promise<SourceReading> {
  const path = 'readCrimesJson';
  checkPoliceUkOptions(options, path);
  const { area } = options;
  if (typeof area !== 'string' || area === '')
    throw new IndicatorError({
      code: 'invalid-option',
      path: `${path}: area`,
      expected: 'must be the key of an area',
      received: received(area),
    });
  const { file, repeatedIds } = { ...policeUkDefaults, ...options };
  const layout = layouts.street;
  const faults = faultList();
  const store = tallyStore();
  const areas = { by: 'force', known: [area] } as const;
  const counter = recordCounter({ layout, areas, repeatedIds, faults, store, ids: crimeIds() });
  const entries = entriesOf(await wholeOf(input, path), faults);
  let used = 0;
  entries.forEach((entry, index) => {
    const cells = cellsOf(entry, area);
    if (cells === null) {
      const expected = 'must be a crime with a category and a month';
      faults.ofRow({ row: index + 1, column: null, found: received(entry), expected, code: 'unreadable' });
    } else if (counter.count(cells, index + 1, places, { file: undefined, force: null }) !== null) used += 1;
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

function entriesOf(input: string | Uint8Array, faults: FaultList): readonly unknown[] {
  const refuse = (found: string): readonly unknown[] => {
    const expected = 'must be a list of crimes in JSON';
    faults.ofFile({ row: null, column: null, found, expected, code: 'unreadable' });
    return [];
  };
  try {
    const text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true }).decode(input);
    const parsed: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return Array.isArray(parsed) ? parsed : refuse('something else');
  } catch {
    return refuse('no JSON in UTF-8');
  }
}

/** A crime of either shape as the cells of a record. */
function cellsOf(entry: unknown, area: string): readonly string[] | null {
  const crime = fieldOf(entry, 'crime') ?? entry;
  const category = textOf(fieldOf(crime, 'category'));
  const isOutcome = crime !== entry;
  const month = textOf(fieldOf(entry, isOutcome ? 'date' : 'month'));
  if (category === null || month === null) return null;
  const outcome = isOutcome ? fieldOf(entry, 'category') : fieldOf(entry, 'outcome_status');
  const code = textOf(fieldOf(outcome, 'code'));
  const name = textOf(fieldOf(outcome, isOutcome ? 'name' : 'category')) ?? '';
  const published = name === 'Offender given a penalty notice' ? 'Offender given penalty notice' : name;
  const id = isOutcome ? '' : (textOf(fieldOf(entry, 'persistent_id')) ?? '');
  const type = crimeTypes.get(category) ?? category;
  return [id, month, area, type, (code === null ? undefined : outcomeNames.get(code)) ?? published];
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name] ?? undefined;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
