import type { Indicator } from '../indicator.ts';

/** Criminal justice file quality: files that met the standard, of those assessed. */
export const fileQuality: Indicator = {
  id: 'file-quality',
  name: 'Criminal justice file quality',
  short: 'File quality',
  question: 'Is the improvement in file quality real, since when, and how large?',
  measure: 'proportion',
  counted: 'files that met the standard',
  outOf: 'files assessed',
  polarity: 'higher-is-better',
  every: 'month',
  areaLevel: 'force',
  margin: { points: 2 },
  computableFrom: ['own'],
  source: 'Defined by the library, for the extract of a force: no national definition was found',
  caveats: ['Who assesses the files, and by which standard, decides the level.'],
  recordingChanges: [],
};
