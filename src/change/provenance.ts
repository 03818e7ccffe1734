import type { Basis, Source } from '../result/provenance.ts';
import type { Series } from '../series/series.ts';

/** Where several series come from together: illustrative if any is, else own if any is; every source once. */
export function provenanceOf(series: readonly Pick<Series, 'basis' | 'sources'>[]): {
  readonly basis: Basis;
  readonly sources: readonly Source[];
} {
  const bases = series.map(({ basis }) => basis);
  const sources = new Map(series.flatMap((each) => each.sources).map((source) => [source.id, source]));
  return {
    basis: bases.includes('illustrative')
      ? 'illustrative'
      : bases.includes('own') || bases.length === 0
        ? 'own'
        : 'published',
    sources: [...sources.values()],
  };
}
