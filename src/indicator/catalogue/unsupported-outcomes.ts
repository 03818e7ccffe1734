import { like } from '../../result/rule.ts';
import type { Indicator } from '../indicator.ts';
import { assignedOutcomeTypes } from '../outcome-framework.ts';
import { policeUkOutcomeNames } from '../police-uk-outcomes.ts';
import { courtResultsEnd } from '../recording-changes.ts';
import { maturityOfUnable } from './outcome-maturity.ts';

/**
 * Unable to prosecute: the share of crimes that end in "Unable to prosecute suspect" on data.police.uk.
 *
 * The nearest published figure to outcome 16, which is pooled there with outcomes 14 and 15, and it is believed
 * others: a high share is not by itself a high share of outcome 16.
 */
export const unableToProsecute: Indicator = {
  id: 'unable-to-prosecute',
  name: 'Share of crimes “Unable to prosecute suspect”',
  short: '“Unable to prosecute”',
  question: 'How large a share of crimes ends in “Unable to prosecute suspect”?',
  measure: 'proportion',
  counted: 'crimes with “Unable to prosecute suspect”',
  outOf: 'crimes recorded',
  polarity: 'lower-is-better',
  every: 'month',
  areaLevel: 'force',
  margin: { points: 2 },
  categories: { 'police-uk': 'all' },
  withoutCategories: { 'police-uk': ['Anti-social behaviour'] },
  outcomes: {
    scheme: 'police-uk',
    numerator: ['Unable to prosecute suspect'],
    denominator: 'all',
    unknown: /* @__PURE__ */ policeUkOutcomeNames('unknown'),
  },
  maturity: maturityOfUnable,
  computableFrom: ['police-uk'],
  source: 'Last outcome category of data.police.uk',
  caveats: ['Pools outcomes 14, 15 and 16, and it is believed others: outcome 16 cannot be told apart.'],
  recordingChanges: [courtResultsEnd],
};

const outcome16Shared = {
  measure: 'proportion',
  counted: 'outcomes of type 16',
  outOf: 'outcomes assigned',
  polarity: 'lower-is-better',
  every: 'month',
  margin: { points: 2 },
  dimensions: { group: ['all', 'domestic-abuse'] },
  outcomes: {
    scheme: 'own',
    numerator: ['16'],
    denominator: assignedOutcomeTypes,
    unknown: ['0'],
  },
  computableFrom: ['own'],
  source: 'Home Office outcomes framework, type 16; figures of a force',
  caveats: ['A part of outcome 16 may be misapplied: an audit of cases says how much.'],
  recordingChanges: [],
} as const;

/** Outcome 16: the share of outcomes in which a suspect is known and the victim does not support further action. */
export const outcome16: Indicator = /* @__PURE__ */ like(outcome16Shared, {
  id: 'outcome-16',
  name: 'Outcome 16',
  question: 'Is the force an outlier on outcome 16, and would it be without misapplied outcomes?',
  areaLevel: 'force',
  where: { group: 'all' },
});

/** Outcome 16 of domestic abuse offences: does it go with the delay of the response? */
export const domesticAbuseOutcome16: Indicator = /* @__PURE__ */ like(outcome16Shared, {
  id: 'domestic-abuse-outcome-16',
  name: 'Outcome 16 of domestic abuse offences',
  short: 'DA outcome 16',
  question: 'Do victims of domestic abuse withdraw their support more often, and where the police come late?',
  areaLevel: 'lpa',
  where: { group: 'domestic-abuse' },
});
