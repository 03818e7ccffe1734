import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Indicator } from '../indicator/indicator.ts';
import { type ErrorDetail, IndicatorError, isIndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import { received } from '../result/received.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import { shown } from '../source/fault-text.ts';
import { readTidyCsv } from '../source/read-tidy-csv.ts';
import type { KnownAreas, ReadingReport } from '../source/reading.ts';
import { readOwnIndicators } from './read-own-indicators.ts';
import { bytesOf, plainFile } from './source-files.ts';

/** Options of `readFolder`. */
export interface ReadFolderOptions {
  /** Indicators that files may be named for; those of `indicators.json` come before them. */
  readonly indicators: readonly Indicator[];
  /** Every area that may occur, for all files or for each indicator; without it any is accepted. */
  readonly knownAreas?: KnownAreas | ((indicator: Indicator) => KnownAreas);
  /** `strict` throws when any file has a fault, `lenient` uses what is sound and reports the rest. */
  readonly mode?: 'strict' | 'lenient';
}

/** The rows of one file, for one indicator. */
export interface FolderTable {
  readonly indicator: Indicator;
  readonly rows: Table<Row>;
  readonly report: ReadingReport;
}

/** What a folder holds. */
export interface FolderReading {
  /** In the order of the file names. */
  readonly tables: readonly FolderTable[];
  /** The user's own definitions, of which some may stand for one of the same id. */
  readonly ownIndicators: readonly Indicator[];
  readonly ignored: readonly { readonly file: string; readonly reason: string }[];
}

/** File in which a user defines indicators of their own. */
const OWN_INDICATORS = 'indicators.json';
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Read folder: the user's own figures, one tidy CSV file for each indicator.
 *
 * A file is named for the indicator it holds: `victim-satisfaction.csv`. What its columns must be: `readTidyCsv`.
 * `indicators.json`, when it is there, is a list of the user's own definitions, each checked as by
 * `defineIndicator`; one with the id of a given indicator takes its place. Other files, hidden files and folders are
 * left alone and listed. Nothing is written or changed, and no file outside the folder is read but by a link in it.
 *
 * Throws `unreadable` when the folder cannot be read, and in `strict` mode (the default) with the faults of all files
 * as `problems`; `invalid-indicator` for a faulty definition, in either mode.
 *
 * @example
 * const { tables } = await readFolder('figures', { indicators: catalogue });
 * tables.map(({ indicator, report }) => `${indicator.id}: ${report.used} of ${report.rowsRead} rows`)
 */
export async function readFolder(folder: string, options: ReadFolderOptions): Promise<FolderReading> {
  const { mode = 'strict', knownAreas } = options;
  const names = await filesOf(folder);
  const own = names.files.includes(OWN_INDICATORS)
    ? readOwnIndicators(await bytesIn(folder, OWN_INDICATORS), OWN_INDICATORS)
    : [];
  const byId = new Map([...options.indicators, ...own].map((indicator) => [indicator.id, indicator]));
  const ignored = names.others.map((file) => ({ file, reason: 'is not a file' }));
  const tables: FolderTable[] = [];
  const problems: ErrorDetail[] = [];

  for (const file of names.files.filter((name) => name !== OWN_INDICATORS)) {
    const id = /^([^.].*)\.csv$/i.exec(file)?.[1]?.toLowerCase();
    const indicator = id === undefined ? undefined : byId.get(id);
    if (id === undefined) ignored.push({ file, reason: 'is not a CSV file' });
    else if (indicator === undefined) {
      const expected = expectedName(id, byId);
      problems.push({ code: 'unknown-indicator', path: `${shown(file)}:`, expected, received: received(id) });
      ignored.push({ file, reason: expected });
    } else if (tables.some((table) => table.indicator.id === id)) {
      const expected =
        'must be the only file for its indicator: names are compared without regard to capitals';
      problems.push({ code: 'unreadable', path: `${shown(file)}:`, expected, received: 'another' });
      ignored.push({ file, reason: expected });
    } else {
      const input = await bytesIn(folder, file);
      const known = typeof knownAreas === 'function' ? knownAreas(indicator) : knownAreas;
      const reading = { file, indicator, ...(known === undefined ? {} : { knownAreas: known }) };
      try {
        tables.push({ indicator, ...readTidyCsv(input, { ...reading, mode }) });
      } catch (error) {
        if (!isIndicatorError(error)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  const [first] = problems;
  if (mode === 'strict' && first !== undefined)
    throw new IndicatorError({ ...first, code: 'unreadable' }, problems);
  return { tables, ownIndicators: own, ignored: ignored.sort((a, b) => inOrder(a.file, b.file)) };
}

async function filesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const isFile = (entry: (typeof entries)[number]) => entry.isFile() || entry.isSymbolicLink();
    return {
      files: entries
        .filter(isFile)
        .map(({ name }) => name)
        .sort(inOrder),
      others: entries.filter((entry) => !isFile(entry)).map(({ name }) => name),
    };
  } catch (error) {
    throw unreadable(folder, 'must be a folder that can be read', error);
  }
}

async function bytesIn(folder: string, file: string): Promise<Uint8Array> {
  return bytesOf(await plainFile(join(folder, file), 'a file', file));
}

function unreadable(name: string, expected: string, error: unknown): IndicatorError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error';
  return new IndicatorError({ code: 'unreadable', path: `${shown(name)}:`, expected, received: code });
}

const SUGGESTED = 3;
function expectedName(id: string, byId: ReadonlyMap<string, Indicator>): string {
  const left = new Set(byId.keys());
  const nearest: string[] = [];
  for (
    let name = nearestName(id, left);
    name !== null && nearest.length < SUGGESTED;
    name = nearestName(id, left)
  ) {
    nearest.push(name);
    left.delete(name);
  }
  if (nearest.length > 0) return `must be named for an indicator (the nearest: ${nearest.join(', ')})`;
  return `must be named for one of the ${byId.size} indicators, such as ${[...byId.keys()].slice(0, SUGGESTED).join(', ')}`;
}
