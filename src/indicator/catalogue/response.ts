import type { Indicator } from '../indicator.ts';

/** Unresourced incidents: those for which no officer was available to send when they were graded. */
export const unresourcedIncidents: Indicator = {
  id: 'unresourced-incidents',
  name: 'Share of incidents unresourced',
  short: 'Unresourced incidents',
  question: 'Are more incidents left without an officer to send?',
  measure: 'proportion',
  counted: 'incidents with no officer available to send',
  outOf: 'incidents that called for an officer',
  polarity: 'lower-is-better',
  every: 'month',
  areaLevel: 'lpa',
  margin: { points: 2 },
  computableFrom: ['own'],
  source: 'Defined by the library, for the extract of a force: no national definition was found',
  caveats: ['The moment at which an incident is called unresourced differs between control rooms.'],
  recordingChanges: [],
};

/**
 * Response delay: the median time from the report of domestic abuse to the first response, in
 * minutes. `n` is the number of incidents that the median is of.
 */
export const responseDelay: Indicator = {
  id: 'response-delay',
  name: 'Delay from report to response',
  short: 'Response delay',
  question: 'Does delay between report and response make victims change their minds?',
  measure: 'duration',
  counted: 'median time from report to first response',
  durationUnit: 'minutes',
  polarity: 'lower-is-better',
  every: 'month',
  areaLevel: 'lpa',
  margin: { percent: 5 },
  computableFrom: ['own'],
  source: 'Defined by the library, for the extract of a force: no national definition was found',
  caveats: ['A median says nothing of the longest waits.'],
  recordingChanges: [],
};
