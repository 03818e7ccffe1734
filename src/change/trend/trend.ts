import type { CourseFinding } from '../../course/finding.ts';
import { seasonOf } from '../../course/noise.ts';
import type { ReadCourse } from '../../course/read-course.ts';
import { type Line, lineThrough, seasonOut } from '../../course/since-answer.ts';
import { marginOnScale } from '../../course/units.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import { studentQuantile } from '../../numeric/student-t.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Settle } from '../../result/finding.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { moreMonths } from '../../words/numbers.ts';
import { frameOf, refuses, type ViewOptions, viewed } from '../view.ts';
import type { TrendEvidence, TrendFinding, TrendVerdict } from './trend-finding.ts';

/**
 * Trend: is it going up or down over the whole stretch, and by how much a year?
 *
 * The verdict is that of the course: `rising` or `falling` where it changed by a slope and is still on its way,
 * `higher` or `lower` where its level is told to be another however it came about, `same` where the difference lies
 * within the margin. The estimate is the slope of one weighted line through all figures that were read, season out,
 * its variance that of sampling times f (overdispersion and autocorrelation of the reading, a step not taken for
 * either): percent a year for counts, rates and ratios, points for proportions and percentages. A line through a
 * step has a slope too: `changePoints` says when it stepped. Where the line goes the other way than what is told, and of
 * counts with stretches of few events that are not told to be on their way, the estimate is the change of level.
 *
 * Under 12 figures there is no line, and the estimate is the level now less that before. Rank tests and slopes by
 * themselves (`mannKendall`, `theilSen`, `hamedRao` and others) are in `police-indicators/methods`. Throws as `course`
 * does.
 *
 * Source: docs/methods/course.md; least squares with a variance ratio as in McCullagh and Nelder 1989.
 *
 * @example
 * trend(seriesFrom(offences, { start: '2017-04', numerator: Array.from({ length: 36 }, (_, month) => 400 + 5 * month) })).verdict // => 'rising'
 */
export function trend(series: Series, options: ViewOptions = {}): TrendFinding {
  requireSeries('trend: series', series);
  const read = viewed('trend', series, options);
  const { finding } = read;
  const { level, margin, periods, reason, values } = finding.evidence;
  const verdict = verdictOf(finding);
  const straight = straightIn(read);
  // A line through logarithms of few events is bent by what stands for none.
  const bent = read.figures?.rare === true && verdict !== 'rising' && verdict !== 'falling';
  const estimate =
    straight === null || bent || opposes(straight.slope, verdict) ? { ...finding.estimate } : straight.slope;
  const evidence: TrendEvidence = {
    periods,
    values,
    line: straight?.line ?? [],
    slope: straight?.slope ?? null,
    stretch: straight === null ? null : { from: finding.subject.from, to: finding.subject.to },
    margin,
    againstMargin: straight?.againstMargin ?? null,
    level,
    reason,
  };
  return {
    kind: 'trend',
    verdict,
    estimate,
    evidence,
    ...frameOf(read, 'trend', 'weighted line'),
    settle: verdict === 'cannot-tell' ? (straight?.settle ?? finding.settle) : null,
  };
}

function verdictOf(finding: CourseFinding): TrendVerdict {
  const { evidence, verdict } = finding;
  if (verdict === 'rising' || verdict === 'falling') return verdict;
  return refuses(finding) ? 'refused' : (evidence.level?.verdict ?? 'cannot-tell');
}

/** Whether the line goes the other way than what is told, or leaves it open which way it goes. */
function opposes({ lower, upper, value }: Estimate, verdict: TrendVerdict): boolean {
  if (verdict === 'higher') return (lower ?? 0) <= 0;
  if (verdict === 'lower') return (upper ?? 0) >= 0;
  return verdict === 'rising' ? (value ?? 0) < 0 : verdict === 'falling' && (value ?? 0) > 0;
}

interface Straight {
  readonly slope: Estimate;
  readonly line: readonly (number | null)[];
  readonly againstMargin: NonNullable<TrendEvidence['againstMargin']>;
  readonly settle: Settle | null;
}

/** The weighted line through all figures of the reading. */
function straightIn({ figures, finding, reading, units }: ReadCourse): Straight | null {
  if (reading === null || units === null || figures === null) return null;
  const { kept, noise } = reading;
  const { rows } = reading.reading;
  const line = lineThrough(rows, seasonOut(rows, seasonOf(reading.reading)), noise.inflation, rows.count);
  if (!Number.isFinite(line.sd)) return null;
  const reach = studentQuantile(0.975, Math.max(1, rows.count - 5 - 2 * rows.pairs)) * line.sd;
  const { differenceOf, levelOf, perYear } = units;
  const margin = marginOnScale(finding.evidence.margin, figures.scale, line.height);
  const drawn: (number | null)[] = finding.evidence.periods.map(() => null);
  kept.forEach((row, index) => {
    drawn[row] = levelOf(line.height + (line.mean / rows.perYear) * ((rows.tau[index] ?? 0) - line.middle));
  });
  const [lower, upper] = [line.mean - reach, line.mean + reach];
  const within = lower > -margin && upper < margin;
  return {
    slope: {
      value: differenceOf(line.mean),
      lower: differenceOf(lower),
      upper: differenceOf(upper),
      level: 0.95,
      unit: perYear,
    },
    line: drawn,
    againstMargin: within ? 'within' : lower > margin || upper < -margin ? 'beyond' : 'cannot-tell',
    settle: settleOf(line, margin, rows.count, rows.perYear),
  };
}

/** Error of 5% two-sided, and a chance of 80% to see what is there. */
const seen = /* @__PURE__ */ (() => normalQuantile(0.975) + normalQuantile(0.8))();

/** The months until a slope of the margin would show: the error of a slope falls with the power 1.5 of the length. */
function settleOf({ sd }: Line, margin: number, rows: number, perYear: number): Settle | null {
  const length = rows * ((seen * sd) / margin) ** (2 / 3);
  const months = Math.ceil(((length - rows) * 12) / perYear);
  if (!(months > 0)) return null;
  return {
    months,
    perMonth: null,
    text: `About ${moreMonths(months)} would show a change as large as the margin, if there is one.`,
  };
}
