import type { AnyFinding } from '../../findings/any-finding.ts';
import type { Basis } from '../../result/provenance.ts';
import type { BriefingData } from '../briefing/context.ts';
import { type About, guardsFor, type Split } from './guards.ts';
import { seenIn } from './seen-in.ts';
import { type Claimed, nothingShown } from './shown.ts';
import { type ShownOf, shownIn } from './shown-in.ts';
import { smallIn } from './small-in.ts';

/** Whether something, with the figures of every indicator that it shows, may be shown beside what already is. */
export type MayShow = (shown: readonly ShownOf[], basis: Basis) => boolean;

/** What is shown so far, and what may be shown beside it. */
export interface Showing {
  readonly mayShow: MayShow;
  /** The guard of the figures of an indicator; `null` where they are not known. */
  readonly guards: (indicator: string) => Split | null;
  /** Takes for shown what was published before. */
  readonly begin: (...before: readonly Claimed[]) => void;
}

/** Showing: one thing after the other is shown, or withheld for the sake of small numbers; `about` is all that is asked for. */
export function showing(
  data: BriefingData,
  asOf: string,
  about: readonly About[],
  threshold: number,
): Showing {
  const guards = guardsFor(data, asOf, about, threshold);
  const shown = nothingShown();
  return {
    guards,
    begin: shown.begin,
    mayShow(shows, basis) {
      if (basis === 'published') return true;
      const claims = shows.map(({ indicator, outline }) => {
        const split = guards(indicator);
        if (split === null || smallIn(outline.evidence, threshold)) return null;
        return seenIn(outline, split.guard, split.by);
      });
      const known = claims.filter((each) => each !== null);
      return known.length === claims.length && shown.add(...known);
    },
  };
}

/** Whether a finding may be shown as it is, with every figure of its own. */
export function stands(finding: AnyFinding, mayShow: MayShow): boolean {
  const shown = shownIn(finding);
  return finding.basis === 'published' || (shown !== null && mayShow(shown, finding.basis));
}
