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
 * The connection stays the caller's own, to open and to close.
 *
 * @example
 * const client = duckdbClient(await (await DuckDBInstance.create('crimes.duckdb')).connect());
 */
export function duckdbClient(connection: DuckdbConnection): EngineClient {
  return {
    async query(sql, { signal } = {}) {
      const interrupt = () => connection.interrupt();
      signal?.addEventListener('abort', interrupt, { once: true });
      try {
        return (await connection.runAndReadAll(sql)).getRowObjects();
      } finally {
        signal?.removeEventListener('abort', interrupt);
      }
    },
  };
}
