import { callsAnswered, callsAnsweredByDay } from './calls-answered.ts';
import { chargeToNfa } from './charge-to-nfa.ts';

/** Indicators that are looked at together, such as those of satisfaction. */
export interface Family {
  readonly id: string;
  readonly title: string;
  /** Ids, in the order of the catalogue. */
  readonly indicators: readonly string[];
}

/** The families of the catalogue, in its order: each indicator is in one. */
export const families: readonly Family[] = [
  { id: 'calls', title: '999 calls', indicators: ['calls-answered', 'calls-answered-by-day'] },
  { id: 'file-quality', title: 'Criminal justice file quality', indicators: ['file-quality'] },
  { id: 'court', title: 'Attendance at court', indicators: ['attendance-at-court'] },
  {
    id: 'confidence',
    title: 'Public confidence',
    indicators: ['public-confidence', 'overall-confidence', 'london-confidence'],
  },
  {
    id: 'satisfaction',
    title: 'Victim satisfaction',
    indicators: [
      'victim-satisfaction',
      'victim-satisfaction-by-stage',
      'hate-crime-satisfaction',
      'domestic-abuse-satisfaction',
    ],
  },
  {
    id: 'recorded-crime',
    title: 'Recorded crime',
    indicators: ['total-recorded-crime', 'recorded-crime-by-year'],
  },
  {
    id: 'violence',
    title: 'Violence',
    indicators: [
      'violence-and-sexual-offences',
      'violence-with-injury',
      'violence-without-injury',
      'stalking-and-harassment',
    ],
  },
  { id: 'robbery', title: 'Robbery', indicators: ['robbery', 'personal-robbery'] },
  {
    id: 'acquisitive-crime',
    title: 'Burglary, vehicle crime and shoplifting',
    indicators: ['burglary', 'domestic-burglary', 'vehicle-offences', 'shoplifting'],
  },
  {
    id: 'weapons',
    title: 'Knives and weapons',
    indicators: ['knife-crime', 'weapon-possession', 'blade-possession'],
  },
  { id: 'hate-crime', title: 'Hate crime', indicators: ['hate-crime'] },
  { id: 'harm', title: 'Harm', indicators: ['harm-weighted-crime'] },
  {
    id: 'stop-and-search',
    title: 'Stop and search',
    indicators: ['stop-and-search', 'stop-and-search-action'],
  },
  { id: 'charge', title: 'Charge to no further action', indicators: chargeToNfa.map(({ id }) => id) },
  {
    id: 'unsupported',
    title: 'Outcome 16 and unable to prosecute',
    indicators: ['unable-to-prosecute', 'outcome-16', 'domestic-abuse-outcome-16'],
  },
  {
    id: 'domestic-abuse',
    title: 'Domestic abuse',
    indicators: ['domestic-abuse-offences', 'repeat-domestic-abuse-victims'],
  },
  { id: 'response', title: 'Response', indicators: ['unresourced-incidents', 'response-delay'] },
  { id: 'soc', title: 'Serious and organised crime', indicators: ['soc-disruptions'] },
  { id: 'reports', title: 'Reports in time', indicators: ['report-timeliness'] },
];

/** Indicators whose target is set for every force, and not by one. */
export const nationalTargets: ReadonlySet<string> = new Set([callsAnswered.id, callsAnsweredByDay.id]);
