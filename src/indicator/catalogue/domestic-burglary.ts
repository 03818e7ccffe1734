import type { Indicator } from '../indicator.ts';

/**
 * Domestic burglary: burglary of homes.
 *
 * Residential burglary has since replaced it in the national sub-groups and is wider: sheds and garages are in
 * it, it is believed. In the London figures it rises by a quarter from 2016 to 2017.
 */
export const domesticBurglary: Indicator = {
  id: 'domestic-burglary',
  name: 'Domestic burglary',
  question: 'Has burglary of homes levelled off, and at what level?',
  measure: 'count',
  counted: 'offences recorded',
  polarity: 'lower-is-better',
  every: 'month',
  areaLevel: 'force',
  margin: { percent: 5 },
  categories: {
    met: ['domestic-burglary'],
    'home-office': ['Residential burglary'],
    own: ['domestic-burglary'],
  },
  computableFrom: ['met', 'home-office', 'own'],
  source: 'Police recorded crime, Home Office offence sub-groups',
  caveats: ['Domestic and residential burglary are not the same: the second is wider.'],
  recordingChanges: [],
};
