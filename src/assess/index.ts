export * from './actions/index.ts';
export type { AnyFinding } from './any-finding.ts';
export * from './briefing/index.ts';
export * from './claims/index.ts';
export { importance } from './importance.ts';
export { londonBoroughs } from './london/index.ts';
export * from './questions/index.ts';
export { sentence } from './sentence.ts';
export { assuranceMeeting, type MeetingAbout, westMercia } from './west-mercia/index.ts';
