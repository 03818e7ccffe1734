import type { Indicator } from '../indicator.ts';

/** Stop and search: how many searches, to be read beside the possession offences that they find. */
export const stopAndSearch: Indicator = {
  id: 'stop-and-search',
  name: 'Number of stops and searches',
  short: 'Stop and search',
  question: 'How much of the growth of weapon possession moves with stop and search?',
  measure: 'count',
  counted: 'stop and searches',
  polarity: 'neutral',
  every: 'month',
  areaLevel: 'lpa',
  margin: { percent: 5 },
  computableFrom: ['own'],
  source: 'Records of searches as on data.police.uk, counted by area and month',
  caveats: ['An activity, decided on by the police: neither more nor fewer is good by itself.'],
  recordingChanges: [],
};
