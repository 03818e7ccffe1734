export type { BriefedFinding, Briefing } from './briefing.ts';
export type { BriefingData } from './context.ts';
export { type BriefingOptions, briefing } from './make.ts';
export type { Scope } from './scope.ts';
