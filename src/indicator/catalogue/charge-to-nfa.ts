import type { Month } from '../../period/period.ts';
import { like } from '../../result/rule.ts';
import type { DeclaredBreak, Indicator, OutcomeSides } from '../indicator.ts';
import { policeUkOutcomeNames } from '../police-uk-outcomes.ts';
import { courtResultsEnd } from '../recording-changes.ts';
import {
  maturityOfCharged,
  maturityOfChargedOfAssigned,
  maturityOfChargedToAnyNoFurtherAction,
  maturityOfChargedToUnable,
  maturityOfChargedToUnableOrNotInInterest,
} from './outcome-maturity.ts';

const question = 'How often is a crime charged, set against those that end in no further action?';
const noneFavoured =
  'The outcomes framework was designed so that no outcome is favoured over others: a league table runs against that intent.';
const noDefinition =
  'Charge to NFA has no agreed definition, and the definition moves a place far more than chance does.';

const shared = {
  question,
  polarity: 'higher-is-better',
  areaLevel: 'force',
} as const;

const outcome22: DeclaredBreak = {
  kind: 'restart',
  from: '2021-04' as Month,
  title: 'Outcome 22 became compulsory (voluntary from April 2019)',
  source: 'Home Office, crime outcomes in England and Wales: technical annex',
};

const UNABLE = 'Unable to prosecute suspect';
const NO_SUSPECT = 'Investigation complete; no suspect identified';
const NOT_IN_INTEREST = [
  'Formal action is not in the public interest',
  'Further investigation is not in the public interest',
  'Further action is not in the public interest',
];

function sides(...lists: readonly (readonly string[])[]): OutcomeSides {
  return {
    scheme: 'police-uk',
    numerator: policeUkOutcomeNames('charge', 'court'),
    denominator: lists.length === 0 ? 'all' : lists.flat(),
    unknown: policeUkOutcomeNames('unknown'),
  };
}

/** What the four definitions from data.police.uk share. */
const policeUk = /* @__PURE__ */ like(shared, {
  every: 'month',
  margin: { percent: 5 },
  counted: 'crimes charged or in court',
  categories: { 'police-uk': 'all' },
  withoutCategories: { 'police-uk': ['Anti-social behaviour'] },
  computableFrom: ['police-uk'],
  source: 'Last outcome category of data.police.uk; court results replace the charge there',
  caveats: [
    noDefinition,
    noneFavoured,
    'The last outcome is as it stood when the archive was made: later charges are not in it.',
  ],
  recordingChanges: [courtResultsEnd],
} as const);

/**
 * Charged or in court, to "Unable to prosecute suspect" (evidential difficulties: outcomes 14 to 16 and others).
 *
 * "Suspect charged", "charged as part of another case" (taken into consideration) and every court result, over
 * crimes with a suspect or victim that the police could not bring to court.
 */
export const courtToUnable: Indicator = /* @__PURE__ */ like(policeUk, {
  id: 'charge-to-nfa-unable',
  name: 'Charged or in court, to unable to prosecute',
  short: 'Charge to NFA',
  measure: 'ratio',
  outOf: 'crimes with “Unable to prosecute suspect”',
  outcomes: /* @__PURE__ */ sides([UNABLE]),
  maturity: maturityOfChargedToUnable,
});

/** Charged or in court, to unable to prosecute or not in the public interest. */
export const courtToUnableOrNotInInterest: Indicator = /* @__PURE__ */ like(policeUk, {
  id: 'charge-to-nfa-unable-or-interest',
  name: 'Charged or in court, to unable to prosecute or not in the public interest',
  short: 'Charge to NFA, wider',
  measure: 'ratio',
  outOf: 'crimes that the police were unable or not minded to prosecute',
  outcomes: /* @__PURE__ */ sides([UNABLE], NOT_IN_INTEREST),
  maturity: maturityOfChargedToUnableOrNotInInterest,
});

/** Charged or in court, to every kind of no further action, with crimes for which no suspect was found. */
export const courtToAnyNoFurtherAction: Indicator = /* @__PURE__ */ like(policeUk, {
  id: 'charge-to-nfa-any',
  name: 'Charged or in court, to any no further action',
  short: 'Charge to any NFA',
  measure: 'ratio',
  outOf: 'crimes with no further action of any kind',
  outcomes: /* @__PURE__ */ sides([UNABLE], NOT_IN_INTEREST, [NO_SUSPECT]),
  maturity: maturityOfChargedToAnyNoFurtherAction,
});

/** Charged or in court, of all crimes, whatever became of them. */
export const courtOfAllCrime: Indicator = /* @__PURE__ */ like(policeUk, {
  id: 'charge-to-nfa-of-all-crime',
  name: 'Charged or in court, of all crimes',
  short: 'Charged, of all crimes',
  measure: 'proportion',
  margin: { points: 2 },
  outOf: 'crimes recorded',
  outcomes: /* @__PURE__ */ sides(),
  maturity: maturityOfCharged,
});

/** What the definitions from Home Office tables share; `charged` and `type-1` are the same in two tables. */
const homeOffice = /* @__PURE__ */ like(shared, {
  measure: 'proportion',
  every: 'financial-year',
  margin: { points: 2 },
  counted: 'offences charged or summonsed',
  computableFrom: ['home-office'],
  source: 'Home Office, police recorded crime and outcomes open data tables; outcome type 1',
  recordingChanges: [outcome22],
} as const);

/** Charged, of all outcomes that were assigned to investigations closed in the year. */
export const chargedOfAssignedClosed: Indicator = /* @__PURE__ */ like(homeOffice, {
  id: 'charge-to-nfa-assigned-closed',
  name: 'Charged, of all assigned outcomes (closed basis)',
  short: 'Charged, of outcomes',
  outOf: 'outcomes assigned',
  outcomes: {
    scheme: 'home-office',
    numerator: ['charged', 'type-1'],
    denominator: ['all-assigned'],
    unknown: [],
  },
  countBasis: 'closed',
  caveats: [noDefinition, noneFavoured],
});

/** Charged, of all outcomes assigned to offences recorded in the year; low while cases are open. */
export const chargedOfAssignedRecorded: Indicator = /* @__PURE__ */ like(homeOffice, {
  id: 'charge-to-nfa-assigned-recorded',
  name: 'Charged, of all assigned outcomes (recorded basis)',
  outOf: 'outcomes assigned',
  outcomes: {
    scheme: 'home-office',
    numerator: ['charged', 'type-1'],
    denominator: ['all-assigned'],
    unknown: [],
  },
  countBasis: 'recorded',
  maturity: maturityOfChargedOfAssigned,
  caveats: [noDefinition, noneFavoured, 'The latest years lack the outcomes of cases that are still open.'],
});

/** Charged, of all crimes recorded in the year: the charge rate. */
export const chargedOfRecordedCrime: Indicator = /* @__PURE__ */ like(homeOffice, {
  id: 'charge-to-nfa-recorded-crime',
  name: 'Charged, of recorded crime',
  outOf: 'offences recorded',
  outcomes: {
    scheme: 'home-office',
    numerator: ['charged', 'type-1'],
    denominator: ['recorded-crime'],
    unknown: [],
  },
  countBasis: 'recorded',
  maturity: maturityOfCharged,
  caveats: [noDefinition, noneFavoured, 'The latest years lack the outcomes of cases that are still open.'],
});

/** Charged (type 1), to evidential difficulties (types 14, 15 and 16), from a force's own counts by outcome type. */
export const chargedToEvidentialDifficulty: Indicator = /* @__PURE__ */ like(shared, {
  id: 'charge-to-nfa-evidential',
  name: 'Charged, to evidential difficulties',
  measure: 'ratio',
  every: 'month',
  margin: { percent: 5 },
  counted: 'offences charged or summonsed',
  outOf: 'offences with evidential difficulties',
  outcomes: { scheme: 'own', numerator: ['1'], denominator: ['14', '15', '16'], unknown: ['0'] },
  computableFrom: ['own'],
  source: 'Home Office outcomes framework; outcome types as numbers in the extract of a force',
  caveats: [noDefinition, noneFavoured, 'Types 1A, 2A and 3A are inside 1, 2 and 3: do not add them.'],
  recordingChanges: [],
});

/**
 * Charge to NFA: every definition that ships, the one that fits "no further action although a suspect is known"
 * first. A rank is worth reading only beside the ranks by the others.
 */
export const chargeToNfa: readonly Indicator[] = [
  courtToUnable,
  courtToUnableOrNotInInterest,
  courtToAnyNoFurtherAction,
  courtOfAllCrime,
  chargedOfAssignedClosed,
  chargedOfAssignedRecorded,
  chargedOfRecordedCrime,
  chargedToEvidentialDifficulty,
];
