import type { Scope } from '../briefing/scope.ts';
import { boroughs } from './boroughs.ts';
import { confidence } from './confidence.ts';
import { harm } from './harm.ts';
import { plateaus } from './plateaus.ts';
import { totalCrime } from './total-crime.ts';

/** London's boroughs: fourteen years of monthly figures, on which trend, outlier and plateau can be seen at work. */
export const londonBoroughs: Scope = {
  name: 'london',
  title: 'London boroughs: assurance briefing',
  asOf: '2024-02-29',
  sections: [
    { id: 'total-crime', title: 'Total recorded crime', make: totalCrime },
    { id: 'plateaus', title: 'What is level, and what is moving', make: plateaus },
    { id: 'boroughs', title: 'Boroughs compared', make: boroughs },
    { id: 'harm', title: 'Volume and harm', make: harm },
    { id: 'confidence', title: 'Public confidence', make: confidence },
  ],
  tables: ['areas', 'london-crime', 'london-confidence', 'severity-weights'],
  notes: ['The months of the pandemic are a declared break in everything but the search for change points.'],
};
