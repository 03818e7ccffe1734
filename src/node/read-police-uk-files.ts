import { IndicatorError } from '../result/error.ts';
import { limitsOf, type ReadLimits } from '../source/limits.ts';
import type { PoliceUkOptions } from '../source/police-uk/options.ts';
import { checkPoliceUkOptions } from '../source/police-uk/read-records.ts';
import { layouts, type PoliceUkKind } from '../source/police-uk/record-layout.ts';
import { namedFile } from '../source/police-uk/record-notes.ts';
import type { SourceReading } from '../source/source-report.ts';
import { readRecordFiles } from './read-record-files.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** How far a reading has come. */
export interface ReadingProgress {
  /** The file that is being read. */
  readonly file: string;
  /** Bytes of text that were read, of all files. */
  readonly done: number;
  /** Bytes of text in all the files that will be read. */
  readonly total: number;
}

/** Options of `readPoliceUkFiles`. */
export interface PoliceUkFilesOptions extends Omit<PoliceUkOptions, 'file'> {
  /** Which of the files are read. */
  readonly kind?: PoliceUkKind;
  /** Forces whose files are read, as the file names have them (`west-mercia`); all without it. */
  readonly forces?: readonly string[];
  /**
   * What splits and groups the records. `duckdb` where `@duckdb/node-api` is installed: the rules then read each group
   * of records that are alike, and files for which that could differ go to `stream`, which the report says.
   */
  readonly engine?: 'duckdb' | 'stream';
  /** How many files there may be, and how large an archive may become; for the others see `readLimits`. */
  readonly limits?: Partial<ReadLimits>;
  /** Ends the reading when it is aborted; the promise rejects. */
  readonly signal?: AbortSignal;
  /** Called after each piece that was read. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Defaults of `readPoliceUkFiles`; for the others see `policeUkDefaults`. */
export const policeUkFilesDefaults = {
  kind: 'street',
  engine: 'duckdb',
} as const satisfies PoliceUkFilesOptions;

/**
 * Read data.police.uk files: a file, every file of a kind in a folder and its folders, or the monthly archive as it
 * was downloaded, read without unpacking it to disk.
 *
 * In a folder or an archive the files are told by their published names (`2018-10-west-mercia-street.csv`); others
 * are left alone. Where a name occurs twice, as when two archives were unpacked side by side, the file of the later
 * path counts and the other is left out, which the report says: forces re-supply whole months. What each record
 * must be: `readStreetCrimes`. Memory is bounded, by either engine; nothing is written but by DuckDB, into a temporary
 * folder that is removed, when its memory does not suffice.
 *
 * Throws `unreadable` when a file cannot be read to its end, in either mode: a part never passes for the whole. Each
 * file of an archive must have the size and checksum that the archive states.
 *
 * @example
 * const { rows, report } = await readPoliceUkFiles('2019-02.zip', { forces: ['west-mercia'] });
 * report.files.map(({ file, used }) => `${file}: ${used}`)
 */
export async function readPoliceUkFiles(
  path: string,
  options: PoliceUkFilesOptions = {},
): Promise<SourceReading> {
  const { kind, engine } = { ...policeUkFilesDefaults, ...options };
  checkPoliceUkOptions(options, 'readPoliceUkFiles');
  requireOneOf('kind', kind, Object.keys(layouts));
  requireOneOf('engine', engine, ['duckdb', 'stream']);
  const { files, close } = await sourceFiles(path, limitsOf(options.limits, 'readPoliceUkFiles'));
  try {
    const isOneFile = files.length === 1 && files[0]?.name === path;
    const chosen = isOneFile ? files : files.filter((file) => isWanted(file, kind, options));
    const others = files.length - chosen.length;
    return await readRecordFiles({ kind, files: chosen, file: path, areMany: !isOneFile, others }, options);
  } finally {
    await close();
  }
}

function requireOneOf(name: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `readPoliceUkFiles: ${name}`,
    expected: `must be one of ${allowed.join(', ')}`,
    received: String(value),
  });
}

/** Whether the name of a file says that it is of the kind, and of a force that is asked for. */
function isWanted({ name }: SourceFile, kind: PoliceUkKind, { forces }: PoliceUkFilesOptions): boolean {
  const named = namedFile(name);
  return named.kind === kind && named.force !== null && (forces?.includes(named.force) ?? true);
}
