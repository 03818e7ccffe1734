import { requireData, stated } from '../result/require-data.ts';
import type { Profile, ProfileItem } from './profile/profile.ts';
import { requireProfile } from './profile/profile-rule.ts';

/**
 * Assurance meeting: the agenda at which a force is held to account, for any force.
 *
 * The questions under the items on which they are asked, as the `agenda` of a profile; an item without figures says so. `about` is the
 * area that a question singles out, by its name; what a profile may hold beside is given as it is.
 *
 * @example
 * assuranceMeeting({ force: 'kent' }).agenda?.length // => 8
 */
export function assuranceMeeting(profile: Profile, about: Readonly<Record<string, string>> = {}): Profile {
  requireProfile('assuranceMeeting: profile', profile);
  requireData('assuranceMeeting: about', { is: 'values', of: { is: 'text' } }, about);
  const agenda = items.map((item): ProfileItem => {
    const area = (item.questions ?? []).map((name) => about[name]).find((each) => each !== undefined);
    return area === undefined ? item : { ...item, about: area };
  });
  return { agenda, ...stated(profile) };
}

const items: readonly ProfileItem[] = [
  { id: 'calls', title: '999 calls', questions: ['consistent-at-a-peak'] },
  {
    id: 'criminal-justice',
    title: 'Criminal justice',
    questions: ['file-quality-improved', 'place-on-charge-to-nfa', 'attendance-at-court'],
  },
  {
    id: 'confidence',
    title: 'Public confidence',
    questions: ['which-area-which-dimension', 'change-in-twelve-months', 'same-service-everywhere'],
  },
  {
    id: 'satisfaction',
    title: 'Victim satisfaction',
    questions: [
      ...['plateaued-at-a-lower-level', 'up-and-how-many-over', 'outlier-and-decreasing'],
      ...['how-many-next-month', 'follow-up-turned', 'hate-crime-fallen', 'year-target-met'],
    ],
  },
  {
    id: 'recorded-crime',
    title: 'Recorded crime',
    questions: ['low-harm-volume-increase', 'growth-and-recording', 'proactive-or-offending'],
  },
  { id: 'outcome-16', title: 'Outcome 16', questions: ['outlier-on-outcome-16'] },
  {
    id: 'domestic-abuse',
    title: 'Domestic abuse',
    questions: ['domestic-abuse-growth', 'delay-and-outcome-16'],
  },
  { id: 'soc', title: 'Serious and organised crime', questions: ['reports-in-time', 'calendar-of-review'] },
];
