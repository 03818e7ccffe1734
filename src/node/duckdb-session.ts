import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { interruptible } from '../engine/interruptible.ts';
import { sqlName } from '../engine/sql-text.ts';
import type { Duckdb } from './load-optional.ts';

/** A database in memory, for as long as a reading takes. */
export interface DuckdbSession {
  /** All rows of a statement; rejects when it fails, and with the reason of the signal when that stops it. */
  query(sql: string): Promise<readonly (readonly unknown[])[]>;
  /** Makes a table of texts. */
  load(table: string, column: string, texts: readonly string[]): Promise<void>;
  /** Lets go of the memory and of the folder; a second time it does nothing. */
  close(): Promise<void>;
}

/** What DuckDB may hold in memory; more is put in a temporary folder that goes with the database. */
const MEMORY = '150MB';
/** Each thread holds pieces of the file and groups of its own: with many of them the memory is too little. */
const MOST_THREADS = 4;

/** Opens a database in memory that loads nothing and leaves nothing behind. */
export async function duckdbSession(
  { DuckDBInstance }: Duckdb,
  signal: AbortSignal | undefined,
): Promise<DuckdbSession> {
  const folder = await mkdtemp(join(tmpdir(), 'police-indicators-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: folder,
    threads: String(Math.min(MOST_THREADS, availableParallelism())),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  let isOpen = true;
  const query = async (sql: string) =>
    (await interruptible(connection, signal, () => connection.runAndReadAll(sql))).getRows();
  return {
    query,
    async load(table, column, texts) {
      const [name, text] = [table, column].map((each) => sqlName(each, 'duckdb', 'duckdbSession: load'));
      await query(`CREATE OR REPLACE TEMP TABLE ${name} (${text} VARCHAR)`);
      const appender = await connection.createAppender(table);
      for (const each of texts) {
        appender.appendVarchar(each);
        appender.endRow();
      }
      appender.closeSync();
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
