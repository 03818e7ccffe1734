/** Which area stands further apart than areas ordinarily do, allowing for many being looked at? */
import { areas, panel } from 'police-indicators';
import { publicConfidence } from 'police-indicators/catalogue';
import { areasChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-confidence';

const communications = panel(publicConfidence, rows, { where: { dimension: 'communications' } });
export const picture = areasChart(areas(communications));
