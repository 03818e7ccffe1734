export { csvCell } from './csv-cell.ts';
export type { Encoding } from './decode-text.ts';
export {
  type HomeOfficeOptions,
  homeOfficeDefaults,
  type RecoveredCode,
  readOutcomeTable,
  readRecordedCrime,
  recoverCodes,
} from './home-office/index.ts';
export {
  type LondonOptions,
  londonDefaults,
  readLondonConfidence,
  readLondonCrime,
} from './london/index.ts';
export {
  type ByForce,
  type ByPlace,
  type CrimesJsonOptions,
  type PoliceUkKind,
  type PoliceUkOptions,
  placeDefaults,
  policeUkDefaults,
  readCrimeOutcomes,
  readCrimesJson,
  readStopAndSearch,
  readStreetCrimes,
} from './police-uk/index.ts';
export { readTidyCsv } from './read-tidy-csv.ts';
export {
  type Coercion,
  type Fault,
  type KnownAreas,
  type Reading,
  type ReadingReport,
  type ReadOptions,
  readDefaults,
} from './reading.ts';
export { type ReadingTextOptions, readingText, readingTextDefaults } from './reading-text.ts';
export { rejectedCsv } from './rejected-csv.ts';
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
export type { SourceInput } from './stream/index.ts';
export { readTable, type TableOptions, type TableRole, tableDefaults } from './table/index.ts';
