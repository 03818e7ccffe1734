import { like } from '../../result/rule.ts';
import type { Indicator } from '../indicator.ts';

const shared = {
  measure: 'count',
  counted: 'offences recorded',
  every: 'month',
  areaLevel: 'force',
  margin: { percent: 5 },
  polarity: 'neutral',
  computableFrom: ['met', 'home-office', 'own'],
  source: 'Police recorded crime, Home Office offence sub-groups',
  recordingChanges: [],
} as const;

/**
 * Violence with injury: is serious harm rising?
 *
 * The sub-group of violence against the person; homicide is apart. Not on data.police.uk, where all violence is
 * pooled with sexual offences.
 */
export const violenceWithInjury: Indicator = /* @__PURE__ */ like(shared, {
  id: 'violence-with-injury',
  name: 'Violence with injury',
  question: 'Is violence with injury rising?',
  categories: {
    met: ['violence-with-injury'],
    'home-office': ['Violence with injury'],
    own: ['violence-with-injury'],
  },
  caveats: ['Not on data.police.uk, which pools violence with sexual offences.'],
});

/**
 * Violence without injury: is the growth in low harm, volume crime?
 *
 * A trap: malicious communications (code 8R) belong to stalking and harassment in the national sub-groups, but
 * older tables and local reports fold both into violence without injury. Two series that are called the same can
 * differ by half; compare only where the scheme and the year are the same.
 */
export const violenceWithoutInjury: Indicator = /* @__PURE__ */ like(shared, {
  id: 'violence-without-injury',
  name: 'Violence without injury',
  question: 'Does low harm, volume crime such as violence without injury continue to increase?',
  categories: {
    met: ['violence-without-injury'],
    'home-office': ['Violence without injury'],
    own: ['violence-without-injury'],
  },
  caveats: [
    'Malicious communications, stalking and harassment are inside it in some tables and a sub-group of their own in others.',
  ],
});

/**
 * Stalking and harassment: how much of the growth is here, and how much of it is recording?
 *
 * The sub-group of violence against the person with malicious communications (8R) in it. In the London tables it is a
 * class since 2025; before, and in the table `london-crime`, it lies inside violence without injury.
 */
export const stalkingAndHarassment: Indicator = /* @__PURE__ */ like(shared, {
  id: 'stalking-and-harassment',
  name: 'Stalking and harassment',
  question: 'How much of the growth of violence is stalking, harassment and malicious communications?',
  categories: {
    met: ['stalking-and-harassment'],
    'home-office': ['Stalking and harassment'],
    own: ['stalking-and-harassment'],
  },
  caveats: ['Older tables hold it inside violence without injury.'],
});

/** Violence and sexual offences together, as data.police.uk pools them. */
export const violenceAndSexualOffences: Indicator = /* @__PURE__ */ like(shared, {
  id: 'violence-and-sexual-offences',
  name: 'Violence and sexual offences',
  question: 'Is violence, with sexual offences, rising?',
  categories: { 'police-uk': ['Violence and sexual offences'], own: ['violence-and-sexual-offences'] },
  computableFrom: ['police-uk', 'own'],
  source: 'Police recorded crime; crime type of data.police.uk',
  caveats: [
    'Pools the gravest offences with harassment and malicious communications: a change says nothing of harm.',
  ],
});
