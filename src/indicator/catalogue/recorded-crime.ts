import type { Indicator } from '../indicator.ts';

/**
 * Total recorded crime: is it rising, and which categories and areas account for that?
 *
 * Every category of the scheme but what is no crime (anti-social behaviour, on data.police.uk) and the class
 * Historical Fraud and Forgery of the Metropolitan Police, which ends in February 2013. Neutral: a rise may be
 * better recording. Recorded crime lost the status of National Statistics in January 2014.
 */
export const totalRecordedCrime: Indicator = {
  id: 'total-recorded-crime',
  name: 'Total recorded crime',
  question: 'Is recorded crime rising, and what contributes most?',
  measure: 'count',
  counted: 'offences recorded',
  polarity: 'neutral',
  every: 'month',
  areaLevel: 'force',
  margin: { percent: 5 },
  categories: { 'police-uk': 'all', met: 'all', own: 'all' },
  withoutCategories: {
    'police-uk': ['Anti-social behaviour'],
    met: ['historical-fraud-and-forgery', 'Historical Fraud and Forgery'],
  },
  computableFrom: ['police-uk', 'met', 'own'],
  source: 'Police recorded crime, Home Office counting rules',
  caveats: ['A rise of recorded crime may be better recording, more reporting or more crime.'],
  recordingChanges: [],
};

/** Total recorded crime by financial year, from the Home Office tables in which it stands beside the outcomes. */
export const recordedCrimeByYear: Indicator = {
  id: 'recorded-crime-by-year',
  name: 'Recorded crime',
  question: 'How has recorded crime changed from year to year?',
  measure: 'count',
  counted: 'offences recorded',
  polarity: 'neutral',
  every: 'financial-year',
  areaLevel: 'force',
  margin: { percent: 5 },
  outcomes: { scheme: 'home-office', numerator: ['recorded-crime'], denominator: 'all', unknown: [] },
  countBasis: 'recorded',
  computableFrom: ['home-office'],
  source: 'Home Office, police recorded crime and outcomes open data tables',
  caveats: ['A rise of recorded crime may be better recording, more reporting or more crime.'],
  recordingChanges: [],
};
