import type { CourseFigures } from './figures.ts';

/** Areas beside the one that is read. */
export interface Sisters {
  readonly areas: readonly string[];
  /** Their figures added up, row by row of the area's own; `null` where they cannot be. */
  readonly together: CourseFigures | null;
  /** Each by itself, for noise where figures are few. */
  readonly each: readonly CourseFigures[];
}
