import { basename } from 'node:path';
import { readOptions } from '../result/read-options.ts';
import { shown } from '../source/fault-list.ts';
import { limitsOf, type ReadLimits } from '../source/limits.ts';
import type { PoliceUkOptions } from '../source/police-uk/options.ts';
import { checkPoliceUkOptions, policeUkRules } from '../source/police-uk/options.ts';
import { recordReading } from '../source/police-uk/record-file.ts';
import { layouts, type PoliceUkKind } from '../source/police-uk/record-layout.ts';
import { namedFile } from '../source/police-uk/record-notes.ts';
import type { SourceReading } from '../source/source-report.ts';
import { recordEngine } from './record-engine.ts';
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

const optionRules = {
  ...{ areas: policeUkRules.areas, mode: policeUkRules.mode, encoding: policeUkRules.encoding },
  ...{ repeatedIds: policeUkRules.repeatedIds, fitFor: policeUkRules.fitFor },
  kind: { is: 'one-of', values: Object.keys(layouts) },
  forces: { is: 'list' },
  engine: { is: 'one-of', values: ['duckdb', 'stream'] },
  limits: { is: 'object' },
  signal: { is: 'object' },
  onProgress: { is: 'anything' },
} as const;

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
  given: PoliceUkFilesOptions = {},
): Promise<SourceReading> {
  const options = readOptions('readPoliceUkFiles', optionRules, given);
  const { kind } = { ...policeUkFilesDefaults, ...options };
  checkPoliceUkOptions(options, 'readPoliceUkFiles');
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

/** Whether the name of a file says that it is of the kind, and of a force that is asked for. */
function isWanted({ name }: SourceFile, kind: PoliceUkKind, { forces }: PoliceUkFilesOptions): boolean {
  const named = namedFile(name);
  return named.kind === kind && named.force !== null && (forces?.includes(named.force) ?? true);
}

/** Which files are read as one, and under which name. */
interface RecordFiles {
  readonly kind: PoliceUkKind;
  readonly files: readonly SourceFile[];
  /** Name of the whole, for the messages. */
  readonly file: string;
  /** Whether the report is of several files, so that each fault names its own. */
  readonly areMany: boolean;
  /** Files that were looked at and are not of the kind. */
  readonly others: number;
}

/**
 * Reads files of one kind, one after another, in bounded memory. Of two with one published name the later counts:
 * forces re-supply whole months.
 */
export async function readRecordFiles(
  { kind, files, file, areMany, others }: RecordFiles,
  options: PoliceUkFilesOptions,
): Promise<SourceReading> {
  const { chosen, leftOut } = withoutEarlier(files);
  const { signal, onProgress } = options;
  const engine = await recordEngine({ kind, files: chosen, areMany }, options);
  try {
    const reading = recordReading(layouts[kind], { ...options, file }, areMany, engine.ids);
    if (chosen.length === 0)
      reading.refuse(file, `must hold files named for ${layouts[kind].records}`, `${others} others`);
    const total = chosen.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const each of chosen) {
      const before = done;
      let seen = 0;
      // A file that is begun anew has not come further before it has come as far as it was.
      const onBytes = (bytes: number) => {
        seen += bytes;
        if (before + seen <= done) return;
        done = before + seen;
        onProgress?.({ file: each.name, done, total });
      };
      const name = areMany ? each.name : basename(file);
      if (await engine.read(each, name, reading, onBytes)) continue;
      seen = 0;
      const opened = reading.open(name);
      for await (const piece of each.pieces()) {
        opened.push(piece);
        onBytes(piece.length);
        signal?.throwIfAborted();
        await engine.streamed();
      }
      opened.close();
    }
    const notes = await engine.finish(reading);
    const { rows, report } = reading.finish();
    return { rows, report: { ...report, assumptions: [...leftOut, ...notes, ...report.assumptions] } };
  } finally {
    await engine.close();
  }
}

/** Of two files with one published name the later, and what is left out as sentences. */
function withoutEarlier(files: readonly SourceFile[]) {
  const byName = new Map<string, SourceFile>();
  const leftOut: string[] = [];
  for (const file of files) {
    // Only published names tell that two files are of the same month and force.
    const name = namedFile(file.name).kind === null ? file.name : basename(file.name).toLowerCase();
    const earlier = byName.get(name);
    if (earlier !== undefined)
      leftOut.push(
        `${shown(earlier.name)} is left out: ${shown(file.name)} has the same name and stands for it.`,
      );
    byName.delete(name);
    byName.set(name, file);
  }
  return { chosen: [...byName.values()], leftOut };
}
