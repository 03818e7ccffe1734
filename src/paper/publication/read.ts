import type { DueAction } from '../../assess/actions/due-action.ts';
import type { CheckedClaim } from '../../assess/claims/checked-claim.ts';
import { type MayShow, stands } from '../../assess/publication/showing.ts';
import { shownIn } from '../../assess/publication/shown-in.ts';
import { smallIn } from '../../assess/publication/small-in.ts';
import { withoutCounts } from '../../assess/publication/without-counts.ts';
import type { QuestionAnswer } from '../../assess/questions/question.ts';
import type { AnyFinding } from '../../findings/any-finding.ts';

/** What is needed to tell what of an answer, a claim or an action may be shown. */
export interface Reader {
  readonly mayShow: MayShow;
  readonly threshold: number;
  /** Whether anything of an indicator is hidden: then a sentence may hold it, from whatever it was computed. */
  readonly hidden: (indicator: string) => boolean;
  /** Whether there are figures of the user's own of an indicator, whatever else is known of it. */
  readonly isOwn: (indicator: string) => boolean;
}

/** Said wherever something is missing for this reason. */
export const withheldWords = (threshold: number) =>
  `Withheld for publication: counts under ${threshold} stand behind it, or would be given back by it.`;

const indicatorsIn = (finding: AnyFinding) => [
  finding.subject.indicator,
  ...(shownIn(finding) ?? []).map(({ indicator }) => indicator),
];

/** Indicators of which there are only figures that their source has published. */
function publishedIn(findings: readonly AnyFinding[], { isOwn }: Reader): ReadonlySet<string> {
  const of = (published: boolean) =>
    findings.filter(({ basis }) => (basis === 'published') === published).flatMap(indicatorsIn);
  const others = new Set(of(false));
  return new Set(of(true).filter((each) => !others.has(each) && !isOwn(each)));
}

/**
 * An answer whole where every finding of it stands and nothing of its indicators is hidden; else with its verdict in words, what would
 * settle it in words, and those of its findings that its source has published.
 */
export function publicAnswer(given: QuestionAnswer, reader: Reader): QuestionAnswer {
  if (given.restsOn.basis === 'published') return given;
  const answer = withoutCounts(given);
  const { definitions, exclusions } = answer.restsOn;
  const about = new Set([
    ...definitions.map(({ indicator }) => indicator),
    ...answer.findings.flatMap(indicatorsIn),
  ]);
  const published = publishedIn(answer.findings, reader);
  const without = answer.restsOn.basis === 'none';
  const open = without || [...about].every((each) => published.has(each) || !reader.hidden(each));
  const isSound = open && !smallIn(answer.evidence, reader.threshold);
  if (isSound && answer.findings.every((each) => stands(each, reader.mayShow))) return answer;
  const findings = answer.findings.filter(({ basis }) => basis === 'published');
  const { lead } = answer.short;
  const withheld = withheldWords(reader.threshold);
  const { agenda, asked, id, name, restsOn, settle, verdict, whatWouldChange } = answer;
  // Each field by its name: a new one that may hold a number does not get out unseen.
  return {
    ...{ id, name, agenda, asked, verdict, findings },
    short: { lead: hasNumber(lead) ? 'Withheld.' : lead, text: withheld },
    answer: withheld,
    sentences: [withheld],
    estimate: null,
    evidence: {},
    restsOn: {
      ...restsOn,
      n: 0,
      exclusions,
      assumptions: restsOn.assumptions.filter((text) => !hasNumber(text)),
    },
    whatWouldChange: hasNumber(whatWouldChange) ? '' : whatWouldChange,
    settle: settle !== null && hasNumber(settle) ? null : settle,
  };
}

/** A claim with its verdict, and without its numbers where they may not be shown. */
export function publicClaim(given: CheckedClaim, reader: Reader): CheckedClaim {
  const claim = given.basis === 'published' ? given : withoutCounts(given);
  if (claim.basis === 'published' || (claim.estimate === null && claim.findings.length === 0)) return claim;
  const shown = claim.findings.length > 0 && claim.findings.every((each) => stands(each, reader.mayShow));
  const published = publishedIn(claim.findings, reader);
  const seen = [claim.indicator, ...claim.findings.flatMap(indicatorsIn)];
  const open = seen.every((each) => published.has(each) || !reader.hidden(each));
  if (shown && open && !smallIn(claim, reader.threshold)) return claim;
  const { about, agenda, area, areaName, basis, id, indicator, indicatorName, kind } = claim;
  const { period, question, quote, readings, supports, verdict, window } = claim;
  const withheld = withheldWords(reader.threshold);
  return {
    ...{ about, agenda, area, areaName, basis, id, indicator, indicatorName, kind },
    ...{ period, question, quote, readings, supports, verdict, window },
    ...{ claim: claim.claim, sentence: withheld, briefly: withheld },
    ...{ claimed: null, estimate: null, chance: null, n: 0, beside: null, settle: null },
    assumed: claim.assumed.filter((text) => !hasNumber(text)),
    missing: claim.missing.filter((text) => !hasNumber(text)),
    caveats: claim.caveats.filter(({ text }) => !hasNumber(text)),
    excluded: [],
    findings: [],
  };
}

/** The action without what has changed since it was set, where that may not be shown. */
export function publicAction(action: DueAction, reader: Reader): DueAction {
  const { change } = action;
  if (change === null || change.basis === 'published') return action;
  const open = indicatorsIn(change.finding).every((each) => !reader.hidden(each));
  if (open && stands(change.finding, reader.mayShow)) return action;
  return { ...action, change: { ...change, sentence: withheldWords(reader.threshold) } };
}

const hasNumber = (text: string) => /\p{N}/u.test(text);
