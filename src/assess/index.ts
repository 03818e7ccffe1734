export type { AnyFinding } from './any-finding.ts';
export * from './briefing/index.ts';
export { importance } from './importance.ts';
export { londonBoroughs } from './london/index.ts';
export { sentence } from './sentence.ts';
export { westMercia } from './west-mercia/index.ts';
