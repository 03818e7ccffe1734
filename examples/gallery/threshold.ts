/** Is it really over the target? */
import { panel, seriesOf, threshold } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { thresholdChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const shropshire = seriesOf(panel(victimSatisfaction, rows), 'shropshire');
export const picture = thresholdChart(threshold(shropshire));
