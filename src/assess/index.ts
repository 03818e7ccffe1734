export * from './actions/index.ts';
export type { AnyFinding } from './any-finding.ts';
export type { BriefingData } from './briefing/context.ts';
export * from './claims/index.ts';
export * from './questions/index.ts';
export { sentence } from './sentence.ts';
