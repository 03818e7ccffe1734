import type { Month } from '../../period/period.ts';
import type { Indicator } from '../indicator.ts';

/**
 * Domestic abuse offences: by how much have they grown, and how does that compare?
 *
 * There is no such offence: any offence can carry the flag, which is collected since April 2015. Nationally
 * 746,219 in the year ending March 2019, 24.5% more than the year before, partly better recording: growth needs
 * its comparator. Neutral, because a rise may be better recording or more trust. Never add it to the offences
 * that carry the flag.
 */
export const domesticAbuseOffences: Indicator = {
  id: 'domestic-abuse-offences',
  name: 'Domestic abuse offences',
  question: 'By how much have domestic abuse offences grown, and is that more than elsewhere?',
  measure: 'count',
  counted: 'offences flagged as domestic abuse',
  polarity: 'neutral',
  every: 'month',
  areaLevel: 'lpa',
  margin: { percent: 5 },
  categories: { own: ['domestic-abuse'] },
  computableFrom: ['own'],
  source: 'Office for National Statistics, domestic abuse: flags on police recorded crime, since April 2015',
  caveats: [
    'A flag on other offences: never add it to them.',
    'Part of the growth is better recording, the publisher says.',
  ],
  recordingChanges: [
    {
      kind: 'restart',
      from: '2015-04' as Month,
      title: 'Collection of domestic abuse flags began',
      source: 'Office for National Statistics, domestic abuse in England and Wales',
    },
  ],
};

/** Repeat victims: victims of domestic abuse who had been victims in the twelve months before, of all such victims. */
export const repeatDomesticAbuseVictims: Indicator = {
  id: 'repeat-domestic-abuse-victims',
  name: 'Share of domestic abuse victims who are repeat victims',
  short: 'DA repeat victims',
  question: 'Are more victims of domestic abuse victims again?',
  measure: 'proportion',
  counted: 'repeat victims',
  outOf: 'victims of domestic abuse',
  polarity: 'lower-is-better',
  every: 'month',
  areaLevel: 'lpa',
  margin: { points: 2 },
  computableFrom: ['own'],
  source: 'Defined by the library, for the extract of a force: no national definition was found',
  caveats: ['How far back a victim is looked for, here twelve months, decides the level.'],
  recordingChanges: [],
};
