import { IndicatorError } from '../result/index.ts';

/** The two packages that draw. */
export interface Vega {
  readonly vega: typeof import('vega');
  readonly vegaLite: typeof import('vega-lite');
}

/** Loads the packages that draw, which are optional; throws `missing-peer` with what to do when they are absent. */
export async function loadVega(load: () => Promise<Vega> = importBoth): Promise<Vega> {
  try {
    return await load();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new IndicatorError({
      code: 'missing-peer',
      path: 'svgFrom: vega and vega-lite',
      expected: 'must be installed to draw pictures (npm install vega vega-lite)',
      received: 'none',
    });
  }
}

async function importBoth(): Promise<Vega> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  return { vega, vegaLite };
}
