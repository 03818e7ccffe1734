import type { Exclusion } from '../../result/index.ts';
import type { AnyFinding } from '../any-finding.ts';
import type { Answer } from './briefing.ts';

/** An answer that still points at findings rather than at their ids. */
export interface AnswerDraft extends Omit<Answer, 'findings' | 'basis' | 'answer'> {
  readonly findings: readonly AnyFinding[];
  /** Said before the sentences of the findings, where they need it. */
  readonly lead?: string;
}

/** One item of the agenda before it has been put in order. */
export interface SectionDraft {
  readonly asked: string;
  readonly notes: readonly string[];
  readonly findings: readonly AnyFinding[];
  readonly answers: readonly AnswerDraft[];
  readonly excluded: readonly { readonly indicator: string; readonly exclusions: readonly Exclusion[] }[];
}

/** A section with what most have none of left empty. */
export function section(
  draft: Pick<SectionDraft, 'asked' | 'findings'> & Partial<SectionDraft>,
): SectionDraft {
  return { notes: [], answers: [], excluded: [], ...draft };
}

/** The findings that exist, in order: a section without data for an analysis goes without it. */
export function present(...findings: readonly (AnyFinding | null | undefined)[]): AnyFinding[] {
  return findings.filter((finding) => finding !== null && finding !== undefined);
}
