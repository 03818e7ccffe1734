export { csvCell } from './csv-cell.ts';
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
