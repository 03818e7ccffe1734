export type { Caveat } from './caveat.ts';
export { IndicatorError, isIndicatorError } from './error.ts';
export type { Estimate } from './estimate.ts';
export type { Exclusion, Finding } from './finding.ts';
export type { Method } from './method.ts';
export type { Source } from './provenance.ts';
