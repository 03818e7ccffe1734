export type { TableShape } from '../open/any-table.ts';
export type { Figures } from '../open/figures-for.ts';
export type { FileReading } from '../open/file-reading.ts';
export { type FileLike, type OpenSource, open } from '../open/open.ts';
export { type ColumnRole, type OpenOptions, openDefaults } from '../open/open-options.ts';
export { type Opened, panelOf } from '../open/opened.ts';
export {
  type HomeOfficeOptions,
  homeOfficeDefaults,
  readOutcomeTable,
  readRecordedCrime,
} from '../open/published/home-office.ts';
export { type LondonOptions, londonDefaults } from '../open/published/london-boroughs.ts';
export { readLondonConfidence } from '../open/published/london-confidence.ts';
export { type LondonCrimeOptions, readLondonCrime } from '../open/published/london-crime.ts';
export { type RecoveredCode, recoverCodes } from '../open/published/recover-codes.ts';
export * from '../source/index.ts';
