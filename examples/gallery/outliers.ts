/** Which area is an outlier on which dimension, allowing for many being looked at? */
import { outliers, panel } from 'police-indicators';
import { publicConfidence } from 'police-indicators/catalogue';
import { outliersChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-confidence';

const communications = panel(publicConfidence, rows, { where: { dimension: 'communications' } });
export const picture = outliersChart(outliers(communications));
