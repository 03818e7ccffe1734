import { jsonIn } from '../../node/profile-file.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { shown } from '../../source/fault-list.ts';
import { type ByForce, type ByPlace, placeDefaults } from '../../source/police-uk/options.ts';

/** Names of what is no area: records at other places, and records without one. */
export const elsewhere: Readonly<Record<string, string>> = {
  [placeDefaults.outside]: 'Outside the areas',
  [placeDefaults.noLocation]: 'No location',
};

/** The areas that records are counted for: forces, or those that a file of places makes of districts. */
export async function areasOf(file: string | null): Promise<ByForce | ByPlace> {
  if (file === null) return { by: 'force' };
  const places = await jsonIn(file, 'a file of places');
  const isObject = typeof places === 'object' && places !== null && !Array.isArray(places);
  const entries = isObject ? Object.entries(places) : [];
  const texts = entries.flatMap(([place, area]): [string, string][] =>
    typeof area === 'string' && area !== '' ? [[place, area]] : [],
  );
  if (texts.length === 0 || texts.length < entries.length)
    throw new IndicatorError({
      code: 'unreadable',
      path: `${shown(file)}:`,
      expected: 'must hold an area for each district, such as { "Bromsgrove": "north-worcestershire" }',
      received: received(places),
    });
  return { by: 'place', places: Object.fromEntries(texts), names: elsewhere };
}
