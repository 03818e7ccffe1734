// Every entry, in the strictest reading of its types: each module system reads this, as ES module and as CommonJS.
import * as front from 'police-indicators';
import * as catalogue from 'police-indicators/catalogue';
import * as chart from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import * as engine from 'police-indicators/engine';
import * as methods from 'police-indicators/methods';
import * as node from 'police-indicators/node';
import * as periods from 'police-indicators/periods';
import * as report from 'police-indicators/report';
import * as scan from 'police-indicators/scan';
import * as schema from 'police-indicators/schema';
import * as source from 'police-indicators/source';

export const month: periods.Month = periods.month(2019, 4);
export const series: front.Series = front.seriesFrom(Float64Array.of(81, 84), {
  start: month,
  name: 'Calls',
});
export const panel: front.Panel = front.panel(catalogue.victimSatisfaction, rows);
export const picture: chart.ChartSpec | null = chart.chartOf(front.course(series), { width: 'container' });
export const entries = [engine, methods, node, report, scan, schema, source] as const;

// @ts-expect-error a level is a number of its own option
methods.wilson(81, 98, 0.9);
// @ts-expect-error no such option
front.controlChart(series, { preset: 'nelson' });
// @ts-expect-error plain numbers are no series
front.course([81, 84]);
// @ts-expect-error a panel is no series
front.course(panel);
// @ts-expect-error a series starts somewhere
front.seriesFrom([81, 84], {});
