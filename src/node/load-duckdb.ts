import { isNotInstalled } from './load-optional.ts';

/** What is used of `@duckdb/node-api`. */
export type Duckdb = typeof import('@duckdb/node-api');

/** Loads DuckDB, which is optional, or says why it is not there. */
export async function loadDuckdb(
  load: () => Promise<Duckdb> = () => import('@duckdb/node-api'),
): Promise<Duckdb | { readonly absent: string }> {
  try {
    return await load();
  } catch (error) {
    return { absent: `@duckdb/node-api ${isNotInstalled(error) ? 'is not installed' : 'cannot be loaded'}` };
  }
}
