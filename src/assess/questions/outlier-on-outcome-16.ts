import type { AuditedShare } from '../../change/recording/misapplied-outcome.ts';
import { misappliedOutcomeFinding } from '../../change/recording/misapplied-outcome-finding.ts';
import { funnel } from '../../compare/funnel.ts';
import type { FunnelFinding } from '../../compare/funnel-finding.ts';
import { rank } from '../../compare/rank.ts';
import { outcome16, unableToProsecute } from '../../indicator/catalogue/unsupported-outcomes.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { wilson } from '../../interval/wilson.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Panel } from '../../series/series.ts';
import { seriesOf } from '../../series/series-of.ts';
import { comparedPeriod } from '../../statement/of-place.ts';
import { figureWords, ordinal, percentage } from '../../words/numbers.ts';
import type { Context } from '../briefing/context.ts';
import { among } from './among.ts';
import { levelWord } from './level-word.ts';
import { highWords } from './outcome-16-words.ts';
import { kindWords } from './outlier-and-decreasing.ts';
import { question } from './question.ts';
import { type Reclassified, reclassified } from './reclassified.ts';
import { saidAtMeeting } from './said-at-meeting.ts';
import { noFigures, say } from './say.ts';
import { forces } from './territorial.ts';
import type { Where } from './where.ts';

const crimes = 'police-uk-outcomes-2018-19';
const invented = 'illustrative-outcome-16';

/**
 * Question 15: does the force remain an outlier on outcome 16, and would it if part of it were reclassified?
 *
 * A funnel over all forces, by how far they ordinarily differ: a force may really differ and be no outlier. What data.police.uk publishes
 * pools outcome 16 with others, and stands beside. The rate and place with a share reclassified are given for this force alone, which is
 * unfair to the others, and for every force.
 */
export const outlierOnOutcome16 = /* @__PURE__ */ question(() => ({
  id: 15,
  name: 'outlier-on-outcome-16',
  agenda: 'Outcome 16',
  asked: 'Does the force remain an outlier on outcome 16, and what if part of it is applied incorrectly?',
  indicators: [outcome16.id, unableToProsecute.id],
  verdicts: ['beyond-ordinary-variation', 'within-ordinary-variation', 'within-chance', 'cannot-tell'],
  answer(context, where) {
    const { area } = where;
    const indicator = where.indicator ?? outcome16;
    const here = (panel: Panel | null) => (panel === null ? null : among(panel, where));
    const share = here(forces(context, indicator, invented));
    const unable = here(forces(context, unableToProsecute, crimes));
    if (share === null && unable === null) return noFigures(where, [indicator], none);
    const place =
      unable === null ? null : rank(unable, area, { period: comparedPeriod(unable), first: 'highest' });
    const pooled = unable === null ? null : funnel(unable, { period: comparedPeriod(unable) });
    const own = share === null ? null : funnel(share, { period: comparedPeriod(share) });
    const any = unable ?? share;
    const level = any === null ? 'areas' : levelWord(context, any);
    const audit = where.misapplied ?? misappliedSaid(context, where, indicator);
    const known = share?.series.some((each) => each.area === area) ?? false;
    const corrected =
      share === null || audit === undefined || !known
        ? null
        : misappliedOutcomeFinding(seriesOf(share, area), {
            period: comparedPeriod(share),
            misapplied: audit,
            missed: 'none',
            destination: 'the outcome that the audit gives it',
          });
    const moved = share === null || audit === undefined ? null : reclassified(share, area, audit.share);
    const findings = [own, place, pooled, corrected].flatMap((each) => (each === null ? [] : [each]));
    return {
      verdict: own === null ? 'not-testable' : verdictOf(own, area),
      estimate: own === null ? (place?.estimate ?? null) : rateOf(own, area),
      short: highWords(area, own, pooled, place, moved, level),
      says: [
        ...(place === null ? [] : [place]),
        ...[pooled, own].flatMap((each) =>
          each === null ? [] : [say(lies(each, area, where.areaName, level), each.basis)],
        ),
        ...(corrected === null ? [] : [corrected]),
        ...(moved === null ? [] : reclassifiedWords(moved).map((text) => say(text, own?.basis ?? null))),
      ],
      findings,
      evidence: { reclassified: moved },
      excluded:
        place === null ? [] : [{ indicator: unableToProsecute.name, exclusions: place.evidence.excluded }],
      assumptions: [
        'Outcome 16 by force is not published on data.police.uk, which pools it with other outcomes in “Unable to prosecute suspect”.',
        ...(audit === undefined
          ? []
          : [
              `${percentage(audit.share, 0)} misapplied${audit.audited === undefined ? ', of a number audited that is not known' : ` of ${audit.audited} audited`}; none taken as missed.`,
            ]),
      ],
      whatWouldChange:
        'An audit of every force, or outcome 16 counted apart: both its rate and its place may move.',
      settle:
        own?.basis === 'own'
          ? (own.settle?.text ?? null)
          : 'Outcomes of type 16, and of all types, by force and month.',
    };
  },
}));

/** The share that was said to be misapplied, with the audit behind it where that is known; nothing where none was said. */
function misappliedSaid(context: Context, where: Where, { id }: Indicator): AuditedShare | undefined {
  const said = saidAtMeeting(context, where, [id], 'misapplied');
  if (said === null) return undefined;
  return said.audit === undefined
    ? { share: said.value }
    : { share: said.value, audited: said.audit.audited };
}

const none: { readonly reclassified: Reclassified | null } = { reclassified: null };

/** Where the force itself stands, which the sentence on all areas does not say. */
function lies({ evidence, subject }: FunnelFinding, area: string, areaName: string, level: string): string {
  const { rows } = evidence;
  const own = rows.find((row) => row.area === area);
  if (own === undefined) return `${areaName} has no figure on ${subject.indicatorName} that can be compared.`;
  const place = 1 + rows.filter(({ value }) => value > own.value).length;
  const word = kindWords[own.verdict ?? 'cannot-tell'];
  return `Of ${rows.length} ${level} ${areaName} has the ${place === 1 ? '' : `${ordinal(place)} `}highest figure on ${subject.indicatorName}, ${figureWords(own.value, subject.unit)}: ${word}.`;
}

/** The area's own rate, with Wilson's interval. */
function rateOf({ evidence }: FunnelFinding, area: string): Estimate | null {
  const row = evidence.rows.find((each) => each.area === area);
  if (row === undefined || row.numerator === null || row.denominator === null) return null;
  return wilson(row.numerator, row.denominator);
}

function verdictOf({ evidence }: FunnelFinding, area: string) {
  return evidence.rows.find((row) => row.area === area)?.verdict ?? 'cannot-tell';
}

function reclassifiedWords({
  share,
  rate,
  place,
  of,
  rateAlone,
  placeAlone,
  placeEvery,
}: Reclassified): string[] {
  return [
    `With ${percentage(share, 0)} reclassified here alone, which is unfair to the others, its rate goes from ${percentage(rate)} to ${percentage(rateAlone)}, and its place from ${ordinal(place)} to ${ordinal(placeAlone)} highest of ${of}.`,
    `With the same share reclassified in every force it would be ${ordinal(placeEvery)} highest.`,
  ];
}
