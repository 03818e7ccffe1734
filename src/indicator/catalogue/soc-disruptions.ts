import type { Indicator } from '../indicator.ts';

/**
 * Disruptions of serious and organised crime: actions against organised crime groups, by quarter.
 *
 * Neutral: an activity, of which more may mean more effort or more to disrupt. There is no national definition of
 * how they are reported. The margin is 10% a year, because a quarter holds a few dozen and 5% could not be seen.
 */
export const socDisruptions: Indicator = {
  id: 'soc-disruptions',
  name: 'Number of organised crime disruptions',
  short: 'Disruptions',
  question: 'Is activity against serious and organised crime measured, and changing?',
  measure: 'count',
  counted: 'disruptions',
  polarity: 'neutral',
  every: 'financial-quarter',
  areaLevel: 'force',
  margin: { percent: 10 },
  computableFrom: ['own'],
  source: 'Defined by the library, for the extract of a force: no national definition was found',
  caveats: ['Disruptions differ in weight: a count treats a seizure and a conviction alike.'],
  recordingChanges: [],
};
