import { sqlName, sqlText } from './sql-text.ts';

/** A CSV file that DuckDB splits into cells as the streaming reader does: what may differ was ruled out before. */
export interface CsvFile {
  readonly path: string;
  readonly delimiter: string;
  /** Whether any cell is in quotes; otherwise a quote is a character like any other. */
  readonly isQuoted: boolean;
  /** Cells in its header. */
  readonly width: number;
}

/** The text by which records are told apart: as it is written, or one that is read in the same way as many others. */
export type CsvText =
  | { readonly as: 'written' }
  /** `x` when any of the cells is not empty. */
  | { readonly as: 'filled' }
  /** `x` when the cell begins with a visible character of ASCII, as it is written otherwise. */
  | { readonly as: 'begun' }
  /** With what matches one pattern after another written anew. */
  | { readonly as: 'replaced'; readonly replacements: readonly (readonly [pattern: string, by: string])[] }
  /** `by` for all texts that match a pattern as a whole but some. */
  | {
      readonly as: 'one-of-many';
      readonly pattern: string;
      readonly but: readonly string[];
      readonly by: string;
    };

/** What records are grouped by: the text of one cell, or of several. */
export interface CsvKey {
  readonly cells: readonly number[];
  readonly text: CsvText;
}

/** Longest line that is read, in bytes: a longer one is an error of DuckDB. */
const LONGEST = 1 << 20;
/** Piece of the file that a thread holds, in bytes: of the usual 32 MB a few threads fill the memory of a session. */
const PIECE = 4 * LONGEST;
/** Parts in which fingerprints are told apart. */
const SHARES = 16;
const groups = 'record_groups';
const fingerprints = 'crime_ids';

const cell = (at: number): string => `coalesce(${sqlName(`c${at}`, 'duckdb', 'csvGroups: cells')}, '')`;
const text = (value: string): string => sqlText(value, 'duckdb', 'csvGroups: text');
const keyName = (place: number): string => `k${place}`;
const begins = (sql: string): string => `(${sql} >= '!' AND ${sql} < chr(127))`;
const withCommas = (parts: readonly string[]): string => parts.join(', ');

/** Groups the records of a file by their keys, in a temporary table that is there until the next file. */
export function csvGroups(file: CsvFile, keys: readonly CsvKey[]): string {
  return `CREATE OR REPLACE TEMP TABLE ${groups} AS SELECT ${keysOf(keys)}, count(*) AS records
FROM ${csvTable(file)} GROUP BY ${withCommas(keys.map((_, place) => `${place + 1}`))}`;
}

/** How many groups the last file has, how many records, and how many groups in which no text begins visibly. */
export function csvSummary(keys: readonly CsvKey[]): string {
  const blank = keys.map((_, place) => `NOT ${begins(keyName(place))}`).join(' AND ');
  return `SELECT count(*), coalesce(sum(records), 0), count(*) FILTER (${blank}) FROM ${groups}`;
}

/** The texts of some keys of the groups of the last file, each with the place of its key. */
export function csvTexts(places: readonly number[], most: number): string {
  const texts = places.map(
    (place) => `(SELECT DISTINCT ${place}, ${keyName(place)} FROM ${groups} LIMIT ${most})`,
  );
  return texts.join(' UNION ALL ');
}

/** Some groups of the last file: the number by which `csvRows` and `csvIds` know each, its texts, and its records. */
export function csvGroupRows(keys: readonly CsvKey[], from: number, to: number): string {
  return `SELECT rowid, ${withCommas(keys.map((_, place) => keyName(place)))}, records FROM ${groups}
WHERE rowid >= ${from} AND rowid < ${to}`;
}

/** The first records of the file that are in some of its groups, with their numbers as a spreadsheet counts. */
export function csvRows(
  file: CsvFile,
  keys: readonly CsvKey[],
  numbers: readonly number[],
  most: number,
): string {
  return `SELECT r.* FROM (SELECT row_number() OVER () + 1 AS number, ${keysOf(keys)} FROM ${csvTable(file)}) AS r
SEMI JOIN ${groupsOf(keys, numbers)}
ORDER BY r.number LIMIT ${most}`;
}

/** Makes the table of the fingerprints of crime IDs. */
export const csvIdTable = `CREATE TEMP TABLE ${fingerprints} (id UBIGINT)`;

/**
 * Puts the fingerprints of the crime IDs of all groups of the last file but some into their table. The file is read once
 * more: lists of them kept beside the groups would be the largest thing that a reading holds.
 */
export function csvIds(
  file: CsvFile,
  keys: readonly CsvKey[],
  id: number,
  without: readonly number[],
): string {
  const from = `FROM ${csvTable(file)} WHERE ${cell(id)} <> ''`;
  if (without.length === 0) return `INSERT INTO ${fingerprints} SELECT hash(${cell(id)}) ${from}`;
  return `INSERT INTO ${fingerprints} SELECT r.id FROM (SELECT hash(${cell(id)}) AS id, ${keysOf(keys)} ${from}) AS r
ANTI JOIN ${groupsOf(keys, without)}`;
}

/** Some groups of the last file, to be joined with its records. */
function groupsOf(keys: readonly CsvKey[], numbers: readonly number[]): string {
  const same = keys.map((_, place) => `r.${keyName(place)} = g.${keyName(place)}`).join(' AND ');
  return `(SELECT * FROM ${groups} WHERE rowid IN (${withCommas(numbers.map(String))})) AS g ON ${same}`;
}

/** Puts the fingerprints of texts of another table there too. */
export function csvIdsOf(table: string, column: string): string {
  const [from, name] = [table, column].map((each) => sqlName(each, 'duckdb', 'csvIdsOf'));
  return `INSERT INTO ${fingerprints} SELECT hash(${name}) FROM ${from}`;
}

/**
 * How many crime IDs were met before: queries whose numbers are added up. Each takes every so-manieth fingerprint, because
 * what tells them all apart at once is the largest thing that a reading would hold.
 */
export const csvRepeated: readonly string[] = Array.from(
  { length: SHARES },
  (_, share) =>
    `SELECT count(*) - count(DISTINCT id) AS repeated FROM ${fingerprints} WHERE id % ${SHARES} = ${share}`,
);

/**
 * The file as a table of text. Nothing is guessed: no type, no separator, no header, no compression, no partition by
 * the name of a folder. Line ends are not stated, because DuckDB silently reads nothing when they are stated wrongly.
 */
function csvTable({ path, delimiter, isQuoted, width }: CsvFile): string {
  const columns = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`);
  const quote = text(isQuoted ? '"' : '');
  return `read_csv(${text(path)}, auto_detect = false, all_varchar = true, header = true, columns = {${withCommas(columns)}},
  delim = ${text(delimiter)}, quote = ${quote}, escape = ${quote}, comment = '', nullstr = '', strict_mode = true, null_padding = false,
  ignore_errors = false, compression = 'none', hive_partitioning = false, max_line_size = ${LONGEST},
  buffer_size = ${PIECE})`;
}

function keysOf(keys: readonly CsvKey[]): string {
  return withCommas(keys.map((key, place) => `${keySql(key)} AS ${keyName(place)}`));
}

function keySql({ cells, text: shape }: CsvKey): string {
  const [first = 0] = cells;
  const written = cell(first);
  switch (shape.as) {
    case 'written':
      return written;
    case 'filled':
      return `CASE WHEN ${cells.map((at) => `${cell(at)} = ''`).join(' AND ')} THEN '' ELSE 'x' END`;
    case 'begun':
      return `CASE WHEN ${begins(written)} THEN 'x' ELSE ${written} END`;
    case 'replaced':
      return shape.replacements.reduce(
        (before, [pattern, by]) => `regexp_replace(${before}, ${text(pattern)}, ${text(by)})`,
        written,
      );
    case 'one-of-many': {
      const but = shape.but.length === 0 ? '' : ` AND ${written} NOT IN (${withCommas(shape.but.map(text))})`;
      return `CASE WHEN regexp_full_match(${written}, ${text(shape.pattern)})${but} THEN ${text(shape.by)} ELSE ${written} END`;
    }
  }
}
