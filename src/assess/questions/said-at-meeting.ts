import type { Indicator } from '../../indicator/indicator.ts';
import type { Context } from '../briefing/context.ts';
import type { Claim, ClaimKind } from '../claims/claim.ts';
import type { Where } from './where.ts';

/** A claim of this kind. */
type ClaimOf<Kind, One = Claim> = One extends Claim ? (Kind extends One['kind'] ? One : never) : never;

/** What was said of these indicators at the meeting, of this kind; `null` where nothing was, or of another place. */
export function saidAtMeeting<Kind extends ClaimKind>(
  { data }: Context,
  { area }: Pick<Where, 'area'>,
  indicators: readonly string[],
  kind: Kind,
): ClaimOf<Kind> | null {
  const of = data.meeting?.claims ?? [];
  for (const claim of of)
    if (claim.kind === kind && claim.area === area && indicators.includes(claim.indicator))
      // The kind of the claim was just looked at.
      return claim as ClaimOf<Kind>;
  return null;
}

/** The area that a question singles out: the one given, else the one of the first claim about its indicator that is not of the whole place. */
export function aboutOf({ data }: Context, where: Where, question: number, { id }: Indicator): string | null {
  const said = data.meeting?.claims.find(({ area, indicator }) => indicator === id && area !== where.area);
  return where.about[question] ?? said?.area ?? null;
}
