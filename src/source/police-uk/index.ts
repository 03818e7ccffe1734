export {
  type ByForce,
  type ByPlace,
  checkPoliceUkOptions,
  type PoliceUkOptions,
  placeDefaults,
  policeUkDefaults,
} from './options.ts';
export { type PoliceUkJsonOptions, readPoliceUkJson } from './read-police-uk-json.ts';
export {
  readCrimeOutcomes,
  readStopAndSearch,
  readStreetCrimes,
} from './read-records.ts';
export { type RecordReading, recordReading } from './record-file.ts';
export { layouts, type PoliceUkKind } from './record-layout.ts';
export { type NamedFile, namedFile } from './record-notes.ts';
