/** "Three areas are over 80%, and it will be four next month." How many truly are, and how likely are four? Illustrative figures. */
// %% How many are over the target, allowing for the samples?
import { howManyAbove, howManyNext, panel, threshold } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { thresholdsChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { display } from 'police-indicators/report';

const satisfaction = panel(victimSatisfaction, rows);
display(howManyAbove(satisfaction));

// %% Which ones?
display(thresholdsChart(satisfaction.series.map((series) => threshold(series))));

// %% Four next month: how likely is that?
display(howManyNext(satisfaction, { window: 'month', atLeast: 4 }));
