import type { Exclusion, Source } from '../../result/index.ts';
import type { AnyFinding } from '../any-finding.ts';
import type { QuestionAnswer } from '../questions/question.ts';

/** How much a reader should care, by the documented order: 1 before 4. */
export type Tier = 1 | 2 | 3 | 4;

/** Where a finding stands in the paper. */
export interface Placement {
  /** Unique in the briefing: `plateau:victim-satisfaction:shropshire`. */
  readonly id: string;
  readonly section: string;
  readonly tier: Tier;
  /** One plain sentence, ready to be read aloud. */
  readonly sentence: string;
}

/** A finding with its place and its sentence. */
export type BriefedFinding = AnyFinding & Placement;

/** One item of the agenda, with the findings that belong to it, the most important first. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** What was asked, in one sentence. */
  readonly asked: string;
  /** Ids of its findings, in order. */
  readonly findings: readonly string[];
  /** What a reader must know before trusting the section: illustrative figures, missing series. */
  readonly notes: readonly string[];
  readonly tables: readonly BriefedTable[];
}

/** A table of printed figures that belongs to a section rather than to one finding. */
export interface BriefedTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** One of the nineteen questions of the meeting, answered from findings of this briefing, which stand here by their ids. */
export interface Answer extends Omit<QuestionAnswer, 'findings'> {
  readonly basis: QuestionAnswer['restsOn']['basis'];
  readonly findings: readonly string[];
}

/** An exclusion with the comparison it was left out of. */
export interface BriefedExclusion extends Exclusion {
  readonly indicator: string;
}

/** The assurance briefing as plain data. */
export interface Briefing {
  readonly scope: string;
  readonly title: string;
  /** The day the briefing is for, `2019-05-28`: figures of later periods are not used. */
  readonly asOf: string;
  /** At most ten lines, the most important first. */
  readonly summary: readonly string[];
  readonly sections: readonly Section[];
  /** By importance. */
  readonly findings: readonly BriefedFinding[];
  readonly questions: readonly Answer[];
  readonly claims: readonly [];
  readonly exclusions: readonly BriefedExclusion[];
  /** How many findings rest on which kind of figures, counted apart. */
  readonly counts: { readonly published: number; readonly illustrative: number; readonly own: number };
  readonly sources: readonly Source[];
  /** Notes on reading: what the sentences mean by their words, and what was not looked at. */
  readonly notes: readonly string[];
}
