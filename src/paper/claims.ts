import type { CheckedClaim, ClaimVerdict } from '../assess/claims/checked-claim.ts';
import type { PaperClaim } from './paper.ts';

const results: Readonly<Record<ClaimVerdict, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  'not-distinguishable-from-chance': 'Within chance',
  'within-ordinary-variation': 'Within the usual spread',
  'not-testable': 'Cannot be tested',
};

/** A claim with its result. Illustrative figures support nothing: what they show would be supported. */
export function claimRow({ agenda, basis, claim, briefly, missing, verdict }: CheckedClaim): PaperClaim {
  const result =
    verdict === 'supported' && basis === 'illustrative' ? 'Would be supported' : results[verdict];
  return {
    item: agenda ?? '',
    said: claim,
    result,
    because:
      verdict === 'not-testable' && missing.length > 0 ? `Needs ${missing.join('; ')}.` : plainly(briefly),
    basis: basis ?? 'none',
  };
}

/** As the paper says differences and intervals: points, and the interval in brackets alone. */
const plainly = (text: string) =>
  text
    .replaceAll('percentage points', 'points')
    .replaceAll('percentage point', 'point')
    .replaceAll('95% interval ', '');
