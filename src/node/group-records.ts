import { resolve } from 'node:path';
import {
  type CsvFile,
  type CsvKey,
  type CsvText,
  csvGroupRows,
  csvGroups,
  csvIds,
  csvRows,
  csvSummary,
  csvTexts,
} from '../engine/csv-groups.ts';
import { IndicatorError } from '../result/error.ts';
import { plainName } from '../source/area-finder.ts';
import { shown } from '../source/fault-list.ts';
import { doubtful, type GroupTexts, type RecordGroup } from '../source/police-uk/grouped-file.ts';
import type { ByForce, ByPlace } from '../source/police-uk/options.ts';
import { MOST_LABELS } from '../source/police-uk/record-cells.ts';
import type { RecordReading } from '../source/police-uk/record-file.ts';
import {
  findPlaces,
  type RecordColumn,
  type RecordLayout,
  type RecordPlaces,
} from '../source/police-uk/record-layout.ts';
import { csvCensus, csvHead } from './csv-census.ts';
import type { DuckdbSession } from './load-optional.ts';

/** One file that DuckDB is to read, and the reading that its records go into. */
export interface GroupedReading {
  readonly path: string;
  /** Its name, for the messages. */
  readonly name: string;
  readonly layout: RecordLayout;
  readonly areas: ByForce | ByPlace;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly reading: RecordReading;
  /** Called with the number of bytes that were looked at. */
  readonly onBytes: (bytes: number) => void;
}

/** More groups than this are not labels that repeat. */
const MOST_GROUPS = 1_000_000;
/** Groups that are held at once. */
const PAGE = 1024;

/**
 * Has DuckDB split the records of a file and group them by their texts, and gives what counts the groups: by the rules
 * that read one record. Or gives in words what makes it doubtful that this is what the streaming reader would read;
 * nothing of the file was counted then, nor when it rejects.
 */
export async function groupRecords(
  session: DuckdbSession,
  wanted: GroupedReading,
): Promise<string | (() => Promise<void>)> {
  const { path, name, layout, areas, encoding, reading, onBytes } = wanted;
  // DuckDB takes these for a pattern that stands for several files.
  if (/[*?[\]{}]/.test(resolve(path))) return 'a path that DuckDB takes for a pattern';
  const head = await csvHead(path, encoding);
  const places = head === null ? null : findPlaces(layout, head.cells, 1);
  if (head === null || places === null || 'faults' in places)
    return 'no header of such a file in the first line';
  const { columns, keys } = recordKeys(layout, areas, places);
  // Bytes that are doubtful never reach DuckDB: of some it makes an error after which it must be begun anew.
  const census = await csvCensus(path, head.delimiter, encoding, onBytes);
  if (census.doubt !== null) return census.doubt;
  const csv: CsvFile = {
    path: resolve(path),
    delimiter: head.delimiter,
    isQuoted: census.isQuoted,
    width: head.cells.length,
  };
  const id = layout.sharesIds || places.at.id < 0 ? null : places.at.id;
  await session.query(csvGroups(csv, keys));
  const [summary = []] = await session.query(csvSummary(keys));
  const [size = 0, records = 0, blank = 0] = summary.map(Number);
  if (size > MOST_GROUPS) return 'hardly any records that are alike';
  if (blank > 0) return 'records that may be blank';
  if (records !== census.lines - 1) return 'other records for DuckDB than it has lines';
  const file = reading.openGrouped(name, columns);
  const doubt = file.doubt(await textsOf(session, columns));
  if (doubt !== null) return doubt;
  return () => countGroups(session, file, { csv, keys, id, size, separator: head.separator });
}

/** What was grouped, and how. */
interface Grouped {
  readonly csv: CsvFile;
  readonly keys: readonly CsvKey[];
  /** Place of the crime ID; `null` where none is told apart. */
  readonly id: number | null;
  /** How many groups there are. */
  readonly size: number;
  readonly separator: string;
}

async function countGroups(
  session: DuckdbSession,
  file: ReturnType<RecordReading['openGrouped']>,
  { csv, keys, id, size, separator }: Grouped,
): Promise<void> {
  const unsound: (RecordGroup & { readonly number: number })[] = [];
  for (let from = 0; from < size; from += PAGE) {
    const groups = (await session.query(csvGroupRows(keys, from, from + PAGE))).map(groupOf);
    for (const index of file.count(groups)) unsound.push(...groups.slice(index, index + 1));
  }
  const numbers = unsound.map(({ number }) => number);
  if (id !== null) await session.query(csvIds(csv, keys, id, numbers));
  const rejected = unsound.reduce((sum, group) => sum + group.records, 0);
  const listed = Math.min(file.room(), rejected);
  const first = listed === 0 ? [] : await session.query(csvRows(csv, keys, numbers, listed));
  if (first.length !== listed)
    throw new IndicatorError({
      code: 'unreadable',
      path: `${shown(csv.path)}:`,
      expected: 'must not change while it is read',
      received: `${first.length} rejected records in place of ${listed}`,
    });
  for (const [row, ...cells] of first) file.reject(cells.map(String), Number(row));
  for (let more = first.length; more < rejected; more += 1) file.reject(unsound[0]?.cells ?? [], 0);
  file.close(separator);
}

/** The texts of the columns that may be doubtful; none of a column that the file has not. */
async function textsOf(session: DuckdbSession, columns: readonly RecordColumn[]): Promise<GroupTexts> {
  const places = doubtful.map((column) => columns.indexOf(column)).filter((place) => place >= 0);
  const rows = await session.query(csvTexts(places, MOST_LABELS + 1));
  const textsAt = (column: RecordColumn) =>
    rows.filter(([place]) => place === columns.indexOf(column)).map(([, text]) => String(text));
  return {
    id: textsAt('id'),
    category: textsAt('category'),
    outcome: textsAt('outcome'),
    force: textsAt('force'),
  };
}

function groupOf(row: readonly unknown[]): RecordGroup & { readonly number: number } {
  return { number: Number(row[0]), cells: row.slice(1, -1).map(String), records: Number(row.at(-1)) };
}

/** What an error of DuckDB says in its first line, which names no cell. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : 'an error';
  return shown(message.split('\n')[0] ?? '');
}

/** What records are grouped by, and which column of a record each key stands for. */
export interface RecordKeys {
  readonly columns: readonly RecordColumn[];
  readonly keys: readonly CsvKey[];
}

const written: CsvText = { as: 'written' };
const monthPattern = String.raw`(?:19[5-9]|20\d)\d-(?:0[1-9]|1[0-2])-`;
/** Days that every month has: whether there is a later one, the rules tell. */
const dayPattern = '(?:0[1-9]|1[0-9]|2[0-8])';
/** Minutes, and what may follow them in UTC; a time with another offset is left as it is written. */
const minutesInUtc = String.raw`[0-5]\d(?::\d\d(?:\.\d+)?)?(?:Z|[+]00:?00)?`;
/** Of a time only the month counts, but for the last hour of a day, which may be of the next month. */
const monthOfTime: CsvText = {
  as: 'replaced',
  replacements: [
    [String.raw`^(${monthPattern})${dayPattern}T(?:[01]\d|2[0-2]):${minutesInUtc}$`, String.raw`\101T00:00`],
    [`^(${monthPattern}${dayPattern}T23:)${minutesInUtc}$`, String.raw`\100`],
  ],
};

/**
 * The keys that tell apart all records that the rules of data.police.uk could treat differently. A text of which
 * there are many stands for others that the rules treat alike; which text a record has, the rules themselves read.
 */
export function recordKeys(
  { headers }: RecordLayout,
  areas: ByForce | ByPlace,
  { at }: RecordPlaces,
): RecordKeys {
  const found: (readonly [RecordColumn, CsvKey])[] = [];
  const add = (column: RecordColumn, text: CsvText = written, cells: readonly number[] = [at[column]]) => {
    const there = cells.filter((cell) => cell >= 0);
    if (there.length > 0) found.push([column, { cells: there, text }]);
  };
  add('id', { as: 'begun' });
  add('month', headers.month === 'Date' ? monthOfTime : written);
  for (const column of ['category', 'outcome', 'force', 'reportedBy'] as const) add(column);
  if (areas.by === 'force') add('lsoaCode', { as: 'filled' }, [at.lsoaCode, at.lsoaName]);
  else {
    add('lsoaCode', codeText(areas));
    add('lsoaName', nameText(areas));
  }
  return { columns: found.map(([column]) => column), keys: found.map(([, key]) => key) };
}

const codePattern = String.raw`[A-Z]\d{8}`;
const otherCode = 'Z00000000';

/** LSOA codes that are no place of the areas are all alike. */
function codeText({ places }: ByPlace): CsvText {
  if (Object.hasOwn(places, otherCode)) return written;
  const but = Object.keys(places).filter((place) => new RegExp(`^${codePattern}$`).test(place));
  return { as: 'one-of-many', pattern: codePattern, but, by: otherCode };
}

/** LSOA names of one district are alike, unless single ones are places of the areas. */
function nameText({ places }: ByPlace): CsvText {
  if (Object.keys(places).some((place) => /\d{3}[a-z]$/.test(plainName(place)))) return written;
  return { as: 'replaced', replacements: [[String.raw` \d{3}[A-Z]$`, ' 000A']] };
}
