import { difference } from '../../change/amount/difference.ts';
import { growth } from '../../change/amount/growth.ts';
import type { PublishedGrowth } from '../../change/amount/growth-beside.ts';
import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import {
  domesticAbuseOffences,
  repeatDomesticAbuseVictims,
} from '../../indicator/catalogue/domestic-abuse.ts';
import { lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { percentage } from '../../result/words.ts';
import type { Context } from '../briefing/context.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { wholeHere } from './figures-here.ts';
import { auditsOn, tippingPointOf } from './growth-and-recording.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';

/**
 * Question 16: a 19% increase in domestic abuse offences: how does that compare, how much is recording, and what of repeat victims?
 *
 * The last twelve months against the twelve before, with the interval of the underlying rate, beside the published growth of England
 * and Wales. `grew-faster`, `grew-slower`: the difference from it is more than chance.
 */
export const domesticAbuseGrowth = /* @__PURE__ */ question(() => ({
  id: 16,
  name: 'domestic-abuse-growth',
  agenda: 'Domestic abuse',
  asked:
    'Domestic abuse offences are said to have risen by 19% in 2018/19: how does that compare, and what of repeat victims?',
  indicators: [domesticAbuseOffences.id, repeatDomesticAbuseVictims.id],
  verdicts: [
    ...(['grew-faster', 'grew-slower', 'grew-not-told-apart'] as const),
    ...(['higher', 'lower', 'same', 'cannot-tell'] as const),
  ],
  answer(context, where) {
    const indicator = where.indicator ?? domesticAbuseOffences;
    const offences = wholeHere(context, where, indicator, { table: 'illustrative-domestic-abuse' });
    const years = offences === null ? null : twelveMonthsOf(offences);
    if (offences === null || years === null) return noFigures(where, [indicator], { tippingPoint: null });
    const comparator = where.comparator ?? national(context, years.to);
    const grown = growth(offences, { ...years, ...(comparator === undefined ? {} : { comparator }) });
    const victims = wholeHere(context, where, repeatDomesticAbuseVictims, {
      table: 'illustrative-repeat-victims',
    });
    const victimYears = victims === null ? null : twelveMonthsOf(victims);
    const repeat = victims === null || victimYears === null ? null : difference(victims, victimYears);
    const tippingPoint = tippingPointOf(grown, auditsOn(context, where, grown));
    return {
      verdict: verdictOf(grown),
      estimate: grown.estimate,
      says: [
        grown,
        ...(tippingPoint === null ? [] : [say(tippingWords(tippingPoint), grown.basis)]),
        ...(repeat === null ? [] : [repeat]),
      ],
      findings: [grown, ...(repeat === null ? [] : [repeat])],
      evidence: { tippingPoint },
      assumptions: [
        'There is no offence of domestic abuse: offences are flagged, and part of any growth is the flagging.',
        ...(comparator === undefined
          ? []
          : [`${comparator.name}: ${comparator.percent}% (${comparator.source}).`]),
        ...(tippingPoint === null
          ? []
          : ['The audit was of all crime: it need not hold for domestic abuse.']),
      ],
      whatWouldChange: 'A change of how offences are flagged, here or elsewhere, in either year.',
      settle:
        grown.settle?.text ??
        (grown.basis === 'illustrative'
          ? 'Domestic abuse offences by month for two years, from the force itself.'
          : null),
    };
  },
}));

/** The published national growth, for the year that it is of; its count of the earlier year was worked back from the percentage. */
function national({ data }: Context, to: string): PublishedGrowth | undefined {
  if (lastMonth(parsePeriod(to)) !== '2019-03') return undefined;
  const source = data.tables['national-domestic-abuse']?.about;
  return {
    name: 'England and Wales, 2018/19',
    percent: 24.5,
    source: source === undefined ? 'Office for National Statistics' : `${source.publisher}: ${source.title}`,
  };
}

function verdictOf({ verdict, evidence }: GrowthFinding) {
  const beside = evidence.comparator;
  if (verdict !== 'higher' || beside === null) return verdict;
  return beside.verdict === 'cannot-tell' ? 'grew-not-told-apart' : (`grew-${beside.verdict}` as const);
}

const tippingWords = (tippingPoint: number) =>
  `If recording is as complete now as the audit of all crime found, completeness of ${percentage(tippingPoint)} the year before would make up all of it.`;
