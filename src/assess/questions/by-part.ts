import type { Indicator } from '../../indicator/indicator.ts';
import type { Context } from '../briefing/context.ts';

/** Splits an indicator by its first dimension that nothing settles; as it is, where there is none. */
export function byPart({ dimensions = {}, where = {} }: Indicator): { readonly by?: string } {
  const [open] = Object.keys(dimensions).filter((name) => !Object.hasOwn(where, name));
  return open === undefined ? {} : { by: open };
}

/** The values of a dimension that the rows of an indicator have, in order; none where the indicator settles on one. */
export function partsIn(
  { data }: Context,
  { id, where }: Indicator,
  table: string,
  dimension: string,
): string[] {
  if (where?.[dimension] !== undefined) return [];
  const rows = data.own.find(({ indicator }) => indicator.id === id)?.rows ?? data.tables[table];
  const column: { readonly at: (index: number) => unknown } | undefined =
    rows === undefined ? undefined : Reflect.get(rows.columns, dimension);
  const seen = new Set<string>();
  for (let index = 0; column !== undefined && index < (rows?.length ?? 0); index++)
    seen.add(String(column.at(index)));
  return [...seen].sort();
}
