/** "Considerable improvement in file quality." Is it real, since when, and by how much? Illustrative figures. */
// %% The question as it was asked
import { ask, changePoints, controlChart, panel, trend } from 'police-indicators';
import { fileQuality } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-file-quality';
import { display } from 'police-indicators/report';

display(ask('file-quality-improved', { tables: { 'illustrative-file-quality': rows } }));

// %% Is the latest month out of the ordinary?
const [force] = panel(fileQuality, rows).series;
display(force === undefined ? null : controlChart(force));

// %% Has it moved steadily, or changed its level once?
display(force === undefined ? null : trend(force));

// %% Where the level changed, with the months within which that may have been
display(force === undefined ? null : changePoints(force));
