import { basename } from 'node:path';
import { IndicatorError } from '../result/index.ts';
import { shown } from '../source/fault-text.ts';
import type { SourceReading } from '../source/index.ts';
import {
  checkPoliceUkOptions,
  layouts,
  namedFile,
  type PoliceUkKind,
  type PoliceUkOptions,
  recordReading,
} from '../source/police-uk/index.ts';
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
  /** Called after each piece that was read. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

interface ChosenFiles {
  readonly chosen: readonly SourceFile[];
  /** What was left out, as sentences. */
  readonly leftOut: readonly string[];
}

/** Defaults of `readPoliceUkFiles`; for the others see `policeUkDefaults`. */
export const policeUkFilesDefaults = { kind: 'street' } as const satisfies PoliceUkFilesOptions;

/**
 * Read data.police.uk files: a file, every file of a kind in a folder and its folders, or the monthly archive as it
 * was downloaded, read without unpacking it to disk.
 *
 * In a folder or an archive the files are told by their published names (`2018-10-west-mercia-street.csv`); others
 * are left alone. Where a name occurs twice, as when two archives were unpacked side by side, the file of the later
 * path counts and the other is left out, which the report says: forces re-supply whole months. What each record
 * must be: `readStreetCrimes`. Records are counted one by one in bounded memory. Nothing is written.
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
  const { kind } = { ...policeUkFilesDefaults, ...options };
  checkPoliceUkOptions(options, 'readPoliceUkFiles');
  if (!Object.hasOwn(layouts, kind))
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'readPoliceUkFiles: kind',
      expected: `must be one of ${Object.keys(layouts).join(', ')}`,
      received: String(kind),
    });
  const { files, close } = await sourceFiles(path);
  try {
    const isOneFile = files.length === 1 && files[0]?.name === path;
    const { chosen, leftOut } = isOneFile
      ? { chosen: files, leftOut: [] }
      : chosenFiles(files, kind, options);
    const reading = recordReading(layouts[kind], { ...options, file: path }, !isOneFile);
    if (chosen.length === 0)
      reading.refuse(path, `must hold files named for ${layouts[kind].records}`, `${files.length} others`);
    const total = chosen.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const file of chosen) {
      const opened = reading.open(isOneFile ? basename(path) : file.name);
      for await (const piece of file.pieces()) {
        opened.push(piece);
        done += piece.length;
        options.onProgress?.({ file: file.name, done, total });
      }
      opened.close();
    }
    const { rows, report } = reading.finish();
    return { rows, report: { ...report, assumptions: [...leftOut, ...report.assumptions] } };
  } finally {
    await close();
  }
}

/** The files of a kind, and of two with one name the later. */
function chosenFiles(
  files: readonly SourceFile[],
  kind: PoliceUkKind,
  { forces }: PoliceUkFilesOptions,
): ChosenFiles {
  const byName = new Map<string, SourceFile>();
  const leftOut: string[] = [];
  for (const file of files) {
    const named = namedFile(file.name);
    if (named.kind !== kind || named.force === null) continue;
    if (forces !== undefined && !forces.includes(named.force)) continue;
    const name = basename(file.name).toLowerCase();
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
