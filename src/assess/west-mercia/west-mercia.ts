import type { Scope } from '../briefing/scope.ts';
import { assuranceMeeting } from './assurance-meeting.ts';
import { meetingDay, meetingPlace } from './meeting-place.ts';

/** The monthly assurance meeting of West Mercia, item by item. */
export const westMercia: Scope = /* @__PURE__ */ assuranceMeeting(meetingPlace, {
  name: 'west-mercia',
  title: 'West Mercia: assurance briefing',
  asOf: meetingDay,
  notes: [
    'Home Office outcomes of 2018/19 were published after the day of the meeting; they are used because the meeting is about that year.',
    'The inspection of crime data integrity was published in October 2019; it is about the six months before the meeting, and is the only audit that there is.',
  ],
});
