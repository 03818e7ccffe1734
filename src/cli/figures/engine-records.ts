import type { AggregationOptions } from '../../engine/aggregation-options.ts';
import type { EngineClient } from '../../engine/run-aggregation.ts';
import { IndicatorError } from '../../result/error.ts';
import { printable } from '../../source/fault-text.ts';

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
