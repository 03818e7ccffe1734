import { csvIdsOf, csvIdTable, csvRepeated } from '../engine/csv-groups.ts';
import { printable } from '../source/fault-list.ts';
import { policeUkDefaults } from '../source/police-uk/options.ts';
import { type CrimeIds, crimeIds } from '../source/police-uk/record-counter.ts';
import type { RecordReading } from '../source/police-uk/record-file.ts';
import { layouts, type PoliceUkKind, type RecordLayout } from '../source/police-uk/record-layout.ts';
import { groupRecords, reasonOf } from './group-records.ts';
import { type Duckdb, type DuckdbSession, duckdbSession, loadDuckdb } from './load-optional.ts';
import type { PoliceUkFilesOptions } from './read-police-uk-files.ts';
import type { SourceFile } from './source-files.ts';

/** What reads record files in place of the streaming reader, where it reads what that would. */
export interface RecordEngine {
  /** Crime IDs that the streaming reader meets. */
  readonly ids: CrimeIds;
  /** Reads a file into a reading; `false` leaves it to the streaming reader. */
  read(
    file: SourceFile,
    name: string,
    reading: RecordReading,
    onBytes: (bytes: number) => void,
  ): Promise<boolean>;
  /** Called after each piece that the streaming reader read. */
  streamed(): Promise<void>;
  /** Completes the reading, and gives what was left to the streaming reader, as sentences. */
  finish(reading: RecordReading): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The files of a reading. */
interface EngineFiles {
  readonly kind: PoliceUkKind;
  readonly files: readonly SourceFile[];
  readonly areMany: boolean;
}

/** Files that are named one by one where they are left to the streaming reader. */
const MOST_NAMED = 12;
/** Crime IDs that the streaming reader met, before DuckDB takes them. */
const MOST_HELD = 50_000;

/** Chooses the engine of a reading: DuckDB where it is asked for (as it is by default) and installed. */
export async function recordEngine(
  { kind, files, areMany }: EngineFiles,
  options: PoliceUkFilesOptions,
  load: () => Promise<Duckdb | { readonly absent: string }> = loadDuckdb,
): Promise<RecordEngine> {
  const { engine, repeatedIds, signal } = options;
  if (engine === 'stream') return streamingEngine([]);
  if (files.every(({ path }) => path === undefined))
    return streamingEngine(files.length === 0 ? [] : [because('they are in an archive')]);
  if (repeatedIds === 'once')
    return streamingEngine([because('which record with a crime ID is the first depends on their order')]);
  const duckdb = await load();
  if ('absent' in duckdb) return streamingEngine([because(duckdb.absent)]);
  return duckdbEngine(await duckdbSession(duckdb, signal), layouts[kind], areMany, options);
}

const because = (reason: string): string => `Read by the streaming reader and not by DuckDB: ${reason}.`;

/** Files that were left to the streaming reader, by what made them doubtful. */
function leftNotes(left: readonly (readonly [reason: string, file: string])[]): readonly string[] {
  return [...new Set(left.map(([reason]) => reason))].map((reason) => {
    const files = left.filter(([each]) => each === reason).map(([, file]) => printable(file));
    const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
    return `Read by the streaming reader and not by DuckDB (${reason}): ${files.slice(0, MOST_NAMED).join(', ')}${more}.`;
  });
}

function streamingEngine(notes: readonly string[]): RecordEngine {
  return {
    ids: crimeIds(),
    read: async () => false,
    streamed: async () => {},
    finish: async () => notes,
    close: async () => {},
  };
}

async function duckdbEngine(
  session: DuckdbSession,
  layout: RecordLayout,
  areMany: boolean,
  options: PoliceUkFilesOptions,
): Promise<RecordEngine> {
  const { areas, encoding } = { ...policeUkDefaults, ...options };
  const own = crimeIds();
  const left: (readonly [reason: string, file: string])[] = [];
  let held: string[] = [];
  let isGrouping = false;
  const give = async () => {
    if (held.length === 0) return;
    await session.load('met', 'id', held);
    await session.query(csvIdsOf('met', 'id'));
    held = [];
  };
  await session.query(csvIdTable);

  return {
    ids: {
      // Of groups DuckDB holds the IDs; those of records are held until it takes them, or by a single file itself.
      hasMet(id) {
        if (isGrouping) return false;
        if (!areMany) return own.hasMet(id);
        held.push(id);
        return false;
      },
    },
    async read({ path }, name, reading, onBytes) {
      const wanted = { name, layout, areas, encoding, reading, onBytes };
      const grouped =
        path === undefined
          ? 'in an archive'
          : await groupRecords(session, { ...wanted, path }).catch((error) => reasonOf(error));
      options.signal?.throwIfAborted();
      if (typeof grouped === 'string') {
        left.push([grouped, name]);
        return false;
      }
      isGrouping = true;
      await grouped();
      isGrouping = false;
      return true;
    },
    streamed: async () => (held.length < MOST_HELD ? undefined : give()),
    async finish(reading) {
      await give();
      for (const query of csvRepeated) {
        const [[repeated] = []] = await session.query(query);
        reading.addRepeated(Number(repeated));
      }
      // Before the rows are made: the two are the largest things that are held.
      await session.close();
      return leftNotes(left);
    },
    close: session.close,
  };
}
