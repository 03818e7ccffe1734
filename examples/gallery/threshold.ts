/** Is it really over the target? */
import { panel, seriesOf, threshold } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { thresholdChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const satisfaction = panel(victimSatisfaction, rows);
const shropshire = seriesOf(satisfaction, 'shropshire');
export const picture = thresholdChart(threshold(shropshire, { among: satisfaction }));
