import type { Indicator } from '../indicator.ts';

/**
 * Hate crime: offences flagged as motivated by hostility to a protected group.
 *
 * A flag on other offences, never to be added to them. Reporting is encouraged, so a rise is neither good nor bad
 * by itself. Numbers by area are small.
 */
export const hateCrime: Indicator = {
  id: 'hate-crime',
  name: 'Hate crime',
  question: 'Is recorded hate crime rising?',
  measure: 'count',
  counted: 'offences flagged as hate crime',
  polarity: 'neutral',
  every: 'month',
  areaLevel: 'lpa',
  margin: { percent: 5 },
  categories: { own: ['hate-crime'] },
  computableFrom: ['own'],
  source: 'Flag of the force; no series by force is published as a table that the library could ship',
  caveats: ['A flag on other offences: never add it to them.'],
  recordingChanges: [],
};
