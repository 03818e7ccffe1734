/** "What will have changed in 12 months?" What would the survey be able to show? */
import { panel, seriesOf } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { detectableChangeChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { detectableChangeIn } from 'police-indicators/methods';

const shropshire = seriesOf(panel(victimSatisfaction, rows), 'shropshire');
export const picture = detectableChangeChart(detectableChangeIn(shropshire));
