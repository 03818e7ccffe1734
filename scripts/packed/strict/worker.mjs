// Reckons in a worker: what comes out of it is plain data.
import { course, panel, sentence, seriesOf } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { chartOf } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';

const found = course(seriesOf(panel(victimSatisfaction, rows), 'shropshire'));
postMessage({ said: sentence(found), picture: chartOf(found, { width: 'container', height: 200 }) });
