/** "Three areas are over 80%, and it will be four next month." How many truly are, and how likely are four? Illustrative figures. */
// %% How many are over the target, allowing for the samples?
import { howManyAbove, howManyNext, panel, seriesOf, threshold } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { display } from 'police-indicators/report';

const satisfaction = panel(victimSatisfaction, rows);
display(howManyAbove(satisfaction));

// %% One of them, as it stands among the others
display(threshold(seriesOf(satisfaction, 'shropshire'), { among: satisfaction }));

// %% Four next month: how likely is that?
display(howManyNext(satisfaction, { window: 'month', atLeast: 4 }));
