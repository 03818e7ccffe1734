export { type NamedFile, namedFile } from './file-name.ts';
export { layouts, type PoliceUkKind } from './layouts.ts';
export {
  type ByForce,
  type ByPlace,
  type PoliceUkOptions,
  placeDefaults,
  policeUkDefaults,
} from './options.ts';
export { readCrimeOutcomes } from './read-crime-outcomes.ts';
export { type PoliceUkJsonOptions, readPoliceUkJson } from './read-police-uk-json.ts';
export { checkPoliceUkOptions } from './read-records.ts';
export { readStopAndSearch } from './read-stop-and-search.ts';
export { readStreetCrimes } from './read-street-crimes.ts';
export { type RecordReading, recordReading } from './record-reading.ts';
