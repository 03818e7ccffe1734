import type { Indicator } from '../indicator.ts';

/** Every outcome but no further action that the files of data.police.uk were seen to have. */
const LED_TO_ACTION = [
  'Arrest',
  'Caution (simple or conditional)',
  'Community resolution',
  'Khat or Cannabis warning',
  'Penalty Notice for Disorder',
  'Summons / charged by post',
];

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

/**
 * Stop and search that led to action: any outcome but “A no further action disposal”, of searches whose outcome is given.
 *
 * Not the rate of finds: an arrest may be for something else than what was searched for, and what is found may lead to
 * no further action. Whether an outcome was linked to the object of the search stands in the records alone.
 */
export const stopAndSearchAction: Indicator = {
  id: 'stop-and-search-action',
  name: 'Share of stops and searches that led to action',
  short: 'Searches with action',
  question: 'How often does a search lead to an arrest or another outcome?',
  measure: 'proportion',
  counted: 'stops and searches that led to an outcome other than no further action',
  outOf: 'stops and searches with an outcome given',
  polarity: 'neutral',
  every: 'month',
  areaLevel: 'force',
  margin: { points: 2 },
  outcomes: {
    scheme: 'police-uk',
    numerator: LED_TO_ACTION,
    denominator: /* @__PURE__ */ LED_TO_ACTION.concat('A no further action disposal'),
    unknown: [],
  },
  computableFrom: ['police-uk', 'own'],
  source: 'Outcome of searches as on data.police.uk',
  caveats: [
    'Not the rate of finds: the outcome need not have to do with what was searched for.',
    'What is searched for moves it: a search for drugs ends in an outcome more often than one for weapons.',
  ],
  recordingChanges: [],
};
