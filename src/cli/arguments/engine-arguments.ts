import { misuse, named, needed, type OptionName, oneOf, type Written } from './written.ts';

/** Where records are read and counted. */
export type EngineArguments =
  | { readonly engine: 'memory' | 'duckdb' }
  | {
      readonly engine: 'clickhouse';
      readonly url: string;
      /** The table of records; a list where its name has a database before it. */
      readonly table: string | readonly [string, string];
      readonly user: string | null;
    };

/** The options that choose an engine. */
export const engineOptions = [
  ...(['engine', 'url', 'database', 'table', 'user'] as const),
] satisfies readonly OptionName[];

const engines = ['memory', 'duckdb', 'clickhouse'] as const;

/** Reads which engine is meant. A password is read from the environment alone: a command line is seen by others. */
export function engineArguments(
  command: string,
  { values }: Written,
  files: readonly string[],
): EngineArguments {
  const engine = oneOf(`${command}: --engine`, engines, values.engine ?? 'memory');
  if (engine !== 'memory')
    for (const name of [
      'strict',
      'places',
      'of',
      'encoding',
      'limit',
      'sum-over',
      'whole',
      'sheet',
      'period-of',
      'dates',
      'months',
      'every',
      'unit',
      'decimal',
      'fy',
    ] as const)
      if (values[name] !== undefined)
        throw misuse(
          `${command}: --${name}`,
          'is for --engine memory: a database counts records as they are',
          `--engine ${engine}`,
        );
  if (engine !== 'clickhouse') {
    for (const name of ['url', 'database', 'table', 'user'] as const)
      if (values[name] !== undefined)
        throw misuse(`${command}: --${name}`, 'is for --engine clickhouse', `--engine ${engine}`);
    if (files.length === 0)
      throw misuse(`${command}: FILE`, `is required (see ${command} --help)`, undefined);
    return { engine };
  }
  if (files[0] !== undefined)
    throw misuse(
      `${command}: FILE`,
      'must not stand beside --engine clickhouse, which reads --table',
      files[0],
    );
  const table = needed(`${command}: --table`, 'a table with a row for each crime', values.table);
  const database = named(`${command}: --database`, 'a database', values.database);
  return {
    engine,
    url: address(`${command}: --url`, values.url ?? 'http://localhost:8123'),
    table: database === null ? table : [database, table],
    user: named(`${command}: --user`, 'a user', values.user),
  };
}

function address(path: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw misuse(path, 'must be an address such as http://localhost:8123', text);
  if (url.password !== '' || url.username !== '')
    throw misuse(path, 'must not hold a user or a password (use --user and CLICKHOUSE_PASSWORD)', 'both');
  return text;
}
