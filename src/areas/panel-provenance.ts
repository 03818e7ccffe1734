import type { Caveat } from '../result/caveat.ts';
import type { Basis, Source } from '../result/provenance.ts';
import type { Series } from '../series/series.ts';

/** Basis, sources and caveats of several series together: the weakest basis, and each source and caveat once. */
export function panelProvenance(series: readonly Series[]): {
  readonly basis: Basis;
  readonly sources: readonly Source[];
  readonly caveats: readonly Caveat[];
} {
  const bases = series.map(({ basis }) => basis);
  const basis = bases.includes('illustrative') ? 'illustrative' : bases.includes('own') ? 'own' : 'published';
  return {
    basis: bases.length === 0 ? 'own' : basis,
    sources: once(
      series.flatMap(({ sources }) => sources),
      ({ id }) => id,
    ),
    caveats: once(
      series.flatMap(({ caveats }) => caveats),
      ({ code, text }) => `${code} ${text}`,
    ),
  };
}

function once<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = key(item);
    return !seen.has(name) && seen.add(name) !== undefined;
  });
}

/** How many area figures of a block are missing, and a caveat that names the areas concerned. */
export function missingPeriods(
  figures: readonly { readonly areaName: string; readonly missing: number; readonly value: number | null }[],
): { readonly missing: number; readonly caveats: readonly Caveat[] } {
  const missing = figures.reduce((total, figure) => total + figure.missing, 0);
  const partly = figures.filter((figure) => figure.missing > 0 && figure.value !== null);
  if (partly.length === 0) return { missing, caveats: [] };
  const names = partly.map((figure) => `${figure.areaName} (${figure.missing})`).join(', ');
  return {
    missing,
    caveats: [
      { code: 'periods-missing', text: `Periods without a figure, taken as like the rest: ${names}.` },
    ],
  };
}
