/** "Consistent 999 performance; the test would be a sudden peak in demand." Is it stable, and would it hold? Illustrative figures. */
// %% The question as it was asked
import { ask, controlChart, panel } from 'police-indicators';
import { callsAnswered } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-999';
import { seasonality } from 'police-indicators/methods';
import { display } from 'police-indicators/report';

display(ask('consistent-at-a-peak', { tables: { 'illustrative-999': rows } }));

// %% The months against the ordinary variation of their own past
const [force] = panel(callsAnswered, rows).series;
display(force === undefined ? null : controlChart(force));

// %% Is it only the time of year?
display(force === undefined ? null : seasonality(force));

// %% The figures themselves
display(rows);
