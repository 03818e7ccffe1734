import type { Indicator } from '../indicator.ts';

/**
 * Attendance at court: victims and witnesses who came, of those who were required to on the day.
 *
 * A victim who is to give evidence is a victim here and not also a witness, so the two roles add up to the role
 * `all`, which is read unless `by: 'role'` asks for each.
 */
export const attendanceAtCourt: Indicator = {
  id: 'attendance-at-court',
  name: 'Victims and witnesses attending court',
  short: 'Attendance at court',
  question: 'Do victims and witnesses attend court when they are required?',
  measure: 'proportion',
  counted: 'victims and witnesses who attended',
  outOf: 'victims and witnesses required at court',
  polarity: 'higher-is-better',
  every: 'month',
  areaLevel: 'lpa',
  margin: { points: 2 },
  dimensions: { role: ['all', 'victim', 'witness'] },
  computableFrom: ['own'],
  source: 'Defined by the library, for the extract of a force: no national definition was found',
  caveats: [
    'Who was stood down in time is not among those required: how that is recorded decides the level.',
    'One person may be required on several days: these are attendances, not persons.',
  ],
  recordingChanges: [],
};
