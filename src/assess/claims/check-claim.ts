import { IndicatorError, isIndicatorError } from '../../result/error.ts';
import { readOptions } from '../../result/read-options.ts';
import { received } from '../../result/received.ts';
import { text } from '../../result/rule.ts';
import { type BriefingData, type Context, contextOf } from '../briefing/context.ts';
import { requireBriefingData } from '../briefing/given-data.ts';
import type { CheckedClaim, ClaimTest } from './checked-claim.ts';
import type { Claim } from './claim.ts';
import { type ClaimFigures, figuresFor } from './claim-figures.ts';
import { claimResult } from './claim-result.ts';
import { requireClaim } from './claim-rules.ts';
import { requireClaimTarget } from './claim-target.ts';
import { checkAreasOver, checkAreasOverNext } from './kinds/areas-over.ts';
import { checkAsked, checkTimely } from './kinds/asked.ts';
import { checkAssociation } from './kinds/association.ts';
import { checkChange, checkDirection } from './kinds/change.ts';
import { checkComposition } from './kinds/composition.ts';
import { checkGrowth } from './kinds/growth.ts';
import { checkNoChange } from './kinds/no-change.ts';
import { checkOutlier } from './kinds/outlier.ts';
import { checkOver } from './kinds/over.ts';
import { checkPeak } from './kinds/peak.ts';
import { checkPlateau, checkTurned } from './kinds/plateau.ts';
import { checkAim, checkRank } from './kinds/rank.ts';
import { checkMisapplied, checkRecording } from './kinds/recording.ts';
import { checkStable } from './kinds/stable.ts';
import { checkYearEnd } from './kinds/year-end.ts';
import { notTestable } from './not-testable.ts';

/** What may be asked of `checkClaim`. */
export interface CheckClaimOptions {
  /** The day on which the claim is judged: figures of later periods are not used. Every figure unless given. */
  readonly asOf?: string;
}

/** No figure is later. */
const ALL_DAYS = '2200-12-31';

const optionRules = {
  asOf: text,
} as const;

/**
 * Check a claim: do the figures support what was said, contradict it, or show neither?
 *
 * A claim is about the `observed` figure or the `underlying` level; where it does not say, both are tested and the verdict is
 * about the level. `contradicted` needs the interval to leave out all that the claim may have been rounded from (19% is 18.5%
 * to 19.5%); "no change" and "plateaued" are supported only by equivalence. `not-testable`: there is no series, or the claim
 * leaves its own terms open; `missing` names what is wanting. Illustrative figures never support: the verdict on them is
 * shown with its `basis`, and `supports` is false.
 *
 * An indicator with rows in `data.own` is read from them, any other from its shipped table. Figures of a sort that a test cannot use give
 * `not-testable`. Throws `invalid-option` for a kind of claim that it does not know and for a threshold that no figure of the
 * indicator can have (80 of a proportion: 0.8, or 80%?), and `invalid-period` for a day that does not exist.
 *
 * Source: docs/claims.md.
 *
 * @example
 * checkClaim({ id: 'one', kind: 'increase', claim: 'It is up.', indicator: 'unknown', area: 'a' }, { tables: {}, populations, own: [] }).verdict // => 'not-testable'
 */
export function checkClaim(claim: Claim, data: BriefingData, given: CheckClaimOptions = {}): CheckedClaim {
  const options = readOptions('checkClaim', optionRules, given);
  requireClaim('checkClaim: claim', claim);
  requireBriefingData('checkClaim', data);
  return checkedClaim(claim, contextOf(data, options.asOf ?? ALL_DAYS));
}

/**
 * Checked claims: every claim of a list, tested on the figures of one day.
 *
 * As `checkClaim`, on a context that is there already.
 *
 * @example
 * checkedClaims(contextOf(data, '2019-05-28'), []) // => []
 */
export function checkedClaims(context: Context, claims: readonly Claim[]): readonly CheckedClaim[] {
  return claims.map((claim) => checkedClaim(claim, context));
}

function checkedClaim(claim: Claim, context: Context): CheckedClaim {
  const figures = figuresFor(claim, context);
  requireClaimTarget(claim, figures.indicator, 'checkClaim:');
  return claimResult(claim, figures, soundTest(claim, figures));
}

/** Figures that cannot be read for this test say so: they are no fault of the claim's. */
function soundTest(claim: Claim, figures: ClaimFigures): ClaimTest {
  try {
    return testOf(claim, figures);
  } catch (error) {
    if (!isIndicatorError(error) || error.path === PATH) throw error;
    const said = 'the figures that are there cannot be used for such a test';
    const asked = askedBy(error);
    return notTestable([wantedBy(error)], asked === null ? [said] : [`${said}: wanted is ${asked}`, said]);
  }
}

/** What a refusal asks for, in words that do not name what refused: `a proportion by month, with its samples`. */
function wantedBy(error: IndicatorError): string {
  return askedBy(error) ?? `${error.path.replace(/^\w+: /, '')} ${error.expected}`;
}

/** The same of a refusal that says what must be there, without what else could be asked; `null` of another. */
const askedBy = ({ expected }: IndicatorError): string | null =>
  /^must (?:be|have|hold) (.+?)(?: \(.*\))?$/.exec(expected)?.[1] ?? null;

const PATH = 'checkClaim: kind';

function testOf(claim: Claim, figures: ClaimFigures): ClaimTest {
  switch (claim.kind) {
    case 'stable':
      return checkStable(claim, figures);
    case 'no-change':
      return checkNoChange(claim, figures);
    case 'holds-at-peak':
      return checkPeak(claim, figures);
    case 'increase':
    case 'decrease':
    case 'improved':
    case 'worsened':
      return checkDirection(claim, figures);
    case 'change':
      return checkChange(claim, figures);
    case 'growth':
      return checkGrowth(claim, figures);
    case 'over':
      return checkOver(claim, figures);
    case 'year-end-target':
      return checkYearEnd(claim, figures);
    case 'areas-over':
      return checkAreasOver(claim, figures);
    case 'areas-over-next':
      return checkAreasOverNext(claim, figures);
    case 'outlier':
      return checkOutlier(claim, figures);
    case 'rank':
      return checkRank(claim, figures);
    case 'aim':
      return checkAim(claim, figures);
    case 'plateau':
    case 'plateau-lower':
      return checkPlateau(claim, figures);
    case 'turned':
      return checkTurned(claim, figures);
    case 'misapplied':
      return checkMisapplied(claim, figures);
    case 'recording':
    case 'share-explained':
      return checkRecording(claim, figures);
    case 'association':
    case 'activity-or-offending':
      return checkAssociation(claim, figures);
    case 'composition':
      return checkComposition(claim, figures);
    case 'timely':
      return checkTimely(claim, figures);
    case 'asked':
    case 'will-change':
      return checkAsked(claim, figures);
    default:
      return unknownKind(claim);
  }
}

function unknownKind(claim: never): never {
  throw new IndicatorError({
    code: 'invalid-option',
    path: PATH,
    expected: 'must be a kind of claim that can be tested',
    received: received((claim as { readonly kind?: unknown }).kind),
  });
}
