import { requireFinite } from '../../result/require-finite.ts';
import { requireFunction, requireObject } from '../../result/require-form.ts';
import { refuse } from '../options.ts';

/** What one factor did to the whole. */
export interface FactorEffect {
  readonly factor: string;
  /** The change that goes with this factor alone. */
  readonly effect: number;
  /** The same for each term, in the order of the terms. */
  readonly terms: readonly number[];
}

export interface Decomposition {
  readonly before: number;
  readonly after: number;
  /** The effects of all factors add up to `after` less `before`, exactly and in whatever order they are named. */
  readonly effects: readonly FactorEffect[];
}

type Factors = Readonly<Record<string, readonly number[]>>;

/**
 * Das Gupta's decomposition: how much of a change goes with each of the factors that make up the figure?
 *
 * The figure is the sum of the terms that `combine` makes from the factors (population, mix and rate of each
 * area, say). The effect of a factor is what changing it alone does, averaged over all the orders in which the
 * factors could have changed: for each set of the others already changed, with weight |set|! (k - 1 - |set|)! / k!.
 * So no factor is favoured by being named first and nothing is left over. 2^k evaluations for k factors. An
 * effect is arithmetic: it says what goes with what, not what made it happen.
 *
 * Throws `invalid-observation` for a figure that is not finite, `invalid-option` when the two sides do not name the same
 * factors or there are more than 12.
 * Source: Das Gupta 1993; Kitagawa 1955 (two factors).
 *
 * @example
 * const split = dasGupta({ n: [10], r: [2] }, { n: [20], r: [3] }, ({ n, r }) => [n[0] * r[0]]);
 * split.effects.map(({ effect }) => effect) // => [25, 15]
 */
export function dasGupta(
  before: Factors,
  after: Factors,
  combine: (factors: Factors) => readonly number[],
): Decomposition {
  requireObject('dasGupta: before', before, 'factors by their names');
  requireObject('dasGupta: after', after, 'factors by their names');
  requireFunction('dasGupta: combine', combine, 'a function of the factors');
  const names = Object.keys(before);
  if (names.length === 0 || names.length > 12)
    refuse('dasGupta: before', 'must have 1 to 12 factors', names.length);
  if (names.length !== Object.keys(after).length || names.some((name) => after[name] === undefined))
    refuse('dasGupta: after', `must have the factors ${names.join(', ')}`, Object.keys(after).join(', '));
  for (const [side, factors] of Object.entries({ before, after }))
    for (const name of names)
      requireFinite(`dasGupta: ${side}.${name}`, factors[name] ?? [], { gaps: false });
  const sets = Array.from({ length: 2 ** names.length }, (_, set) => {
    const terms = combine(
      Object.fromEntries(names.map((name, at) => [name, ((set >> at) & 1 ? after : before)[name] ?? []])),
    );
    requireFinite('dasGupta: what combine gives', terms, { gaps: false });
    return terms;
  });
  const total = (terms: readonly number[] | undefined) => (terms ?? []).reduce((sum, term) => sum + term, 0);
  const effects = names.map((factor, at): FactorEffect => {
    const terms = (sets[0] ?? []).map(() => 0);
    for (let set = 0; set < sets.length; set += 1) {
      if ((set >> at) & 1) continue;
      const weight = orderings(countOf(set), names.length);
      terms.forEach((_, term) => {
        const step = (sets[set | (1 << at)]?.[term] ?? 0) - (sets[set]?.[term] ?? 0);
        terms[term] = (terms[term] ?? 0) + weight * step;
      });
    }
    return { factor, effect: total(terms), terms };
  });
  return { before: total(sets[0]), after: total(sets.at(-1)), effects };
}

/** Share of the orders in which exactly this many of the other factors come before one. */
function orderings(already: number, factors: number): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return (factorial(already) * factorial(factors - 1 - already)) / factorial(factors);
}

function countOf(set: number): number {
  let bits = 0;
  for (let left = set; left > 0; left >>= 1) bits += left & 1;
  return bits;
}
