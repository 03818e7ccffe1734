export type { Caveat } from './caveat.ts';
export type { ErrorCode, ErrorDetail } from './error.ts';
export { IndicatorError, isIndicatorError } from './error.ts';
export type { Estimate, Unit } from './estimate.ts';
export type { Exclusion, Finding, Polarity, Settle, Subject } from './finding.ts';
export type { Method, OptionValue } from './method.ts';
export type { Basis, Source } from './provenance.ts';
export { received } from './received.ts';
export {
  about,
  amount,
  chance,
  decimal,
  list,
  moreMonths,
  ordinal,
  percentage,
  points,
  whole,
  withInterval,
} from './words.ts';
