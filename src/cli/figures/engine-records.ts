import { extname, resolve } from 'node:path';
import type { AggregationOptions } from '../../engine/aggregation-options.ts';
import { clickhouseClient } from '../../engine/clickhouse-client.ts';
import { duckdbClient } from '../../engine/duckdb-client.ts';
import type { EngineClient } from '../../engine/run-aggregation.ts';
import { sqlText } from '../../engine/sql-text.ts';
import { loadOptional } from '../../node/load-optional.ts';
import { sourceFiles } from '../../node/source-files.ts';
import { IndicatorError } from '../../result/error.ts';
import { printable, shown } from '../../source/fault-list.ts';
import { unreadable } from '../../source/limits.ts';
import type { EngineArguments } from '../arguments/engine-arguments.ts';

/** A table of records in a database. */
export interface EngineRecords extends Pick<AggregationOptions, 'table' | 'dialect'> {
  readonly client: EngineClient;
  /** Names of its columns. */
  readonly columns: readonly string[];
  close(): Promise<void>;
}

/** A driver's own error as one that can be told; what the library says of itself is told as it is. */
export function failed(engine: string, error: unknown): unknown {
  if (!(error instanceof Error) || error.name === 'IndicatorError') return error;
  const [line = ''] = error.message.split('\n');
  return new IndicatorError({
    code: 'unreadable',
    path: `--engine ${engine}:`,
    expected: 'must be able to count the records',
    received: printable(line === '' ? error.name : line.slice(0, 300)),
  });
}

/** Loads a driver, which is optional; throws `missing-peer` with what to do when it is absent. */
export function loadDriver<Driver>(name: string, load: () => Promise<Driver>): Promise<Driver> {
  return loadOptional(load, {
    path: `--engine: ${name}`,
    expected: `must be installed (npm install ${name})`,
  });
}

/** The files that a database is to read: those that are named, and those of a folder and its folders by their ending. */
export async function filePathsOf(
  paths: readonly string[],
  endings: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const { files, close } = await sourceFiles(path);
    await close();
    const onDisk = files.flatMap((file) => (file.path === undefined ? [] : [file.path]));
    const own = onDisk.filter((name) => endings.includes(extname(name).toLowerCase()));
    if (own.length === 0)
      throw unreadable(path, { expected: `must hold records in ${endings.join(' or ')}`, found: 'none' });
    for (const name of own) found.add(name);
  }
  return [...found];
}

/** Files of records as one table of DuckDB: CSV with every column as text, or Parquet. */
export async function duckdbRecords(paths: readonly string[]): Promise<EngineRecords> {
  const files = await filePathsOf(paths, ['.csv', '.parquet']);
  const isParquet = (file: string) => extname(file).toLowerCase() === '.parquet';
  if (files.some(isParquet) && !files.every(isParquet))
    throw new IndicatorError({
      code: 'unreadable',
      path: '--engine duckdb:',
      expected: 'must have files of one sort',
      received: 'CSV and Parquet',
    });
  const { DuckDBInstance } = await loadDriver('@duckdb/node-api', () => import('@duckdb/node-api'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const close = async () => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const list = files.map((file) => sqlText(literalPath(file), 'duckdb', 'duckdbRecords: file')).join(', ');
    const read = files.every(isParquet)
      ? `read_parquet([${list}], union_by_name = true)`
      : `read_csv([${list}], all_varchar = true, union_by_name = true, header = true)`;
    await connection.run(`CREATE VIEW records AS SELECT * FROM ${read}`);
    const described = await connection.runAndReadAll('DESCRIBE records');
    const columns = described.getRowObjects().map((row) => String(row['column_name']));
    return { client: duckdbClient(connection), table: 'records', dialect: 'duckdb', columns, close };
  } catch (error) {
    await close();
    throw failed('duckdb', error);
  }
}

/** DuckDB takes a path for a pattern; in brackets each sign stands for itself. A path from the root is no address. */
function literalPath(file: string): string {
  return resolve(file).replaceAll(/[*?[]/g, '[$&]');
}

/** A table of records on a ClickHouse server. The password is that of the environment. */
export async function clickhouseRecords(
  { url, table, user }: EngineArguments & { readonly engine: 'clickhouse' },
  env: Readonly<Record<string, string | undefined>>,
): Promise<EngineRecords> {
  const driver = await loadDriver('@clickhouse/client', () => import('@clickhouse/client'));
  const username = user ?? env['CLICKHOUSE_USER'];
  const password = env['CLICKHOUSE_PASSWORD'];
  const connection = driver.createClient({
    url,
    // What fails is told in one sentence, not in a log.
    log: { level: driver.ClickHouseLogLevel.OFF },
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  });
  const close = () => connection.close();
  try {
    const client = clickhouseClient(connection);
    const [database, name] = typeof table === 'string' ? [null, table] : table;
    const inDatabase =
      database === null ? 'currentDatabase()' : sqlText(database, 'clickhouse', '--database');
    const found = await client.query(
      `SELECT name FROM system.columns WHERE database = ${inDatabase} AND table = ${sqlText(name, 'clickhouse', '--table')}`,
    );
    const columns = [...found].map((row) => String(row['name']));
    if (columns.length === 0)
      throw new IndicatorError({
        code: 'unreadable',
        path: '--engine clickhouse: --table',
        expected: 'must be a table of the server that can be read',
        received: shown(name),
      });
    return { client, table, dialect: 'clickhouse', columns, close };
  } catch (error) {
    await close();
    throw failed('clickhouse', error);
  }
}
