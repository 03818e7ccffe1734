import type { CourseRefusal } from '../../course/figures.ts';
import type { CourseEvidence } from '../../course/finding.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `turned-up`: it was falling and has since been rising, both slopes with a chance over .95
 * - `turned-down`: the reverse
 * - `not-shown`: no such turn is shown
 * - `cannot-tell`: under twelve figures
 * - `refused`: overlapping (rolling) figures
 */
export type TurningPointVerdict = 'turned-up' | 'turned-down' | 'not-shown' | 'cannot-tell' | 'refused';

export interface TurningPointEvidence extends Pick<CourseEvidence, 'periods' | 'values' | 'mean'> {
  /** The likeliest first period of the new direction, and those within which it began with nine tenths of the probability; `null` where none is told. */
  readonly turn: {
    readonly at: string;
    readonly interval: { readonly from: string; readonly to: string };
  } | null;
  /** Slopes a year before and after, of the shapes that turn that way. */
  readonly before: Estimate | null;
  readonly after: Estimate | null;
  /** Chance that it was falling and then rising, and the reverse; and of any shape that bends. */
  readonly chance: { readonly up: number; readonly down: number; readonly bends: number } | null;
  /** Why there is no reading. */
  readonly reason: CourseRefusal | null;
}

export type TurningPointFinding = Finding<'turning-point', TurningPointVerdict, TurningPointEvidence>;
