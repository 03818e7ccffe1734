import { loadOptional } from './load-optional.ts';

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
