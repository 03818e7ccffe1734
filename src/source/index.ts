export type { Encoding } from './decode-text.ts';
export { type ReadLimits, readLimits } from './limits.ts';
export {
  type ByForce,
  type ByPlace,
  type PoliceUkOptions,
  placeDefaults,
  policeUkDefaults,
} from './police-uk/options.ts';
export { type PoliceUkJsonOptions, readPoliceUkJson } from './police-uk/read-police-uk-json.ts';
export { readCrimeOutcomes, readStopAndSearch, readStreetCrimes } from './police-uk/read-records.ts';
export type { PoliceUkKind } from './police-uk/record-layout.ts';
export {
  csvCell,
  type ReadingTextOptions,
  readingText,
  readingTextDefaults,
  rejectedCsv,
} from './reading-text.ts';
export type {
  AreaCoverage,
  Coercion,
  Fault,
  FileRead,
  Fitness,
  KnownAreas,
  MeasuredValue,
  ReadingNote,
  ReadingReport,
  Revision,
  SourceReading,
  SourceReport,
} from './source-report.ts';
export type { SourceInput } from './stream/source-input.ts';
