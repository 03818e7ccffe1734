export type { DeclaredBreak, Indicator, Margin, Measure } from './indicator.ts';
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
