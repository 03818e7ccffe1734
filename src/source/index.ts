export type { Encoding } from './decode-text.ts';
export { type ReadLimits, readLimits } from './limits.ts';
export type { PoliceUkKind } from './police-uk/layouts.ts';
export {
  type ByForce,
  type ByPlace,
  type PoliceUkOptions,
  placeDefaults,
  policeUkDefaults,
} from './police-uk/options.ts';
export { type PoliceUkJsonOptions, readPoliceUkJson } from './police-uk/read-police-uk-json.ts';
export { readCrimeOutcomes, readStopAndSearch, readStreetCrimes } from './police-uk/read-records.ts';
export type { Coercion, Fault, KnownAreas, ReadingReport } from './reading.ts';
export { type ReadingTextOptions, readingText, readingTextDefaults } from './reading-text.ts';
export { csvCell, rejectedCsv } from './rejected-csv.ts';
export type {
  AreaCoverage,
  FileRead,
  Fitness,
  MeasuredValue,
  ReadingNote,
  Revision,
  SourceReading,
  SourceReport,
} from './source-report.ts';
export type { SourceInput } from './stream/source-input.ts';
