import type { Basis } from '../result/provenance.ts';

/** What the figures are, said with everything made from them. */
export function basisWords(basis: Basis): string {
  switch (basis) {
    case 'illustrative':
      return 'Illustrative figures, not real';
    case 'own':
      return 'Your own figures';
    case 'published':
      return 'Published figures';
  }
}
