import { like } from '../../result/rule.ts';
import type { Indicator } from '../indicator.ts';

const shared = {
  measure: 'count',
  polarity: 'neutral',
  every: 'month',
  areaLevel: 'force',
  margin: { percent: 5 },
  recordingChanges: [],
} as const;

/**
 * Knife crime: offences in which a knife or sharp instrument was used or threatened.
 *
 * Not an offence but a flag on selected ones (attempted murder, assault with injury, robbery, threats to kill,
 * rape and sexual assault, homicide): never add it to them. Possession is apart. Flags set by hand were
 * unreliable, and each force's series breaks where text classification replaced them. Force level only.
 */
export const knifeCrime: Indicator = /* @__PURE__ */ like(shared, {
  id: 'knife-crime',
  name: 'Knife crime',
  question: 'Is knife crime rising?',
  counted: 'offences involving a knife or sharp instrument',
  categories: { own: ['knife-crime'] },
  computableFrom: ['own'],
  source: 'Office for National Statistics, offences involving knives or sharp instruments: methodology',
  caveats: [
    'A flag on other offences: never add it to them.',
    'The series of each force breaks where text classification replaced flags set by hand.',
  ],
});

/**
 * Possession of weapons: focused proactive policing, or an actual increase in offending?
 *
 * Found by police activity more than reported by victims, so it moves with stop and search; a rise is neither
 * good nor bad by itself.
 */
export const weaponPossession: Indicator = /* @__PURE__ */ like(shared, {
  id: 'weapon-possession',
  name: 'Possession of weapons',
  question: 'Is the growth of weapon possession proactive policing or an increase in offending?',
  counted: 'offences recorded',
  categories: {
    'police-uk': ['Possession of weapons'],
    met: ['blade-possession', 'other-weapons', 'possession-of-weapons'],
    own: ['weapon-possession', 'blade-possession', 'other-weapons'],
  },
  computableFrom: ['police-uk', 'met', 'own'],
  source: 'Police recorded crime (codes 10A to 10D, 81, 90)',
  caveats: ['Moves with the activity of the police, such as stop and search.'],
});

/** Possession of an article with blade or point: the part of weapon possession that is about knives. */
export const bladePossession: Indicator = /* @__PURE__ */ like(shared, {
  id: 'blade-possession',
  name: 'Possession of article with blade or point',
  short: 'Possession of blade',
  question: 'Is possession of knives rising?',
  counted: 'offences recorded',
  categories: { met: ['blade-possession'], own: ['blade-possession'] },
  computableFrom: ['met', 'own'],
  source: 'Police recorded crime; class of the Metropolitan Police',
  caveats: ['Moves with the activity of the police, such as stop and search.'],
});
