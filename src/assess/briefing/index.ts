export type {
  Answer,
  BriefedExclusion,
  BriefedFinding,
  Briefing,
  Placement,
  Section,
  Tier,
} from './briefing.ts';
export type { BriefingData, Context } from './context.ts';
export { type BriefingOptions, briefing } from './make.ts';
export type { Scope } from './scope.ts';
export { type AnswerDraft, type SectionDraft, section } from './section.ts';
