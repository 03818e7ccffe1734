import { like } from '../../result/rule.ts';
import type { Indicator } from '../indicator.ts';

const shared = {
  measure: 'count',
  counted: 'offences recorded',
  polarity: 'lower-is-better',
  every: 'month',
  areaLevel: 'force',
  margin: { percent: 5 },
  source: 'Police recorded crime, Home Office counting rules (codes 34A business, 34B personal)',
  recordingChanges: [],
} as const;

/** Robbery of persons and businesses: victims report it, so growth is less likely to be activity of the police. */
export const robbery: Indicator = /* @__PURE__ */ like(shared, {
  id: 'robbery',
  name: 'Robbery',
  question: 'Is robbery rising?',
  categories: {
    'police-uk': ['Robbery'],
    met: ['personal-robbery', 'business-robbery'],
    'home-office': ['Robbery', 'Robbery of personal property', 'Robbery of business property'],
    own: ['robbery', 'personal-robbery', 'business-robbery'],
  },
  computableFrom: ['police-uk', 'met', 'home-office', 'own'],
  caveats: [],
});

/** Robbery of personal property alone. */
export const personalRobbery: Indicator = /* @__PURE__ */ like(shared, {
  id: 'personal-robbery',
  name: 'Personal robbery',
  question: 'Is robbery of persons rising?',
  categories: { met: ['personal-robbery'], own: ['personal-robbery'] },
  computableFrom: ['met', 'own'],
  caveats: [],
});
