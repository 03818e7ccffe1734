/** Would it hold at a sudden peak in demand? The days are illustrative. */
import { panel } from 'police-indicators';
import { callsAnsweredByDay } from 'police-indicators/catalogue';
import { serviceUnderDemandChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-999-by-day';
import { serviceUnderDemandFinding } from 'police-indicators/methods';

const [force] = panel(callsAnsweredByDay, rows).series;
export const picture = force ? serviceUnderDemandChart(serviceUnderDemandFinding(force)) : null;
