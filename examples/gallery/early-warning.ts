/** Is the latest count out of the ordinary? */
import { panel, seriesOf } from 'police-indicators';
import { personalRobbery } from 'police-indicators/catalogue';
import { earlyWarningChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';
import { earlyWarning } from 'police-indicators/methods';

const camden = seriesOf(panel(personalRobbery, rows, { to: '2019-12' }), 'camden');
export const picture = earlyWarningChart(earlyWarning(camden));
