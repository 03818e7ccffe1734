/** Would it hold at a sudden peak in demand? These days are made up to show the picture. */
import { seriesFrom } from 'police-indicators';
import { callsAnswered } from 'police-indicators/catalogue';
import { serviceUnderDemandChart } from 'police-indicators/chart';
import { serviceUnderDemandFinding } from 'police-indicators/methods';

const force = seriesFrom(callsAnswered, { start: '2019-04', numerator: [9000], denominator: [9900] });
const demand = Array.from({ length: 120 }, (_, day) => 380 + 9 * ((day * 7) % 11) + ((day * 13) % 90));
const met = demand.map((calls, day) => Math.round(calls * (1.08 - calls / 2900)) - ((day * 5) % 9));
const days = serviceUnderDemandFinding({ ...force, basis: 'illustrative' }, { demand, met });
export const picture = serviceUnderDemandChart(days);
