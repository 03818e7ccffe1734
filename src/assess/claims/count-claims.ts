import type { Basis } from '../../result/provenance.ts';
import { requireItems } from '../../result/require-form.ts';
import type { CheckedClaim, ClaimVerdict } from './checked-claim.ts';

/** How many claims have which verdict, on figures of which kind; `none` for those that rest on no figures. */
export type ClaimCounts = Readonly<Record<Basis | 'none', Readonly<Record<ClaimVerdict, number>>>>;

/**
 * Count claims: how many are supported, contradicted and so on, published and illustrative figures counted apart?
 *
 * @example
 * countClaims([]).published.supported // => 0
 */
export function countClaims(claims: readonly CheckedClaim[]): ClaimCounts {
  requireItems('countClaims: claims', claims);
  const of = (basis: Basis | null) => {
    const count = (verdict: ClaimVerdict) =>
      claims.filter((claim) => claim.basis === basis && claim.verdict === verdict).length;
    return {
      supported: count('supported'),
      contradicted: count('contradicted'),
      'not-distinguishable-from-chance': count('not-distinguishable-from-chance'),
      'within-ordinary-variation': count('within-ordinary-variation'),
      'not-testable': count('not-testable'),
    };
  };
  return { published: of('published'), own: of('own'), illustrative: of('illustrative'), none: of(null) };
}
