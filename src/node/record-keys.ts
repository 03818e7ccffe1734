import type { CsvKey, CsvText } from '../engine/csv-groups.ts';
import { plainName } from '../source/area-finder.ts';
import type { ByForce, ByPlace } from '../source/police-uk/options.ts';
import type { RecordColumn, RecordLayout, RecordPlaces } from '../source/police-uk/record-layout.ts';

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
