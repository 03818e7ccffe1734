/** Which areas are really over the target? */
import { panel, threshold } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { thresholdsChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const { series } = panel(victimSatisfaction, rows);
export const picture = thresholdsChart(series.map((area) => threshold(area)));
