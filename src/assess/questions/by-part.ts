import type { Indicator } from '../../indicator/indicator.ts';

/** Splits an indicator by its first dimension that nothing settles; as it is, where there is none. */
export function byPart({ dimensions = {}, where = {} }: Indicator): { readonly by?: string } {
  const [open] = Object.keys(dimensions).filter((name) => !Object.hasOwn(where, name));
  return open === undefined ? {} : { by: open };
}
