import { basename } from 'node:path';
import { shown } from '../source/fault-text.ts';
import { layouts, type PoliceUkKind } from '../source/police-uk/record-layout.ts';
import { namedFile } from '../source/police-uk/record-notes.ts';
import { recordReading } from '../source/police-uk/record-reading.ts';
import type { SourceReading } from '../source/source-report.ts';
import type { PoliceUkFilesOptions } from './read-police-uk-files.ts';
import { recordEngine } from './record-engine.ts';
import type { SourceFile } from './source-files.ts';

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
