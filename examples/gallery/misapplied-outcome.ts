/** And if 15% of outcome 16 should have been another outcome? */
import { panel, seriesOf } from 'police-indicators';
import { outcome16 } from 'police-indicators/catalogue';
import { misappliedOutcomeChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-outcome-16';
import { misappliedOutcomeFinding } from 'police-indicators/methods';

const force = seriesOf(panel(outcome16, rows), 'west-mercia');
const audit = {
  misapplied: { share: 0.15, audited: 200 },
  missed: 'none',
  destination: 'outcome 15',
} as const;
export const picture = misappliedOutcomeChart(
  misappliedOutcomeFinding(force, { period: '2019-03', ...audit }),
);
