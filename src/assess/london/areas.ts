import { pandemic } from '../../indicator/recording-changes.ts';
import type { PanelOptions } from '../../series/panel-options.ts';

/** All boroughs, and the airport, as one series. */
export const london = { area: 'london', areaName: 'London' };

export const crimeTable = 'london-crime';

/** In everything but the search for change points the pandemic is a declared break. */
export const withPandemic: PanelOptions = { breaks: [pandemic] };
