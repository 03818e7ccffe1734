import type { Indicator } from '../../indicator/indicator.ts';
import type { PanelOptions } from '../../series/panel-options.ts';
import type { Panel, Series } from '../../series/series.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import type { Context } from '../briefing/context.ts';
import type { Where } from './where.ts';

/** How the figures of a place are asked for: the shipped table, and what `panel` is to make of it. */
export interface Wanted extends PanelOptions {
  readonly table: string;
}

/**
 * The local policing areas of a place as a panel: those that belong to it, else (for a place that nobody named)
 * every area of the rows. `null` where there is none.
 */
export function areasHere(
  context: Context,
  where: Where,
  indicator: Indicator,
  wanted: Wanted,
): Panel | null {
  return context.once(keyOf('areas', where, indicator, wanted), () =>
    areasOf(read(context, indicator, wanted), where, placelessOf(context, where)),
  );
}

/** What a force records and can put in none of its areas: it belongs to the force, and is no area to compare. */
function placelessOf({ data }: Context, { area: force }: Where): ReadonlySet<string> {
  const { area, level, partOf } = data.tables['areas']?.columns ?? {};
  const keys = new Set<string>();
  for (let at = 0; at < (area?.length ?? 0); at++)
    if (partOf?.at(at) === force && ['unplaced', 'airport'].includes(String(level?.at(at))))
      keys.add(String(area?.at(at)));
  return keys;
}

function areasOf(panel: Panel | null, where: Where, placeless: ReadonlySet<string>): Panel | null {
  if (panel === null) return null;
  const others = panel.series.filter(({ area }) => area !== where.area && !placeless.has(area));
  const within = others.filter(({ area }) => where.areas?.includes(area));
  const series = within.length > 0 ? within : where.named ? [] : others;
  return series.length === 0 ? null : { ...panel, series };
}

/**
 * The figures of the place itself: its own rows, else the sum of its areas, with what it could put in none of them.
 * `null` where there are none. A sum of some of its areas, or of areas that are not known to be its own, says so by its
 * name.
 */
export function wholeHere(
  context: Context,
  where: Where,
  indicator: Indicator,
  wanted: Wanted,
): Series | null {
  return context.once(keyOf('whole', where, indicator, wanted), () =>
    wholeOf(context, where, indicator, wanted),
  );
}

/** Who asks again for the same figures gets the same series, and with it the reading that was made of it. */
const keyOf = (what: string, { area, areaName, areas, named }: Where, indicator: Indicator, wanted: Wanted) =>
  JSON.stringify([what, area, areaName, areas, named, wanted, indicator]);

function wholeOf(context: Context, where: Where, indicator: Indicator, wanted: Wanted): Series | null {
  const itself = read(context, indicator, wanted)?.series.find(({ area }) => area === where.area);
  if (itself !== undefined) return itself;
  const parts = areasHere(context, where, indicator, wanted);
  if (parts === null) return null;
  const { measure } = indicator;
  if (measure === 'published-percentage' || measure === 'duration') return null;
  const placeless = placelessOf(context, where);
  const rest = read(context, indicator, wanted)?.series.filter(({ area }) => placeless.has(area)) ?? [];
  const own = whole(parts, where, placeless);
  return sumAreas(
    { ...parts, series: own.area === where.area ? [...parts.series, ...rest] : parts.series },
    own,
  );
}

function whole({ series }: Panel, { area, areaName, areas }: Where, placeless: ReadonlySet<string>) {
  const known = (areas ?? []).filter((key) => !placeless.has(key));
  const keys = new Set(series.map((each) => each.area));
  const its = [...keys].every((key) => known.includes(key));
  if (!its)
    return { area: 'all-areas', areaName: keys.size === 1 ? (series[0]?.areaName ?? '') : 'all areas' };
  if (keys.size === known.length) return { area, areaName };
  return { area, areaName: `${areaName} (${keys.size} of ${known.length} areas)` };
}

function read({ panelOf }: Context, indicator: Indicator, { table, ...options }: Wanted): Panel | null {
  return panelOf(indicator, table, options);
}
