import { like } from '../../result/rule.ts';
import type { Indicator } from '../indicator.ts';

const shared = {
  measure: 'count',
  counted: 'offences recorded',
  every: 'month',
  areaLevel: 'force',
  margin: { percent: 5 },
  computableFrom: ['police-uk', 'met', 'own'],
  source: 'Police recorded crime; crime types of data.police.uk, classes of the Metropolitan Police',
  recordingChanges: [],
} as const;

/** Burglary of homes and of other premises together, which data.police.uk does not tell apart. */
export const burglary: Indicator = /* @__PURE__ */ like(shared, {
  id: 'burglary',
  name: 'Burglary',
  question: 'Is burglary falling?',
  polarity: 'lower-is-better',
  categories: {
    'police-uk': ['Burglary'],
    met: ['domestic-burglary', 'other-burglary'],
    own: ['burglary', 'domestic-burglary', 'other-burglary'],
  },
  caveats: ['Homes and other premises are not told apart: domestic burglary is an indicator of its own.'],
});

/** Vehicle offences: theft of and from vehicles, and interfering with them. */
export const vehicleOffences: Indicator = /* @__PURE__ */ like(shared, {
  id: 'vehicle-offences',
  name: 'Vehicle offences',
  question: 'Is theft of and from vehicles falling?',
  polarity: 'lower-is-better',
  categories: {
    'police-uk': ['Vehicle crime'],
    met: ['vehicle-offences'],
    own: ['vehicle-offences'],
  },
  caveats: [],
});

/** Shoplifting: neutral, because how much of it shops report moves it more than how much there is. */
export const shoplifting: Indicator = /* @__PURE__ */ like(shared, {
  id: 'shoplifting',
  name: 'Shoplifting',
  question: 'Is recorded shoplifting rising?',
  polarity: 'neutral',
  categories: { 'police-uk': ['Shoplifting'], own: ['shoplifting'] },
  computableFrom: ['police-uk', 'own'],
  source: 'Police recorded crime; crime type of data.police.uk',
  caveats: ['A rise may be more reporting by shops, or more shoplifting.'],
});
