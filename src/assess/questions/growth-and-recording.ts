import { growth } from '../../change/amount/growth.ts';
import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { recordingCorrection } from '../../change/recording/recording-correction.ts';
import {
  type RecordingCorrectionFinding,
  recordingCorrectionFinding,
} from '../../change/recording/recording-correction-finding.ts';
import { recordedCrimeByYear } from '../../indicator/catalogue/recorded-crime.ts';
import { type SeriesStatements, seriesStatements, shortName } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { about } from '../../words/about.ts';
import { percentage, rangeWords, sizeWords } from '../../words/numbers.ts';
import type { Context } from '../briefing/context.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';
import { type Short, short } from './short.ts';
import type { Completeness, Where } from './where.ts';
import { crimeOfYears, yearGrowth } from './year-growth.ts';

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
    const here = growthHere(context, where);
    if (here === null)
      return noFigures(where, [where.indicator ?? recordedCrimeByYear], { tippingPoint: null });
    const { grown, statements } = here;
    const { level } = statements;
    const audits = auditsOn(context, where, grown);
    const { before, after } = audits;
    const corrected =
      before === undefined || after === undefined
        ? null
        : recordingCorrectionFinding(grown, { before, after });
    const rose = level.value === 'higher';
    const tippingPoint = rose ? tippingPointOf(level.size?.value ?? null, audits) : null;
    const open = corrected === null && rose;
    const name = shortName(where.indicator ?? recordedCrimeByYear);
    return {
      verdict: verdictOf(level.value, corrected),
      estimate: corrected?.estimate ?? level.size,
      short: leftWords(name, statements, corrected, tippingPoint, audits),
      says: [
        say(`${about(grown.subject)} ${sayLevel(level, statements.shape, true)}.`, grown.basis),
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

interface GrownHere {
  readonly grown: GrowthFinding;
  readonly statements: SeriesStatements;
}

function growthHere(context: Context, where: Where): GrownHere | null {
  if (where.indicator === undefined) {
    const [grown, crime] = [yearGrowth(context, where), crimeOfYears(context, where)];
    return grown === null || crime === null ? null : { grown, statements: crime.statements };
  }
  const series = wholeHere(context, where, where.indicator, { table: '' });
  const years = series === null ? null : twelveMonthsOf(series);
  if (series === null || years === null) return null;
  return { grown: growth(series, years), statements: seriesStatements(series) };
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

/** The earlier completeness at which recording alone would make up all of a growth in percent; `null` without a later one. */
export function tippingPointOf(percent: number | null, { after }: Completeness): number | null {
  if (after === undefined || percent === null || percent <= 0) return null;
  return recordingCorrection({ growth: { value: percent }, before: after, after }).tippingPoint;
}

function tippingWords(tippingPoint: number | null, { after }: Completeness): string {
  if (tippingPoint === null || after === undefined)
    return 'No audit of how completely either year was recorded was given.';
  return `Had ${percentage(tippingPoint)} of crimes been recorded the year before, against ${percentage(after.value)} now, fuller recording would make up all of it.`;
}

/** What is left of the growth, or the completeness at which none would be. */
function leftWords(
  name: string,
  { level, shape }: SeriesStatements,
  corrected: RecordingCorrectionFinding | null,
  tippingPoint: number | null,
  audits: Completeness,
): Short {
  const grew = `it ${sayLevel(level, shape, true)}`;
  if (level.value !== 'higher') return short(`${name}: no rise is shown`, grew);
  if (corrected !== null && corrected.estimate.value !== null) {
    const range = rangeWords(corrected.estimate);
    return short(
      `${name}: ${leads[verdictOf(level.value, corrected)]}`,
      `${grew}; with recording corrected for, ${sizeWords(corrected.estimate)}${range === null ? '' : ` (${range})`}`,
    );
  }
  return short(
    `${name}: cannot tell how much of the rise is recording`,
    grew,
    tippingPoint === null
      ? 'no audit of how completely either year was recorded was given'
      : tippingWords(tippingPoint, audits),
  );
}

const leads = {
  'growth-is-left': 'recording does not make up all of the rise',
  'recording-could-be-all': 'recording could make up all of the rise',
  'no-growth-shown': 'no rise is shown',
  'cannot-tell': 'cannot tell how much of the rise is recording',
} as const;

function verdictOf(level: SeriesStatements['level']['value'], corrected: RecordingCorrectionFinding | null) {
  if (level !== 'higher') return level === 'lower' || level === 'same' ? 'no-growth-shown' : 'cannot-tell';
  if (corrected === null) return 'cannot-tell';
  const { lower, upper } = corrected.estimate;
  if (corrected.verdict === 'inside-audited-range') return 'recording-could-be-all';
  if (lower === null || upper === null) return 'cannot-tell';
  return lower > 0 ? 'growth-is-left' : 'recording-could-be-all';
}
