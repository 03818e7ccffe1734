import type { Indicator } from '../../indicator/indicator.ts';
import { followingAreas } from '../../series/following-areas.ts';
import type { PanelOptions } from '../../series/panel-options.ts';
import type { Panel, Series } from '../../series/series.ts';
import { someOf } from '../../series/some-of.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import type { Context } from '../briefing/context.ts';
import { NOWHERE, nameOfArea, partsOf, placelessOf, type Where } from './where.ts';

/** How the figures of a place are asked for: the shipped table, and what `panel` is to make of it. */
export interface Wanted extends PanelOptions {
  readonly table: string;
}

/**
 * The areas of a place as a panel: those that belong to it, else (for a place that nobody named) every area of the rows.
 * `null` where there is none.
 */
export function areasHere(
  context: Context,
  where: Where,
  indicator: Indicator,
  wanted: Wanted,
): Panel | null {
  const panel = read(context, indicator, wanted);
  if (panel === null) return null;
  const here = placeIn(context, where, panel);
  return areasOf(panel, here, placelessOf(context, here.area));
}

function areasOf(panel: Panel, { area, areas, named }: Where, placeless: ReadonlySet<string>): Panel | null {
  const others = panel.series.filter((each) => each.area !== area && !placeless.has(each.area));
  const within = others.filter((each) => areas?.includes(each.area));
  const series = within.length > 0 ? within : named ? [] : others;
  return series.length === 0 ? null : someOf(panel, series);
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
  const panel = read(context, indicator, wanted);
  if (panel === null) return null;
  const here = placeIn(context, where, panel);
  const key = JSON.stringify([here.area, here.areaName, here.areas, here.named]);
  const all = wholes.get(panel) ?? new Map<string, Series | null>();
  wholes.set(panel, all);
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = wholeOf(panel, here, placelessOf(context, here.area));
  all.set(key, made);
  return made;
}

/** Who asks again for the same figures gets the same series, and with it the reading that was made of it. */
const wholes = new WeakMap<Panel, Map<string, Series | null>>();

/** A place that nobody named, and that the rows do not have, is the one that all their areas are part of. */
function placeIn(context: Context, where: Where, { series }: Panel): Where {
  const has = series.some(({ area }) => area === where.area || where.areas?.includes(area));
  if (where.named || has) return where;
  const keys = new Set(series.map(({ area }) => area));
  const partOf = partsOf(context);
  for (const parent of new Set([...keys, ...[...keys].flatMap((key) => partOf.get(key) ?? [])])) {
    const placeless = placelessOf(context, parent);
    const others = [...keys].filter((key) => key !== parent && !placeless.has(key));
    if (others.length === 0 || others.some((key) => partOf.get(key) !== parent)) continue;
    const areas = [...partOf].flatMap(([key, whole]) => (whole === parent ? [key] : []));
    return { ...where, area: parent, areaName: nameOfArea(context, parent), areas };
  }
  return where;
}

function wholeOf(panel: Panel, where: Where, placeless: ReadonlySet<string>): Series | null {
  const itself = panel.series.find(({ area }) => area === where.area);
  if (itself !== undefined) return itself;
  const parts = areasOf(panel, where, placeless);
  if (parts === null) return null;
  const [only] = parts.series;
  if (only !== undefined && parts.series.length === 1 && where.areas?.includes(only.area) !== true)
    return only;
  const { measure } = panel.indicator;
  if (measure === 'published-percentage' || measure === 'duration') return null;
  const own = sumOf(parts, where);
  const rest = own.area === where.area ? panel.series.filter(({ area }) => placeless.has(area)) : [];
  return sumAreas({ ...parts, series: followingAreas([...parts.series, ...rest]) }, own);
}

function sumOf({ series }: Panel, { area, areaName, areas }: Where) {
  const known = areas ?? [];
  const keys = new Set(series.map((each) => each.area));
  if (![...keys].every((key) => known.includes(key))) return NOWHERE;
  if (keys.size === known.length) return { area, areaName };
  return { area, areaName: `${areaName} (${keys.size} of ${known.length} areas)` };
}

function read({ panelOf }: Context, indicator: Indicator, { table, ...options }: Wanted): Panel | null {
  return panelOf(indicator, table, options);
}
