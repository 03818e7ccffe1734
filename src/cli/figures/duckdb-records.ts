import { extname, resolve } from 'node:path';
import { duckdbClient } from '../../engine/duckdb-client.ts';
import { sqlText } from '../../engine/sql-text.ts';
import { IndicatorError } from '../../result/error.ts';
import { type EngineRecords, failed, filePathsOf, loadDriver } from './engine-records.ts';

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
