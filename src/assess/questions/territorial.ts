import {
  type DefinitionsFinding,
  type NamedDefinition,
  rankAcrossDefinitions,
} from '../../compare/rank-across-definitions.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { PanelOptions } from '../../series/panel-options.ts';
import type { Panel } from '../../series/series.ts';
import type { Context } from '../briefing/context.ts';

/**
 * Keeps the territorial forces of England and Wales: the railway and Northern Irish forces are apart. Those
 * without a row in the table are known by name, so the panel lists them as left out.
 */
export function territorial(context: Context, table: string): Territorial {
  return context.once(`territorial ${table}`, () => territorialIn(context, table));
}

type Territorial = Pick<PanelOptions, 'areas' | 'knownAreas' | 'areaNames'>;

function territorialIn({ data }: Context, table: string): Territorial {
  const { area, level, name } = data.tables['areas']?.columns ?? {};
  const rows = data.tables[table]?.columns['area'];
  const withRows = new Set<string>();
  for (let index = 0; index < (rows?.length ?? 0); index++) withRows.add(String(rows?.at(index)));
  const known: [key: string, name: string][] = [];
  const areas: string[] = [];
  for (let index = 0; index < (area?.length ?? 0); index++) {
    const [key, kind] = [String(area?.at(index)), level?.at(index)];
    if (kind === 'force' || withRows.has(key)) known.push([key, String(name?.at(index))]);
    if (kind === 'force' && withRows.has(key)) areas.push(key);
  }
  return { areas, knownAreas: known.map(([key]) => key), areaNames: Object.fromEntries(known) };
}

/** Every force on one indicator: the user's own rows as they are, else the territorial forces of a shipped table. */
export function forces(context: Context, indicator: Indicator, table: string): Panel | null {
  const own = context.data.own.some((each) => each.indicator.id === indicator.id);
  return context.panelOf(indicator, table, own ? {} : territorial(context, table));
}

/** The place under each definition: the dearest of all answers, so it is made once for all who ask for it. */
export function placesAcross(
  context: Context,
  named: readonly NamedDefinition[],
  area: string,
  period: string,
): DefinitionsFinding {
  const asked = named.map((each) => [
    each.definition,
    each.period,
    each.panel.series.map((series) => series.area),
  ]);
  return context.once(JSON.stringify(['placesAcross', area, period, asked]), () =>
    rankAcrossDefinitions(named, area, { period }),
  );
}
