import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { resultColumns } from './result-columns.ts';
import type { EngineClient } from './run-aggregation.ts';
import type { ResultRow } from './tallies-from.ts';

/**
 * Sent with every query, whatever the profile of the user says. Each one that is off by a profile gives a part of
 * the rows and no error.
 */
export const clickhouseSettings = {
  /** A shard that does not answer is an error. */
  skip_unavailable_shards: 0,
  /** An error in the middle of a query is its answer, and does not come behind a part of the rows. */
  wait_end_of_query: 1,
  /** Shards give states that are merged, not results of their own. */
  distributed_group_by_no_merge: '0',
  read_overflow_mode: 'throw',
  group_by_overflow_mode: 'throw',
  result_overflow_mode: 'throw',
  timeout_overflow_mode: 'throw',
} as const;

/** What is used of a client of `@clickhouse/client`. */
export interface ClickhouseConnection {
  query(request: {
    readonly query: string;
    readonly format: 'JSON';
    readonly clickhouse_settings: typeof clickhouseSettings;
    readonly abort_signal?: AbortSignal;
  }): Promise<{ json(): Promise<unknown> }>;
}

/** The body of an answer in the format `JSON`. */
interface Answer {
  readonly data: readonly ResultRow[];
  readonly totals?: ResultRow;
  readonly rows: number;
}

/**
 * ClickHouse client: a client of `@clickhouse/client`, for `runAggregation`.
 *
 * Sends `clickhouseSettings`, and puts the totals, which come beside the rows, behind them. The client stays the
 * caller's own, to open and to close. Throws `unreadable` when the answer does not hold as many rows as it says.
 */
export function clickhouseClient(client: ClickhouseConnection): EngineClient {
  return {
    async query(sql, { signal } = {}) {
      const request = { query: sql, format: 'JSON', clickhouse_settings: clickhouseSettings } as const;
      const stoppable = signal === undefined ? request : { ...request, abort_signal: signal };
      const answer = await (await client.query(stoppable)).json();
      if (!isAnswer(answer) || answer.data.length !== answer.rows)
        throw new IndicatorError({
          code: 'unreadable',
          path: 'clickhouseClient: answer',
          expected: `must hold as many rows as it says${isAnswer(answer) ? ` (${answer.rows})` : ''}`,
          received: received(isAnswer(answer) ? answer.data : answer),
        });
      const { data, totals } = answer;
      return totals === undefined ? data : [...data, { ...totals, [resultColumns.area]: null }];
    },
  };
}

function isAnswer(body: unknown): body is Answer {
  return (
    typeof body === 'object' && body !== null && 'data' in body && Array.isArray(body.data) && 'rows' in body
  );
}
