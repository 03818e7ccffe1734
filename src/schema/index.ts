export { actionSchema } from './action.ts';
export { claimSchema } from './claim.ts';
export { claimsIn } from './claims-in.ts';
export { defineIndicator, type IndicatorInput, type RecordingChangeInput } from './define-indicator.ts';
export { readIndicator } from './read-indicator.ts';
export { readProfile } from './read-profile.ts';
export { observationSchema, publishedValueSchema, tallySchema } from './row-schemas.ts';
