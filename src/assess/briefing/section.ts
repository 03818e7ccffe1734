import type { AnyFinding } from '../any-finding.ts';
import type { Left, QuestionAnswer } from '../questions/question.ts';
import type { BriefedTable } from './briefing.ts';

/** One item of the agenda before it has been put in order: answers still hold their findings rather than ids. */
export interface SectionDraft {
  readonly asked: string;
  readonly notes: readonly string[];
  readonly findings: readonly AnyFinding[];
  readonly answers: readonly QuestionAnswer[];
  readonly tables: readonly BriefedTable[];
  readonly excluded: readonly Left[];
}

/** A section with what most have none of left empty. */
export function section(
  draft: Pick<SectionDraft, 'asked' | 'findings'> & Partial<SectionDraft>,
): SectionDraft {
  return { notes: [], answers: [], tables: [], excluded: [], ...draft };
}

/** The findings that exist, in order: a section without data for an analysis goes without it. */
export function present(...findings: readonly (AnyFinding | null | undefined)[]): AnyFinding[] {
  return findings.filter((finding) => finding !== null && finding !== undefined);
}
