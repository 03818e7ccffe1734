/** How much of the growth is recording? */
import { growth, panel, seriesOf } from 'police-indicators';
import { recordedCrimeByYear } from 'police-indicators/catalogue';
import { recordingCorrectionChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/home-office-series';
import { recordingCorrectionFinding } from 'police-indicators/methods';

const force = seriesOf(panel(recordedCrimeByYear, rows), 'west-mercia');
const audits = {
  before: { value: 0.85, lower: 0.82, upper: 0.88 },
  after: { value: 0.91, lower: 0.88, upper: 0.93 },
};
const grown = growth(force, { from: '2017/18', to: '2018/19' });
export const picture = recordingCorrectionChart(recordingCorrectionFinding(grown, audits));
