/** "The force remains an outlier; about 15% is incorrect application." An outlier, and what would be left? Illustrative figures. */
// %% The forces against limits by size, allowing for how they ordinarily differ
import { funnel, panel, seriesOf } from 'police-indicators';
import { outcome16 } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-outcome-16';
import { misappliedOutcomeFinding } from 'police-indicators/methods';
import { display } from 'police-indicators/report';

const forces = panel(outcome16, rows);
display(funnel(forces));

// %% And if 15% of 200 that were audited should have been another outcome?
const audit = {
  misapplied: { share: 0.15, audited: 200 },
  missed: 'none',
  destination: 'outcome 15',
} as const;
display(misappliedOutcomeFinding(seriesOf(forces, 'west-mercia'), { period: '2019-03', ...audit }));
