export { type Aggregation, aggregation } from './aggregation.ts';
export type { AggregationColumns, AggregationOptions } from './aggregation-options.ts';
export { type ClickhouseConnection, clickhouseClient, clickhouseSettings } from './clickhouse-client.ts';
export { type DuckdbConnection, duckdbClient } from './duckdb-client.ts';
export { mergeTallies } from './merge-tallies.ts';
export { type EngineClient, type RunOptions, runAggregation } from './run-aggregation.ts';
export type { Dialect } from './sql-text.ts';
export { type ResultRow, talliesFrom } from './tallies-from.ts';
