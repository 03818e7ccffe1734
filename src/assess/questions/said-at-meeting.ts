import type { Context } from '../briefing/context.ts';
import type { Claim, ClaimKind } from '../claims/claim.ts';
import type { Where } from './where.ts';

/** What was said of these indicators at the meeting, of this kind; `null` where nothing was, or of another place. */
export function saidAtMeeting<Kind extends ClaimKind>(
  { data }: Context,
  { area }: Pick<Where, 'area'>,
  indicators: readonly string[],
  kind: Kind,
): Extract<Claim, { readonly kind: Kind }> | null {
  const of = data.meeting?.claims ?? [];
  for (const claim of of)
    if (claim.kind === kind && claim.area === area && indicators.includes(claim.indicator))
      // The kind of the claim was just looked at.
      return claim as Extract<Claim, { readonly kind: Kind }>;
  return null;
}
