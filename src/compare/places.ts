import { arrayOf, type Column } from '../result/column.ts';
import type { Polarity } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';
import { real } from '../result/rule.ts';

/**
 * How equal values share places: 1 2 2 4 (competition), 1 2.5 2.5 4 (mid) or 1 3 3 4 (last); or how far from the first towards the last
 * of the places that they share, from 0 (competition) to 1 (last).
 */
export type Ties = 'competition' | 'mid' | 'last' | number;

/** Which end of the table is first. */
export type FirstPlace = 'highest' | 'lowest';

/** The end that is first where none is asked for: the better one, the highest where neither is. */
export const firstBy = (polarity: Polarity): FirstPlace =>
  polarity === 'lower-is-better' ? 'lowest' : 'highest';

const optionRules = {
  first: { is: 'one-of', values: ['highest', 'lowest'] },
  ties: { is: 'either', of: [real, { is: 'one-of', values: ['competition', 'mid', 'last'] }] },
} as const;

/**
 * Places of values in a league table, 1 being first, in the order of the values given.
 *
 * `competition` (default): one more than the number strictly ahead, as tables of sport have it; `last`: the place
 * counted from the other end; `mid`: their mean; a number between 0 and 1: `best + ties (last - best)`, held within 0 to 1. No values, no places.
 *
 * Throws `invalid-observation` for a value that is not finite.
 * Source: Goldstein and Spiegelhalter 1996 on what places can bear; Mogstad, Romano, Shaikh and Wilhelm 2024 on ties.
 *
 * @example
 * places([1, 3, 4, 4, 4, 7, 7, 10]) // => [8, 7, 4, 4, 4, 2, 2, 1]
 * places([1, 3, 4, 4, 4, 7, 7, 10], { ties: 'mid' }) // => [8, 7, 5, 5, 5, 2.5, 2.5, 1]
 */
export function places(
  valueColumn: Column<number>,
  given: { readonly first?: FirstPlace; readonly ties?: Ties } = {},
): readonly number[] {
  const values = arrayOf<number>('places: values', valueColumn);
  const options = readOptions('places', optionRules, given);
  const { first = 'highest', ties = 'competition' } = options;
  requireFinite('places: values', values, { gaps: false });
  const weight = typeof ties === 'number' ? Math.min(1, Math.max(0, ties)) : TIE_WEIGHTS[ties];
  const sorted = Float64Array.from(values).sort();
  const held = new Map<number, { from: number; to: number }>();
  sorted.forEach((value, at) => {
    const found = held.get(value);
    if (found === undefined) held.set(value, { from: at + 1, to: at + 1 });
    else found.to = at + 1;
  });
  return values.map((value) => {
    const { from, to } = held.get(value) ?? { from: 0, to: 0 };
    const last = values.length + 1;
    const [best, worst] = first === 'highest' ? [last - to, last - from] : [from, to];
    return best + weight * (worst - best);
  });
}

const TIE_WEIGHTS = { competition: 0, mid: 0.5, last: 1 } as const;
