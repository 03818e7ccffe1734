import type { Indicator } from '../indicator/indicator.ts';
import { requireFunction, requireObject } from '../result/require-form.ts';
import { refuse } from '../result/rule.ts';
import type { Tally } from '../series/observation.ts';
import { aggregation } from './aggregation.ts';
import type { AggregationOptions } from './aggregation-options.ts';
import { type ResultRow, talliesFrom } from './tallies-from.ts';

/**
 * What the engine asks of a database: all rows of a query, or a rejection. `duckdbClient` and `clickhouseClient`
 * make one of a connection.
 */
export interface EngineClient {
  query(sql: string, control?: { readonly signal?: AbortSignal }): Promise<Iterable<ResultRow>>;
}

/** Options of `runAggregation`: those of the query, and how to stop it. */
export interface RunOptions extends AggregationOptions {
  /** Ends the query when it is aborted; the promise rejects. */
  readonly signal?: AbortSignal;
}

/**
 * Run aggregation: what are the counts that this indicator adds up, taken from where the records are?
 *
 * Sends one query by the client, and gives rows for `panel(indicator, rows)`. A query that fails rejects with the
 * client's own error, one that is aborted by `signal` too, and a result that is not whole with `unreadable`; it is
 * not tried again. Otherwise as `aggregation` and `talliesFrom`.
 *
 * @example
 * const columns = { area: 'LPA', period: 'Month', category: 'Crime type', outcome: 'Last outcome category' };
 * const tallies = await runAggregation(duckdbClient(connection), courtToUnable, { table: 'crimes', columns, dialect: 'duckdb' });
 * const figures = panel(courtToUnable, tallies);
 */
export async function runAggregation(
  client: EngineClient,
  indicator: Indicator,
  given: RunOptions,
): Promise<Tally[]> {
  requireObject(
    'runAggregation: options',
    given,
    "an object such as { table: 'crimes', columns, dialect: 'duckdb' }",
  );
  const { signal, ...options } = given;
  requireFunction(
    'runAggregation: client.query',
    client?.query,
    'a function, as duckdbClient(connection) gives it',
  );
  if (signal !== undefined && !(signal instanceof AbortSignal))
    refuse('runAggregation: signal', 'must be the signal of an AbortController', signal);
  const { sql } = aggregation(indicator, options);
  signal?.throwIfAborted();
  return talliesFrom(await client.query(sql, signal === undefined ? {} : { signal }));
}
