/** "Three areas are over 80%": how many truly are? */
import { howManyAbove, panel } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { howManyAboveChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

export const picture = howManyAboveChart(howManyAbove(panel(victimSatisfaction, rows)));
