import type { CourseRefusal } from '../../course/figures.ts';
import type { CourseEvidence, CourseStretch, LevelEvidence, SinceEvidence } from '../../course/finding.ts';
import type { Margin } from '../../indicator/indicator.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `level`: a slope beyond the margin is ruled out since the last change
 * - `rising`, `falling`: shown to be on its way
 * - `too-soon`: the last change is under a year old
 * - `cannot-tell`: too few figures, or figures that leave it open: `settle` says which
 * - `refused`: overlapping (rolling) figures
 */
export type PlateauVerdict = 'level' | 'rising' | 'falling' | 'too-soon' | 'cannot-tell' | 'refused';

export interface PlateauEvidence
  extends Pick<CourseEvidence, 'periods' | 'values' | 'mean' | 'outlying' | 'lastApart'> {
  /** The change a year within which it counts as level. */
  readonly margin: Margin;
  /** Why there is no reading. */
  readonly reason: CourseRefusal | null;
  /** What the level has done since the last change, by which the verdict is given: both keys, and when it can be judged. */
  readonly since: SinceEvidence | null;
  /** The months within which the present state began, with nine tenths of the probability. */
  readonly began: CourseStretch | null;
  /** Levels now and before, and how they differ, as the course tells it: counts and rates per 30.4 days. */
  readonly level: LevelEvidence | null;
  /** Against the level before, where that is told. */
  readonly place: 'higher' | 'lower' | 'same' | null;
  /** The smallest margin a year that the figures since could have shown nine times in ten, in points or percent. */
  readonly couldShow: number | null;
  /** Change of slope in the last twelve months that would go unseen one time in five, in points or percent a year. */
  readonly blindSpot: number | null;
}

export type PlateauFinding = Finding<'plateau', PlateauVerdict, PlateauEvidence>;
