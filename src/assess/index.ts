export type { AnyFinding } from '../findings/any-finding.ts';
export { sentence } from '../findings/sentence.ts';
export * from './actions/index.ts';
export type { BriefingData } from './briefing/context.ts';
export * from './claims/index.ts';
export * from './questions/index.ts';
