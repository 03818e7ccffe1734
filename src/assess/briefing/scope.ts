import type { Context } from './context.ts';
import type { SectionDraft } from './section.ts';

/** A meeting that a briefing can be made for: its agenda, its day, and the tables that it reads. */
export interface Scope {
  readonly name: string;
  readonly title: string;
  /** The day of the meeting, used unless another is given. */
  readonly asOf: string;
  /** The items of the agenda, in order; each makes its section from what was known on the day. */
  readonly sections: readonly ((context: Context) => SectionDraft)[];
  /** Ids of the shipped tables. */
  readonly tables: readonly string[];
  readonly notes: readonly string[];
}
