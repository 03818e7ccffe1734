import type { Indicator } from '../src/indicator/indicator.ts';

const common = {
  every: 'month',
  areaLevel: 'lpa',
  computableFrom: ['own'],
  source: 'made for the tests',
  caveats: [],
  recordingChanges: [],
} as const;

/** A proportion with a target of 80%. */
export const satisfaction: Indicator = {
  ...common,
  id: 'satisfaction',
  name: 'Victim satisfaction',
  question: 'Are victims satisfied?',
  measure: 'proportion',
  counted: 'victims satisfied',
  outOf: 'victims interviewed',
  polarity: 'higher-is-better',
  target: 0.8,
  margin: { points: 2 },
};

/** A count for which neither direction is good in itself. */
export const offences: Indicator = {
  ...common,
  id: 'offences',
  name: 'Recorded crime',
  question: 'Is recorded crime rising?',
  measure: 'count',
  counted: 'offences',
  polarity: 'neutral',
  margin: { percent: 5 },
};

/** Offences per 1,000 people. */
export const offenceRate: Indicator = {
  ...offences,
  id: 'offence-rate',
  name: 'Recorded crime rate',
  measure: 'rate',
  outOf: 'people',
  per: 1000,
};

/** A ratio of two counts, neither part of the other. */
export const chargeRatio: Indicator = {
  ...common,
  id: 'charge-ratio',
  name: 'Charge to NFA',
  question: 'How many are charged for each that ends in no further action?',
  measure: 'ratio',
  counted: 'offences charged',
  outOf: 'offences with no further action',
  polarity: 'higher-is-better',
};

/** A percentage published without its denominator. */
export const confidencePublished: Indicator = {
  ...common,
  id: 'confidence',
  name: 'Public confidence',
  question: 'Does the public have confidence?',
  measure: 'published-percentage',
  counted: 'residents confident',
  polarity: 'higher-is-better',
  every: 'quarter',
};
