import type { CourseReading } from '../../course/course-reading.ts';
import type { CourseStretch } from '../../course/finding.ts';
import type { ReadCourse } from '../../course/read-course.ts';
import { studentQuantile } from '../../numeric/student-t.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { sizeWords } from '../../words/numbers.ts';
import { datesOf, frameOf, periodAtRow, refuses, type ViewOptions, viewed } from '../view.ts';
import type { PlateauEvidence, PlateauFinding } from './plateau-finding.ts';
import { plateauSettle } from './plateau-settle.ts';

/** One-sided 95% with a power of 90%, and of 80%, in standard errors. */
const powerDeviate = 1.2816;
const seen = 2.49;

/**
 * Plateau: has it levelled off, since when, at what level, above or below the earlier one, or is there too little to
 * say?
 *
 * What the course of the series says of its level since the last change, by two keys. Key 1: the 90% interval of the
 * slope since then (over no more months than are needed) lies inside the margin. Key 2: averaged over every later
 * shape that the mean may have, a slope beyond the margin has under 10% probability on either side. Both, with twelve
 * months and more since the last change and 24 in all: `level`. Else a direction that is over 95% probable: `rising`
 * or `falling`. Changed under `minMonths` ago: `too-soon`. Otherwise `cannot-tell`. `place` says whether the level is
 * higher or lower than before, by the same reading; `settle` the reason, and when it can be judged.
 *
 * Slopes are in percentage points a year for proportions and percent a year for counts, rates and ratios; levels of
 * counts and rates are per 30.4 days. The margin is the indicator's own unless another is given. Only monthly figures
 * can be `level`. Throws as `course` does.
 *
 * Source: interval test of Schuirmann 1987; the reading and its error rates: docs/methods/plateau.md and course.md.
 *
 * @example
 * plateau(seriesFrom(satisfaction, { start: '2014-04', numerator: Array(60).fill(160), denominator: Array(60).fill(200) })).verdict // => 'level'
 * plateau(seriesFrom(satisfaction, { start: '2017-04', numerator: Array(24).fill(80), denominator: Array(24).fill(100) })).verdict // => 'cannot-tell'
 */
export function plateau(series: Series, options: ViewOptions = {}): PlateauFinding {
  requireSeries('plateau: series', series);
  const read = viewed('plateau', series, options);
  const { finding, reading, units } = read;
  const { lastApart, level, margin, mean, outlying, periods, reason, since, values } = finding.evidence;
  const verdict = refuses(finding) ? 'refused' : (since?.verdict ?? 'cannot-tell');
  const known = reading === null || units === null ? null : reaches(reading);
  const inUnits = (slope: number) => (units === null ? null : finite(units.differenceOf(slope)));
  const evidence: PlateauEvidence = {
    margin,
    reason,
    periods,
    values,
    mean,
    outlying,
    lastApart,
    since,
    began: reading === null ? null : beganIn(read, reading),
    level,
    place: level === null || level.verdict === 'cannot-tell' ? null : level.verdict,
    couldShow: known === null ? null : inUnits(known.couldShow),
    blindSpot: known === null ? null : inUnits(known.blindSpot),
  };
  const frame = frameOf(read, 'plateau', 'interval test of Schuirmann 1987');
  const blind =
    verdict !== 'level' || evidence.blindSpot === null
      ? []
      : [
          {
            code: 'blind-spot',
            text: `A change of slope of less than ${sizeWords({ unit: finding.evidence.since?.slope.unit ?? 'percent-per-year', value: evidence.blindSpot })} in the last 12 months could not have been seen.`,
          },
        ];
  return {
    kind: 'plateau',
    verdict,
    estimate: verdict === 'too-soon' || since === null ? finding.estimate : since.slope,
    evidence,
    ...frame,
    settle: plateauSettle(read, evidence),
    caveats: [...frame.caveats, ...blind],
  };
}

/** The smallest margin that the figures since could have shown, and the change of slope that they could not. */
function reaches({ noise, reading: { rows }, settled, since }: CourseReading): {
  readonly couldShow: number;
  readonly blindSpot: number;
} {
  const deviate = studentQuantile(0.95, Math.max(1, settled.kept.length - 5 - 2 * rows.pairs));
  const year = rows.perYear;
  const error =
    year * Math.sqrt((12 * noise.inflation * noise.meanInverseWeight) / (year * (year * year - 1)));
  return {
    couldShow: ((since.upper - since.slope) * (deviate + powerDeviate)) / deviate,
    blindSpot: seen * error,
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * The months within which the present state began: those of the last step where one is told, else of whatever the
 * reading has as its last change; the first month where that is none.
 */
function beganIn(read: ReadCourse, { settled }: CourseReading): CourseStretch | null {
  const { date, verdict } = read.finding.evidence.level ?? { date: null, verdict: 'cannot-tell' };
  if (date !== null && (verdict === 'lower' || verdict === 'higher')) return { from: date.from, to: date.to };
  const { candidates, means } = settled.reading;
  const dates = datesOf(settled.reading, (mean) => candidates.start[means.candidate[mean] ?? 0] ?? 0);
  return dates && { from: periodAtRow(read, dates.from), to: periodAtRow(read, dates.to) };
}
