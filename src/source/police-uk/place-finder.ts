import { plainName } from '../area-finder.ts';
import { type ByPlace, placeDefaults } from './options.ts';

/** Where a record lies: its area, and whether that is one of the areas asked for. */
export interface FoundPlace {
  readonly key: string;
  readonly is: 'inside' | 'outside' | 'unplaced';
}

/** The number that an LSOA name ends with: `Bromsgrove 004D`. */
const lsoaNumber = / \d{3}[A-Z]$/;

/** Looks up places by LSOA code, by LSOA name, or by the district that the name begins with. */
export function placeFinder({
  places,
  outside,
  noLocation,
}: ByPlace): (code: string, name: string) => FoundPlace {
  const byName = new Map(Object.entries(places).map(([place, area]) => [plainName(place), area]));
  const byCode = new Map(Object.entries(places));
  const elsewhere: FoundPlace = { key: outside ?? placeDefaults.outside, is: 'outside' };
  const nowhere: FoundPlace = { key: noLocation ?? placeDefaults.noLocation, is: 'unplaced' };
  return (code, name) => {
    if (code === '' && name === '') return nowhere;
    const area =
      byCode.get(code) ?? byName.get(plainName(name)) ?? byName.get(plainName(name.replace(lsoaNumber, '')));
    return area === undefined ? elsewhere : { key: area, is: 'inside' };
  };
}
