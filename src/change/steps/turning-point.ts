import type { CourseFinding } from '../../course/finding.ts';
import { mixtureEstimate } from '../../course/levels.ts';
import type { Mixture } from '../../course/mixture.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { frameOf, periodAtRow, refuses, type ViewOptions, viewed } from '../view.ts';
import type {
  TurningPointEvidence,
  TurningPointFinding,
  TurningPointVerdict,
} from './turning-point-finding.ts';
import { type TurnAnswer, turnsIn } from './turns.ts';

const told = 0.95;

/**
 * Turning point: was it going the wrong way and has it turned, when, and how sure is that?
 *
 * Of the shapes that the course of the series is averaged over, lines with one join, two joins, or a break with a new
 * slope can turn. `turned-up`: over all shapes the chance that it was falling before its last change of direction and
 * has been rising since is over .95, and the course tells a change and no level or fall since. The turn is
 * named for its likeliest period, with those that hold nine tenths of the weight of such turns, and the slopes before
 * and after are their averages: percent a year for counts, rates and ratios, points for proportions.
 *
 * A step up after a fall is no turn: `changePoints` names it. Throws as `course` does.
 *
 * Source: docs/methods/course.md; joins as in Kim, Fay, Feuer and Midthune 2000.
 *
 * @example
 * turningPoint(seriesFrom(offences, { start: '2017-01', numerator: Array.from({ length: 36 }, (_, month) => 400 + 10 * Math.abs(month - 18)) })).verdict // => 'turned-up'
 */
export function turningPoint(series: Series, options: ViewOptions = {}): TurningPointFinding {
  requireSeries('turningPoint: series', series);
  const read = viewed('turningPoint', series, options);
  const { finding, reading, units } = read;
  const { mean, periods, reason, values } = finding.evidence;
  const found = reading === null ? null : turnsIn(reading.settled.reading);
  const slope = (mixture: Mixture | null) =>
    mixture === null || units === null
      ? null
      : mixtureEstimate(mixture, units.differenceOf, units.perYear, true);
  const verdict = verdictOf(finding, found);
  const turned = verdict === 'turned-up' || verdict === 'turned-down';
  const dates = turned ? (found?.dates ?? null) : null;
  const evidence: TurningPointEvidence = {
    periods,
    values,
    mean,
    turn: dates && {
      at: periodAtRow(read, dates.mostLikely),
      interval: { from: periodAtRow(read, dates.from), to: periodAtRow(read, dates.to) },
    },
    before: slope(dates && (found?.before ?? null)),
    after: slope(dates && (found?.after ?? null)),
    chance: found && { up: found.up, down: found.down, bends: found.bends },
    reason,
  };
  return {
    kind: 'turning-point',
    verdict,
    estimate:
      turned && evidence.after !== null
        ? evidence.after
        : (finding.evidence.since?.slope ?? finding.estimate),
    evidence,
    ...frameOf(read, 'turning point', 'joins as in Kim, Fay, Feuer and Midthune 2000'),
    settle: verdict === 'not-shown' ? notTurned : turned ? null : finding.settle,
  };
}

const notTurned = {
  months: null,
  perMonth: null,
  text: 'Further months: a turn shows when the slope before it and the slope since are both told.',
};

function verdictOf(finding: CourseFinding, found: TurnAnswer | null): TurningPointVerdict {
  const { shape, since } = finding.evidence;
  if (refuses(finding)) return 'refused';
  if (found === null) return 'cannot-tell';
  if (shape === null && finding.verdict !== 'rising' && finding.verdict !== 'falling') return 'not-shown';
  if (found.up > told && since?.verdict !== 'level' && since?.verdict !== 'falling') return 'turned-up';
  if (found.down > told && since?.verdict !== 'level' && since?.verdict !== 'rising') return 'turned-down';
  return 'not-shown';
}
