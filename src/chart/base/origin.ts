import type { Origin } from './caption.ts';

/** Where findings come from together: illustrative if any is, else own if any is; every source once. */
export function together(first: Origin, others: readonly Origin[]): Origin {
  const all = [first, ...others];
  const bases = all.map(({ basis }) => basis);
  const sources = all.flatMap((finding) => finding.sources);
  return {
    method: first.method,
    basis: bases.includes('illustrative') ? 'illustrative' : bases.includes('own') ? 'own' : 'published',
    sources: sources.filter((source, index) => sources.findIndex(({ id }) => id === source.id) === index),
  };
}
