import type { Context } from './context.ts';
import type { SectionDraft } from './section.ts';

/** One item of an agenda, and how its section is made from what was known on the day. */
export interface ScopeSection {
  readonly id: string;
  readonly title: string;
  readonly make: (context: Context) => SectionDraft;
}

/** A meeting that a briefing can be made for: its agenda, its day, and the tables that it reads. */
export interface Scope {
  readonly name: string;
  readonly title: string;
  /** The day of the meeting, used unless another is given. */
  readonly asOf: string;
  /** The area that it is about, where others are compared with it. */
  readonly area?: string;
  /** The items of the agenda, in order. */
  readonly sections: readonly ScopeSection[];
  /** Ids of the shipped tables. */
  readonly tables: readonly string[];
  readonly notes: readonly string[];
}
