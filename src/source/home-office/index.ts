export { type HomeOfficeOptions, homeOfficeDefaults } from './options.ts';
export { readOutcomeTable } from './read-outcome-table.ts';
export { readRecordedCrime } from './read-recorded-crime.ts';
export { type RecoveredCode, recoverCodes } from './recover-codes.ts';
