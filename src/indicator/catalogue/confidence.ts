import { like } from '../../result/rule.ts';
import type { Indicator } from '../indicator.ts';

const shared = {
  measure: 'proportion',
  counted: 'residents confident',
  outOf: 'residents interviewed',
  polarity: 'higher-is-better',
  every: 'financial-quarter',
  areaLevel: 'lpa',
  margin: { points: 2 },
  dimensions: { dimension: ['visibility', 'communications', 'fairness', 'understanding', 'overall'] },
  computableFrom: ['own'],
  responseSet: 'those who agree, as the survey of the force defines it',
  source: 'Perception survey of the force, by its own dimensions',
  caveats: [
    'Several measures are called public confidence (good or excellent job, overall confidence, agree to have confidence): they are not comparable.',
  ],
  recordingChanges: [],
} as const;

/**
 * Public confidence by dimension: which area is out of line on visibility, on communications?
 *
 * From a quarterly perception survey of residents, who need not have been victims. Use it with
 * `by: 'dimension'`, or choose one with `where`.
 */
export const publicConfidence: Indicator = /* @__PURE__ */ like(shared, {
  id: 'public-confidence',
  name: 'Public confidence',
  short: 'Confidence',
  question: 'Which area is out of line, and on which dimension of confidence?',
});

/** Public confidence overall: will next year's survey be able to show a change? */
export const overallConfidence: Indicator = /* @__PURE__ */ like(shared, {
  id: 'overall-confidence',
  name: 'Overall public confidence',
  short: 'Confidence, overall',
  question: 'What will have changed in twelve months, and could the survey show it?',
  where: { dimension: 'overall' },
});

/**
 * Public confidence in London by measure: published percentages from the Public Attitude Survey.
 *
 * Each figure is believed to cover the twelve months that end with its quarter, and sample sizes are not
 * published, so tests that need either are refused. Use it with `by: 'measure'`, and with `rounding: 0.01`, the
 * step to which the figures were rounded.
 */
export const londonConfidence: Indicator = {
  id: 'london-confidence',
  name: 'Public confidence in London',
  short: 'Confidence',
  question: 'Which borough is out of line, and on which measure of confidence?',
  measure: 'published-percentage',
  counted: 'residents who agree',
  polarity: 'higher-is-better',
  every: 'quarter',
  areaLevel: 'borough',
  margin: { points: 2 },
  dimensions: {
    measure: [
      'good-job',
      'contact-officer',
      'informed',
      'listens',
      'reliable',
      'fair',
      'trust',
      'understands',
    ],
  },
  computableFrom: ['own'],
  responseSet: 'as the survey of each measure defines it',
  source: "Mayor's Office for Policing And Crime, Public Attitude Survey, by way of the London Datastore",
  caveats: ['Sample sizes are not published, so no sampling error can be given.'],
  recordingChanges: [],
};
