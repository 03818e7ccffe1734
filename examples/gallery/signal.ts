/** Is there a small shift that lasts? */
import { panel, sumAreas } from 'police-indicators';
import { fileQuality } from 'police-indicators/catalogue';
import { signalChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-file-quality';
import { ewma } from 'police-indicators/methods';

const areas = panel(fileQuality, rows);
export const picture = signalChart(ewma(sumAreas(areas, { area: 'west-mercia', areaName: 'West Mercia' })));
