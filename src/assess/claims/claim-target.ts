import type { Indicator } from '../../indicator/indicator.ts';
import { requireTargetOf } from '../../indicator/target.ts';
import { refuse } from '../../result/rule.ts';
import type { Claim } from './claim.ts';

/**
 * Refuses a claim whose threshold the figures of its indicator cannot have: 80 of a proportion is no threshold that is
 * missed, but one that is written in another unit; so of a margin. `path` is where the claim stands, for the message.
 */
export function requireClaimTarget(claim: Claim, indicator: Indicator | null, path: string): void {
  const [name, target] = targetIn(claim);
  if (indicator === null) return;
  if (target !== undefined) requireTargetOf(indicator, `${path} ${name}`, target);
  const { margin } = claim;
  const { measure } = indicator;
  const kind = measure === 'proportion' || measure === 'published-percentage' ? 'points' : 'percent';
  if (margin === undefined) return;
  const size: unknown = Object.getOwnPropertyDescriptor(margin, kind)?.value;
  if (typeof size !== 'number' || !(size > 0) || Object.keys(margin).length !== 1)
    refuse(`${path} margin`, `must be { ${kind} } over 0 for a ${measure}`, JSON.stringify(margin));
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
