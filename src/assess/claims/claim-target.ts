import type { Indicator } from '../../indicator/indicator.ts';
import { requireTargetOf } from '../../indicator/target.ts';
import type { Claim } from './claim.ts';

/**
 * Refuses a claim whose threshold the figures of its indicator cannot have: 80 of a proportion is no threshold that is
 * missed, but one that is written in another unit. `path` is where the claim stands, for the message.
 */
export function requireClaimTarget(claim: Claim, indicator: Indicator | null, path: string): void {
  const [name, target] = targetIn(claim);
  if (indicator !== null && target !== undefined) requireTargetOf(indicator, `${path} ${name}`, target);
}

/** The field of a claim that is in the unit of its indicator, and what it says. */
function targetIn(claim: Claim): readonly [name: string, target: number | undefined] {
  switch (claim.kind) {
    case 'over':
    case 'areas-over':
    case 'areas-over-next':
      return ['threshold', claim.threshold];
    case 'holds-at-peak':
      return ['value', claim.value];
    case 'year-end-target':
      return ['value', claim.unit === undefined || claim.unit === 'level' ? claim.value : undefined];
    default:
      return ['', undefined];
  }
}
