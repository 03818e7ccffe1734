/** "A 19% increase in domestic abuse offences." How sure is that, and how does it compare with England and Wales? */
// %% The question as it was asked: the force's own figures are illustrative, the comparator is published
import { ask, controlChart, panel, sumAreas, trend } from 'police-indicators';
import { domesticAbuseOffences } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-domestic-abuse';
import { rows as repeats } from 'police-indicators/data/illustrative-repeat-victims';
import { rows as national } from 'police-indicators/data/national-domestic-abuse';
import { display } from 'police-indicators/report';

const tables = {
  'illustrative-domestic-abuse': rows,
  'national-domestic-abuse': national,
  'illustrative-repeat-victims': repeats,
};
display(ask('domestic-abuse-growth', { tables }));

// %% The course of the months, without the season
const areas = panel(domesticAbuseOffences, rows);
const force = sumAreas(areas, { area: 'west-mercia', areaName: 'West Mercia' });
display(trend(force));

// %% Is the latest month out of the ordinary?
display(controlChart(force));

// %% What England and Wales recorded
display(national);
