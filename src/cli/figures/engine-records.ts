import { extname } from 'node:path';
import type { AggregationOptions } from '../../engine/aggregation-options.ts';
import type { EngineClient } from '../../engine/run-aggregation.ts';
import { loadOptional } from '../../node/load-optional.ts';
import { sourceFiles } from '../../node/source-files.ts';
import { IndicatorError } from '../../result/error.ts';
import { printable } from '../../source/fault-text.ts';
import { unreadable } from '../../source/limits.ts';

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
