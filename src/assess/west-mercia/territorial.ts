import type { PanelOptions } from '../../series/index.ts';
import type { Context } from '../briefing/context.ts';

/**
 * Keeps the territorial forces of England and Wales: the railway and Northern Irish forces are apart. Those
 * without a row in the table are known by name, so the panel lists them as left out.
 */
export function territorial(
  { data }: Context,
  table: string,
): Pick<PanelOptions, 'areas' | 'knownAreas' | 'areaNames'> {
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
