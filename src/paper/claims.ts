import type { CheckedClaim, ClaimVerdict } from '../assess/claims/checked-claim.ts';
import type { PaperClaim } from './paper.ts';

const results: Readonly<Record<ClaimVerdict, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  'not-distinguishable-from-chance': 'Within chance',
  'within-ordinary-variation': 'Within the usual spread',
  'not-testable': 'Cannot be tested',
};

/** Claims of a state that figures change into: a change may be plain, and the state not yet shown. */
const ofState: ReadonlySet<string> = new Set(['plateau', 'plateau-lower', 'turned']);

/** Every claim with its result, those of one item together, in the order in which the items were first spoken of. */
export function claimRows(claims: readonly CheckedClaim[]): PaperClaim[] {
  const rows = claims.map(claimRow);
  const items = [...new Set(rows.map(({ item }) => item))];
  return items.flatMap((item) => rows.filter((each) => each.item === item));
}

/** A claim with its result. Illustrative figures support nothing: what they show would be supported. */
function claimRow({ agenda, basis, claim, briefly, kind, missing, verdict }: CheckedClaim): PaperClaim {
  const result =
    verdict === 'supported' && basis === 'illustrative'
      ? 'Would be supported'
      : verdict === 'not-distinguishable-from-chance' && ofState.has(kind)
        ? 'Not shown'
        : results[verdict];
  return {
    item: agenda ?? '',
    said: claim,
    result,
    because: verdict === 'not-testable' && missing.length > 0 ? `Needs ${missing.join('; ')}.` : briefly,
    basis: basis ?? 'none',
  };
}
