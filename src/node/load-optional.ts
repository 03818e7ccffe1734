import { IndicatorError } from '../result/error.ts';

/** Loads what is optional; throws `missing-peer` with what to do when it is not installed. */
export async function loadOptional<Loaded>(
  load: () => Promise<Loaded>,
  { path, expected }: { readonly path: string; readonly expected: string },
): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if (!isNotInstalled(error)) throw error;
    throw new IndicatorError({ code: 'missing-peer', path, expected, received: 'none' });
  }
}

/** Whether loading failed because the package is not there. */
export function isNotInstalled(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}

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

/** The two packages that draw. */
export interface Vega {
  readonly vega: typeof import('vega');
  readonly vegaLite: typeof import('vega-lite');
}

/** Loads the packages that draw, which are optional; throws `missing-peer` with what to do when they are absent. */
export function loadVega(load: () => Promise<Vega> = importBoth): Promise<Vega> {
  return loadOptional(load, {
    path: 'svgFrom: vega and vega-lite',
    expected: 'must be installed to draw pictures (npm install vega vega-lite)',
  });
}

async function importBoth(): Promise<Vega> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  return { vega, vegaLite };
}
