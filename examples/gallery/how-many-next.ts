/** "Four areas over 80% next month": how likely is that? */
import { howManyNext, panel } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { howManyNextChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const satisfaction = panel(victimSatisfaction, rows);
const next = howManyNext(satisfaction, { window: 'month', atLeast: 4 });
export const picture = howManyNextChart(next);
