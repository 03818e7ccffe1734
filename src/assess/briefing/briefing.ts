import type { Exclusion } from '../../result/finding.ts';
import type { Basis, Source } from '../../result/provenance.ts';
import type { DueAction } from '../actions/due-action.ts';
import type { AnyFinding } from '../any-finding.ts';
import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { ClaimCounts } from '../claims/count-claims.ts';
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

/** One of the twenty-two questions of the meeting, answered from findings of this briefing, which stand here by their ids. */
export interface Answer extends Omit<QuestionAnswer, 'findings'> {
  readonly basis: QuestionAnswer['restsOn']['basis'];
  readonly findings: readonly string[];
}

/** The finding that a claim rests on, told by what it is: the numbers are in the claim. */
export interface ClaimFinding {
  readonly kind: AnyFinding['kind'];
  readonly verdict: AnyFinding['verdict'];
  readonly indicator: string;
  readonly area: string | null;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly method: string;
  /** Ids of its sources. */
  readonly sources: readonly string[];
}

/** A checked claim with its findings told by what they are. */
export type BriefedClaim = Omit<CheckedClaim, 'findings'> & { readonly findings: readonly ClaimFinding[] };

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
  /** What was said at the meeting, each claim with its verdict, by item of the agenda. */
  readonly claims: readonly BriefedClaim[];
  /** How many claims have which verdict, published and illustrative figures apart. */
  readonly claimCounts: ClaimCounts;
  /** What was set to be brought back: due, overdue or waiting for figures, and what has changed since. */
  readonly actions: readonly DueAction[];
  readonly exclusions: readonly BriefedExclusion[];
  /** How many findings rest on which kind of figures, counted apart. */
  readonly counts: { readonly published: number; readonly illustrative: number; readonly own: number };
  readonly sources: readonly Source[];
  /** Notes on reading: what the sentences mean by their words, and what was not looked at. */
  readonly notes: readonly string[];
}
