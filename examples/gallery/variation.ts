/** Is it the same service everywhere, and has that changed? */
import { panel, variation } from 'police-indicators';
import { publicConfidence } from 'police-indicators/catalogue';
import { variationChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-confidence';

const byDimension = panel(publicConfidence, rows, { by: 'dimension' });
export const picture = variationChart(variation(byDimension));
