import type { AssociationFinding } from '../../change/together/association-finding.ts';
import { associationFinding } from '../../change/together/association-finding.ts';
import { goesWith } from '../../findings/association/words.ts';
import { responseDelay, unresourcedIncidents } from '../../indicator/catalogue/response.ts';
import { domesticAbuseOutcome16 } from '../../indicator/catalogue/unsupported-outcomes.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { shortName } from '../../statement/of-series.ts';
import { areasHere } from './figures-here.ts';
import { question } from './question.ts';
import { lower, noFigures, say } from './say.ts';
import { type Short, short } from './short.ts';

/**
 * Question 17: does the delay between report and response go with outcome 16 of domestic abuse?
 *
 * The two in the same areas and months, with what is common to an area and to a month taken out; the share of incidents without an
 * officer to send stands beside. An association, whatever it is of: it does not say that anybody changed their mind.
 */
export const delayAndOutcome16 = /* @__PURE__ */ question(() => ({
  id: 17,
  name: 'delay-and-outcome-16',
  agenda: 'Domestic abuse, outcome 16',
  asked: 'Does the delay between report and response go with victims changing their minds?',
  indicators: [domesticAbuseOutcome16.id, responseDelay.id, unresourcedIncidents.id],
  verdicts: ['move-together', 'move-apart', 'no-association-shown', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? domesticAbuseOutcome16;
    const outcomes = areasHere(context, where, indicator, { table: 'illustrative-outcome-16-lpa' });
    const delays = areasHere(context, where, responseDelay, { table: 'illustrative-response-delay' });
    const shares = areasHere(context, where, unresourcedIncidents, { table: 'illustrative-response' });
    if (outcomes === null || (delays === null && shares === null))
      return noFigures(where, [indicator, responseDelay], {});
    const found = [delays, shares].flatMap((activity) =>
      activity === null ? [] : [associationFinding(activity, outcomes)],
    );
    const [headline] = found;
    return {
      verdict: headline?.verdict ?? 'cannot-tell',
      estimate: headline?.estimate ?? null,
      short: delayWords(indicator, headline),
      says: [
        ...found,
        say(
          'What moves both, and which comes first, such figures cannot say; victims would have to be asked.',
        ),
      ],
      findings: found,
      evidence: {},
      series: outcomes.series,
      assumptions: [
        'What is constant in an area, and what is common to a month, is taken out first.',
        `${outcomes.series.length} areas are few: the test rearranges them, and cannot be sharp.`,
      ],
      whatWouldChange: 'The same by incident: the delay of each, and its outcome.',
      settle: 'Delay and outcome of each incident, for at least a year.',
    };
  },
}));

const leads = {
  'move-together': 'moves with',
  'move-apart': 'moves against',
  'no-association-shown': 'not shown to move with',
  'cannot-tell': 'cannot tell whether it moves with',
} as const;

/** How much more of one goes with one percent more of the other. */
function delayWords(indicator: Indicator, found: AssociationFinding | undefined): Short {
  const name = shortName(indicator);
  if (found === undefined) return short(`${name}: cannot tell`);
  const { estimate, evidence, verdict } = found;
  const beside = lower(evidence.activity);
  const lead = `${name}: ${leads[verdict]} ${beside}`;
  if (verdict === 'cannot-tell' || estimate.value === null)
    return short(lead, 'too few months or areas have figures on both');
  return short(lead, goesWith(found), 'whether victims changed their minds such figures cannot say');
}
