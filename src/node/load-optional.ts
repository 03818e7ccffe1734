import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { interruptible } from '../engine/interruptible.ts';
import { sqlName } from '../engine/sql-text.ts';
import { IndicatorError } from '../result/error.ts';

/**
 * Loads a package by a name that no bundler follows: it is optional, so that a build without it must not fail, and one that
 * draws or opens a database brings what cannot be bundled. It is looked for where the program runs.
 */
const fromOutside = (name: string): Promise<unknown> =>
  import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ name);

/** Loads what is optional; throws `missing-peer` with what to do when it is not installed. */
export async function loadOptional<Loaded>(
  load: () => Promise<Loaded>,
  { path, expected }: { readonly path: string; readonly expected: string },
): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if (!isNotInstalled(error)) throw error;
    throw new IndicatorError({ code: 'missing-peer', path, expected, received: 'none' });
  }
}

/** Whether loading failed because the package is not there. */
export function isNotInstalled(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}

/** What is used of `@duckdb/node-api`. */
export type Duckdb = typeof import('@duckdb/node-api');

/** Loads DuckDB, which is optional, or says why it is not there. */
export async function loadDuckdb(
  load: () => Promise<Duckdb> = () => fromOutside('@duckdb/node-api') as Promise<Duckdb>,
): Promise<Duckdb | { readonly absent: string }> {
  try {
    return await load();
  } catch (error) {
    return { absent: `@duckdb/node-api ${isNotInstalled(error) ? 'is not installed' : 'cannot be loaded'}` };
  }
}

/** The two packages that draw. */
export interface Vega {
  readonly vega: typeof import('vega');
  readonly vegaLite: typeof import('vega-lite');
}

/** Loads the packages that draw, which are optional; throws `missing-peer` with what to do when they are absent. */
export function loadVega(load: () => Promise<Vega> = importBoth): Promise<Vega> {
  return loadOptional(load, {
    path: 'svgFrom: vega and vega-lite',
    expected: 'must be installed to draw pictures (npm install vega vega-lite)',
  });
}

async function importBoth(): Promise<Vega> {
  const [vega, vegaLite] = await Promise.all([fromOutside('vega'), fromOutside('vega-lite')]);
  return { vega, vegaLite } as Vega;
}

/** What is used of `docx`. */
export type Docx = typeof import('docx');

/** Loads the package that writes Word files, which is optional; throws `missing-peer` with what to do when it is absent. */
export function loadDocx(
  load: () => Promise<Docx> = () => fromOutside('docx') as Promise<Docx>,
): Promise<Docx> {
  return loadOptional(load, {
    path: 'docxFrom: docx',
    expected: 'must be installed to write a Word file (npm install docx)',
  });
}

/** What is used of `@resvg/resvg-js`. */
export type Resvg = Pick<typeof import('@resvg/resvg-js'), 'Resvg'>;

/** Loads the package that makes pictures of SVG, which is optional; `null` when it is absent. */
export async function loadResvg(
  load: () => Promise<Resvg> = () => fromOutside('@resvg/resvg-js') as Promise<Resvg>,
): Promise<Resvg | null> {
  try {
    return await load();
  } catch (error) {
    if (isNotInstalled(error)) return null;
    throw error;
  }
}

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
