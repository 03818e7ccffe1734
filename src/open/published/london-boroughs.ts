import { areaFinder, type FoundArea, keyOf, plainName } from '../../source/area-finder.ts';
import { cellCache } from '../../source/cell-cache.ts';
import type { KnownAreas } from '../../source/source-report.ts';

/** Names that the two publishers write in ways of their own. */
export const londonAliases: Readonly<Record<string, string>> = {
  'City of Westminster': 'westminster',
  'London Heathrow and London City Airports': 'heathrow',
  'Aviation Security (SO18)': 'heathrow',
  'Aviation Security': 'heathrow',
  metropolitan: 'metropolitan',
};

const byAlias = new Map(Object.entries(londonAliases).map(([name, key]) => [plainName(name), key]));

/** Finds the key of a borough by its name, or by one that a publisher writes in a way of its own. */
export function boroughFinder(known: KnownAreas | undefined): (text: string) => FoundArea {
  const find = known === undefined ? (text: string) => ({ key: keyOf(text) }) : areaFinder(known);
  return cellCache((text) => {
    const alias = byAlias.get(plainName(text));
    return alias === undefined ? find(text) : { key: alias };
  });
}
