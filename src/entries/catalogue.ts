export * from '../indicator/catalogue/index.ts';
export type { DeclaredBreak, Indicator } from '../indicator/index.ts';
export {
  assignedOutcomeTypes,
  type OutcomeStage,
  type OutcomeType,
  outcomeFramework,
  type PoliceUkOutcome,
  pandemic,
  policeUkOutcomeNames,
  policeUkOutcomes,
  recordingWithin24Hours,
  type UnverifiedField,
} from '../indicator/index.ts';
