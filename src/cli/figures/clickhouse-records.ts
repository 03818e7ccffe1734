import { clickhouseClient } from '../../engine/clickhouse-client.ts';
import { sqlText } from '../../engine/sql-text.ts';
import { IndicatorError } from '../../result/error.ts';
import { shown } from '../../source/fault-text.ts';
import type { EngineArguments } from '../arguments/engine-arguments.ts';
import { type EngineRecords, failed, loadDriver } from './engine-records.ts';

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
