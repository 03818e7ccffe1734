import type { DefinitionRow, DefinitionsFinding } from '../../compare/rank-across-definitions.ts';
import { chargeToNfa } from '../../indicator/catalogue/charge-to-nfa.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { comparedPeriod } from '../../statement/of-place.ts';
import { forces, placesAcross } from '../questions/territorial.ts';
import type { ClaimFigures } from './claim-figures.ts';
import { byScheme } from './shipped-for.ts';

/** Names that stand for several definitions, none of which is the agreed one. */
const families: ReadonlyMap<string, DefinitionFamily> = new Map([
  ['charge-to-nfa', { name: 'Charge to no further action', definitions: chargeToNfa }],
]);

/** A name that is used of several definitions. */
export interface DefinitionFamily {
  readonly name: string;
  readonly definitions: readonly Indicator[];
}

/** The definitions that a name stands for; `null` where it is the name of one. */
export function familyOf(name: string): DefinitionFamily | null {
  return families.get(name) ?? null;
}

/** The area's place under every definition of a family for which there are figures; `null` where there are none. */
export function placesOf(
  { definitions }: DefinitionFamily,
  area: string,
  { context }: ClaimFigures,
): DefinitionsFinding | null {
  const named = definitions.flatMap((definition) => {
    const panel = forces(context, definition, byScheme[definition.computableFrom[0] ?? 'own']);
    if (panel === null || !panel.series.some((series) => series.area === area)) return [];
    return [{ definition: definition.name, panel, period: comparedPeriod(panel) }];
  });
  const [first] = named;
  return first === undefined ? null : placesAcross(context, named, area, first.period);
}

/** The place nearest to the claimed one among all the definitions, before or after the coverage check. */
export function closestTo(
  { evidence }: DefinitionsFinding,
  place: number,
  of: number | undefined,
): { readonly definition: string; readonly place: number; readonly of: number } | null {
  const places = evidence.rows.flatMap((row) =>
    [row.after, row.before].flatMap((at) => (at === null ? [] : [of3(row, at)])),
  );
  const distance = (each: (typeof places)[number]) =>
    Math.abs(each.place - place) + (of === undefined ? 0 : Math.abs(each.of - of));
  return places.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const of3 = ({ definition }: DefinitionRow, { place, of }: { place: number; of: number }) => ({
  definition,
  place,
  of,
});
