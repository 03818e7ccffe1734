import { type FoundArea, plainName } from '../area-finder.ts';
import { cellCache } from '../cell-cache.ts';

/** Finds the key of each area, and keeps the names by which each was met. */
export function areaKeys(
  find: (text: string) => FoundArea,
  aliases: Readonly<Record<string, string>>,
): { readonly names: ReadonlyMap<string, string>; readonly findArea: (text: string) => FoundArea } {
  const names = new Map<string, string>();
  const byAlias = new Map(Object.entries(aliases).map(([name, key]) => [plainName(name), key]));
  const findArea = cellCache((text: string): FoundArea => {
    const alias = byAlias.get(plainName(text));
    const found = alias === undefined ? find(text) : { key: alias };
    if ('key' in found) names.set(text, found.key);
    return found;
  });
  return { names, findArea };
}
