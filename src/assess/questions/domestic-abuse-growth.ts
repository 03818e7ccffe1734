import { difference } from '../../change/amount/difference.ts';
import { growth } from '../../change/amount/growth.ts';
import type { GrowthBeside, GrowthFinding } from '../../change/amount/growth-finding.ts';
import {
  domesticAbuseOffences,
  repeatDomesticAbuseVictims,
} from '../../indicator/catalogue/domestic-abuse.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { type SeriesStatements, seriesStatements, shortName } from '../../statement/of-series.ts';
import { latestWords, sayLevel } from '../../statement/say.ts';
import { decimal, figureWords, percentage, rangeWords, sizeWords } from '../../words/numbers.ts';
import { asFinancialYear, periodWords } from '../../words/times.ts';
import type { GrowthClaim } from '../claims/claim.ts';
import { nationGrowth } from '../nation-growth.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { wholeHere } from './figures-here.ts';
import { auditsOn, tippingPointOf } from './growth-and-recording.ts';
import { question } from './question.ts';
import { saidAtMeeting } from './said-at-meeting.ts';
import { noFigures, say } from './say.ts';
import { type Short, short } from './short.ts';

/**
 * Question 16: how does the growth of domestic abuse offences compare, how much is recording, and what of repeat victims?
 *
 * The last twelve months against the twelve before, with the interval of the underlying rate, beside the published growth of the nation
 * over the same years and the growth that was claimed. `grew-faster`, `grew-slower`: the difference from the nation is more than chance.
 */
export const domesticAbuseGrowth = /* @__PURE__ */ question(() => ({
  id: 16,
  name: 'domestic-abuse-growth',
  agenda: 'Domestic abuse',
  asked: 'How does the growth of domestic abuse offences compare, and what of repeat victims?',
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
    const comparator =
      where.comparator ?? nationGrowth(indicator.id, context, years.from, years.to) ?? undefined;
    const grown = growth(offences, { ...years, ...(comparator === undefined ? {} : { comparator }) });
    const victims = wholeHere(context, where, repeatDomesticAbuseVictims, {
      table: 'illustrative-repeat-victims',
    });
    const victimYears = victims === null ? null : twelveMonthsOf(victims);
    const repeat = victims === null || victimYears === null ? null : difference(victims, victimYears);
    const tippingPoint =
      grown.evidence.direction === 'up' && grown.estimate.unit === 'percent'
        ? tippingPointOf(grown.estimate.value, auditsOn(context, where, grown))
        : null;
    const claim = saidAtMeeting(context, where, [indicator.id], 'growth');
    const said = where.claimedGrowth ?? (isOf(claim, years.to) ? claim.value : null);
    return {
      verdict: verdictOf(grown),
      estimate: grown.estimate,
      short: growthWords(
        shortName(indicator),
        grown,
        said,
        victims === null ? null : seriesStatements(victims),
      ),
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

/** Whether what was said is of the year that is looked at: of another it says nothing here. */
function isOf(claim: GrowthClaim | null, year: string): claim is GrowthClaim {
  if (claim === null || claim.period === undefined) return claim !== null;
  const [one, other] = [parsePeriod(claim.period), parsePeriod(year)];
  return firstMonth(one) === firstMonth(other) && lastMonth(one) === lastMonth(other);
}

/** The growth, with its doubt and beside the comparator; then the share of repeat victims. */
function growthWords(
  name: string,
  grown: GrowthFinding,
  said: number | null,
  victims: SeriesStatements | null,
): Short {
  const { estimate, evidence } = grown;
  const { comparator, to } = evidence;
  const repeat = victims === null ? null : repeatWords(victims);
  if (estimate.value === null || to.count === null)
    return short(`${name}: cannot tell`, 'there are too few figures to compare two years', repeat);
  const range = rangeWords(estimate);
  const now = figureWords(to.count, 'count');
  // What may be chance has no direction in bold.
  const told = evidence.direction !== 'none';
  const same = grown.verdict === 'same';
  const size = told
    ? `${estimate.value < 0 ? 'down' : 'up'} ${sizeWords(estimate)} on the year before, to ${now}`
    : `${same ? 'as the year before within the margin' : 'cannot be told from the year before'}, at ${now}`;
  const beside =
    comparator === null || comparator.growth.value === null
      ? ''
      : `; ${comparator.name}: ${comparator.growth.value < 0 ? 'down' : 'up'} ${sizeWords(comparator.growth)}, ${besideWords(estimate.value, comparator.verdict, comparator.growth.value)}`;
  const published = (evidence.ofTotals ?? estimate).value ?? estimate.value;
  const isSaid = said !== null && Math.abs(published - said) <= ROUNDING;
  const claim = said === null ? '' : isSaid ? 'yes, ' : `not ${decimal(said, 0)}% but `;
  return short(
    `${name}: ${claim}${size}`,
    told
      ? `that is ${periodWords(asFinancialYear(to.period))}${range === null ? '' : ` (${range})`}${beside}`
      : `in ${periodWords(asFinancialYear(to.period))} they were ${sizeWords(estimate)} ${estimate.value < 0 ? 'lower' : 'higher'} than the year before${range === null ? '' : ` (${range})`}${same ? '' : ', which may be chance'}${beside}`,
    repeat,
  );
}

/** A claim of a whole number of percent is met by what rounds to it. */
const ROUNDING = 0.5;

/** The growth of the other beside one's own: of two falls the larger one is more. */
function besideWords(own: number, verdict: GrowthBeside['verdict'], other: number): string {
  if (verdict === 'cannot-tell') return 'which cannot be told apart';
  const falls = own < 0 && other < 0;
  return (verdict === 'faster') === falls ? 'more than here' : 'less than here';
}

function repeatWords({ latest, level, shape }: SeriesStatements): string {
  const now = latest === null ? '' : ` (${latestWords(latest)})`;
  return `the share of repeat victims${now} ${sayLevel(level, shape, true)}`;
}

function verdictOf({ verdict, evidence }: GrowthFinding) {
  const beside = evidence.comparator;
  if (verdict !== 'higher' || beside === null) return verdict;
  return beside.verdict === 'cannot-tell' ? 'grew-not-told-apart' : (`grew-${beside.verdict}` as const);
}

const tippingWords = (tippingPoint: number) =>
  `If recording is as complete now as the audit of all crime found, completeness of ${percentage(tippingPoint)} the year before would make up all of it.`;
