import type { CourseFinding } from '../../course/finding.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { frameOf, refuses, type ViewOptions, viewed } from '../view.ts';
import type {
  ChangePointsEvidence,
  ChangePointsFinding,
  ChangePointsVerdict,
} from './change-points-finding.ts';
import { coincidence } from './coincidence.ts';
import { couldMiss } from './could-miss.ts';
import { levelChanges, levelSegments, shareOfTwo } from './level-changes.ts';

/**
 * Change points: has the level changed, when, and by how much? Asked of a series in which a step is suspected, and of
 * one in which nobody has looked.
 *
 * What the course of the series says of its changes at once. Every shape that the mean may have had is fitted, with
 * the season of monthly counts, and averaged by posterior weight; where the level is told to be another than before
 * (a chance over .95), the months in which the last step began are those with nine tenths of the weight on steps, and
 * its size is their averaged difference. Two steps are given where more than half of that weight has two. Changed by a
 * slope: `moving`, without dates. Whether at once or by a slope may stay open: `changed`, with `shape` not settled.
 *
 * `couldMiss` is the step half way through that would be shown four times in five, `blindEnd` that of the last three
 * figures. Gaps keep their place and are passed over; months masked by a declared break are left out; a declared
 * restart is not told to the search but labels a change that it finds. Proportions change by points, counts by
 * percent. Throws as `course` does.
 *
 * Source: docs/methods/course.md; Bayesian averaging over change points as in Barry and Hartigan 1993.
 *
 * @example
 * changePoints(seriesFrom(offences, { start: '2017-01', numerator: [...Array(18).fill(100), ...Array(18).fill(160)] })).evidence.changes[0].at // => '2018-07'
 */
export function changePoints(series: Series, options: ViewOptions = {}): ChangePointsFinding {
  requireSeries('changePoints: series', series);
  const read = viewed('changePoints', untold(series), options);
  const { finding, reading, units } = read;
  const { mean, periods, reason, shape, values, weights } = finding.evidence;
  const found =
    reading === null || units === null || shape === null
      ? []
      : levelChanges(read, series, reading, units, shape);
  const accident = coincidence(series, periods.length, found);
  const evidence: ChangePointsEvidence = {
    periods,
    values,
    mean,
    shape,
    weights: weights && reading && { ...weights, two: shareOfTwo(reading) },
    changes: found,
    segments: shape === 'slope' ? [] : levelSegments(finding, found),
    ...(reading === null ? { couldMiss: null, blindEnd: null } : couldMiss(read, reading)),
    coincidence: accident,
    reason,
  };
  const verdict = verdictOf(finding);
  const frame = frameOf(read, 'change points', 'averaged as in Barry and Hartigan 1993');
  return {
    kind: 'change-points',
    verdict,
    estimate: saidEstimate(finding, verdict, found.at(-1)?.difference),
    evidence,
    ...frame,
    settle: verdict === 'cannot-tell' ? finding.settle : null,
    caveats: [...frame.caveats, ...accidental(accident)],
  };
}

function verdictOf(finding: CourseFinding): ChangePointsVerdict {
  const { evidence, verdict } = finding;
  const { level, shape } = evidence;
  if (refuses(finding)) return 'refused';
  if (shape === 'slope' || verdict === 'rising' || verdict === 'falling') return 'moving';
  if (shape !== null) return 'changed';
  return level?.verdict === 'same' ? 'same' : 'cannot-tell';
}

/** The last change where its interval leaves no doubt that it goes the way that is told of the level; else what is told; else the level now less before. */
function saidEstimate(
  { estimate, evidence: { level } }: CourseFinding,
  verdict: ChangePointsVerdict,
  last: Estimate | undefined,
): Estimate {
  if (verdict !== 'changed') return verdict === 'moving' ? estimate : (level?.sinceStart ?? estimate);
  const down = level?.verdict === 'lower';
  const told = last !== undefined && (down ? (last.upper ?? 0) < 0 : (last.lower ?? 0) > 0);
  return told ? last : estimate;
}

const copies = new WeakMap<Series, Series>();

/** The series without its declared restarts: kept, so that it too is read once. */
function untold(series: Series): Series {
  if (series.breaks.every(({ kind }) => kind !== 'restart')) return series;
  const copy = copies.get(series) ?? {
    ...series,
    breaks: series.breaks.filter(({ kind }) => kind !== 'restart'),
  };
  copies.set(series, copy);
  return copy;
}

function accidental(chance: number | null): readonly Caveat[] {
  if (chance === null) return [];
  return [
    {
      code: 'coincidence',
      text: `A declared recording change falls where a change was found; at least one would by accident with a chance of ${Math.round(100 * chance)}%.`,
    },
  ];
}
