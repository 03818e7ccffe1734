/** Of many series, how many have levelled off? */
import { panel } from 'police-indicators';
import { domesticBurglary } from 'police-indicators/catalogue';
import { scanChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';
import { scanFinding, scanPlateaus } from 'police-indicators/scan';

const { series } = panel(domesticBurglary, rows, { to: '2020-02' });
export const picture = scanChart(scanFinding(scanPlateaus(series, { margin: { percent: 5 } })));
