import { interruptible } from './interruptible.ts';
import type { EngineClient } from './run-aggregation.ts';
import type { ResultRow } from './tallies-from.ts';

/** What is used of a connection of `@duckdb/node-api`. */
export interface DuckdbConnection {
  runAndReadAll(sql: string): Promise<{ getRowObjects(): Iterable<ResultRow> }>;
  interrupt(): void;
}

/**
 * DuckDB client: a connection of `@duckdb/node-api`, for `runAggregation`.
 *
 * The connection stays the caller's own, to open and to close. A query that is stopped by its signal is interrupted and
 * rejects with the signal's reason; so give a connection one query at a time.
 *
 * @example
 * const client = duckdbClient(await (await DuckDBInstance.create('crimes.duckdb')).connect());
 */
export function duckdbClient(connection: DuckdbConnection): EngineClient {
  return {
    query: async (sql, { signal } = {}) =>
      (await interruptible(connection, signal, () => connection.runAndReadAll(sql))).getRowObjects(),
  };
}
