import type { Indicator } from '../../indicator/indicator.ts';
import { pandemic } from '../../indicator/recording-changes.ts';
import { month } from '../../period/month.ts';
import { offset } from '../../period/offset.ts';
import type { Month } from '../../period/period.ts';
import type { PanelOptions } from '../../series/panel-options.ts';
import type { Panel, Series } from '../../series/series.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import type { Context } from '../briefing/context.ts';

/** All boroughs, and the airport, as one series. */
export const london = { area: 'london', areaName: 'London' };

export const crimeTable = 'london-crime';

/** Last month of the tables of boroughs; those after it come from the tables of wards, whose last is the other. */
const LAST_OF_BOROUGHS = /* @__PURE__ */ month(2024, 1);
const LAST_OF_WARDS = /* @__PURE__ */ month(2025, 10);

/** In everything but the search for change points the pandemic is a declared break; the change of vintage always is. */
export const withPandemic: PanelOptions = { breaks: [pandemic] };
export const withoutPandemic: PanelOptions = {};

/** The boroughs on one indicator, to the last month that was published on the day; `null` where there are no figures. */
export function crimePanel(
  context: Context,
  indicator: Indicator,
  options: PanelOptions = withPandemic,
): Panel | null {
  const isOwn = context.data.own.some((each) => each.indicator.id === indicator.id);
  return context.panelOf(indicator, crimeTable, isOwn ? options : { ...publishedTo(context), ...options });
}

/** Figures of wards came out in the month after their own. */
function publishedTo({ isPast }: Context): Pick<PanelOptions, 'to'> {
  const isOut = (each: Month) => isPast(offset(each, 1));
  if (!isPast(LAST_OF_BOROUGHS)) return {};
  let last = LAST_OF_BOROUGHS;
  while (last < LAST_OF_WARDS && isOut(offset(last, 1))) last = offset(last, 1);
  return { to: last };
}

/** Every borough together on one indicator, made once for a paper; `null` where there are no figures. */
export function wholeLondon(
  context: Context,
  indicator: Indicator,
  options: PanelOptions = withPandemic,
): Series | null {
  return context.once(JSON.stringify(['london', indicator.id, options]), () => {
    const panel = crimePanel(context, indicator, options);
    return panel === null ? null : sumAreas(panel, london);
  });
}
