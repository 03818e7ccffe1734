export type { DeclaredBreak, Indicator, Margin, Measure } from './indicator.ts';
export { type Delay, MATURE, type Maturity, monthsUntilMature } from './maturity.ts';
export { measuredDelay } from './measured-delay.ts';
export {
  assignedOutcomeTypes,
  type OutcomeType,
  outcomeFramework,
  type UnverifiedField,
} from './outcome-framework.ts';
export {
  type OutcomeStage,
  type PoliceUkOutcome,
  policeUkOutcomeNames,
  policeUkOutcomes,
} from './police-uk-outcomes.ts';
export { pandemic, recordingWithin24Hours } from './recording-changes.ts';
