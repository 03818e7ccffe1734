import { growth } from '../../change/amount/growth.ts';
import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { recordingCorrection } from '../../change/recording/recording-correction.ts';
import {
  type RecordingCorrectionFinding,
  recordingCorrectionFinding,
} from '../../change/recording/recording-correction-finding.ts';
import { recordedCrimeByYear } from '../../indicator/catalogue/recorded-crime.ts';
import { percentage } from '../../result/words.ts';
import type { Context } from '../briefing/context.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';
import type { Completeness, Where } from './where.ts';
import { yearGrowth } from './year-growth.ts';

/**
 * Question 12: how much of the growth is better recording, and how much is left?
 *
 * The completeness of recording in each year is an input, from audits. With both, what is left of the growth and whether recording
 * alone could make it up; with the later alone, the earlier completeness that would (the tipping point), and `cannot-tell`.
 */
export const growthAndRecording = /* @__PURE__ */ question(() => ({
  id: 12,
  name: 'growth-and-recording',
  agenda: 'Recorded crime',
  asked: 'How much of the growth is crime data integrity, and how much is left?',
  indicators: [recordedCrimeByYear.id],
  verdicts: ['growth-is-left', 'recording-could-be-all', 'no-growth-shown', 'cannot-tell'],
  answer(context, where) {
    const grown = growthHere(context, where);
    if (grown === null)
      return noFigures(where, [where.indicator ?? recordedCrimeByYear], { tippingPoint: null });
    const audits = auditsOn(context, where, grown);
    const { before, after } = audits;
    const corrected =
      before === undefined || after === undefined
        ? null
        : recordingCorrectionFinding(grown, { before, after });
    const tippingPoint = tippingPointOf(grown, audits);
    const open = corrected === null && grown.evidence.direction === 'up';
    return {
      verdict: verdictOf(grown, corrected),
      estimate: (corrected ?? grown).estimate,
      says: [
        grown,
        ...(corrected === null ? [] : [corrected]),
        ...(open ? [say(tippingWords(tippingPoint, audits))] : []),
        ...(open
          ? [
              say(
                'How complete recording was in the year before was not audited, so how much of the growth is recording cannot be told.',
              ),
            ]
          : []),
      ],
      findings: [...(corrected === null ? [] : [corrected]), grown],
      evidence: { tippingPoint },
      assumptions: [
        ...(audits.source === undefined ? [] : [audits.source]),
        'A correction holds for the offences that were audited and for no others; what it gives is numerical, not the reason.',
        'Malicious communications (8R) and domestic abuse flags lie inside other groups: they must not be added to them.',
      ],
      whatWouldChange: 'An audit of the year before, in either direction.',
      settle: open ? 'An audit of how completely the earlier year was recorded, with its interval.' : null,
    };
  },
}));

function growthHere(context: Context, where: Where): GrowthFinding | null {
  if (where.indicator === undefined) return yearGrowth(context, where);
  const series = wholeHere(context, where, where.indicator, { table: '' });
  const years = series === null ? null : twelveMonthsOf(series);
  return series === null || years === null ? null : growth(series, years);
}

/** The audits of this place, where they are of months before the day. */
export function auditsOn(
  { isPast }: Context,
  { area, completeness = {} }: Where,
  { subject }: GrowthFinding,
): Completeness {
  const past = completeness.to === undefined || isPast(completeness.to);
  return past && subject.area === area ? completeness : {};
}

/** The earlier completeness at which recording alone would make up all of the growth; `null` without a later one. */
export function tippingPointOf(
  { estimate, evidence }: GrowthFinding,
  { after }: Completeness,
): number | null {
  if (
    after === undefined ||
    estimate.value === null ||
    estimate.unit !== 'percent' ||
    evidence.direction !== 'up'
  )
    return null;
  return recordingCorrection({ growth: { value: estimate.value }, before: after, after }).tippingPoint;
}

function tippingWords(tippingPoint: number | null, { after }: Completeness): string {
  if (tippingPoint === null || after === undefined)
    return 'No audit of how completely either year was recorded was given.';
  return `Had ${percentage(tippingPoint)} of crimes been recorded the year before, against ${percentage(after.value)} now, fuller recording alone would make up all of it.`;
}

function verdictOf({ evidence, verdict }: GrowthFinding, corrected: RecordingCorrectionFinding | null) {
  if (evidence.direction !== 'up')
    return evidence.reason === null || verdict === 'same' ? 'no-growth-shown' : 'cannot-tell';
  if (corrected === null) return 'cannot-tell';
  const { lower, upper } = corrected.estimate;
  if (corrected.verdict === 'inside-audited-range') return 'recording-could-be-all';
  if (lower === null || upper === null) return 'cannot-tell';
  return lower > 0 ? 'growth-is-left' : 'recording-could-be-all';
}
