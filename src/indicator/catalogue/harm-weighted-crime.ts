import type { Indicator } from '../indicator.ts';

/**
 * Harm-weighted crime: does harm rise where volume rises?
 *
 * Each offence counts by a weight: the Crime Severity Score of the Office for National Statistics, from the days
 * of sentence that the offence attracts. Made by `harmWeighted` from a panel of counts by category. The weights
 * are by offence code; a category of many codes has no weight of its own, and its mean and median weight can
 * differ forty-fold, so state the rule with the result.
 */
export const harmWeightedCrime: Indicator = {
  id: 'harm-weighted-crime',
  name: 'Harm-weighted crime',
  question: 'Does harm rise as volume rises?',
  measure: 'count',
  counted: 'severity points',
  polarity: 'lower-is-better',
  every: 'month',
  areaLevel: 'force',
  margin: { percent: 5 },
  categories: { 'police-uk': 'all', met: 'all', own: 'all' },
  withoutCategories: { 'police-uk': ['Anti-social behaviour'] },
  computableFrom: ['police-uk', 'met', 'own'],
  source: 'Office for National Statistics, Crime Severity Score (data tool, weights of about 2020)',
  caveats: [
    'A weighted sum is not a count of independent events: few grave offences move it.',
    'Weights are one rule among several; other harm indices weigh otherwise.',
  ],
  recordingChanges: [],
};
