/** "Why has performance plateaued at this lower level?" Has it, since when, and how sure is that? Illustrative figures. */
// %% Victim satisfaction in the five areas together
import { panel, plateau, seriesOf, sumAreas } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { controlChart, smallMultiplesChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { pChart } from 'police-indicators/methods';
import { display } from 'police-indicators/report';

const areas = panel(victimSatisfaction, rows);
const force = sumAreas(areas, { area: 'west-mercia', areaName: 'West Mercia' });
display(controlChart(pChart(force)));

// %% Level or moving, against a margin of two percentage points a year that was chosen before looking
display(plateau(force, { margin: { points: 2 } }));

// %% And in one area, where fewer victims are asked?
display(plateau(seriesOf(areas, 'shropshire'), { margin: { points: 2 } }));

// %% Each area against its own ordinary variation
display(smallMultiplesChart(areas.series.map((series) => pChart(series))));
