import type { CourseRefusal } from '../../course/figures.ts';
import type { CourseEvidence, CourseStretch, LevelEvidence } from '../../course/finding.ts';
import type { Margin } from '../../indicator/indicator.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `rising`, `falling`: changed by a slope, and still on its way
 * - `higher`, `lower`: another level than before, however it came about
 * - `same`: within the margin of the start
 * - `cannot-tell`: not shown; the estimate has size and direction
 * - `refused`: overlapping (rolling) figures
 */
export type TrendVerdict = 'rising' | 'falling' | 'higher' | 'lower' | 'same' | 'cannot-tell' | 'refused';

export interface TrendEvidence extends Pick<CourseEvidence, 'periods' | 'values'> {
  /** The straight line through the figures that were read. */
  readonly line: readonly (number | null)[];
  /** Its slope a year with the 95% interval, and the stretch that it covers; `null` where there are too few figures. */
  readonly slope: Estimate | null;
  readonly stretch: CourseStretch | null;
  /** The change a year that matters. */
  readonly margin: Margin;
  /** Whether the interval of the slope lies beyond the margin, within it, or neither. */
  readonly againstMargin: 'beyond' | 'within' | 'cannot-tell' | null;
  /** The level now against before, by which the verdict is given. */
  readonly level: LevelEvidence | null;
  /** Why there is no reading. */
  readonly reason: CourseRefusal | null;
}

export type TrendFinding = Finding<'trend', TrendVerdict, TrendEvidence>;
