import type { Indicator } from '../../indicator/indicator.ts';
import { pandemic } from '../../indicator/recording-changes.ts';
import type { PanelOptions } from '../../series/panel-options.ts';
import type { Series } from '../../series/series.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import type { Context } from '../briefing/context.ts';

/** All boroughs, and the airport, as one series. */
export const london = { area: 'london', areaName: 'London' };

export const crimeTable = 'london-crime';

/** In everything but the search for change points the pandemic is a declared break. */
export const withPandemic: PanelOptions = { breaks: [pandemic] };

/** Every borough together on one indicator, made once for a paper; `null` where there are no figures. */
export function wholeLondon(
  context: Context,
  indicator: Indicator,
  options: PanelOptions = withPandemic,
): Series | null {
  return context.once(JSON.stringify(['london', indicator.id, options]), () => {
    const panel = context.panelOf(indicator, crimeTable, options);
    return panel === null ? null : sumAreas(panel, london);
  });
}
