/** What is used of `@duckdb/node-api`. */
export type Duckdb = typeof import('@duckdb/node-api');

/** Loads DuckDB, which is optional, or says why it is not there. */
export async function loadDuckdb(
  load: () => Promise<Duckdb> = () => import('@duckdb/node-api'),
): Promise<Duckdb | { readonly absent: string }> {
  try {
    return await load();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
    return { absent: `@duckdb/node-api ${isMissing ? 'is not installed' : 'cannot be loaded'}` };
  }
}
